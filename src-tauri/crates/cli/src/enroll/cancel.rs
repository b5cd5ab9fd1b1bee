//! Cancelling a step, or a call under way, without leaving valid tokens behind.

use std::pin::pin;
use std::time::Duration;

use enrolment::{
    AnotherCodeRequired, Association, Authorized, CodeToResolve, Confirmed, CurrentCodeRequired, Enrolled,
    FactorChoiceRequired, Failed, Finished, NewPasswordRequired, PasswordReset, Problem, Proof, Resolution,
    ResolvedByCode, SentCodeRequired, SignInStep, TokenAccount, Unconfirmed, Unsettled, Verified,
};

use super::enrolment::Enrolment;
use crate::failure::Failure;

/// How long revoking tokens may take. Tokens that are not revoked by then expire on their own.
const TIMEOUT: Duration = Duration::from_secs(2);

/// Abandons a state, which revokes its tokens, within [`TIMEOUT`].
pub(super) async fn abandon_in_time(abandoned: impl Future<Output = ()>) {
    let _ = tokio::time::timeout(TIMEOUT, abandoned).await;
}

impl Enrolment {
    /// Calls the user pool. If the person stops the command meanwhile, the response is still awaited and abandoned, because
    /// it may contain tokens.
    ///
    /// # Errors
    /// [`Failure::Stopped`].
    pub(super) async fn call<T: Abandon>(&mut self, call: impl Future<Output = T>) -> Result<T, Failure> {
        let mut call = pin!(call);
        let stopped = match self.prompts.unless_stopped(&mut call).await {
            Ok(response) => return Ok(response),
            Err(stopped) => stopped,
        };
        abandon_in_time(async { call.await.abandon().await }).await;
        Err(stopped)
    }
}

/// The result of a call, which may contain tokens.
pub(super) trait Abandon {
    /// Revokes its tokens.
    async fn abandon(self);
}

impl<T: Abandon, E: Abandon> Abandon for Result<T, E> {
    async fn abandon(self) {
        match self {
            Ok(state) => state.abandon().await,
            Err(error) => error.abandon().await,
        }
    }
}

impl<S: Abandon> Abandon for Failed<S> {
    async fn abandon(self) {
        if let Some(state) = self.state {
            state.abandon().await;
        }
    }
}

impl Abandon for SignInStep {
    async fn abandon(self) {
        if let Self::Ready(authority) = self {
            authority.abandon().await;
        }
    }
}

impl Abandon for Confirmed {
    async fn abandon(self) {
        if let Self::SignedIn(next) = self {
            next.abandon().await;
        }
    }
}

impl Abandon for Finished {
    async fn abandon(self) {
        if let Self::Enrolled(enrolled) = self {
            enrolled.abandon().await;
        }
    }
}

impl Abandon for Enrolled {
    async fn abandon(self) {
        self.sign_out().await;
    }
}

impl Abandon for Resolution {
    async fn abandon(self) {
        match self {
            Self::Registered(verified) => verified.abandon().await,
            Self::NotRegistered(association) => association.abandon().await,
            Self::StartAgain(authority) => authority.abandon().await,
            Self::CodeRequired(_) => {}
        }
    }
}

impl Abandon for ResolvedByCode {
    async fn abandon(self) {
        match self {
            Self::Enrolled(enrolled) => enrolled.abandon().await,
            Self::SignedInByEarlier(authority) => authority.abandon().await,
            Self::Earlier(_) => {}
        }
    }
}

macro_rules! abandoned {
    ($($state:ty),+) => {
        $(impl Abandon for $state {
            async fn abandon(self) {
                self.abandon().await;
            }
        })+
    };
}
abandoned!(Association, Authorized, TokenAccount, Unsettled, Verified);

macro_rules! without_tokens {
    ($($state:ty),+) => {
        $(impl Abandon for $state {
            async fn abandon(self) {}
        })+
    };
}
without_tokens!(
    (),
    Problem,
    Proof,
    NewPasswordRequired,
    CurrentCodeRequired,
    SentCodeRequired,
    FactorChoiceRequired,
    PasswordReset,
    Unconfirmed,
    AnotherCodeRequired,
    CodeToResolve
);
