//! Codes that Cognito sends by SMS or e-mail, and where it sent them.

use std::collections::HashMap;

use aws_sdk_cognitoidentityprovider::types::CodeDeliveryDetailsType;
use secret::SecretText;
use serde::Serialize;

use crate::problem::{Problem, ProblemKind};
use crate::sanitize;

/// By what a code was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Channel {
    /// To a phone number.
    Sms,
    /// To an e-mail address.
    Email,
    /// By something that this program has no word for.
    Other,
}

impl Channel {
    fn of(name: &str) -> Self {
        match name {
            "SMS" => Self::Sms,
            "EMAIL" => Self::Email,
            _ => Self::Other,
        }
    }
}

/// Where a code was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Delivery {
    /// By what.
    pub channel: Channel,
    /// Phone number or e-mail address as Cognito tells it, with stars in it; `None` if it does not.
    pub destination: Option<String>,
}

impl Delivery {
    /// As a challenge tells it; `challenge` is the channel that the challenge's name stands for.
    pub(crate) fn of_challenge(parameters: &HashMap<String, String>, challenge: Channel) -> Self {
        Self {
            channel: parameters
                .get("CODE_DELIVERY_DELIVERY_MEDIUM")
                .map_or(challenge, |medium| Channel::of(medium)),
            destination: parameters
                .get("CODE_DELIVERY_DESTINATION")
                .filter(|destination| !destination.is_empty())
                .cloned(),
        }
    }

    /// As `CodeDeliveryDetails` tell it.
    pub(crate) fn of_details(details: CodeDeliveryDetailsType) -> Self {
        Self {
            channel: details
                .delivery_medium
                .map_or(Channel::Other, |medium| Channel::of(medium.as_str())),
            destination: details.destination.filter(|destination| !destination.is_empty()),
        }
    }
}

/// A code that Cognito sent, as typed or pasted. It lets somebody in, so it has no `Debug`.
///
/// Unlike an authenticator's, it need not be six digits: e-mailed ones may have eight, and a pool with a custom sender
/// can send anything.
pub struct SentCode(SecretText);

impl SentCode {
    /// Takes out spaces and dashes, which messages put in to be read more easily.
    ///
    /// # Errors
    /// [`ProblemKind::SentCodeMalformed`] unless 1 to 64 visible characters are left.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let code = sanitize::code(text);
        let visible = code.expose().chars().all(|c| !c.is_control());
        match code.expose().chars().count() {
            1..=64 if visible => Ok(Self(code)),
            _ => Err(ProblemKind::SentCodeMalformed.into()),
        }
    }

    pub(crate) fn text(&self) -> &str {
        self.0.expose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Option<String> {
        SentCode::parse(text).ok().map(|code| code.text().to_owned())
    }

    #[test]
    fn what_makes_a_code_easier_to_read_is_taken_out() {
        for text in [
            "123456",
            " 123 456\n",
            "123-456",
            "12–34—56",
            "\u{200e}123\u{a0}456",
        ] {
            assert_eq!(parsed(text).as_deref(), Some("123456"), "{text:?}");
        }
        assert_eq!(parsed("1234 5678").as_deref(), Some("12345678"));
        assert_eq!(
            parsed("aB3-ñ!").as_deref(),
            Some("aB3ñ!"),
            "a custom sender's, as it is"
        );
    }

    #[test]
    fn nothing_too_much_and_invisible_are_refused() {
        assert_eq!(parsed(&"7".repeat(64)).map(|code| code.len()), Some(64));
        for text in ["", " - ", "12\u{7}34", &"7".repeat(65)] {
            assert_eq!(parsed(text), None, "{text:?}");
        }
        assert_eq!(
            SentCode::parse("").err().map(|problem| problem.kind),
            Some(ProblemKind::SentCodeMalformed)
        );
    }

    #[test]
    fn a_challenge_tells_the_channel_itself_or_by_its_name() {
        let parameters = |members: &[(&str, &str)]| {
            let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
            members.iter().map(owned).collect::<HashMap<_, _>>()
        };
        let told = parameters(&[
            ("CODE_DELIVERY_DELIVERY_MEDIUM", "EMAIL"),
            ("CODE_DELIVERY_DESTINATION", "n***@e***"),
        ]);
        let delivery = Delivery::of_challenge(&told, Channel::Sms);
        assert_eq!(delivery.channel, Channel::Email);
        assert_eq!(delivery.destination.as_deref(), Some("n***@e***"));
        let silent = Delivery::of_challenge(&parameters(&[]), Channel::Sms);
        assert_eq!(
            serde_json::to_string(&silent).expect("serializes"),
            r#"{"channel":"sms","destination":null}"#
        );
        let odd = parameters(&[("CODE_DELIVERY_DELIVERY_MEDIUM", "PIGEON")]);
        assert_eq!(Delivery::of_challenge(&odd, Channel::Sms).channel, Channel::Other);
    }
}
