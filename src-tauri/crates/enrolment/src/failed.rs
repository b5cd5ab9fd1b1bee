//! A failed step.

use crate::abandon::Abandon;
use crate::problem::Problem;

/// A failed step: the problem, and the state from which the step can be retried, if there is one.
pub struct Failed<State> {
    /// The problem.
    pub problem: Problem,
    /// `None`: this enrolment cannot continue, and the user must sign in again.
    pub state: Option<State>,
}

impl<State> Failed<State> {
    /// Without a state: the step cannot be retried.
    pub(crate) fn without_state(problem: Problem) -> Self {
        Self { problem, state: None }
    }

    /// Keeps the state, whatever the problem.
    pub(crate) fn with_state(problem: Problem, state: State) -> Self {
        Self {
            problem,
            state: Some(state),
        }
    }

    /// Keeps the state only if a retry from it can succeed.
    pub(crate) fn from(problem: Problem, state: State) -> Self {
        let state = problem.kind.leaves_session_usable().then_some(state);
        Self { problem, state }
    }

    /// As [`from`](Self::from), for a state that may hold tokens, which a failed call does not use up. A state that is
    /// not kept is abandoned.
    pub(crate) async fn from_or_abandon(problem: Problem, state: State, has_tokens: bool) -> Self
    where
        State: Abandon,
    {
        if problem.kind.leaves_session_usable() || has_tokens && problem.kind.leaves_tokens_usable() {
            return Self::with_state(problem, state);
        }
        state.abandon().await;
        Self::without_state(problem)
    }
}

impl<State: Abandon + Send> Abandon for Failed<State> {
    async fn abandon(self) {
        self.state.abandon().await;
    }
}
