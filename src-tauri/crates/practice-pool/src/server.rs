//! HTTP: who may ask, which operation is meant, and how answers and errors look.

use crate::clock::{Clock, Moment};
use crate::guard;
use crate::operations;
use crate::random;
use crate::refusal::Refusal;
use crate::running::UserStanding;
use crate::state::State;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, DATE, HeaderName, X_CONTENT_TYPE_OPTIONS};
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
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) port: u16,
}

impl Server {
    /// The state. No request can panic while it holds the lock; if one did, the others would still be served.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn now(&self) -> Moment {
        Moment::of(self.clock.as_ref())
    }

    async fn handle(self: Arc<Self>, request: Request) -> Response {
        let outcome = self.answer(request).await;
        respond(outcome, self.now())
    }

    async fn answer(&self, request: Request) -> Result<Answer, Refusal> {
        let (head, body) = request.into_parts();
        guard::check(&head, self.port)?;
        match (&head.method, head.uri.path()) {
            (&Method::POST, "/") => {
                let target = target(&head.headers)?.to_owned();
                let body = to_bytes(body, LARGEST_BODY).await.map_err(|_| {
                    let status = StatusCode::PAYLOAD_TOO_LARGE;
                    Refusal::with_status(status, "RequestEntityTooLargeException", "Request is too large.")
                })?;
                let content = operations::perform(&mut self.state(), self.now(), &target, &body)?;
                Ok(Answer {
                    content_type: AMZ_JSON,
                    content,
                })
            }
            (&Method::GET, "/practice/users") => Ok(Answer {
                content_type: JSON,
                content: standings(&self.state()),
            }),
            _ => Err(Refusal {
                status: StatusCode::NOT_FOUND,
                ..operations::unknown()
            }),
        }
    }
}

struct Answer {
    content_type: &'static str,
    content: Value,
}

/// Everything that the server answers.
pub(crate) fn router(server: Arc<Server>) -> Router {
    Router::new().fallback(move |request: Request| Arc::clone(&server).handle(request))
}

/// The operation that a request names; its body must be of the protocol's type.
fn target(headers: &HeaderMap) -> Result<&str, Refusal> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let content_type = text(CONTENT_TYPE.as_str()).unwrap_or_default();
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    if !essence.eq_ignore_ascii_case(AMZ_JSON) {
        return Err(operations::unknown());
    }
    text("x-amz-target").ok_or_else(operations::unknown)
}

/// How everybody stands now, without secrets.
fn standings(state: &State) -> Value {
    let pools: Vec<_> = state
        .pools
        .iter()
        .map(|pool| {
            let users: Vec<UserStanding> = pool.users.iter().map(|user| user.standing()).collect();
            json!({ "user_pool_id": pool.id, "name": pool.name, "mfa": pool.mfa, "users": users })
        })
        .collect();
    json!({ "pools": pools })
}

/// The response, with the headers that every one of Cognito's has.
fn respond(outcome: Result<Answer, Refusal>, now: Moment) -> Response {
    let (status, content_type, content, refusal) = match outcome {
        Ok(Answer {
            content_type,
            content,
        }) => (StatusCode::OK, content_type, content, None),
        Err(refusal) => {
            let content = json!({ "__type": refusal.name, "message": refusal.message });
            (refusal.status, AMZ_JSON, content, Some(refusal))
        }
    };
    let mut response = Response::new(Body::from(content.to_string()));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &str| {
        // A value that no header can hold, such as a message with a name in it, is left to the body.
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    set(CONTENT_TYPE, content_type);
    // From the injected clock: hyper adds the computer's own only where there is none.
    set(DATE, &now.http_date());
    set(CACHE_CONTROL, "no-store");
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(
        HeaderName::from_static("x-amzn-requestid"),
        &random::uuid().unwrap_or_default(),
    );
    if let Some(refusal) = refusal {
        set(
            HeaderName::from_static("x-amzn-errortype"),
            &format!("{}:", refusal.name),
        );
        set(HeaderName::from_static("x-amzn-errormessage"), &refusal.message);
    }
    response
}
