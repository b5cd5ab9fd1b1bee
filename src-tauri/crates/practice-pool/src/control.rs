//! The control API at `/practice/…`, with which a trainer or a test inspects and controls the practice pool.

use crate::behaviour::{Behaviour, InvalidSetting};
use crate::error_response::ErrorResponse;
use crate::server::Server;
use axum::http::{Method, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

/// Handles a request to the control API. Fails with 404 for a path that does not exist or is not enabled.
pub(crate) fn handle(
    server: &Server,
    method: &Method,
    path: &str,
    body: &[u8],
) -> Result<Value, ErrorResponse> {
    match (method.as_str(), path) {
        ("GET", "/practice/users") => Ok(users(server)),
        ("GET", "/practice/outbox") if server.outbox_api => Ok(json!(server.state().outbox.messages())),
        _ if !server.control_api => Err(not_found()),
        ("GET", "/practice/faults") => Ok(json!(server.state().faults.pending())),
        ("POST", "/practice/faults") => {
            server.add_fault(read(body)?).map_err(invalid_setting)?;
            Ok(json!(server.state().faults.pending()))
        }
        ("DELETE", "/practice/faults") => {
            server.state().faults.clear();
            Ok(json!([]))
        }
        ("GET", "/practice/clock") => Ok(clock(server)),
        ("POST", "/practice/clock") => {
            match read::<ClockChange>(body)? {
                ClockChange::OffsetSeconds(seconds) => {
                    server.clock.set_offset_ms(seconds.saturating_mul(1000))
                }
                ClockChange::AdvanceSeconds(seconds) => server.clock.advance_ms(seconds.saturating_mul(1000)),
            }
            Ok(clock(server))
        }
        ("POST", "/practice/reset") => {
            server.reset();
            Ok(json!({}))
        }
        ("GET", "/practice/behaviour") => Ok(json!(server.state().behaviour)),
        ("POST", "/practice/behaviour") => change_behaviour(server, read(body)?),
        _ => Err(not_found()),
    }
}

/// Changes the members that a request contains and keeps the others.
fn change_behaviour(server: &Server, change: Map<String, Value>) -> Result<Value, ErrorResponse> {
    let mut state = server.state();
    let mut members = json!(state.behaviour);
    if let Value::Object(members) = &mut members {
        members.extend(change);
    }
    let behaviour: Behaviour = serde_json::from_value(members).map_err(bad_request)?;
    behaviour.check().map_err(invalid_setting)?;
    state.behaviour = behaviour;
    Ok(json!(state.behaviour))
}

/// `{"offset_seconds": 600}` or `{"advance_seconds": 31}`; either may be negative.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum ClockChange {
    OffsetSeconds(i64),
    AdvanceSeconds(i64),
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, ErrorResponse> {
    // Parse a map first: serde also accepts a JSON array for a struct.
    let object: Map<String, Value> = serde_json::from_slice(body).map_err(bad_request)?;
    serde_json::from_value(Value::Object(object)).map_err(bad_request)
}

fn bad_request(error: serde_json::Error) -> ErrorResponse {
    ErrorResponse::new("PracticeRequestException", error.to_string())
}

fn invalid_setting(error: InvalidSetting) -> ErrorResponse {
    ErrorResponse::new("PracticeRequestException", error.to_string())
}

fn not_found() -> ErrorResponse {
    ErrorResponse {
        status: StatusCode::NOT_FOUND,
        ..ErrorResponse::unknown_operation()
    }
}

fn clock(server: &Server) -> Value {
    json!({
        "offset_seconds": server.clock.offset_ms() / 1000,
        "now_unix_seconds": server.now().seconds(),
    })
}

/// The current state of all users, without secrets.
fn users(server: &Server) -> Value {
    let state = server.state();
    let pools: Vec<_> = state
        .pools
        .iter()
        .map(|pool| {
            let users: Vec<_> = pool.users.iter().map(|user| user.snapshot()).collect();
            json!({ "user_pool_id": pool.id, "name": pool.name, "mfa": pool.mfa, "users": users })
        })
        .collect();
    json!({ "pools": pools })
}
