use super::*;
use crate::problem::{KeyUriFault, KeyUriFeature};
use KeyUriFault::*;
use KeyUriFeature::*;

const SECRET: &str = "JBSWY3DPEHPK3PXP";

fn parse(text: &str) -> Result<(String, String, String), ProblemKind> {
    match WrittenSecret::parse(&text.into()) {
        Ok(WrittenSecret {
            secret,
            issuer,
            account,
        }) => Ok((secret.base32().expose().to_owned(), issuer, account)),
        Err(problem) => Err(problem.kind),
    }
}

fn secret(text: &str) -> Result<String, ProblemKind> {
    parse(text).map(|(secret, ..)| secret)
}

#[test]
fn separators_case_and_width_are_ignored() {
    for text in [
        " jbsw y3dp ehpk 3pxp\n",
        "JBSW-Y3DP-EHPK-3PXP",
        "JBSW–Y3DP—EHPK−3PXP",
        "JBSW\u{2010}Y3DP\u{2011}EHPK\u{ff0d}3PXP",
        "Jbsw y3dp ehpk 3pxp",
        "JBSWY3DPehpk3pxp",
        "\u{feff}JBSW\u{200b}Y3DP\u{200d}EHPK\u{2060}3PXP\u{ad}",
        "“JBSWY3DPEHPK3PXP”,",
        "'JBSW' 'Y3DP' 'EHPK' '3PXP';",
        "「ＪＢＳＷ　ｙ３ｄｐ　ＥＨＰＫ　３ＰＸＰ」",
        "JBSWY3DPEHPK3PXP.",
        "JBSWY3DPEHPK3PXP======",
        "ＪＢＳＷＹ３ＤＰＥＨＰＫ３ＰＸＰ＝＝＝＝＝＝",
    ] {
        assert_eq!(secret(text).as_deref(), Ok(SECRET), "{text:?}");
    }
    let field = Field::Secret;
    for text in ["", " - \t", "\u{200b}", "“”", "===="] {
        let problem = secret(text).expect_err(text);
        let expected = match text {
            "====" => ProblemKind::FieldMalformed { field },
            _ => ProblemKind::FieldEmpty { field },
        };
        assert_eq!(problem, expected, "{text:?}");
    }
    for text in ["JBSW!Y3DP", "JBSWY3DPEHPK3PXÉ", "😀", "ab$cd"] {
        assert_eq!(
            secret(text),
            Err(ProblemKind::FieldMalformed { field }),
            "{text:?}"
        );
    }
}

#[test]
fn look_alikes_are_named_and_not_replaced() {
    for (text, characters) in [
        ("JBSWY3DPEHPK3PX0", vec!["0"]),
        ("JBSW Y3DP EHPK 1PX8", vec!["1", "8"]),
        ("jbswy3dpehpk3px1 0189", vec!["1", "0", "8", "9"]),
        ("ＪＢＳＷＹ３ＤＰＥＨＰＫ３ＰＸ０", vec!["0"]),
        ("JBSWY3DPEHPK3PХP", vec!["Х"]),
        ("JΒSWY3DPEHPK3PXP", vec!["Β"]),
        ("0189", vec!["0", "1", "8", "9"]),
    ] {
        let characters = characters.into_iter().map(str::to_owned).collect();
        assert_eq!(
            secret(text),
            Err(ProblemKind::SecretLookAlikes { characters }),
            "{text:?}"
        );
    }
}

#[test]
fn hexadecimal_is_recognised() {
    let notation = SecretNotation::Hex;
    for text in [
        "48656c6c6f21deadbeef",
        "48656C6C6F21DEADBEEF",
        "4865 6c6c 6f21 dead beef",
        "48:65:6c:6c:6f:21:de:ad:be:ef",
        "48 65 6c 6c 6f 21 de ad be ef",
        "48-65-6C-6C-6F-21-DE-AD-BE-EF",
        "0x48656c6c6f21deadbeef",
        "0xab, 0xcd, 0xef, 0x23",
        r"\x48\x65\x6c\x6c\x6f",
        "３１３２３３３４３５３６３７３８３９３０",
        "3132333435363738393031323334353637383930",
        "d5f2a3b4c7d6e5f4a3b2c7d6e5f4a3b2c7d6e5f4",
        "ab:cd:ef:23:45:67",
        "deadbeefdeadbeefdeadbeef",
        "ABCDEF23ABCDEF23",
        "5f64e8f1-3b3a-4c9b-a1de-92a3c4b5d6e7",
    ] {
        assert_eq!(
            secret(text),
            Err(ProblemKind::SecretNotBase32 { notation }),
            "{text:?}"
        );
    }
    for text in [
        "AAAAAAAAAAAAAAAA",
        "ABABABABABABABAB",
        "22222222222222222222222222222222",
    ] {
        assert!(secret(text).is_ok(), "{text:?}");
    }
}

#[test]
fn base64_is_recognised() {
    let notation = SecretNotation::Base64;
    for text in [
        "SGVsbG8h3q2+7w==",
        "SGVsbG8h3q2-7w",
        "SGVs bG8h 3q2+ 7w==",
        "'MTIzNDU2Nzg5MDEyMzQ1Njc4OTA='",
        "dGVzdA==",
        "dGVzdGVyIQ",
        "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA",
        "c2VjcmV0a2V5",
        "_-8jR5xTq_LmN2pW",
        "abc/def+ghi=",
    ] {
        assert_eq!(
            secret(text),
            Err(ProblemKind::SecretNotBase32 { notation }),
            "{text:?}"
        );
    }
}

#[test]
fn parts_of_a_key_uri_are_read() {
    for (uri, issuer, account) in [
        (
            "otpauth://totp/Example:noor@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example",
            "Example",
            "noor@example.com",
        ),
        (
            " “OTPAUTH://TOTP/Example%3Anoor%40example.com?SECRET=jbswy3dpehpk3pxp&Issuer=Example”\n",
            "Example",
            "noor@example.com",
        ),
        (
            "otpauth://totp/Ex%20Co:%20noor?secret=JBSW%20Y3DP-EHPK%203PXP&algorithm=SHA1&digits=6&period=30",
            "Ex Co",
            "noor",
        ),
        (
            "otpauth://totp/noor+work@example.com?issuer=Acme+%26+Co&secret=JBSWY3DPEHPK3PXP====%3D%3D&algorithm=hmac-sha1",
            "Acme & Co",
            "noor+work@example.com",
        ),
        (
            "otpauth://totp/A:noor?secret=JBSWY3DPEHPK3PXP&amp;issuer=B&amp;image=https%3A%2F%2Fx&#end",
            "B",
            "noor",
        ),
        (
            "otpauth://totp/%E4%BC%9A%E7%A4%BE:noor?secret=JBSWY3DPEHPK3PXP&issuer=",
            "会社",
            "noor",
        ),
        ("otpauth://totp/?secret=JBSWY3DPEHPK3PXP", "", ""),
        ("otpauth://totp?secret=JBSWY3DPEHPK3PXP&digits=06", "", ""),
        ("otpauth://totp/Example:?secret=JBSWY3DPEHPK3PXP", "Example", ""),
        (
            "otpauth://totp/A:b:c?secret=JBSWY3DP\r\nEHPK3PXP&counter=0",
            "A",
            "b:c",
        ),
        (
            "ｏｔｐａｕｔｈ：／／ｔｏｔｐ／Ａ：ｎｏｏｒ？ｓｅｃｒｅｔ＝ＪＢＳＷＹ３ＤＰＥＨＰＫ３ＰＸＰ",
            "A",
            "noor",
        ),
    ] {
        let expected = (SECRET.to_owned(), issuer.to_owned(), account.to_owned());
        assert_eq!(parse(uri), Ok(expected), "{uri}");
    }
}

#[test]
fn key_uri_for_other_codes_is_rejected_by_name() {
    let uri =
        |parameters: &str| format!("otpauth://totp/A:noor?secret=JBSWY3DPEHPK3PXP&issuer=A{parameters}");
    for (text, feature, value) in [
        (
            "otpauth://hotp/A:noor?secret=JBSWY3DPEHPK3PXP&counter=0",
            Counter,
            None,
        ),
        ("OTPAUTH://HOTP/noor?secret=JBSWY3DPEHPK3PXP", Counter, None),
        (&*uri("&algorithm=SHA256"), Algorithm, Some("SHA256")),
        (&*uri("&algorithm=sha-512"), Algorithm, Some("sha-512")),
        (&*uri("&Algorithm=MD5"), Algorithm, Some("MD5")),
        (&*uri("&algorithm="), Algorithm, None),
        (&*uri("&digits=8"), Digits, Some("8")),
        (&*uri("&amp;digits=8"), Digits, Some("8")),
        (&*uri("&%64igits=7"), Digits, Some("7")),
        (&*uri("&digits=six"), Digits, Some("six")),
        (&*uri("&digits="), Digits, None),
        (&*uri("&period=60"), Period, Some("60")),
        (&*uri("&PERIOD=30.5"), Period, Some("30.5")),
        (&*uri("&encoder=steam"), Kind, Some("steam")),
        (
            "otpauth://steam/Steam:noor?secret=JBSWY3DPEHPK3PXP",
            Kind,
            Some("steam"),
        ),
        (
            "otpauth://yaotp/noor?secret=JBSWY3DPEHPK3PXP",
            Kind,
            Some("yaotp"),
        ),
        ("otpauth:///noor?secret=JBSWY3DPEHPK3PXP", Kind, None),
        (
            "otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8",
            Export,
            None,
        ),
        ("Otpauth-Migration://offline?data=Cj", Export, None),
        (
            "https://example.com/?secret=JBSWY3DPEHPK3PXP",
            Scheme,
            Some("https"),
        ),
        ("steam://JBSWY3DPEHPK3PXP", Scheme, Some("steam")),
        ("motp://A:noor?secret=JBSWY3DPEHPK3PXP", Scheme, Some("motp")),
        (
            "apple-otpauth://totp/noor?secret=JBSWY3DPEHPK3PXP",
            Scheme,
            Some("apple-otpauth"),
        ),
        ("data:image/png;base64,iVBORw0KGgo=", Scheme, Some("data")),
    ] {
        let value = value.map(str::to_owned);
        assert_eq!(
            secret(text),
            Err(ProblemKind::KeyUriUnsupported { feature, value }),
            "{text}"
        );
    }
}

#[test]
fn damaged_key_uri_is_rejected() {
    for (text, fault) in [
        ("otpauth://totp/A:noor", SecretMissing),
        ("otpauth://totp/A:noor?issuer=A", SecretMissing),
        ("otpauth://totp/A:noor?secret=&issuer=A", SecretMissing),
        ("otpauth://totp/A:noor?secret&issuer=A", SecretMissing),
        ("otpauth://totp/A#1:noor?secret=JBSWY3DPEHPK3PXP", SecretMissing),
        (
            "otpauth://totp/noor?secret=JBSWY3DPEHPK3PXP&secret=GEZDGNBVGY3TQOJQ",
            RepeatedParameter,
        ),
        (
            "otpauth://totp/noor?secret=JBSWY3DPEHPK3PXP&digits=6&DIGITS=8",
            RepeatedParameter,
        ),
        ("otpauth://totp/noor?secret=JBSWY3DPEHPK3PXP&issuer=%E4", Encoding),
        ("otpauth://totp/100%?secret=JBSWY3DPEHPK3PXP", Encoding),
        (
            "otpauth%3A%2F%2Ftotp%2Fnoor%3Fsecret%3DJBSWY3DPEHPK3PXP",
            Encoding,
        ),
        ("otpauth:totp/noor?secret=JBSWY3DPEHPK3PXP", Encoding),
        (
            "otpauth://totp/a?secret=JBSWY3DPEHPK3PXP&issuer=A\notpauth://totp/b?secret=GEZDGNBVGY3TQOJQ",
            SeveralUris,
        ),
    ] {
        assert_eq!(
            secret(text),
            Err(ProblemKind::KeyUriMalformed { fault }),
            "{text}"
        );
    }
    let of_secret = |text: &str| secret(&format!("otpauth://totp/noor?secret={text}&issuer=A"));
    let field = Field::Secret;
    assert_eq!(
        of_secret("JBSWY3DPEHPK3PX0"),
        Err(ProblemKind::SecretLookAlikes {
            characters: vec!["0".to_owned()]
        })
    );
    let notation = SecretNotation::Base64;
    assert_eq!(
        of_secret("SGVsbG8h3q2+7w=="),
        Err(ProblemKind::SecretNotBase32 { notation })
    );
    assert_eq!(of_secret("%20"), Err(ProblemKind::FieldEmpty { field }));
    assert_eq!(
        of_secret("JBSWY3DPEHPK3PXP?issuer=B"),
        Err(ProblemKind::FieldMalformed { field })
    );
}

#[test]
fn word_of_a_key_uri_is_quoted_unless_it_may_be_a_secret() {
    for value in ["JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "8%1b[2J", "6<b>"] {
        let text = format!("otpauth://totp/noor?secret=JBSWY3DPEHPK3PXP&digits={value}");
        assert_eq!(
            secret(&text),
            Err(ProblemKind::KeyUriUnsupported {
                feature: Digits,
                value: None
            }),
            "{value}"
        );
    }
}

#[test]
fn typed_label_wins_over_that_of_the_key_uri() {
    let uri = "otpauth://totp/Example:noor?secret=JBSWY3DPEHPK3PXP&issuer=Example";
    let label = |text: &str, issuer: &str, account: &str| {
        WrittenSecret::parse(&text.into())
            .expect("a secret")
            .label(issuer, account)
            .map(|label| (label.issuer().to_owned(), label.account().to_owned()))
            .map_err(|problem| problem.kind)
    };
    let of = |issuer: &str, account: &str| Ok((issuer.to_owned(), account.to_owned()));
    assert_eq!(label(uri, "", " \u{200b}"), of("Example", "noor"));
    assert_eq!(label(uri, "Acme", ""), of("Acme", "noor"));
    assert_eq!(label(uri, " ", "ann"), of("Example", "ann"));
    assert_eq!(label(SECRET, "", "ann"), of(Label::ISSUER, "ann"));
    let account = Field::Account;
    assert_eq!(
        label(SECRET, "", ""),
        Err(ProblemKind::FieldEmpty { field: account })
    );
    let uri = "otpauth://totp/no%0Aor?secret=JBSWY3DPEHPK3PXP";
    assert_eq!(
        label(uri, "", ""),
        Err(ProblemKind::FieldMalformed { field: account })
    );
}
