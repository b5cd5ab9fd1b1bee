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
fn pasted_secret_is_cleaned() {
    let code = code(SECRET, 0);
    for pasted in [
        "\u{feff}OJCV\u{200b}3UC3–6QTC—LLXP−C4O7 7ZUD 6JVA EZBM RNLK PZJH S6MH IQSZ AXFA\n",
        "“OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA”,",
        "ＯＪＣＶ３ＵＣ３６ＱＴＣ　LLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA",
    ] {
        let check = ["check", "--secret", "-", "--code", &code];
        run_with(&check, pasted, &[].into()).done();
    }
}

#[test]
fn secret_in_another_notation_is_named() {
    for (pasted, problem, part) in [
        ("JBSWY3DPEHPK3PX0", "(secret-look-alikes)", "can’t contain 0"),
        ("JBSW1Y3DP8EHPK3PX", "(secret-look-alikes)", "1 and 8"),
        ("48656c6c6f21deadbeef", "(secret-not-base32)", "hexadecimal"),
        ("SGVsbG8h3q2+7w==", "(secret-not-base32)", "base64"),
        ("not a secret!", "(field-malformed)", "--secret"),
    ] {
        let qr = ["qr", "--secret", "-", "--account", "noor"];
        let refused = run_with(&qr, pasted, &[].into()).refused(2, problem);
        assert!(refused.err.contains(part), "{refused:?}");
        assert_eq!(refused.out, "");
        assert!(!refused.err.contains(pasted), "{refused:?}");
    }
}

#[test]
fn key_uri_is_accepted_as_a_secret() {
    let uri = format!("otpauth://totp/Example:noor@example.com?secret={SECRET}&issuer=Example");
    let code = code(SECRET, 0);
    run_with(&["check", "--secret", "-", "--code", &code], &uri, &[].into()).done();
    let drawn = |label: &[&str]| {
        let qr = [&["qr", "--secret", "-"], label].concat();
        read_qr(picture_of(&run_with(&qr, &uri, &[].into()).done().out))
    };
    let label = |issuer: &str, account: &str| {
        format!("otpauth://totp/{issuer}:{account}?secret={SECRET}&issuer={issuer}")
    };
    assert_eq!(drawn(&[]), label("Example", "noor%40example.com"));
    assert_eq!(
        drawn(&["--issuer", "Acme", "--account", ""]),
        label("Acme", "noor%40example.com")
    );
    assert_eq!(drawn(&["--account", "ann"]), label("Example", "ann"));
}

#[test]
fn key_uri_for_other_codes_is_refused_by_name() {
    let uri = |parameters: &str| format!("otpauth://totp/A:noor?secret={SECRET}{parameters}");
    for (uri, part) in [
        (format!("otpauth://hotp/A:noor?secret={SECRET}&counter=1"), "HOTP"),
        (uri("&algorithm=SHA256"), "“SHA256”"),
        (uri("&digits=8"), "number of digits"),
        (uri("&period=60"), "time step"),
        (
            "otpauth-migration://offline?data=CjEK".to_owned(),
            "otpauth-migration",
        ),
        ("https://example.com/".to_owned(), "otpauth://totp/"),
    ] {
        let refused =
            run_with(&["qr", "--secret", "-"], &uri, &[].into()).refused(2, "(key-uri-unsupported)");
        assert!(refused.err.contains(part), "{refused:?}");
        assert_eq!(refused.out, "");
        assert!(!refused.err.contains(SECRET), "{refused:?}");
    }
    run_with(&["qr", "--secret", "-"], &uri("&secret=JBSW"), &[].into()).refused(2, "(key-uri-malformed)");
}

#[test]
fn label_is_validated_as_in_the_window() {
    let qr = |label: &[&str]| run_with(&[&["qr", "--secret", "-"], label].concat(), SECRET, &[].into());
    for issuer in ["", " ", "\u{200b}"] {
        let drawn = qr(&["--issuer", issuer, "--account", "noor"]).done();
        let uri = read_qr(picture_of(&drawn.out));
        assert!(uri.starts_with("otpauth://totp/Amazon%20Cognito:noor?"), "{uri}");
    }
    let (account, issuer) = ("a".repeat(3000), "i".repeat(65));
    for (label, option, problem) in [
        (
            ["--issuer", "A", "--account", "no\nor"],
            "--account",
            "(field-malformed)",
        ),
        (
            ["--issuer", "A", "--account", "no\u{2028}or"],
            "--account",
            "(field-malformed)",
        ),
        (
            ["--issuer", "A", "--account", "no\u{9b}or"],
            "--account",
            "(field-malformed)",
        ),
        (
            ["--issuer", "A\tB", "--account", "noor"],
            "--issuer",
            "(field-malformed)",
        ),
        (
            ["--issuer", "A", "--account", &account],
            "--account",
            "(field-too-long)",
        ),
        (
            ["--issuer", &issuer, "--account", "noor"],
            "--issuer",
            "(field-too-long)",
        ),
    ] {
        let refused = qr(&label).refused(2, problem);
        assert!(refused.err.contains(&format!("“{option}”")), "{refused:?}");
        assert_eq!(refused.out, "");
    }
    qr(&["--account", " "]).refused(2, "--account");
    qr(&[]).refused(2, "--account");
    let long = "A".repeat(6000);
    let qr = ["qr", "--secret", "-", "--account", "noor"];
    let refused = run_with(&qr, &long, &[].into()).refused(2, "(field-too-long)");
    assert!(refused.err.contains("“--secret”"), "{refused:?}");
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
