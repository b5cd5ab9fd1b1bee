//! Faults of each step of an enrolment, on real sockets: the problem, the state for a retry, the number of attempts,
//! and the state of the server. `docs/failures.md` is generated from the same table.

mod document;
mod expected;
mod network;
mod steps;
mod table;

use std::sync::Arc;
use std::time::Duration;

use crate::common::{ManualClock, Practice, raw};
use enrolment::{Cognito, PoolForm, PoolProfile, ProblemKind};
use network::{Certificate, FaultyNetwork, NetworkFault, Trigger};
use practice_pool::Behaviour;
use practice_pool::fault::FaultEffect;
use steps::{NEW_PASSWORD, Outcome, State, TestUser};
use table::{Expected, Fault, Retry, Row, ServerState, Step};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use transport::{Timeouts, Transport};

/// How a fault is injected.
enum Cause {
    Network(NetworkFault),
    Server(FaultEffect),
    /// Shifts the computer's clock by this number of seconds.
    Clock(i64),
}

impl Fault {
    fn cause(self) -> Cause {
        match self {
            Self::Refused => Cause::Network(NetworkFault::Refused),
            Self::NoAddress => Cause::Network(NetworkFault::NoAddress),
            Self::SelfSigned => Cause::Network(NetworkFault::Certificate(Certificate::SelfSigned)),
            Self::Expired => Cause::Network(NetworkFault::Certificate(Certificate::Expired)),
            Self::OtherHost => Cause::Network(NetworkFault::Certificate(Certificate::OtherHost)),
            Self::ConnectTimeout => Cause::Network(NetworkFault::NoHandshake),
            Self::ReadTimeout => Cause::Network(NetworkFault::NoAnswer),
            Self::ResetMidway => Cause::Network(NetworkFault::ResetMidway),
            Self::RequestLost => Cause::Network(NetworkFault::RequestLost),
            Self::AnswerLost => Cause::Network(NetworkFault::AnswerLost),
            Self::Throttled => Cause::Server(FaultEffect::Throttle),
            Self::InternalError => Cause::Server(FaultEffect::InternalError),
            Self::Unavailable => Cause::Server(FaultEffect::Unavailable),
            Self::MalformedJson => Cause::Server(FaultEffect::MalformedJson),
            Self::TruncatedJson => Cause::Server(FaultEffect::TruncatedJson),
            Self::EmptyBody => Cause::Server(FaultEffect::EmptyBody),
            Self::Waf400 | Self::Waf403 => Cause::Server(FaultEffect::Waf),
            Self::SessionExpired => Cause::Server(FaultEffect::ExpireSession),
            Self::SessionUsed => Cause::Server(FaultEffect::SpendSession),
            Self::SessionForeign => Cause::Server(FaultEffect::ForgetSession),
            Self::ClockAhead => Cause::Clock(600),
            Self::ClockBehind => Cause::Clock(-600),
        }
    }

    /// Returns timeouts that are short if the test waits for them, but long enough for successful calls.
    fn timeouts(self) -> Timeouts {
        let timeouts = Timeouts {
            pause: Duration::from_millis(1),
            ..Timeouts::default()
        };
        match self {
            Self::ConnectTimeout => Timeouts {
                connect: Duration::from_secs(2),
                ..timeouts
            },
            Self::ReadTimeout => Timeouts {
                attempt: Duration::from_secs(3),
                ..timeouts
            },
            _ => timeouts,
        }
    }
}

/// One step with one fault, with a separate practice pool, network and client.
struct Cell {
    step: Step,
    fault: Fault,
    practice: Practice,
    network: FaultyNetwork,
    cognito: Cognito,
    user: TestUser,
}

impl Cell {
    async fn of(step: Step, fault: Fault) -> Self {
        let practice = match step {
            Step::SelectChallenge | Step::SmsMfa | Step::EmailOtp | Step::SelectMfaType => {
                Practice::with_all_fixtures()
            }
            _ => Practice::start(),
        };
        let behaviour = Behaviour {
            waf_status: if fault == Fault::Waf403 { 403 } else { 400 },
            ..step.behaviour()
        };
        practice.running.behaviour(behaviour).expect("accepted");
        if let Cause::Clock(seconds) = fault.cause() {
            practice.computer_clock.shift(seconds);
        }
        let tls = matches!(fault.cause(), Cause::Network(fault) if fault.needs_tls());
        let network = FaultyNetwork::start(practice.running.address(), tls).await;
        let profile = PoolProfile::try_from(PoolForm {
            user_pool_id: practice.pool(step.mfa()).user_pool_id.clone(),
            client_id: practice.pool(step.mfa()).clients[0].client_id.clone(),
            endpoint: network.endpoint.clone(),
            flow: step.flow(),
            ..PoolForm::default()
        });
        let clock: Arc<ManualClock> = practice.computer_clock.clone();
        let client = Some(network.http_client());
        let cognito = Cognito::over(
            profile.expect("valid"),
            None,
            clock,
            &Transport::default(),
            fault.timeouts(),
            client,
        );
        let user = step.user(&practice);
        Self {
            step,
            fault,
            practice,
            network,
            cognito,
            user,
        }
    }

    async fn perform(&self, state: State) -> Outcome {
        self.step
            .perform(&self.practice, &self.cognito, &self.user, state)
            .await
    }

    fn inject(&self, state: &State) {
        let operation = self.step.operation();
        match self.fault.cause() {
            Cause::Network(fault) => {
                let after = self.step.after();
                self.network.inject(fault, Trigger { operation, after });
            }
            // On the token path the access token expires instead.
            Cause::Server(FaultEffect::ExpireSession) if self.has_token(state) => {
                self.practice.advance_clocks(Duration::from_secs(3660));
            }
            Cause::Server(effect) => {
                let fault = practice_pool::Fault::new(effect).at(operation).always();
                self.practice.running.fault(fault).expect("accepted");
            }
            Cause::Clock(_) => {}
        }
    }

    fn has_token(&self, state: &State) -> bool {
        let by_token = matches!(
            self.step,
            Step::AssociateByToken | Step::VerifyByToken | Step::Preference
        );
        by_token && !matches!(state, State::Start)
    }

    async fn run(self) -> Row {
        let state = self.step.prepare(&self.practice, &self.cognito, &self.user).await;
        self.inject(&state);
        self.network.reset_counters();
        let outcome = self.perform(state).await;
        let attempts = self.network.attempts(self.step.operation());
        let server_state = self.server_state().await;
        self.network.repair();
        self.practice.running.clear_faults();
        let (code, retry) = self.retry(outcome, server_state).await;
        let code = code.map(|kind| &*code_of(&kind).leak());
        (
            self.fault,
            Expected::Result {
                code,
                retry,
                attempts,
                server_state,
            },
        )
    }

    /// Retries a failed step after the fault was removed.
    async fn retry(&self, outcome: Outcome, server_state: ServerState) -> (Option<ProblemKind>, Retry) {
        match outcome {
            Outcome::Succeeded => (None, Retry::NoNeed),
            Outcome::Unsettled(unsettled) => {
                let resolution = unsettled.resolve(self.user.password.as_str().into()).await;
                assert!(resolution.is_ok(), "{:?} {:?}", self.step, self.fault);
                (Some(ProblemKind::OutcomeUnknown), Retry::Resolve)
            }
            Outcome::Failed(kind, None) => {
                self.sign_in_again(server_state).await;
                (Some(kind), Retry::SignIn)
            }
            Outcome::Failed(kind, Some(state)) => match self.perform(state).await {
                Outcome::Succeeded => (Some(kind), Retry::Same),
                Outcome::Failed(ProblemKind::SessionOver, None) => {
                    self.sign_in_again(server_state).await;
                    (Some(kind), Retry::SameThenSignIn)
                }
                Outcome::Failed(then, _) => panic!("{:?} {:?}: then {then:?}", self.step, self.fault),
                Outcome::Unsettled(_) => panic!("{:?} {:?}: then unsettled", self.step, self.fault),
            },
        }
    }

    async fn sign_in_again(&self, server_state: ServerState) {
        let password = match server_state {
            ServerState::NewPassword => NEW_PASSWORD,
            _ => &self.user.password,
        };
        let next = crate::common::sign_in(&self.cognito, &self.user.username, password).await;
        assert!(
            next.is_ok(),
            "{:?} {:?}: {:?}",
            self.step,
            self.fault,
            crate::common::kind(next)
        );
    }

    /// Inspects the practice pool.
    async fn server_state(&self) -> ServerState {
        let processed = self.network.has_processed(self.step.operation());
        let totp = self.practice.totp_of(self.step.mfa(), &self.user.username);
        match (self.step, totp) {
            (Step::SignInBySrp | Step::SignInByPassword, _) => ServerState::Same,
            (Step::NewPassword, _) => {
                let is_set = self.is_password(NEW_PASSWORD).await;
                assert_eq!(is_set, processed);
                if is_set {
                    ServerState::NewPassword
                } else {
                    ServerState::Same
                }
            }
            (Step::AssociateBySession | Step::AssociateByToken, (registered, _)) => {
                assert!(!registered, "not before verification");
                if processed {
                    ServerState::PendingSecret
                } else {
                    ServerState::Same
                }
            }
            (Step::Revoke, _) => {
                let body = self.network.body("SetUserMFAPreference").expect("recorded");
                let access = body["AccessToken"].as_str().expect("a token");
                match raw::is_valid(&self.practice, access).await {
                    true => ServerState::Tokens,
                    false => ServerState::TokensRevoked,
                }
            }
            (
                Step::VerifyBySession | Step::VerifyByToken | Step::Finish | Step::Preference,
                (registered, preferred),
            ) => match (registered, preferred) {
                (true, true) => ServerState::Preferred,
                (true, false) => ServerState::Registered,
                (false, _) => ServerState::Same,
            },
            _ if processed => ServerState::Answered,
            _ => ServerState::Same,
        }
    }

    async fn is_password(&self, password: &str) -> bool {
        let call = raw::client(&self.practice)
            .initiate_auth()
            .client_id(&self.practice.pool(self.step.mfa()).clients[0].client_id)
            .auth_flow("USER_PASSWORD_AUTH".into())
            .auth_parameters("USERNAME", &self.user.username)
            .auth_parameters("PASSWORD", password);
        call.send().await.is_ok()
    }
}

fn code_of(kind: &ProblemKind) -> String {
    let json = serde_json::to_value(kind).expect("serializes");
    json["code"].as_str().expect("a code").to_owned()
}

/// Returns a row as Rust source for the table.
fn source((fault, expected): &Row) -> String {
    match expected {
        Expected::Result {
            code: Some(code),
            retry,
            attempts,
            server_state,
        } => {
            format!("fails({fault:?}, \"{code}\", {retry:?}, {attempts}, ServerState::{server_state:?}),")
        }
        Expected::Result {
            attempts,
            server_state,
            ..
        } => format!("succeeds({fault:?}, {attempts}, ServerState::{server_state:?}),"),
        Expected::Impossible(reason) => format!("impossible({fault:?}, \"{reason}\"),"),
    }
}

#[test]
fn every_cell_has_one_expectation() {
    for step in Step::ALL {
        let rows: Vec<_> = expected::rows(step).iter().map(|(fault, _)| *fault).collect();
        assert_eq!(
            rows,
            Fault::ALL,
            "{step:?}: each fault once, in the order of `Fault::ALL`"
        );
    }
}

/// Faults of the session are impossible if the request contains no session.
#[tokio::test]
async fn requests_with_impossible_session_faults_contain_no_session() {
    for step in Step::ALL {
        let impossible = expected::rows(step)
            .iter()
            .filter(|(_, expected)| matches!(expected, Expected::Impossible(_)));
        for (fault, _) in impossible {
            assert!(
                matches!(
                    fault,
                    Fault::SessionExpired | Fault::SessionUsed | Fault::SessionForeign
                ),
                "{step:?} {fault:?}: not a fault of the session"
            );
            let cell = Cell::of(step, *fault).await;
            let state = cell.step.prepare(&cell.practice, &cell.cognito, &cell.user).await;
            assert!(matches!(cell.perform(state).await, Outcome::Succeeded));
            let body = cell.network.body(step.operation()).expect("recorded");
            assert!(body.get("Session").is_none(), "{step:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn each_step_fails_as_expected() {
    // The cells mostly wait for timeouts, so many can run concurrently. SRP needs some processor time.
    let permits = Arc::new(Semaphore::new(12));
    let mut cells = JoinSet::new();
    for step in Step::ALL {
        for fault in Fault::ALL {
            let expected = expected::rows(step).iter().find(|row| row.0 == fault).copied();
            if matches!(expected, Some((_, Expected::Impossible(_)))) {
                continue;
            }
            let permits = permits.clone();
            cells.spawn(async move {
                let _permit = permits.acquire().await;
                (step, expected, Cell::of(step, fault).await.run().await)
            });
        }
    }
    let mut differences = Vec::new();
    while let Some(cell) = cells.join_next().await {
        match cell {
            Ok((_, expected, found)) if expected == Some(found) => {}
            Ok((step, _, found)) => differences.push(format!("{step:?}: {}", source(&found))),
            Err(panicked) => differences.push(panicked.to_string()),
        }
    }
    differences.sort();
    assert!(
        differences.is_empty(),
        "different results:\n{}",
        differences.join("\n")
    );
}
