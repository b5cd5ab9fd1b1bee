//! Codes that a real pool would send by SMS or e-mail. The practice pool stores them for the client to read.

use crate::clock::Moment;
use crate::random;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// How many messages are stored before the oldest is removed.
const CAPACITY: usize = 100;

/// How a code is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum DeliveryMedium {
    /// To the phone number.
    Sms,
    /// To the e-mail address.
    Email,
}

/// The purpose of a code. A code is valid for no other purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// `SMS_MFA` or `EMAIL_OTP`.
    SignIn,
    /// `ConfirmForgotPassword`.
    ForgotPassword,
    /// `ConfirmSignUp`.
    SignUp,
}

/// One stored message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Unix seconds.
    pub sent: u64,
    /// The user's pool.
    pub user_pool_id: String,
    /// The user.
    pub username: String,
    /// How a real pool would have sent it.
    pub medium: DeliveryMedium,
    /// The full phone number or e-mail address; clients get it masked.
    pub to: String,
    /// The purpose of the code.
    pub purpose: Purpose,
    /// Six digits.
    pub code: String,
}

/// The messages, oldest first.
#[derive(Clone, Default)]
pub(crate) struct Outbox(Vec<Message>);

impl Outbox {
    pub(crate) fn put(&mut self, message: Message) {
        if self.0.len() >= CAPACITY {
            self.0.remove(0);
        }
        self.0.push(message);
    }

    pub(crate) fn messages(&self) -> &[Message] {
        &self.0
    }
}

/// A code that was sent and has not been used.
#[derive(Clone)]
pub(crate) struct SentCode {
    pub(crate) purpose: Purpose,
    pub(crate) code: String,
    valid_until: Moment,
}

impl SentCode {
    pub(crate) fn new(purpose: Purpose, now: Moment) -> Self {
        let validity = match purpose {
            // The session expires before.
            Purpose::SignIn => Duration::from_secs(15 * 60),
            Purpose::ForgotPassword => Duration::from_secs(60 * 60),
            Purpose::SignUp => Duration::from_secs(24 * 60 * 60),
        };
        Self {
            purpose,
            code: random::text(6, "0123456789"),
            valid_until: now.plus(validity),
        }
    }

    pub(crate) fn is_valid(&self, purpose: Purpose, now: Moment) -> bool {
        self.purpose == purpose && now <= self.valid_until
    }
}

/// Masks a phone number or e-mail address with stars, as Cognito shows it to clients.
pub(crate) fn masked(to: &str) -> String {
    let first = |text: &str| text.chars().next().map(String::from).unwrap_or_default();
    match to.split_once('@') {
        Some((name, domain)) => format!("{}***@{}***", first(name), first(domain)),
        None => {
            let hidden = to.chars().count().saturating_sub(4);
            let end: String = to.chars().skip(hidden).collect();
            format!("+*******{end}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masked_hides_addresses_and_numbers() {
        assert_eq!(masked("noor@practice.example"), "n***@p***");
        assert_eq!(masked("+12025550147"), "+*******0147");
        assert_eq!(masked(""), "+*******");
    }
}
