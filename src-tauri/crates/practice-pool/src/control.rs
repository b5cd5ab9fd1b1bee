//! `/practice/…`: what a trainer or a test tells the practice pool itself, by HTTP or in the same process.

use crate::behaviour::{Behaviour, InvalidSetting};
use crate::fault::Fault;
use crate::refusal::Refusal;
use crate::server::Server;
use axum::http::{Method, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

impl Server {
    /// Answers what is asked of the practice pool itself; a path that there is not is a 404.
    pub(crate) fn control(&self, method: &Method, path: &str, body: &[u8]) -> Result<Value, Refusal> {
        match (method.as_str(), path) {
            ("GET", "/practice/users") => Ok(standings(self)),
            ("GET", "/practice/outbox") if self.everyone || self.faults_over_the_wire => {
                Ok(json!(self.state().outbox.messages()))
            }
            // All the others are as if they were not, unless they were asked for at start.
            _ if !self.faults_over_the_wire => Err(not_found()),
            ("GET", "/practice/faults") => Ok(json!(self.state().faults.waiting())),
            ("POST", "/practice/faults") => {
                self.add_fault(read(body)?)?;
                Ok(json!(self.state().faults.waiting()))
            }
            ("DELETE", "/practice/faults") => {
                self.state().faults.clear();
                Ok(json!([]))
            }
            ("GET", "/practice/clock") => Ok(self.time()),
            ("POST", "/practice/clock") => {
                match read::<ClockChange>(body)? {
                    ClockChange::OffsetSeconds(seconds) => {
                        self.clock.set_offset_ms(seconds.saturating_mul(1000))
                    }
                    ClockChange::AdvanceSeconds(seconds) => {
                        self.clock.advance_ms(seconds.saturating_mul(1000))
                    }
                }
                Ok(self.time())
            }
            ("POST", "/practice/reset") => {
                self.reset();
                Ok(json!({}))
            }
            ("GET", "/practice/behaviour") => Ok(json!(self.state().behaviour)),
            ("POST", "/practice/behaviour") => {
                let change: Map<String, Value> = read(body)?;
                let mut state = self.state();
                // What is not mentioned stays as it is.
                let mut all = json!(state.behaviour);
                if let Value::Object(all) = &mut all {
                    all.extend(change);
                }
                let behaviour: Behaviour = serde_json::from_value(all).map_err(bad_request)?;
                behaviour.check()?;
                state.behaviour = behaviour;
                Ok(json!(state.behaviour))
            }
            _ => Err(not_found()),
        }
    }

    pub(crate) fn add_fault(&self, fault: Fault) -> Result<(), InvalidSetting> {
        self.state().faults.add(fault)
    }

    pub(crate) fn set_behaviour(&self, behaviour: Behaviour) -> Result<(), InvalidSetting> {
        behaviour.check()?;
        self.state().behaviour = behaviour;
        Ok(())
    }

    /// Back to the start: people, factors, sessions, tokens, faults, behaviour and clock.
    pub(crate) fn reset(&self) {
        *self.state() = self.at_start.clone();
        self.clock.set_offset_ms(0);
    }

    fn time(&self) -> Value {
        json!({
            "offset_seconds": self.clock.offset_ms() / 1000,
            "now_unix_seconds": self.now().seconds(),
        })
    }
}

/// `{"offset_seconds": 600}` or `{"advance_seconds": 31}`; either may be negative.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum ClockChange {
    OffsetSeconds(i64),
    AdvanceSeconds(i64),
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refusal> {
    // By way of a map: serde would also read a struct from a JSON array.
    let object: Map<String, Value> = serde_json::from_slice(body).map_err(bad_request)?;
    serde_json::from_value(Value::Object(object)).map_err(bad_request)
}

fn bad_request(error: impl ToString) -> Refusal {
    Refusal::new("PracticeRequestException", error.to_string())
}

impl From<InvalidSetting> for Refusal {
    fn from(error: InvalidSetting) -> Self {
        bad_request(error)
    }
}

fn not_found() -> Refusal {
    Refusal {
        status: StatusCode::NOT_FOUND,
        ..crate::operations::unknown()
    }
}

/// How everybody stands now, without secrets.
fn standings(server: &Server) -> Value {
    let state = server.state();
    let pools: Vec<_> = state
        .pools
        .iter()
        .map(|pool| {
            let users: Vec<_> = pool.users.iter().map(|user| user.standing()).collect();
            json!({ "user_pool_id": pool.id, "name": pool.name, "mfa": pool.mfa, "users": users })
        })
        .collect();
    json!({ "pools": pools })
}
