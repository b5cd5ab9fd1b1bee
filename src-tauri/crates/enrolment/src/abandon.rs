//! Leaving a state without going on.

use crate::problem::Problem;

/// A state, or the result of a call, that can be left.
///
/// Dropping it wipes its secrets; abandoning it also revokes the tokens in it, where this program obtained them with a
/// refresh token. Every state implements the trait, so that a caller needs no list of those that hold tokens.
pub trait Abandon {
    /// Revokes the tokens in it, if there are any. Best effort: tokens that cannot be revoked expire by themselves.
    fn abandon(self) -> impl Future<Output = ()> + Send;
}

impl<T: Abandon + Send, E: Abandon + Send> Abandon for Result<T, E> {
    async fn abandon(self) {
        match self {
            Ok(state) => state.abandon().await,
            Err(error) => error.abandon().await,
        }
    }
}

impl<S: Abandon + Send> Abandon for Option<S> {
    async fn abandon(self) {
        if let Some(state) = self {
            state.abandon().await;
        }
    }
}

/// Implements [`Abandon`] for types that hold no tokens.
macro_rules! holds_no_tokens {
    ($($state:ty),+ $(,)?) => {
        $(impl $crate::Abandon for $state {
            async fn abandon(self) {}
        })+
    };
}
pub(crate) use holds_no_tokens;

holds_no_tokens!((), Problem);
