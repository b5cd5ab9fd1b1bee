//! HTTP: who may ask, which operation is meant, and how answers and errors look.

use crate::caller_identity;
use crate::clock::{AdjustableClock, Moment};
use crate::exceptions;
use crate::fault::{FaultEffect, Mishaps};
use crate::guard;
use crate::line::Line;
use crate::operations;
use crate::population::REGION;
use crate::random;
use crate::refusal::Refusal;
use crate::signature;
use crate::state::State;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, DATE, HeaderName, X_CONTENT_TYPE_OPTIONS};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::Response;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

const AMZ_JSON: &str = "application/x-amz-json-1.1";
const JSON: &str = "application/json";

/// The largest body in bytes. A device name alone may have 131,072 characters.
const LARGEST_BODY: usize = 1024 * 1024;

/// A practice pool as its HTTP server sees it.
pub(crate) struct Server {
    pub(crate) state: Mutex<State>,
    /// What a reset goes back to.
    pub(crate) at_start: State,
    pub(crate) clock: AdjustableClock,
    pub(crate) port: u16,
    pub(crate) tls: bool,
    pub(crate) faults_over_the_wire: bool,
    /// Codes are sent, and can be read.
    pub(crate) everyone: bool,
}

impl Server {
    /// The state. No request can panic while it holds the lock; if one did, the others would still be served.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn now(&self) -> Moment {
        Moment::of(&self.clock)
    }

    async fn handle(self: Arc<Self>, request: Request) -> Response {
        let answer = self.answer(request).await.unwrap_or_else(Answer::refused);
        respond(answer, self.now())
    }

    async fn answer(&self, request: Request) -> Result<Answer, Refusal> {
        let (head, body) = request.into_parts();
        guard::check(&head, self.port, if self.tls { 443 } else { 80 })?;
        let is_operation = head.method == Method::POST && head.uri.path() == "/";
        let is_form = is_operation && content_type(&head.headers) == caller_identity::FORM;
        let target = if is_operation && !is_form {
            Some(target(&head.headers)?)
        } else {
            None
        };
        let body = to_bytes(body, LARGEST_BODY).await.map_err(|_| {
            let status = StatusCode::PAYLOAD_TOO_LARGE;
            Refusal::with_status(status, "RequestEntityTooLargeException", "Request is too large.")
        })?;
        if is_form {
            return self.caller_identity(&head, &body);
        }
        let Some(target) = target else {
            let content = self.control(&head.method, head.uri.path(), &body)?;
            return Ok(Answer::new(JSON, &content));
        };
        if operations::is_signed(operations::name(target)) {
            signature::check(&head, &body, "cognito-idp", REGION, self.now())?;
        }
        let line = head.extensions.get::<ConnectInfo<Line>>();
        let line = line.map(|ConnectInfo(line)| line.clone()).unwrap_or_default();
        Ok(self.operation(target, &body, &line).await)
    }

    /// STS, which has an endpoint of its own with AWS.
    fn caller_identity(&self, head: &Parts, body: &[u8]) -> Result<Answer, Refusal> {
        if !caller_identity::is_asked_for(body) {
            return Err(operations::unknown());
        }
        let (status, text) = match signature::check(head, body, "sts", REGION, self.now()) {
            Ok(()) => (StatusCode::OK, caller_identity::answer(&random::uuid()?)),
            Err(refusal) => (StatusCode::FORBIDDEN, caller_identity::refused(&refusal)),
        };
        Ok(Answer {
            status,
            content_type: "text/xml",
            text,
            error: None,
        })
    }

    /// Performs an operation, with whatever is to go wrong with it.
    async fn operation(&self, target: &str, body: &[u8], line: &Line) -> Answer {
        let perform = || {
            let content = operations::perform(&mut self.state(), self.now(), target, body);
            content.map_or_else(Answer::refused, |content| Answer::new(AMZ_JSON, &content))
        };
        let mishaps = self.state().faults.take(operations::name(target));
        let Mishaps {
            delay,
            delay_answer,
            other,
        } = mishaps;
        if !delay.is_zero() {
            tokio::time::sleep(delay).await;
        }
        let answer = match other {
            None => perform(),
            Some(FaultEffect::DropRequest) => {
                line.cut();
                Answer::empty()
            }
            Some(FaultEffect::LoseAnswer) => {
                perform();
                line.cut();
                Answer::empty()
            }
            Some(FaultEffect::ResetMidway) => {
                line.cut_midway();
                perform()
            }
            Some(
                mishap
                @ (FaultEffect::ExpireSession | FaultEffect::SpendSession | FaultEffect::ForgetSession),
            ) => {
                self.spoil_session(&mishap, body);
                perform()
            }
            Some(FaultEffect::MalformedJson) => perform().with_text(|text| text.replacen('{', "{<", 1)),
            Some(FaultEffect::TruncatedJson) => {
                perform().with_text(|text| text.chars().take(text.chars().count() / 2).collect())
            }
            Some(FaultEffect::EmptyBody) => perform().with_text(|_| String::new()),
            Some(FaultEffect::Throttle) => {
                Answer::refused(Refusal::new("TooManyRequestsException", "Rate exceeded"))
            }
            Some(FaultEffect::Refuse { exception, message }) => {
                Answer::refused(exceptions::refusal(&exception, message))
            }
            Some(FaultEffect::InternalError) => Answer::refused(Refusal::internal()),
            Some(FaultEffect::Unavailable) => Answer::unavailable(),
            Some(FaultEffect::Waf) => Answer::refused(Refusal::waf(self.state().behaviour.waf_status)),
            // They have been taken out as delays.
            Some(FaultEffect::Delay { .. } | FaultEffect::DelayAnswer { .. }) => perform(),
        };
        if !delay_answer.is_zero() {
            tokio::time::sleep(delay_answer).await;
        }
        answer
    }

    /// Makes the session in a body refused from now on, in one of the three ways.
    fn spoil_session(&self, how: &FaultEffect, body: &[u8]) {
        let body: Value = serde_json::from_slice(body).unwrap_or_default();
        let Some(text) = body.get("Session").and_then(Value::as_str) else {
            return;
        };
        let sessions = &mut self.state().sessions;
        match how {
            FaultEffect::ExpireSession => sessions.expire(text),
            FaultEffect::SpendSession => sessions.spend(text),
            _ => sessions.forget(text),
        }
    }
}

struct Answer {
    status: StatusCode,
    content_type: &'static str,
    text: String,
    /// The exception's name and message, which go into headers too.
    error: Option<(&'static str, String)>,
}

impl Answer {
    fn new(content_type: &'static str, content: &Value) -> Self {
        Self {
            status: StatusCode::OK,
            content_type,
            text: content.to_string(),
            error: None,
        }
    }

    fn refused(refusal: Refusal) -> Self {
        let content = json!({ "__type": refusal.name, "message": refusal.message });
        Self {
            status: refusal.status,
            error: Some((refusal.name, refusal.message)),
            ..Self::new(AMZ_JSON, &content)
        }
    }

    /// What nobody is to see.
    fn empty() -> Self {
        Self::new(AMZ_JSON, &Value::Null)
    }

    fn unavailable() -> Self {
        Self {
            status: StatusCode::SERVICE_UNAVAILABLE,
            content_type: "text/html",
            text: "<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>\n".to_owned(),
            error: None,
        }
    }

    fn with_text(mut self, change: impl FnOnce(&str) -> String) -> Self {
        self.text = change(&self.text);
        self
    }
}

/// Everything that the server answers.
pub(crate) fn router(server: Arc<Server>) -> Router {
    Router::new().fallback(move |request: Request| Arc::clone(&server).handle(request))
}

/// The operation that a request names; its body must be of the protocol's type.
fn target(headers: &HeaderMap) -> Result<&str, Refusal> {
    if content_type(headers) != AMZ_JSON {
        return Err(operations::unknown());
    }
    let target = headers.get("x-amz-target").and_then(|value| value.to_str().ok());
    target.ok_or_else(operations::unknown)
}

/// Without parameters, in small letters.
fn content_type(headers: &HeaderMap) -> String {
    let text = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = text.unwrap_or_default().split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

/// The response, with the headers that every one of Cognito's has.
fn respond(answer: Answer, now: Moment) -> Response {
    let mut response = Response::new(Body::from(answer.text));
    *response.status_mut() = answer.status;
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &str| {
        // A value that no header can hold, such as a message with a name in it, is left to the body.
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    set(CONTENT_TYPE, answer.content_type);
    // From the injected clock: hyper adds the computer's own only where there is none.
    set(DATE, &now.http_date());
    set(CACHE_CONTROL, "no-store");
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(
        HeaderName::from_static("x-amzn-requestid"),
        &random::uuid().unwrap_or_default(),
    );
    if let Some((name, message)) = answer.error {
        set(HeaderName::from_static("x-amzn-errortype"), &format!("{name}:"));
        set(HeaderName::from_static("x-amzn-errormessage"), &message);
    }
    response
}
