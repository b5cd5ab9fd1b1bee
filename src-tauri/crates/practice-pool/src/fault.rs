//! Injected faults: what happens to a request, and how often.

use crate::behaviour::InvalidSetting;
use crate::exception_names;
use crate::operation::Operation;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// A fault that is injected into the next requests for an operation.
///
/// As JSON, at `POST /practice/faults`: `{"operation": "VerifySoftwareToken", "times": 1, "what":
/// "lose-answer"}`, or `{"times": "always", "what": {"delay": {"ms": 500}}}` for all operations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// The operation's name, as in `X-Amz-Target` after the dot; `None` for any operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// How often the fault occurs; once by default.
    #[serde(default)]
    pub times: Times,
    /// What happens to the request.
    pub what: FaultEffect,
}

/// How often a fault occurs. A number or `"always"` in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "NumberOrWord", into = "NumberOrWord")]
pub enum Times {
    /// So many times.
    Count(u32),
    /// Until the faults are cleared.
    Always,
}

/// What a fault does to a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultEffect {
    /// Waits before the request is processed. If the client disconnects meanwhile, nothing has changed. Combines with
    /// another fault.
    #[serde(rename_all = "kebab-case")]
    Delay {
        /// Milliseconds, at most ten minutes.
        ms: u64,
    },
    /// Processes the request and delays the response. A client that disconnects meanwhile does not learn the result.
    /// Combines with another fault.
    #[serde(rename_all = "kebab-case")]
    DelayAnswer {
        /// Milliseconds, at most ten minutes.
        ms: u64,
    },
    /// Closes the connection without processing the request.
    DropRequest,
    /// Processes the request, and closes the connection without a response.
    LoseAnswer,
    /// Processes the request, and resets the connection in the middle of the response's body.
    ResetMidway,
    /// Rejects the request with `TooManyRequestsException`.
    Throttle,
    /// Rejects the request with `InternalErrorException` and HTTP 500.
    InternalError,
    /// Rejects the request with HTTP 503 and an HTML page, as a load balancer does.
    Unavailable,
    /// Rejects the request with the `ForbiddenException` of AWS WAF, with the status in the pool's behaviour.
    Waf,
    /// Rejects the request with any of Cognito's exceptions that have HTTP 400, including those that the practice pool
    /// itself never returns.
    #[serde(rename_all = "kebab-case")]
    Refuse {
        /// The exception's name, such as `CodeDeliveryFailureException`.
        exception: String,
        /// The exception's message, at most 1000 characters.
        message: String,
    },
    /// Processes the request, and responds with a body that is not JSON.
    MalformedJson,
    /// Processes the request, and responds with half the body.
    TruncatedJson,
    /// Processes the request, and responds without a body.
    EmptyBody,
    /// Expires the request's session before the request is processed.
    ExpireSession,
    /// Marks the request's session as used before the request is processed.
    SpendSession,
    /// Deletes the request's session before the request is processed.
    ForgetSession,
}

/// The longest delay of a request or response.
const LONGEST_DELAY_MS: u64 = 10 * 60 * 1000;
/// The longest message of an exception, in characters.
const LONGEST_MESSAGE: usize = 1000;

impl Fault {
    /// Creates a fault that occurs once, with the next request for any operation.
    pub fn new(what: FaultEffect) -> Self {
        Self {
            operation: None,
            times: Times::default(),
            what,
        }
    }

    /// Restricts the fault to one operation, such as `VerifySoftwareToken`.
    pub fn at(mut self, operation: &str) -> Self {
        self.operation = Some(operation.to_owned());
        self
    }

    /// Makes the fault occur so many times.
    pub fn times(mut self, times: u32) -> Self {
        self.times = Times::Count(times);
        self
    }

    /// Makes the fault occur until the faults are cleared.
    pub fn always(mut self) -> Self {
        self.times = Times::Always;
        self
    }

    pub(crate) fn check(&self) -> Result<(), InvalidSetting> {
        if self
            .operation
            .as_ref()
            .is_some_and(|operation| Operation::from_name(operation).is_none())
        {
            return Err(InvalidSetting("operation is none that the practice pool has."));
        }
        match &self.what {
            FaultEffect::Delay { ms } | FaultEffect::DelayAnswer { ms } if *ms > LONGEST_DELAY_MS => {
                Err(InvalidSetting("ms must be at most 600000."))
            }
            FaultEffect::Refuse { exception, .. } if exception_names::find(exception).is_none() => Err(
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

/// The queue of faults that have not occurred yet, oldest first.
#[derive(Clone, Default)]
pub(crate) struct Faults(Vec<Fault>);

/// The faults that apply to one request: two delays and one other effect.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RequestFaults {
    pub(crate) delay: Duration,
    pub(crate) delay_answer: Duration,
    pub(crate) effect: Option<FaultEffect>,
}

impl Faults {
    /// The largest size of the queue; a script that adds more is out of control.
    const CAPACITY: usize = 1000;

    pub(crate) fn add(&mut self, fault: Fault) -> Result<(), InvalidSetting> {
        fault.check()?;
        if self.0.len() >= Self::CAPACITY {
            return Err(InvalidSetting("1000 faults are waiting already."));
        }
        self.0.push(fault);
        Ok(())
    }

    pub(crate) fn pending(&self) -> &[Fault] {
        &self.0
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// Takes the faults for the next request of an operation: the first matching fault of each kind.
    pub(crate) fn take(&mut self, operation: &str) -> RequestFaults {
        let mut faults = RequestFaults::default();
        for fault in &mut self.0 {
            if fault.operation.as_ref().is_some_and(|name| name != operation) {
                continue;
            }
            match &fault.what {
                FaultEffect::Delay { ms } if faults.delay.is_zero() => {
                    faults.delay = Duration::from_millis(*ms)
                }
                FaultEffect::DelayAnswer { ms } if faults.delay_answer.is_zero() => {
                    faults.delay_answer = Duration::from_millis(*ms);
                }
                FaultEffect::Delay { .. } | FaultEffect::DelayAnswer { .. } => continue,
                other if faults.effect.is_none() => faults.effect = Some(other.clone()),
                _ => continue,
            }
            if let Times::Count(left) = &mut fault.times {
                *left = left.saturating_sub(1);
            }
        }
        self.0.retain(|fault| fault.times != Times::Count(0));
        faults
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
    fn faults_occur_in_order_for_their_operation_and_number_of_times() {
        let mut faults = Faults::default();
        let add = |faults: &mut Faults, fault| faults.add(fault).unwrap();
        add(
            &mut faults,
            Fault::new(FaultEffect::Throttle).at("GetUser").times(2),
        );
        add(&mut faults, Fault::new(FaultEffect::Waf).at("GetUser"));
        add(&mut faults, Fault::new(FaultEffect::Delay { ms: 7 }).always());
        let effect = |faults: &mut Faults, operation| faults.take(operation).effect;
        assert_eq!(effect(&mut faults, "RevokeToken"), None);
        assert_eq!(effect(&mut faults, "GetUser"), Some(FaultEffect::Throttle));
        assert_eq!(effect(&mut faults, "GetUser"), Some(FaultEffect::Throttle));
        assert_eq!(faults.pending().len(), 2);
        assert_eq!(effect(&mut faults, "GetUser"), Some(FaultEffect::Waf));
        let left = faults.take("GetUser");
        assert_eq!((left.effect, left.delay), (None, Duration::from_millis(7)));
        faults.clear();
        assert_eq!(faults.take("GetUser"), RequestFaults::default());
    }

    #[test]
    fn add_rejects_faults_that_cannot_occur() {
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
        for _ in 1..Faults::CAPACITY {
            faults.add(Fault::new(FaultEffect::Waf)).unwrap();
        }
        assert!(faults.add(Fault::new(FaultEffect::Waf)).is_err());
    }

    #[test]
    fn json_has_the_documented_form() {
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
