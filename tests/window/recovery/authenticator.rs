//! The authenticator app of the simulated user, on the clock of the user pool.

use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use totp_rs::{Builder, Secret};

const STEP: u64 = 30;
/// The secret of another entry.
const ANOTHER: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA";

/// A kind of wrong code.
#[derive(Clone, Copy, Debug)]
pub(crate) enum WrongCode {
    OneDigitOff,
    OfAnotherEntry,
    /// From a clock that is three minutes fast.
    Ahead,
    /// The code of two minutes ago.
    Old,
}

/// An authenticator app.
#[derive(Default)]
pub(crate) struct Authenticator {
    /// The secret that was registered before.
    pub(crate) old: Option<String>,
    /// The scanned secret.
    pub(crate) new: Option<String>,
    /// How many seconds the pool's clock is ahead of the computer's.
    pub(crate) ahead: u64,
    /// The time step of the last typed code of each entry.
    typed: BTreeMap<String, u64>,
}

impl Authenticator {
    /// Creates an app with the secret that is registered already, if there is one.
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

    /// Returns the current code of an entry and records that it was typed.
    pub(crate) fn code(&mut self, secret: &str) -> Result<String> {
        let step = self.step()?;
        self.typed.insert(secret.to_owned(), step);
        at(secret, step)
    }

    /// Returns whether the current code of an entry was typed before.
    pub(crate) fn has_typed_current_code(&self, secret: &str) -> Result<bool> {
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
                let other = (last.context("the code has no digits")? + 1) % 10;
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
