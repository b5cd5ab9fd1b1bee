//! A failed sign-in, with the settings for the next attempt.

use crate::problem::LoginProblem;
use crate::settings::LoginSettings;

/// A failed sign-in.
pub struct LoginFailure {
    /// The cause.
    pub problem: LoginProblem,
    /// The settings as they were passed in, client secret included. Codes are single-use, so nothing else of the failed
    /// attempt is kept.
    pub settings: LoginSettings,
}

impl From<LoginFailure> for LoginProblem {
    fn from(failure: LoginFailure) -> Self {
        failure.problem
    }
}
