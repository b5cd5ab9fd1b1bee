//! The commands for a secret that the user already has.

use crate::shell::{Shell, code};
use serde_json::{Value, json};

/// RFC 6238 appendix B, as users type it.
const TYPED: &str = "gezd gnbv gy3t qojq gezd gnbv gy3t qojq";
const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

fn decode_qr(png: &[u8]) -> String {
    let grey = image::load_from_memory(png).expect("a PNG").to_luma8();
    let mut decoder = rqrr::PreparedImage::prepare(grey);
    let grids = decoder.detect_grids();
    grids.first().expect("a code").decode().expect("readable").1
}

#[test]
fn typed_secret_has_a_qr_code_and_its_codes_are_checked() {
    let shell = Shell::bare();
    let before = shell.call("current", json!({})).unwrap();
    let taken = shell
        .call(
            "take_secret",
            json!({ "secret": TYPED, "label": { "issuer": "A&B", "account": "noor" } }),
        )
        .unwrap();
    assert_eq!(taken["problem"], Value::Null);
    assert_eq!(
        (&taken["qr"]["issuer"], &taken["qr"]["account"]),
        (&json!("A&B"), &json!("noor"))
    );
    let uri = decode_qr(&shell.call_sealed("taken_qr_png").unwrap());
    assert_eq!(
        uri,
        format!("otpauth://totp/A%26B:noor?secret={SECRET}&issuer=A%26B")
    );

    let check = |code: &str| {
        shell.call("check_code", json!({ "code": code })).unwrap()["problem"]["kind"]["code"].clone()
    };
    assert_eq!(check(&code(SECRET, 0)), Value::Null);
    assert_eq!(check(&code(SECRET, 4)), "code-drifted");
    assert_eq!(check(&code(SECRET, -4)), "code-old");
    assert_eq!(check("12"), "code-malformed");
    assert_eq!(
        shell.call("current", json!({})).unwrap(),
        before,
        "the view is unchanged"
    );
}

#[test]
fn malformed_secret_is_reported_by_field_and_secret_can_be_forgotten() {
    let shell = Shell::bare();
    let problem = |secret: &str, label: Value| {
        let taken = shell
            .call("take_secret", json!({ "secret": secret, "label": label }))
            .unwrap();
        taken["problem"]["kind"].clone()
    };
    assert_eq!(
        problem("", Value::Null),
        json!({ "code": "field-empty", "field": "secret" })
    );
    assert_eq!(
        problem(TYPED, json!({ "issuer": "", "account": " " })),
        json!({ "code": "field-empty", "field": "account" })
    );
    assert!(
        shell.call("check_code", json!({ "code": "123456" })).is_err(),
        "no secret yet"
    );
    assert_eq!(problem(TYPED, Value::Null), Value::Null);
    assert!(
        shell.call_sealed("taken_qr_png").is_err(),
        "no QR code was requested"
    );
    assert!(shell.call("check_code", json!({ "code": "123456" })).is_ok());
    shell.call("forget_secret", json!({})).unwrap();
    assert!(
        shell.call("check_code", json!({ "code": "123456" })).is_err(),
        "forgotten"
    );
}
