//! A practice pool, its people, and a phone with an authenticator.

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

/// 2026-11-22 12:00:05 UTC: five seconds into a step.
const NOON: i64 = 1_795_348_805_000;

/// A clock that stands still until it is moved; server and computer may differ.
pub(crate) struct SetClock(AtomicI64);

impl SetClock {
    pub(crate) fn at_noon() -> Arc<Self> {
        Arc::new(Self(AtomicI64::new(NOON)))
    }
    pub(crate) fn advance(&self, time: Duration) {
        self.0
            .fetch_add(i64::try_from(time.as_millis()).expect("short"), Ordering::SeqCst);
    }
    /// Forward or, if negative, back.
    pub(crate) fn put_on(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1000, Ordering::SeqCst);
    }
    pub(crate) fn seconds(&self) -> u64 {
        self.0.load(Ordering::SeqCst).unsigned_abs() / 1000
    }
}

impl Clock for SetClock {
    fn unix_time(&self) -> Duration {
        Duration::from_millis(self.0.load(Ordering::SeqCst).unsigned_abs())
    }
}

impl practice_pool::Clock for SetClock {
    fn now_unix_ms(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

/// A running practice pool with the clocks of both sides.
pub(crate) struct Practice {
    pub(crate) running: Running,
    pub(crate) server_clock: Arc<SetClock>,
    pub(crate) computer_clock: Arc<SetClock>,
}

impl Practice {
    pub(crate) fn start() -> Self {
        Self::of(PracticePool::new())
    }

    /// With all kinds of people and pools.
    pub(crate) fn with_everyone() -> Self {
        Self::of(PracticePool::new().all_fixtures())
    }

    fn of(pool: PracticePool) -> Self {
        let server_clock = SetClock::at_noon();
        let running = pool.clock(server_clock.clone()).start(None).expect("starts");
        Self {
            running,
            server_clock,
            computer_clock: SetClock::at_noon(),
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

    /// Somebody whose sign-in goes a less usual way.
    pub(crate) fn person(&self, mfa: Mfa, situation: ExtraScenario) -> &ExtraUserDescription {
        self.pool(mfa)
            .extra_users
            .iter()
            .find(|person| person.scenario == situation)
            .expect("everyone is there")
    }

    /// Both clocks go on.
    pub(crate) fn pass(&self, time: Duration) {
        self.server_clock.advance(time);
        self.computer_clock.advance(time);
    }

    /// The code that was sent to somebody last.
    pub(crate) fn sent_code(&self, username: &str) -> SentCode {
        let messages = self.running.outbox();
        let theirs = messages.iter().rfind(|message| message.username == username);
        SentCode::parse(&theirs.expect("a code was sent").code).expect("visible")
    }

    pub(crate) fn cognito(&self, mfa: Mfa) -> Cognito {
        self.cognito_at(mfa, false, &self.running.description().endpoint)
    }

    /// The same pool, perhaps by the app client with a secret, perhaps through something in between.
    pub(crate) fn cognito_at(&self, mfa: Mfa, with_secret: bool, endpoint: &str) -> Cognito {
        let endpoint = endpoint.to_owned();
        self.cognito_with(self.pool(mfa), with_secret, |form| PoolForm { endpoint, ..form })
    }

    /// Any pool, with changes to the form.
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

    /// Whether the account has an authenticator, and whether it is preferred.
    pub(crate) fn totp_of(&self, mfa: Mfa, username: &str) -> (bool, bool) {
        let standing = self
            .running
            .user_snapshot(&self.pool(mfa).user_pool_id, username)
            .expect("known to the pool");
        (standing.totp, standing.totp_preferred)
    }

    /// What the practice pool holds on a user.
    pub(crate) fn has_totp(&self, mfa: Mfa, user: &UserDescription) -> (bool, bool) {
        self.totp_of(mfa, &user.username)
    }

    /// The code that an authenticator shows, `steps` of 30 seconds from the server's now.
    pub(crate) fn code(&self, base32: &str, steps: i64) -> Code {
        let time = self
            .server_clock
            .seconds()
            .checked_add_signed(steps * 30)
            .expect("after 1970");
        Code::parse(&code_at(base32, time)).expect("six digits")
    }
}

/// By another implementation than the one that is tested.
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

/// Signs in and makes the secret.
pub(crate) async fn association(next: Result<SignInStep, Problem>) -> Association {
    match next {
        Ok(SignInStep::Ready(authorized)) => match authorized.associate().await {
            Ok(association) => association,
            Err(failed) => panic!("associate: {:?}", failed.problem),
        },
        Ok(_) => panic!("another challenge than expected"),
        Err(problem) => panic!("sign-in: {problem:?}"),
    }
}

/// From an authorized to the end. Also gives the secret; its code of now is used.
pub(crate) async fn enrol(practice: &Practice, authorized: Authorized) -> (Enrolled, String) {
    let association = match authorized.associate().await {
        Ok(association) => association,
        Err(failed) => panic!("associate: {:?}", failed.problem),
    };
    let secret = association.secret().base32().expose().to_owned();
    let code = practice.code(&secret, 0);
    let Ok(verified) = association.verify(&code, "Pixel 9", LocalCheck::First).await else {
        panic!("the code was right");
    };
    match verified.finish().await {
        Ok(Finished::Enrolled(enrolled)) => (enrolled, secret),
        Ok(Finished::AnotherCodeRequired(_)) => panic!("the practice pool gives tokens"),
        Err(failed) => panic!("finish: {:?}", failed.problem),
    }
}

/// What went wrong, and the state to try again from, if any.
pub(crate) fn refused<T, State>(result: Result<T, Failed<State>>) -> (ProblemKind, Option<State>) {
    match result {
        Ok(_) => panic!("was to be refused"),
        Err(Failed { problem, state }) => (problem.kind, state),
    }
}

pub(crate) fn kind<T>(result: Result<T, Problem>) -> Option<ProblemKind> {
    result.err().map(|problem| problem.kind)
}
