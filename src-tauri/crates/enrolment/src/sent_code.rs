//! Codes that Cognito sends by SMS or e-mail, and where it sent them.

use std::collections::HashMap;

use aws_sdk_cognitoidentityprovider::types::CodeDeliveryDetailsType;
use secret::SecretText;
use serde::Serialize;
use transport::displayable;

use crate::problem::{Problem, ProblemKind};
use crate::sanitize;

/// The channel by which a code was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Channel {
    /// To a phone number.
    Sms,
    /// To an e-mail address.
    Email,
    /// By a channel that this program does not know.
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
    /// The channel.
    pub channel: Channel,
    /// The masked phone number or e-mail address; `None` if Cognito does not report it.
    pub destination: Option<String>,
}

impl Delivery {
    /// Reads the parameters of a challenge. `challenge` is the channel implied by the name of the challenge.
    pub(crate) fn of_challenge(parameters: &HashMap<String, String>, challenge: Channel) -> Self {
        Self {
            channel: parameters
                .get("CODE_DELIVERY_DELIVERY_MEDIUM")
                .map_or(challenge, |medium| Channel::of(medium)),
            destination: parameters
                .get("CODE_DELIVERY_DESTINATION")
                .and_then(|destination| shown(destination)),
        }
    }

    /// Converts `CodeDeliveryDetails`.
    pub(crate) fn of_details(details: CodeDeliveryDetailsType) -> Self {
        Self {
            channel: details
                .delivery_medium
                .map_or(Channel::Other, |medium| Channel::of(medium.as_str())),
            destination: details.destination.as_deref().and_then(shown),
        }
    }
}

/// A destination as it is shown; `None` if it is empty.
fn shown(destination: &str) -> Option<String> {
    Some(displayable(destination)).filter(|destination| !destination.is_empty())
}

/// A code that Cognito sent, as typed or pasted. It is a secret, so the type does not implement `Debug`.
///
/// Unlike an authenticator's code, it need not be six digits: codes by e-mail may have eight, and a custom sender can
/// choose any format.
pub struct SentCode(SecretText);

impl SentCode {
    /// Parses a code. Spaces and dashes, which messages contain for readability, are removed.
    ///
    /// # Errors
    /// [`ProblemKind::SentCodeMalformed`] unless 1 to 64 characters remain, none of them a control character.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let code = sanitize::sent_code(text);
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
    fn separators_are_removed() {
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
            "codes of custom senders are unchanged"
        );
    }

    #[test]
    fn empty_long_and_control_characters_are_rejected() {
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
    fn channel_is_read_from_parameters_or_challenge_name() {
        let parameters = |members: &[(&str, &str)]| {
            let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
            members.iter().map(owned).collect::<HashMap<_, _>>()
        };
        let explicit = parameters(&[
            ("CODE_DELIVERY_DELIVERY_MEDIUM", "EMAIL"),
            ("CODE_DELIVERY_DESTINATION", "n***@e***"),
        ]);
        let delivery = Delivery::of_challenge(&explicit, Channel::Sms);
        assert_eq!(delivery.channel, Channel::Email);
        assert_eq!(delivery.destination.as_deref(), Some("n***@e***"));
        let implied = Delivery::of_challenge(&parameters(&[]), Channel::Sms);
        assert_eq!(
            serde_json::to_string(&implied).expect("serializes"),
            r#"{"channel":"sms","destination":null}"#
        );
        let unknown = parameters(&[("CODE_DELIVERY_DELIVERY_MEDIUM", "PIGEON")]);
        assert_eq!(
            Delivery::of_challenge(&unknown, Channel::Sms).channel,
            Channel::Other
        );
    }
}
