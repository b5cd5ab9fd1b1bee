//! The stranger's phone: entries of an authenticator app, on the clock of the user pool.

use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use totp_rs::{Builder, Secret};

const STEP: u64 = 30;
/// An entry that has nothing to do with it.
const ANOTHER: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA";

/// A code that is not the one to type.
#[derive(Clone, Copy, Debug)]
pub(crate) enum WrongCode {
    OneDigitOff,
    OfAnotherEntry,
    /// The phone's clock is three minutes ahead.
    Ahead,
    /// Read two minutes ago.
    Old,
}

/// See the module.
#[derive(Default)]
pub(crate) struct Phone {
    /// Before the account had an authenticator of ours.
    pub(crate) old: Option<String>,
    pub(crate) new: Option<String>,
    /// How far the pool's clock is before the computer's, in seconds.
    pub(crate) ahead: u64,
    /// The step of each entry's code that was typed last.
    typed: BTreeMap<String, u64>,
}

impl Phone {
    /// With the entry that the account's present authenticator is, if it has one.
    pub(crate) fn with(old: Option<String>) -> Self {
        Self {
            old,
            ..Self::default()
        }
    }

    fn step(&self) -> Result<u64> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
        Ok((now + self.ahead) / STEP)
    }

    /// The code that an entry shows now.
    pub(crate) fn code(&mut self, secret: &str) -> Result<String> {
        let step = self.step()?;
        self.typed.insert(secret.to_owned(), step);
        at(secret, step)
    }

    /// Whether the code that an entry shows now was typed already.
    pub(crate) fn shows_a_typed_code(&self, secret: &str) -> Result<bool> {
        Ok(self.typed.get(secret).copied() >= Some(self.step()?))
    }

    pub(crate) fn wrong_code(&self, secret: &str, how: WrongCode) -> Result<String> {
        let step = self.step()?;
        match how {
            WrongCode::OfAnotherEntry => at(ANOTHER, step),
            WrongCode::Ahead => at(secret, step + 6),
            WrongCode::Old => at(secret, step - 4),
            WrongCode::OneDigitOff => {
                let code = at(secret, step)?;
                let last = code.chars().last().and_then(|digit| digit.to_digit(10));
                let other = (last.context("six digits")? + 1) % 10;
                Ok(format!("{}{other}", &code[..5]))
            }
        }
    }
}

fn at(secret: &str, step: u64) -> Result<String> {
    let secret = Secret::try_from_base32(secret).map_err(|error| anyhow::anyhow!("{error}"))?;
    let totp = Builder::new().with_secret(secret).build_noncompliant();
    Ok(totp.generate(step * STEP).to_string())
}
