//! Key URIs as typed or pasted: `otpauth://totp/ISSUER:ACCOUNT?secret=…&issuer=…`.
//!
//! Source: <https://github.com/google/google-authenticator/wiki/Key-Uri-Format>

use percent_encoding::percent_decode_str;
use secret::SecretText;

use crate::problem::{KeyUriFault, KeyUriFeature, Problem, ProblemKind};
use crate::sanitize::{self, narrow};

/// The maximum length of a text from the URI in a problem, in characters.
const QUOTED_MAX: usize = 20;

/// The parts of a key URI whose codes are those of Cognito: SHA-1, six digits, 30 seconds.
pub(super) struct KeyUriText {
    pub(super) secret: SecretText,
    /// Empty if there is none.
    pub(super) issuer: String,
    /// Empty if there is none.
    pub(super) account: String,
}

impl KeyUriText {
    /// Reads a key URI. `None` if the text is no URI.
    pub(super) fn of(pasted: &SecretText) -> Option<Result<Self, Problem>> {
        let text = sanitize::uri(pasted);
        match scheme(text.expose()) {
            Some(_) => Some(read(text.expose())),
            None => {
                // An input method may have widened the text.
                let narrowed: String = text.expose().chars().map(narrow).collect();
                let narrowed = SecretText::from(narrowed);
                scheme(narrowed.expose()).map(|_| read(narrowed.expose()))
            }
        }
    }
}

/// The scheme in lower case, if the text looks like a URI. Pairs of hexadecimal digits have colons too, so that only those
/// schemes that are used for secrets may lack `//`.
fn scheme(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once(':').or_else(|| text.split_once("%3A"))?;
    let scheme = scheme.trim().to_ascii_lowercase();
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_lowercase())
        && scheme
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    let is_known = scheme.contains("otp") || scheme == "data" || scheme == "fido";
    (is_scheme && (rest.starts_with("//") || is_known)).then_some(scheme)
}

fn read(text: &str) -> Result<KeyUriText, Problem> {
    let lower = SecretText::from(text.to_ascii_lowercase());
    // Two lines, one URI each, have become one text.
    if lower.expose().matches("otpauth").count() > 1 && lower.expose().starts_with("otpauth") {
        return Err(malformed(KeyUriFault::SeveralUris));
    }
    match scheme(text).as_deref() {
        Some("otpauth") => {}
        Some("otpauth-migration") => return Err(unsupported(KeyUriFeature::Export, "")),
        other => return Err(unsupported(KeyUriFeature::Scheme, other.unwrap_or_default())),
    }
    let rest = text.split_once("://").ok_or(malformed(KeyUriFault::Encoding))?.1;
    let rest = rest.split_once('#').map_or(rest, |(before, _)| before);
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (kind, label) = path.split_once('/').unwrap_or((path, ""));
    match kind.to_ascii_lowercase().as_str() {
        "totp" => {}
        "hotp" => return Err(unsupported(KeyUriFeature::Counter, "")),
        other => return Err(unsupported(KeyUriFeature::Kind, other)),
    }
    let parameters = Parameters::of(query)?;
    parameters.check()?;
    let secret = parameters
        .get("secret")
        .filter(|secret| !secret.is_empty())
        .ok_or(malformed(KeyUriFault::SecretMissing))?;
    let label = decoded(label)?;
    let (prefix, account) = label.split_once(':').unwrap_or(("", &label));
    let issuer = parameters.get("issuer").map(str::trim).unwrap_or_default();
    Ok(KeyUriText {
        secret: secret.into(),
        // Apps prefer the parameter where the two differ.
        issuer: match issuer {
            "" => prefix.trim().to_owned(),
            issuer => issuer.to_owned(),
        },
        account: account.trim().to_owned(),
    })
}

/// The decoded parameters. Names are in lower case.
struct Parameters(Vec<(String, SecretText)>);

impl Parameters {
    fn of(query: &str) -> Result<Self, Problem> {
        let mut parameters: Vec<(String, SecretText)> = Vec::new();
        for parameter in query.split('&') {
            // A URI from the source of a web page.
            let parameter = parameter.strip_prefix("amp;").unwrap_or(parameter);
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            let name = decoded(name)?.trim().to_ascii_lowercase();
            // A form encodes spaces as plus signs. In a secret, they are signs of base64.
            let value = match name.as_str() {
                "issuer" => decoded(&value.replace('+', " "))?,
                _ => decoded(value)?,
            };
            if name.is_empty() {
                continue;
            }
            if parameters.iter().any(|(earlier, _)| *earlier == name) {
                return Err(malformed(KeyUriFault::RepeatedParameter));
            }
            parameters.push((name, value.into()));
        }
        Ok(Self(parameters))
    }

    fn get(&self, name: &str) -> Option<&str> {
        let (_, value) = self.0.iter().find(|(found, _)| found == name)?;
        Some(value.expose())
    }

    /// Rejects parameters for other codes than those of Cognito.
    fn check(&self) -> Result<(), Problem> {
        let refuse = |feature, name: &str, is_supported: fn(&str) -> bool| match self.get(name).map(str::trim)
        {
            Some(value) if !is_supported(value) => Err(unsupported(feature, value)),
            _ => Ok(()),
        };
        refuse(KeyUriFeature::Algorithm, "algorithm", |value| {
            let value = value.to_ascii_uppercase().replace(['-', '_'], "");
            value.strip_prefix("HMAC").unwrap_or(&value) == "SHA1"
        })?;
        refuse(KeyUriFeature::Digits, "digits", |value| {
            value.parse::<u32>() == Ok(6)
        })?;
        refuse(KeyUriFeature::Period, "period", |value| {
            value.parse::<u32>() == Ok(30)
        })?;
        // KeePassXC's parameter for Steam's alphabet.
        refuse(KeyUriFeature::Kind, "encoder", str::is_empty)
    }
}

/// Decodes percent-encoding, which must be complete and UTF-8.
fn decoded(text: &str) -> Result<String, Problem> {
    let is_complete = text.split('%').skip(1).all(|rest| {
        let digits = rest.as_bytes().get(..2);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    });
    match percent_decode_str(text).decode_utf8() {
        Ok(text) if is_complete => Ok(text.into_owned()),
        _ => Err(malformed(KeyUriFault::Encoding)),
    }
}

fn malformed(fault: KeyUriFault) -> Problem {
    ProblemKind::KeyUriMalformed { fault }.into()
}

/// `value` is quoted only if it is a plain word: the text may contain a secret.
fn unsupported(feature: KeyUriFeature, value: &str) -> Problem {
    let is_word = value.len() <= QUOTED_MAX
        && value
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'+' | b'.' | b'_'));
    let value = match value {
        "" => None,
        value => is_word.then(|| value.to_owned()),
    };
    ProblemKind::KeyUriUnsupported { feature, value }.into()
}
