//! The HTTP client of the tasks and the benchmark.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use ureq::Agent;
use ureq::config::ConfigBuilder;
use ureq::http::Response;
use ureq::typestate::AgentScope;

const TIMEOUT: Duration = Duration::from_secs(30);

/// An `Authorization` header from which emulators read service and region. They check no signature.
const AUTHORIZATION: &str = "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/cognito-idp/aws4_request, \
    SignedHeaders=host, Signature=0";

/// A client of one server on this computer. It keeps its connection and uses no proxy.
#[derive(Debug)]
pub struct HttpClient {
    agent: Agent,
    endpoint: String,
}

impl HttpClient {
    /// Creates a client of the server at `endpoint`, for example `http://127.0.0.1:9229`.
    pub fn new(endpoint: &str) -> Self {
        Self::with_settings(endpoint, |settings| settings)
    }

    /// Creates a client with further settings, such as a certificate authority.
    pub fn with_settings(
        endpoint: &str,
        settings: impl FnOnce(ConfigBuilder<AgentScope>) -> ConfigBuilder<AgentScope>,
    ) -> Self {
        let common = Agent::config_builder()
            .timeout_global(Some(TIMEOUT))
            .http_status_as_error(false)
            .proxy(None);
        Self {
            agent: settings(common).build().new_agent(),
            endpoint: endpoint.to_owned(),
        }
    }

    /// Returns the body of `path`.
    ///
    /// # Errors
    /// If the server cannot be reached or its status is not a success.
    pub fn get(&self, path: &str) -> Result<String> {
        body(self.agent.get(self.url(path)).call()?)
    }

    /// Posts an empty body to `path`.
    ///
    /// # Errors
    /// If the server cannot be reached or its status is not a success.
    pub fn post(&self, path: &str) -> Result<()> {
        body(self.agent.post(self.url(path)).send_empty()?).map(drop)
    }

    /// Calls an operation of the Cognito user pools API.
    ///
    /// # Errors
    /// If the server cannot be reached, rejects the call, or does not answer with JSON.
    pub fn call(&self, operation: &str, request: &Value) -> Result<Value> {
        let target = format!("AWSCognitoIdentityProviderService.{operation}");
        let sent = self
            .agent
            .post(self.url(""))
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("X-Amz-Target", target)
            .header("Authorization", AUTHORIZATION)
            .send(request.to_string());
        let body = sent.map_err(anyhow::Error::from).and_then(body);
        let body = body.with_context(|| format!("{operation} failed"))?;
        serde_json::from_str(&body).with_context(|| format!("the response to {operation} is not JSON"))
    }

    fn url(&self, path: &str) -> String {
        format!("{}/{path}", self.endpoint)
    }
}

fn body(mut response: Response<ureq::Body>) -> Result<String> {
    let status = response.status();
    let body = response.body_mut().read_to_string()?;
    ensure!(status.is_success(), "the server answered {status}: {body}");
    Ok(body)
}
