//! Every way that a step of an enrolment can fail, on real sockets: what the person is told, from where they can try
//! again, how often the operation was tried, and what the server then holds. `docs/failures.md` is made of the same
//! table.

mod document;
mod expected;
mod line;
mod steps;
mod table;

use std::sync::Arc;
use std::time::Duration;

use crate::common::{Practice, SetClock, raw};
use enrolment::{Cognito, PoolForm, PoolProfile, ProblemKind};
use line::{Certificate, From, Line, Trouble};
use practice_pool::Behaviour;
use practice_pool::fault::FaultEffect;
use steps::{NEW_PASSWORD, Outcome, Person, State};
use table::{Again, Expected, Fault, Holds, Row, Step};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use transport::{Timeouts, Transport};

/// How a fault is brought about.
enum Cause {
    Network(Trouble),
    Server(FaultEffect),
    /// The computer's clock goes on by so many seconds alone.
    Clock(i64),
}

impl Fault {
    fn cause(self) -> Cause {
        match self {
            Self::Refused => Cause::Network(Trouble::Refused),
            Self::NoAddress => Cause::Network(Trouble::NoAddress),
            Self::SelfSigned => Cause::Network(Trouble::Certificate(Certificate::SelfSigned)),
            Self::Expired => Cause::Network(Trouble::Certificate(Certificate::Expired)),
            Self::OtherHost => Cause::Network(Trouble::Certificate(Certificate::OtherHost)),
            Self::ConnectTimeout => Cause::Network(Trouble::NoHandshake),
            Self::ReadTimeout => Cause::Network(Trouble::NoAnswer),
            Self::ResetMidway => Cause::Network(Trouble::ResetMidway),
            Self::RequestLost => Cause::Network(Trouble::RequestLost),
            Self::AnswerLost => Cause::Network(Trouble::AnswerLost),
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

    /// Short where the test has to wait for them to be over, and long enough for what goes well.
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

/// One step under one fault, with a practice pool, a line and a client of its own.
struct Cell {
    step: Step,
    fault: Fault,
    practice: Practice,
    line: Line,
    cognito: Cognito,
    person: Person,
}

impl Cell {
    async fn of(step: Step, fault: Fault) -> Self {
        let practice = match step {
            Step::SelectChallenge | Step::SmsMfa | Step::EmailOtp | Step::SelectMfaType => {
                Practice::with_everyone()
            }
            _ => Practice::start(),
        };
        let behaviour = Behaviour {
            waf_status: if fault == Fault::Waf403 { 403 } else { 400 },
            ..step.behaviour()
        };
        practice.running.behaviour(behaviour).expect("can be");
        if let Cause::Clock(seconds) = fault.cause() {
            practice.computer_clock.put_on(seconds);
        }
        let tls = matches!(fault.cause(), Cause::Network(trouble) if trouble.wants_tls());
        let line = Line::to(practice.running.address(), tls).await;
        let profile = PoolProfile::try_from(PoolForm {
            user_pool_id: practice.pool(step.mfa()).user_pool_id.clone(),
            client_id: practice.pool(step.mfa()).clients[0].client_id.clone(),
            endpoint: line.endpoint.clone(),
            flow: step.flow(),
            ..PoolForm::default()
        });
        let clock: Arc<SetClock> = practice.computer_clock.clone();
        let client = Some(line.http_client());
        let cognito = Cognito::over(
            profile.expect("valid"),
            None,
            clock,
            &Transport::default(),
            fault.timeouts(),
            client,
        );
        let person = step.person(&practice);
        Self {
            step,
            fault,
            practice,
            line,
            cognito,
            person,
        }
    }

    async fn take(&self, state: State) -> Outcome {
        self.step
            .take(&self.practice, &self.cognito, &self.person, state)
            .await
    }

    fn begin(&self, state: &State) {
        let operation = self.step.operation();
        match self.fault.cause() {
            Cause::Network(trouble) => {
                let after = self.step.after();
                self.line.trouble(trouble, From { operation, after });
            }
            // On the way by access token it is the token that is over.
            Cause::Server(FaultEffect::ExpireSession) if self.has_token(state) => {
                self.practice.pass(Duration::from_secs(3660));
            }
            Cause::Server(mishap) => {
                let fault = practice_pool::Fault::new(mishap).at(operation).always();
                self.practice.running.fault(fault).expect("can be");
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
        let state = self
            .step
            .prepare(&self.practice, &self.cognito, &self.person)
            .await;
        self.begin(&state);
        self.line.count_from_here();
        let outcome = self.take(state).await;
        let tries = self.line.tries(self.step.operation());
        let holds = self.holds().await;
        self.line.repair();
        self.practice.running.clear_faults();
        let (code, again) = self.again(outcome, holds).await;
        let code = code.map(|kind| &*code_of(&kind).leak());
        (
            self.fault,
            Expected::Comes {
                code,
                again,
                tries,
                holds,
            },
        )
    }

    /// Tries again what failed, now that all is well.
    async fn again(&self, outcome: Outcome, holds: Holds) -> (Option<ProblemKind>, Again) {
        match outcome {
            Outcome::Through => (None, Again::NoNeed),
            Outcome::Unsettled(unsettled) => {
                let settled = unsettled.resolve(self.person.password.as_str().into()).await;
                assert!(settled.is_ok(), "{:?} {:?}", self.step, self.fault);
                (Some(ProblemKind::OutcomeUnknown), Again::Settle)
            }
            Outcome::Failed(kind, None) => {
                self.sign_in_again(holds).await;
                (Some(kind), Again::SignIn)
            }
            Outcome::Failed(kind, Some(state)) => match self.take(state).await {
                Outcome::Through => (Some(kind), Again::Same),
                Outcome::Failed(ProblemKind::SessionOver, None) => {
                    self.sign_in_again(holds).await;
                    (Some(kind), Again::SameThenSignIn)
                }
                Outcome::Failed(then, _) => panic!("{:?} {:?}: then {then:?}", self.step, self.fault),
                Outcome::Unsettled(_) => panic!("{:?} {:?}: then unsettled", self.step, self.fault),
            },
        }
    }

    async fn sign_in_again(&self, holds: Holds) {
        let password = match holds {
            Holds::NewPassword => NEW_PASSWORD,
            _ => &self.person.password,
        };
        let next = crate::common::sign_in(&self.cognito, &self.person.username, password).await;
        assert!(
            next.is_ok(),
            "{:?} {:?}: {:?}",
            self.step,
            self.fault,
            crate::common::kind(next)
        );
    }

    /// What the practice pool holds now.
    async fn holds(&self) -> Holds {
        let acted = self.line.has_acted(self.step.operation());
        let standing = self.practice.totp_of(self.step.mfa(), &self.person.username);
        match (self.step, standing) {
            (Step::SignInBySrp | Step::SignInByPassword, _) => Holds::Same,
            (Step::NewPassword, _) => {
                let there = self.is_password(NEW_PASSWORD).await;
                assert_eq!(there, acted);
                if there { Holds::NewPassword } else { Holds::Same }
            }
            (Step::AssociateBySession | Step::AssociateByToken, (registered, _)) => {
                assert!(!registered, "not before its code");
                if acted { Holds::PendingSecret } else { Holds::Same }
            }
            (Step::Revoke, _) => {
                let body = self.line.body("SetUserMFAPreference").expect("went by");
                let access = body["AccessToken"].as_str().expect("a token");
                match raw::is_good(&self.practice, access).await {
                    true => Holds::Tokens,
                    false => Holds::TokensRevoked,
                }
            }
            (
                Step::VerifyBySession | Step::VerifyByToken | Step::Finish | Step::Preference,
                (registered, preferred),
            ) => match (registered, preferred) {
                (true, true) => Holds::Preferred,
                (true, false) => Holds::Registered,
                (false, _) => Holds::Same,
            },
            _ if acted => Holds::Answered,
            _ => Holds::Same,
        }
    }

    async fn is_password(&self, password: &str) -> bool {
        let call = raw::client(&self.practice)
            .initiate_auth()
            .client_id(&self.practice.pool(self.step.mfa()).clients[0].client_id)
            .auth_flow("USER_PASSWORD_AUTH".into())
            .auth_parameters("USERNAME", &self.person.username)
            .auth_parameters("PASSWORD", password);
        call.send().await.is_ok()
    }
}

fn code_of(kind: &ProblemKind) -> String {
    let json = serde_json::to_value(kind).expect("serializes");
    json["code"].as_str().expect("a code").to_owned()
}

/// A row as it stands in the table.
fn source((fault, expected): &Row) -> String {
    match expected {
        Expected::Comes {
            code: Some(code),
            again,
            tries,
            holds,
        } => {
            format!("fails({fault:?}, \"{code}\", {again:?}, {tries}, Holds::{holds:?}),")
        }
        Expected::Comes { tries, holds, .. } => format!("passes({fault:?}, {tries}, Holds::{holds:?}),"),
        Expected::Cannot(reason) => format!("cannot({fault:?}, \"{reason}\"),"),
    }
}

#[test]
fn every_cell_has_one_expectation() {
    for step in Step::ALL {
        let rows: Vec<_> = expected::rows(step).iter().map(|(fault, _)| *fault).collect();
        assert_eq!(rows, Fault::ALL, "{step:?}: each fault once, in this order");
    }
}

/// A fault of the session cannot be where there is none.
#[tokio::test]
async fn what_is_said_to_be_impossible_is() {
    for step in Step::ALL {
        let impossible = expected::rows(step)
            .iter()
            .filter(|(_, expected)| matches!(expected, Expected::Cannot(_)));
        for (fault, _) in impossible {
            assert!(
                matches!(
                    fault,
                    Fault::SessionExpired | Fault::SessionUsed | Fault::SessionForeign
                ),
                "{step:?} {fault:?}: shown by nothing"
            );
            let cell = Cell::of(step, *fault).await;
            let state = cell
                .step
                .prepare(&cell.practice, &cell.cognito, &cell.person)
                .await;
            assert!(matches!(cell.take(state).await, Outcome::Through));
            let body = cell.line.body(step.operation()).expect("went by");
            assert!(body.get("Session").is_none(), "{step:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn each_step_fails_as_expected() {
    // Most of the time is spent waiting for timeouts, and some in SRP.
    let at_once = Arc::new(Semaphore::new(12));
    let mut cells = JoinSet::new();
    for step in Step::ALL {
        for fault in Fault::ALL {
            let expected = expected::rows(step).iter().find(|row| row.0 == fault).copied();
            if matches!(expected, Some((_, Expected::Cannot(_)))) {
                continue;
            }
            let at_once = at_once.clone();
            cells.spawn(async move {
                let _turn = at_once.acquire().await;
                (step, expected, Cell::of(step, fault).await.run().await)
            });
        }
    }
    let mut others = Vec::new();
    while let Some(cell) = cells.join_next().await {
        match cell {
            Ok((_, expected, found)) if expected == Some(found) => {}
            Ok((step, _, found)) => others.push(format!("{step:?}: {}", source(&found))),
            Err(panicked) => others.push(panicked.to_string()),
        }
    }
    others.sort();
    assert!(others.is_empty(), "found otherwise:\n{}", others.join("\n"));
}
