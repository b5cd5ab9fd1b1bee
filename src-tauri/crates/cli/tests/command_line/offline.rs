//! `qr` and `check`, which need no user pool.

use image::{GrayImage, Luma};

use crate::support::{code, read_qr, read_qr_file, run, run_with};

const SECRET: &str = "OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA";

#[test]
fn check_reports_validity_and_drift() {
    let check = |code: &str| {
        run_with(
            &["check", "--secret", "-", "--user-code", code],
            SECRET,
            &[].into(),
        )
    };
    let right = check(&code(SECRET, 0)).done();
    assert_eq!(
        right.json(),
        serde_json::json!({"Valid": true, "DriftSeconds": 0})
    );
    let ahead = check(&code(SECRET, 120)).refused(3, "(code-drifted)");
    assert_eq!(ahead.json()["Valid"], false);
    // A step may have ended since.
    let seconds = ahead.json()["DriftSeconds"].as_i64().expect("seconds");
    assert!((90..=120).contains(&seconds), "{seconds}");
    let other = check("000000").refused(3, "(code-not-of-this-secret)");
    assert_eq!(other.json(), serde_json::json!({"Valid": false}));
}

#[test]
fn secret_is_accepted_with_spaces_dashes_padding_and_lower_case() {
    let spaced = "ojcv 3uc3-6qtc LLXP C4O7 7ZUD 6JVA EZBM RNLK PZJH S6MH IQSZ AXFA====\n";
    let code = code(SECRET, 0);
    run_with(&["check", "--secret", "-", "--code", &code], spaced, &[].into()).done();
    run_with(
        &["check", "--secret", "-", "--code", &code],
        "not base32!",
        &[].into(),
    )
    .refused(2, "base32");
}

#[test]
fn png_svg_and_terminal_contain_the_same_key_uri() {
    let folder = tempfile::tempdir().expect("a folder");
    let label = ["--issuer", "Überall & Söhne", "--account", "noor@example.com"];
    let uri = format!(
        "otpauth://totp/%C3%9Cberall%20%26%20S%C3%B6hne:noor%40example.com?secret={SECRET}&issuer=%C3%9Cberall%20%26%20S%C3%B6hne"
    );
    let png = folder.path().join("qr.png").display().to_string();
    let qr = [&["qr", "--secret", "-", "--qr", &png], &label[..]].concat();
    assert_eq!(run_with(&qr, SECRET, &[].into()).done().out, "");
    assert_eq!(read_qr_file(&png), uri);

    let svg = folder.path().join("qr.svg").display().to_string();
    let qr = [&["qr", "--secret", "-", "--qr", &svg], &label[..]].concat();
    run_with(&qr, SECRET, &[].into()).done();
    let drawn = std::fs::read_to_string(&svg).expect("there");
    assert!(drawn.starts_with("<?xml") && drawn.ends_with("</svg>"));

    let qr = [&["qr", "--secret", "-"], &label[..]].concat();
    let drawn = run_with(&qr, SECRET, &[].into()).done();
    assert_eq!(drawn.err, "");
    assert_eq!(read_qr(picture_of(&drawn.out)), uri);
}

/// A picture of half blocks, with four pixels per module.
fn picture_of(drawn: &str) -> GrayImage {
    let lines: Vec<Vec<char>> = drawn.lines().map(|line| line.chars().collect()).collect();
    let side = u32::try_from(lines[0].len()).expect("small") * 4;
    GrayImage::from_fn(side, side, |x, y| {
        let (column, row) = ((x / 4) as usize, (y / 4) as usize);
        let dark = match lines[row / 2][column] {
            '█' => true,
            '▀' => row % 2 == 0,
            '▄' => row % 2 == 1,
            _ => false,
        };
        Luma([if dark { 0 } else { 255 }])
    })
}

#[test]
fn file_of_another_format_is_rejected() {
    let qr = ["qr", "--secret", "env:X", "--account", "a", "--qr", "out.jpg"];
    run(&qr).refused(2, "FILE.svg");
}
