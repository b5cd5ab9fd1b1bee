//! Codes that Cognito sends by SMS or e-mail, and where it sent them.

use std::collections::HashMap;

use aws_sdk_cognitoidentityprovider::types::CodeDeliveryDetailsType;
use serde::Serialize;
use zeroize::Zeroizing;

use crate::problem::{Problem, ProblemKind};

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
pub struct SentCode(Zeroizing<String>);

impl SentCode {
    /// Takes out spaces and dashes, which messages put in to be read more easily.
    ///
    /// # Errors
    /// [`ProblemKind::SentCodeMalformed`] unless 1 to 64 visible characters are left.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let mut code = Zeroizing::new(String::with_capacity(text.len()));
        code.extend(text.chars().filter(|c| !is_filler(*c)));
        let visible = code.chars().all(|c| !c.is_control());
        match code.chars().count() {
            1..=64 if visible => Ok(Self(code)),
            _ => Err(ProblemKind::SentCodeMalformed.into()),
        }
    }

    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

/// White space, dashes of every length, and the invisible marks that come along when copied from a message.
fn is_filler(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
}
