//! Codes that a real pool would send by SMS or e-mail, kept for whoever practises to read.

use crate::clock::Moment;
use crate::random;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// How many messages are kept; older ones are thrown away.
const MOST: usize = 100;

/// How a code was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Medium {
    /// To the phone number.
    Sms,
    /// To the e-mail address.
    Email,
}

/// What a code is for. A code is good for nothing else.
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

/// One message that was not really sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Unix seconds.
    pub sent: u64,
    /// Whose pool.
    pub user_pool_id: String,
    /// Whose code.
    pub username: String,
    /// How it would have gone.
    pub medium: Medium,
    /// The whole number or address; clients are told it with stars in it.
    pub to: String,
    /// What the code is for.
    pub purpose: Purpose,
    /// Six digits.
    pub code: String,
}

/// The messages, oldest first.
#[derive(Clone, Default)]
pub(crate) struct Outbox(Vec<Message>);

impl Outbox {
    pub(crate) fn put(&mut self, message: Message) {
        if self.0.len() >= MOST {
            self.0.remove(0);
        }
        self.0.push(message);
    }

    pub(crate) fn messages(&self) -> &[Message] {
        &self.0
    }
}

/// A code that the user can have read, and has not used.
#[derive(Clone)]
pub(crate) struct SentCode {
    pub(crate) purpose: Purpose,
    pub(crate) code: String,
    until: Moment,
}

impl SentCode {
    pub(crate) fn new(purpose: Purpose, now: Moment) -> Result<Self, Refusal> {
        let validity = match purpose {
            // The session ends before.
            Purpose::SignIn => Duration::from_secs(15 * 60),
            Purpose::ForgotPassword => Duration::from_secs(60 * 60),
            Purpose::SignUp => Duration::from_secs(24 * 60 * 60),
        };
        Ok(Self {
            purpose,
            code: random::text(6, "0123456789")?,
            until: now.plus(validity),
        })
    }

    pub(crate) fn is_good(&self, purpose: Purpose, now: Moment) -> bool {
        self.purpose == purpose && now <= self.until
    }
}

/// A number or address as clients are told it, with stars in it.
pub(crate) fn masked(to: &str) -> String {
    let first = |text: &str| text.chars().next().map(String::from).unwrap_or_default();
    match to.split_once('@') {
        Some((name, domain)) => format!("{}***@{}***", first(name), first(domain)),
        None => {
            let kept = to.chars().count().saturating_sub(4);
            let end: String = to.chars().skip(kept).collect();
            format!("+*******{end}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_are_masked() {
        assert_eq!(masked("noor@practice.example"), "n***@p***");
        assert_eq!(masked("+12025550147"), "+*******0147");
        assert_eq!(masked(""), "+*******");
    }
}
