//! What can go wrong on purpose, and how often.

use crate::behaviour::InvalidSetting;
use crate::{exceptions, operations};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Something that is to go wrong with the next requests for an operation.
///
/// As JSON, at `POST /practice/faults`: `{"operation": "VerifySoftwareToken", "times": 1, "what":
/// "lose-answer"}`, or `{"times": "always", "what": {"delay": {"ms": 500}}}` for all operations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// The operation's name, as in `X-Amz-Target` after the dot; `None` for whichever comes next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// How often; once unless told otherwise.
    #[serde(default)]
    pub times: Times,
    /// What happens to the request.
    pub what: FaultEffect,
}

/// How often a fault occurs. A number or `"always"` in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "NumberOrWord", into = "NumberOrWord")]
pub enum Times {
    /// So many times, and then no more.
    Count(u32),
    /// Until it is cleared.
    Always,
}

/// What happens to a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultEffect {
    /// It waits before it is acted upon; a client that leaves meanwhile has changed nothing. Goes together with
    /// another fault.
    #[serde(rename_all = "kebab-case")]
    Delay {
        /// Milliseconds, at most ten minutes.
        ms: u64,
    },
    /// It is acted upon, and the answer waits: a client that leaves meanwhile does not learn of it. Goes together
    /// with another fault.
    #[serde(rename_all = "kebab-case")]
    DelayAnswer {
        /// Milliseconds, at most ten minutes.
        ms: u64,
    },
    /// The connection is closed, and nothing is done.
    DropRequest,
    /// It is acted upon, and the connection is closed without an answer.
    LoseAnswer,
    /// It is acted upon, and the connection is reset in the middle of the answer's body.
    ResetMidway,
    /// `TooManyRequestsException`; nothing is done.
    Throttle,
    /// HTTP 500 with `InternalErrorException`; nothing is done.
    InternalError,
    /// HTTP 503 with a page of HTML, as from a load balancer; nothing is done.
    Unavailable,
    /// `ForbiddenException` of AWS WAF, with the status that the pool's behaviour says; nothing is done.
    Waf,
    /// Any of Cognito's exceptions with HTTP 400, as for what the practice pool itself cannot be brought to; nothing is
    /// done.
    #[serde(rename_all = "kebab-case")]
    Refuse {
        /// Its name, such as `CodeDeliveryFailureException`.
        exception: String,
        /// What it says, at most 1000 characters.
        message: String,
    },
    /// It is acted upon, and the answer's body is no JSON.
    MalformedJson,
    /// It is acted upon, and the answer's body ends halfway.
    TruncatedJson,
    /// It is acted upon, and the answer has no body.
    EmptyBody,
    /// The session that it comes with is over as of now, and is refused as expired for ever after.
    ExpireSession,
    /// The session that it comes with counts as used.
    SpendSession,
    /// The session that it comes with is none that the pool ever gave.
    ForgetSession,
}

/// The longest that a request is made to wait.
const LONGEST_DELAY_MS: u64 = 10 * 60 * 1000;
/// Characters of an exception's message.
const LONGEST_MESSAGE: usize = 1000;

impl Fault {
    /// Once, and with whichever operation comes next.
    pub fn new(what: FaultEffect) -> Self {
        Self {
            operation: None,
            times: Times::default(),
            what,
        }
    }

    /// With this operation only, such as `VerifySoftwareToken`.
    pub fn at(mut self, operation: &str) -> Self {
        self.operation = Some(operation.to_owned());
        self
    }

    /// So many times.
    pub fn times(mut self, times: u32) -> Self {
        self.times = Times::Count(times);
        self
    }

    /// Every time.
    pub fn always(mut self) -> Self {
        self.times = Times::Always;
        self
    }

    pub(crate) fn check(&self) -> Result<(), InvalidSetting> {
        if self
            .operation
            .as_ref()
            .is_some_and(|operation| !operations::is_known(operation))
        {
            return Err(InvalidSetting("operation is none that the practice pool has."));
        }
        match &self.what {
            FaultEffect::Delay { ms } | FaultEffect::DelayAnswer { ms } if *ms > LONGEST_DELAY_MS => {
                Err(InvalidSetting("ms must be at most 600000."))
            }
            FaultEffect::Refuse { exception, .. } if exceptions::named(exception).is_none() => Err(
                InvalidSetting("exception is none that user pools have with HTTP 400."),
            ),
            FaultEffect::Refuse { message, .. } if message.chars().count() > LONGEST_MESSAGE => {
                Err(InvalidSetting("message must be at most 1000 characters."))
            }
            _ if self.times == Times::Count(0) => {
                Err(InvalidSetting("times must be at least 1, or \"always\"."))
            }
            _ => Ok(()),
        }
    }
}

impl Default for Times {
    fn default() -> Self {
        Self::Count(1)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum NumberOrWord {
    Number(u32),
    Word(String),
}

impl TryFrom<NumberOrWord> for Times {
    type Error = InvalidSetting;

    fn try_from(times: NumberOrWord) -> Result<Self, InvalidSetting> {
        match times {
            NumberOrWord::Number(count) => Ok(Self::Count(count)),
            NumberOrWord::Word(word) if word == "always" => Ok(Self::Always),
            NumberOrWord::Word(_) => Err(InvalidSetting("times must be a number, or \"always\".")),
        }
    }
}

impl From<Times> for NumberOrWord {
    fn from(times: Times) -> Self {
        match times {
            Times::Count(count) => Self::Number(count),
            Times::Always => Self::Word("always".to_owned()),
        }
    }
}

/// The faults that are still to come, oldest first.
#[derive(Clone, Default)]
pub(crate) struct Faults(Vec<Fault>);

/// What happens to one request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mishaps {
    pub(crate) delay: Duration,
    pub(crate) delay_answer: Duration,
    pub(crate) other: Option<FaultEffect>,
}

impl Faults {
    /// How many can wait: more is a script that runs wild.
    const MOST: usize = 1000;

    pub(crate) fn add(&mut self, fault: Fault) -> Result<(), InvalidSetting> {
        fault.check()?;
        if self.0.len() >= Self::MOST {
            return Err(InvalidSetting("1000 faults are waiting already."));
        }
        self.0.push(fault);
        Ok(())
    }

    pub(crate) fn waiting(&self) -> &[Fault] {
        &self.0
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// What happens to a request for an operation: the first fault of each kind that is for it.
    pub(crate) fn take(&mut self, operation: &str) -> Mishaps {
        let mut mishaps = Mishaps::default();
        for fault in &mut self.0 {
            if fault.operation.as_ref().is_some_and(|name| name != operation) {
                continue;
            }
            match &fault.what {
                FaultEffect::Delay { ms } if mishaps.delay.is_zero() => {
                    mishaps.delay = Duration::from_millis(*ms)
                }
                FaultEffect::DelayAnswer { ms } if mishaps.delay_answer.is_zero() => {
                    mishaps.delay_answer = Duration::from_millis(*ms);
                }
                FaultEffect::Delay { .. } | FaultEffect::DelayAnswer { .. } => continue,
                other if mishaps.other.is_none() => mishaps.other = Some(other.clone()),
                _ => continue,
            }
            if let Times::Count(left) = &mut fault.times {
                *left = left.saturating_sub(1);
            }
        }
        self.0.retain(|fault| fault.times != Times::Count(0));
        mishaps
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refuse(exception: &str, message: &str) -> FaultEffect {
        FaultEffect::Refuse {
            exception: exception.to_owned(),
            message: message.to_owned(),
        }
    }

    #[test]
    fn faults_occur_in_order_as_often_as_told_and_only_where_told() {
        let mut faults = Faults::default();
        let add = |faults: &mut Faults, fault| faults.add(fault).unwrap();
        add(
            &mut faults,
            Fault::new(FaultEffect::Throttle).at("GetUser").times(2),
        );
        add(&mut faults, Fault::new(FaultEffect::Waf).at("GetUser"));
        add(&mut faults, Fault::new(FaultEffect::Delay { ms: 7 }).always());
        let other = |faults: &mut Faults, operation| faults.take(operation).other;
        assert_eq!(other(&mut faults, "RevokeToken"), None);
        assert_eq!(other(&mut faults, "GetUser"), Some(FaultEffect::Throttle));
        assert_eq!(other(&mut faults, "GetUser"), Some(FaultEffect::Throttle));
        assert_eq!(faults.waiting().len(), 2);
        assert_eq!(other(&mut faults, "GetUser"), Some(FaultEffect::Waf));
        let left = faults.take("GetUser");
        assert_eq!((left.other, left.delay), (None, Duration::from_millis(7)));
        faults.clear();
        assert_eq!(faults.take("GetUser"), Mishaps::default());
    }

    #[test]
    fn what_cannot_occur_is_refused() {
        let mut faults = Faults::default();
        for fault in [
            Fault::new(FaultEffect::Throttle).at("GetUsers"),
            Fault::new(FaultEffect::Throttle).at("AWSCognitoIdentityProviderService.GetUser"),
            Fault::new(FaultEffect::Throttle).times(0),
            Fault::new(FaultEffect::Delay { ms: 600_001 }),
            Fault::new(FaultEffect::DelayAnswer { ms: u64::MAX }),
            Fault::new(refuse("CodeMismatch", "")),
            Fault::new(refuse("InternalErrorException", "")),
            Fault::new(refuse("CodeMismatchException", &"x".repeat(1001))),
        ] {
            assert!(faults.add(fault.clone()).is_err(), "{fault:?}");
        }
        assert!(faults.add(Fault::new(FaultEffect::Delay { ms: 600_000 })).is_ok());
        for _ in 1..Faults::MOST {
            faults.add(Fault::new(FaultEffect::Waf)).unwrap();
        }
        assert!(faults.add(Fault::new(FaultEffect::Waf)).is_err());
    }

    #[test]
    fn json_reads_as_the_page_says() {
        let read = |text: &str| serde_json::from_str::<Fault>(text).ok();
        assert_eq!(
            read(r#"{"operation":"GetUser","times":2,"what":"lose-answer"}"#),
            Some(Fault::new(FaultEffect::LoseAnswer).at("GetUser").times(2))
        );
        let delay = Fault::new(FaultEffect::Delay { ms: 500 }).always();
        assert_eq!(
            read(r#"{"times":"always","what":{"delay":{"ms":500}}}"#),
            Some(delay.clone())
        );
        assert_eq!(read(&serde_json::to_string(&delay).unwrap()), Some(delay));
        assert_eq!(
            read(r#"{"what":{"refuse":{"exception":"UserNotFoundException","message":"Nobody."}}}"#),
            Some(Fault::new(refuse("UserNotFoundException", "Nobody.")))
        );
        for wrong in [
            r#"{}"#,
            r#"{"what":"explode"}"#,
            r#"{"what":"delay"}"#,
            r#"{"what":{"refuse":{"exception":"UserNotFoundException"}}}"#,
            r#"{"what":"waf","times":"often"}"#,
            r#"{"what":"waf","times":-1}"#,
            r#"{"what":"waf","time":1}"#,
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
