//! A practice pool with its users, and an authenticator.

pub(crate) mod proxy;
pub(crate) mod raw;
pub(crate) mod scripted;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use enrolment::{
    Association, Authorized, Clock, Code, Cognito, Enrolled, Failed, Finished, LocalCheck, PoolForm,
    PoolProfile, Problem, ProblemKind, SentCode, SignInStep, Username,
};
use practice_pool::description::{
    ExtraScenario, ExtraUserDescription, Mfa, PoolDescription, Scenario, UserDescription,
};
use practice_pool::{PracticePool, Running};
use totp_rs::{Builder, Secret};
use transport::Transport;

/// 2026-11-22 12:00:05 UTC: five seconds after the start of a time step.
const NOON: i64 = 1_795_348_805_000;

/// A clock that is advanced manually. Server and computer have one each.
pub(crate) struct ManualClock(AtomicI64);

impl ManualClock {
    pub(crate) fn at_noon() -> Arc<Self> {
        Arc::new(Self(AtomicI64::new(NOON)))
    }
    pub(crate) fn advance(&self, time: Duration) {
        self.0
            .fetch_add(i64::try_from(time.as_millis()).expect("short"), Ordering::SeqCst);
    }
    /// Moves the clock forward or, if negative, back.
    pub(crate) fn shift(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1000, Ordering::SeqCst);
    }
    pub(crate) fn seconds(&self) -> u64 {
        self.0.load(Ordering::SeqCst).unsigned_abs() / 1000
    }
}

impl Clock for ManualClock {
    fn unix_time(&self) -> Duration {
        Duration::from_millis(self.0.load(Ordering::SeqCst).unsigned_abs())
    }
}

impl practice_pool::Clock for ManualClock {
    fn now_unix_ms(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

/// A running practice pool with the clocks of both sides.
pub(crate) struct Practice {
    pub(crate) running: Running,
    pub(crate) server_clock: Arc<ManualClock>,
    pub(crate) computer_clock: Arc<ManualClock>,
}

impl Practice {
    pub(crate) fn start() -> Self {
        Self::of(PracticePool::new())
    }

    /// Starts a practice pool with all fixtures.
    pub(crate) fn with_all_fixtures() -> Self {
        Self::of(PracticePool::new().all_fixtures())
    }

    fn of(pool: PracticePool) -> Self {
        let server_clock = ManualClock::at_noon();
        let running = pool.clock(server_clock.clone()).start(None).expect("starts");
        Self {
            running,
            server_clock,
            computer_clock: ManualClock::at_noon(),
        }
    }

    pub(crate) fn pool(&self, mfa: Mfa) -> &PoolDescription {
        self.running
            .description()
            .pools
            .iter()
            .find(|pool| pool.mfa == mfa)
            .expect("both kinds")
    }

    pub(crate) fn user(&self, mfa: Mfa, scenario: Scenario) -> &UserDescription {
        self.pool(mfa)
            .users
            .iter()
            .find(|user| user.scenario == scenario)
            .expect("one of each")
    }

    /// Returns the user of an extra scenario.
    pub(crate) fn extra_user(&self, mfa: Mfa, scenario: ExtraScenario) -> &ExtraUserDescription {
        self.pool(mfa)
            .extra_users
            .iter()
            .find(|user| user.scenario == scenario)
            .expect("one of each")
    }

    /// Advances both clocks.
    pub(crate) fn advance_clocks(&self, time: Duration) {
        self.server_clock.advance(time);
        self.computer_clock.advance(time);
    }

    /// Returns the code that was last sent to a user.
    pub(crate) fn sent_code(&self, username: &str) -> SentCode {
        let messages = self.running.outbox();
        let message = messages.iter().rfind(|message| message.username == username);
        SentCode::parse(&message.expect("a code was sent").code).expect("visible")
    }

    pub(crate) fn cognito(&self, mfa: Mfa) -> Cognito {
        self.cognito_at(mfa, false, &self.running.description().endpoint)
    }

    /// Returns a client for the same pool, with or without a client secret, at another endpoint.
    pub(crate) fn cognito_at(&self, mfa: Mfa, with_secret: bool, endpoint: &str) -> Cognito {
        let endpoint = endpoint.to_owned();
        self.cognito_with(self.pool(mfa), with_secret, |form| PoolForm { endpoint, ..form })
    }

    /// Returns a client for any pool, with changes to the form.
    pub(crate) fn cognito_with(
        &self,
        pool: &PoolDescription,
        with_secret: bool,
        change: impl FnOnce(PoolForm) -> PoolForm,
    ) -> Cognito {
        let client = pool
            .clients
            .iter()
            .find(|client| client.client_secret.is_some() == with_secret)
            .expect("both kinds");
        let profile = PoolProfile::try_from(change(PoolForm {
            name: pool.name.clone(),
            user_pool_id: pool.user_pool_id.clone(),
            client_id: client.client_id.clone(),
            endpoint: self.running.description().endpoint.clone(),
            issuer: pool.issuer.clone(),
            ..PoolForm::default()
        }));
        let secret = client.client_secret.clone().map(|secret| Arc::new(secret.into()));
        Cognito::new(
            profile.expect("valid"),
            secret,
            self.computer_clock.clone(),
            &Transport::default(),
        )
    }

    pub(crate) async fn sign_in(
        &self,
        cognito: &Cognito,
        user: &UserDescription,
    ) -> Result<SignInStep, Problem> {
        sign_in(cognito, &user.username, &user.password).await
    }

    /// Returns whether the account has an authenticator, and whether it is preferred.
    pub(crate) fn totp_of(&self, mfa: Mfa, username: &str) -> (bool, bool) {
        let snapshot = self
            .running
            .user_snapshot(&self.pool(mfa).user_pool_id, username)
            .expect("known to the pool");
        (snapshot.totp, snapshot.totp_preferred)
    }

    /// As [`totp_of`](Self::totp_of), by the description of a user.
    pub(crate) fn has_totp(&self, mfa: Mfa, user: &UserDescription) -> (bool, bool) {
        self.totp_of(mfa, &user.username)
    }

    /// Returns the code of an authenticator, `steps` time steps after the server's time.
    pub(crate) fn code(&self, base32: &str, steps: i64) -> Code {
        let time = self
            .server_clock
            .seconds()
            .checked_add_signed(steps * 30)
            .expect("after 1970");
        Code::parse(&code_at(base32, time)).expect("six digits")
    }
}

/// Computes a code with another implementation than the tested one.
pub(crate) fn code_at(base32: &str, unix_seconds: u64) -> String {
    let secret = Secret::try_from_base32(base32).expect("base32");
    Builder::new()
        .with_secret(secret)
        .build_noncompliant()
        .generate(unix_seconds)
        .to_string()
}

pub(crate) async fn sign_in(
    cognito: &Cognito,
    username: &str,
    password: &str,
) -> Result<SignInStep, Problem> {
    enrolment::sign_in(cognito, &Username::parse(username)?, password.into()).await
}

/// Associates an authenticator after a sign-in.
pub(crate) async fn association(next: Result<SignInStep, Problem>) -> Association {
    match next {
        Ok(SignInStep::Ready(authorized)) => match authorized.associate().await {
            Ok(association) => association,
            Err(failed) => panic!("associate: {:?}", failed.problem),
        },
        Ok(_) => panic!("unexpected challenge"),
        Err(problem) => panic!("sign-in: {problem:?}"),
    }
}

/// Completes an enrolment. Also returns the secret; the code of the current time step is used up.
pub(crate) async fn enrol(practice: &Practice, authorized: Authorized) -> (Enrolled, String) {
    let association = match authorized.associate().await {
        Ok(association) => association,
        Err(failed) => panic!("associate: {:?}", failed.problem),
    };
    let secret = association.secret().base32().expose().to_owned();
    let code = practice.code(&secret, 0);
    let Ok(verified) = association.verify(&code, "Pixel 9", LocalCheck::First).await else {
        panic!("the code is correct");
    };
    match verified.finish().await {
        Ok(Finished::Enrolled(enrolled)) => (enrolled, secret),
        Ok(Finished::AnotherCodeRequired(_)) => panic!("the practice pool issues tokens"),
        Err(failed) => panic!("finish: {:?}", failed.problem),
    }
}

/// Returns the problem of a failed step and the state for a retry, if there is one.
pub(crate) fn failure<T, State>(result: Result<T, Failed<State>>) -> (ProblemKind, Option<State>) {
    match result {
        Ok(_) => panic!("the step must fail"),
        Err(Failed { problem, state }) => (problem.kind, state),
    }
}

pub(crate) fn kind<T>(result: Result<T, Problem>) -> Option<ProblemKind> {
    result.err().map(|problem| problem.kind)
}
