//! The HTTP server: admits requests, dispatches them to operations and the control API, applies faults, and writes
//! responses.

use crate::caller_identity;
use crate::clock::Moment;
use crate::connection::ConnectionHandle;
use crate::control;
use crate::error_response::ErrorResponse;
use crate::exception_names;
use crate::fault::{FaultEffect, RequestFaults};
use crate::operation::{Operation, name_in_target};
use crate::operations;
use crate::origin_check;
use crate::random;
use crate::server::Server;
use crate::signature;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, DATE, HeaderName, X_CONTENT_TYPE_OPTIONS};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::Response;
use serde_json::{Value, json};
use std::sync::Arc;

const AMZ_JSON: &str = "application/x-amz-json-1.1";
const JSON: &str = "application/json";

/// The largest body in bytes. A device name alone may have 131,072 characters.
const LARGEST_BODY: usize = 1024 * 1024;

/// Routes every request to one handler.
pub(crate) fn router(server: Arc<Server>) -> Router {
    Router::new().fallback(move |request: Request| {
        let server = Arc::clone(&server);
        async move {
            let reply = handle(&server, request).await.unwrap_or_else(Reply::error);
            response(reply, server.now())
        }
    })
}

async fn handle(server: &Server, request: Request) -> Result<Reply, ErrorResponse> {
    let (head, body) = request.into_parts();
    origin_check::check(&head, server.port, if server.tls { 443 } else { 80 })?;
    let is_operation = head.method == Method::POST && head.uri.path() == "/";
    let is_form = is_operation && content_type(&head.headers) == caller_identity::FORM;
    let target = if is_operation && !is_form {
        Some(target(&head.headers)?)
    } else {
        None
    };
    let body = to_bytes(body, LARGEST_BODY).await.map_err(|_| {
        let status = StatusCode::PAYLOAD_TOO_LARGE;
        ErrorResponse::with_status(status, "RequestEntityTooLargeException", "Request is too large.")
    })?;
    if is_form {
        return get_caller_identity(server, &head, &body);
    }
    let Some(target) = target else {
        let content = control::handle(server, &head.method, head.uri.path(), &body)?;
        return Ok(Reply::new(JSON, &content));
    };
    let name = name_in_target(target);
    let operation = Operation::from_name(name);
    if operation.is_some_and(Operation::requires_signature) {
        signature::check(&head, &body, "cognito-idp", server.now())?;
    }
    let connection = head.extensions.get::<ConnectInfo<ConnectionHandle>>();
    let connection = connection
        .map(|ConnectInfo(handle)| handle.clone())
        .unwrap_or_default();
    let perform = || {
        let content = match operation {
            Some(operation) => operations::perform(operation, &mut server.state(), server.now(), &body),
            None => Err(ErrorResponse::unknown_operation()),
        };
        content.map_or_else(Reply::error, |content| Reply::new(AMZ_JSON, &content))
    };
    let faults = server.state().faults.take(name);
    Ok(perform_with_faults(server, faults, &body, &connection, perform).await)
}

/// STS, which has a separate endpoint at AWS.
fn get_caller_identity(server: &Server, head: &Parts, body: &[u8]) -> Result<Reply, ErrorResponse> {
    if !caller_identity::is_requested(body) {
        return Err(ErrorResponse::unknown_operation());
    }
    let (status, text) = match signature::check(head, body, "sts", server.now()) {
        Ok(()) => (StatusCode::OK, caller_identity::success(&random::uuid())),
        Err(error) => (StatusCode::FORBIDDEN, caller_identity::failure(&error)),
    };
    Ok(Reply {
        status,
        content_type: "text/xml",
        text,
        error: None,
    })
}

/// Performs an operation and applies the faults of its request.
async fn perform_with_faults(
    server: &Server,
    faults: RequestFaults,
    body: &[u8],
    connection: &ConnectionHandle,
    perform: impl FnOnce() -> Reply,
) -> Reply {
    let RequestFaults {
        delay,
        delay_answer,
        effect,
    } = faults;
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
    let reply = match effect {
        None => perform(),
        Some(FaultEffect::DropRequest) => {
            connection.close();
            Reply::discarded()
        }
        Some(FaultEffect::LoseAnswer) => {
            perform();
            connection.close();
            Reply::discarded()
        }
        Some(FaultEffect::ResetMidway) => {
            connection.reset_midway();
            perform()
        }
        Some(
            effect @ (FaultEffect::ExpireSession | FaultEffect::SpendSession | FaultEffect::ForgetSession),
        ) => {
            invalidate_session(server, &effect, body);
            perform()
        }
        Some(FaultEffect::MalformedJson) => perform().with_text(|text| text.replacen('{', "{<", 1)),
        Some(FaultEffect::TruncatedJson) => {
            perform().with_text(|text| text.chars().take(text.chars().count() / 2).collect())
        }
        Some(FaultEffect::EmptyBody) => perform().with_text(|_| String::new()),
        Some(FaultEffect::Throttle) => {
            Reply::error(ErrorResponse::new("TooManyRequestsException", "Rate exceeded"))
        }
        Some(FaultEffect::Refuse { exception, message }) => {
            Reply::error(exception_names::response(&exception, message))
        }
        Some(FaultEffect::InternalError) => Reply::error(ErrorResponse::internal()),
        Some(FaultEffect::Unavailable) => Reply::unavailable(),
        Some(FaultEffect::Waf) => Reply::error(ErrorResponse::waf_block(server.state().behaviour.waf_status)),
        // `RequestFaults` holds delays separately.
        Some(FaultEffect::Delay { .. } | FaultEffect::DelayAnswer { .. }) => perform(),
    };
    if !delay_answer.is_zero() {
        tokio::time::sleep(delay_answer).await;
    }
    reply
}

/// Invalidates the session in a body, in the way of the fault.
fn invalidate_session(server: &Server, effect: &FaultEffect, body: &[u8]) {
    let body: Value = serde_json::from_slice(body).unwrap_or_default();
    let Some(text) = body.get("Session").and_then(Value::as_str) else {
        return;
    };
    let sessions = &mut server.state().sessions;
    match effect {
        FaultEffect::ExpireSession => sessions.expire(text),
        FaultEffect::SpendSession => sessions.mark_used(text),
        _ => sessions.delete(text),
    }
}

/// The content of a response.
struct Reply {
    status: StatusCode,
    content_type: &'static str,
    text: String,
    /// The exception's name and message, which are also sent in headers.
    error: Option<(&'static str, String)>,
}

impl Reply {
    fn new(content_type: &'static str, content: &Value) -> Self {
        Self {
            status: StatusCode::OK,
            content_type,
            text: content.to_string(),
            error: None,
        }
    }

    fn error(error: ErrorResponse) -> Self {
        let content = json!({ "__type": error.name, "message": error.message });
        Self {
            status: error.status,
            error: Some((error.name, error.message)),
            ..Self::new(AMZ_JSON, &content)
        }
    }

    /// A placeholder for a response that a closed connection never sends.
    fn discarded() -> Self {
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

/// The `X-Amz-Target` of a request whose body has the protocol's media type.
fn target(headers: &HeaderMap) -> Result<&str, ErrorResponse> {
    if content_type(headers) != AMZ_JSON {
        return Err(ErrorResponse::unknown_operation());
    }
    let target = headers.get("x-amz-target").and_then(|value| value.to_str().ok());
    target.ok_or_else(ErrorResponse::unknown_operation)
}

/// The media type without parameters, in lower case.
fn content_type(headers: &HeaderMap) -> String {
    let text = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = text.unwrap_or_default().split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

/// Builds a response with the headers that Cognito always sends.
fn response(reply: Reply, now: Moment) -> Response {
    let mut response = Response::new(Body::from(reply.text));
    *response.status_mut() = reply.status;
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &str| {
        // A value that is not valid in a header, such as a message with non-ASCII text, is only in the body.
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    set(CONTENT_TYPE, reply.content_type);
    // From the injected clock: without this header, hyper adds the computer's time.
    set(DATE, &now.http_date());
    set(CACHE_CONTROL, "no-store");
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(HeaderName::from_static("x-amzn-requestid"), &random::uuid());
    if let Some((name, message)) = reply.error {
        set(HeaderName::from_static("x-amzn-errortype"), &format!("{name}:"));
        set(HeaderName::from_static("x-amzn-errormessage"), &message);
    }
    response
}
