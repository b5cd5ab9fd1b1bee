//! Leaving a step, or a call in its midst, without tokens that go on to count.

use std::pin::pin;
use std::time::Duration;

use enrolment::{
    AnotherCodeRequired, Association, Authorized, CodeToResolve, Confirmed, CurrentCodeRequired, Enrolled,
    FactorChoiceRequired, Failed, Finished, NewPasswordRequired, PasswordReset, Problem, Proof, Resolution,
    ResolvedByCode, SentCodeRequired, SignInStep, TokenAccount, Unconfirmed, Unsettled, Verified,
};

use super::Enrolment;
use crate::failure::Failure;

/// How long leaving may take: tokens that are not revoked by then run out by themselves.
const PATIENCE: Duration = Duration::from_secs(2);

/// Leaves a state, which revokes its tokens.
pub(super) async fn given_up(abandoned: impl Future<Output = ()>) {
    // What is late is left.
    let _ = tokio::time::timeout(PATIENCE, abandoned).await;
}

impl Enrolment {
    /// A call to the user pool. If the person leaves in its midst, its answer is still waited for, and what it leads to
    /// is left: an answer that nobody hears may have tokens in it.
    ///
    /// # Errors
    /// [`Failure::Left`].
    pub(super) async fn call<T: GiveUp>(&mut self, call: impl Future<Output = T>) -> Result<T, Failure> {
        let mut call = pin!(call);
        let left = match self.prompts.unless_left(&mut call).await {
            Ok(done) => return Ok(done),
            Err(left) => left,
        };
        given_up(async { call.await.give_up().await }).await;
        Err(left)
    }
}

/// What a call may lead to.
pub(super) trait GiveUp {
    /// Revokes the tokens that are in it.
    async fn give_up(self);
}

impl<T: GiveUp, E: GiveUp> GiveUp for Result<T, E> {
    async fn give_up(self) {
        match self {
            Ok(state) => state.give_up().await,
            Err(error) => error.give_up().await,
        }
    }
}

impl<S: GiveUp> GiveUp for Failed<S> {
    async fn give_up(self) {
        if let Some(state) = self.state {
            state.give_up().await;
        }
    }
}

impl GiveUp for SignInStep {
    async fn give_up(self) {
        if let Self::Ready(authority) = self {
            authority.abandon().await;
        }
    }
}

impl GiveUp for Confirmed {
    async fn give_up(self) {
        if let Self::SignedIn(next) = self {
            next.give_up().await;
        }
    }
}

impl GiveUp for Finished {
    async fn give_up(self) {
        if let Self::Enrolled(enrolled) = self {
            enrolled.give_up().await;
        }
    }
}

impl GiveUp for Enrolled {
    async fn give_up(self) {
        self.sign_out().await;
    }
}

impl GiveUp for Resolution {
    async fn give_up(self) {
        match self {
            Self::Registered(verified) => verified.abandon().await,
            Self::NotRegistered(association) => association.abandon().await,
            Self::StartAgain(authority) => authority.abandon().await,
            Self::CodeRequired(_) => {}
        }
    }
}

impl GiveUp for ResolvedByCode {
    async fn give_up(self) {
        match self {
            Self::Enrolled(enrolled) => enrolled.give_up().await,
            Self::SignedInByEarlier(authority) => authority.abandon().await,
            Self::Earlier(_) => {}
        }
    }
}

macro_rules! abandoned {
    ($($state:ty),+) => {
        $(impl GiveUp for $state {
            async fn give_up(self) {
                self.abandon().await;
            }
        })+
    };
}
abandoned!(Association, Authorized, TokenAccount, Unsettled, Verified);

macro_rules! without_tokens {
    ($($state:ty),+) => {
        $(impl GiveUp for $state {
            async fn give_up(self) {}
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
