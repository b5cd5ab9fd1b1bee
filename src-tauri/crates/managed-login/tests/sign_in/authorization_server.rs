//! An authorization server that checks requests and responds as Cognito does. It shares no code with the crate.

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use base64::Engine as _;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use url::form_urlencoded;

pub(crate) const USER_POOL_ID: &str = "eu-central-1_Ab1Cd2Ef3";
pub(crate) const CLIENT_ID: &str = "1example23456789";
pub(crate) const SCOPE: &str = "openid aws.cognito.signin.user.admin";
pub(crate) const DECLINED: &str = "<img src=x onerror=alert(1)> said \"no\" & left";

type Fields = HashMap<String, String>;

/// How the token endpoint responds.
#[derive(Clone, Default)]
pub(crate) enum TokenBehavior {
    #[default]
    AsCognito,
    /// As Cognito, with modified response and modified claims of the access token and the ID token.
    Modified(fn(response: &mut Value, access: &mut Value, id: &mut Value)),
    /// With this status, content type and body, for every request.
    Fixed(u16, &'static str, String),
    /// With a redirect.
    Redirect(String),
    /// Never.
    Silent,
}

#[derive(Default)]
struct Shared {
    secret: Option<String>,
    behavior: Mutex<TokenBehavior>,
    /// Query of each authorization request, in order; the index is the request's id, and its code is `code-ID`.
    requests: Mutex<Vec<Fields>>,
    used_codes: Mutex<Vec<String>>,
    /// Form and `Authorization` of each token request, in order.
    exchanges: Mutex<Vec<(Fields, Option<String>)>>,
}

pub(crate) struct AuthorizationServer {
    address: SocketAddr,
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

impl Drop for AuthorizationServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl AuthorizationServer {
    /// Starts with a public app client.
    pub(crate) async fn start() -> Self {
        Self::with(None, TokenBehavior::AsCognito).await
    }

    pub(crate) async fn with(secret: Option<&str>, behavior: TokenBehavior) -> Self {
        let shared = Arc::new(Shared {
            secret: secret.map(str::to_owned),
            behavior: Mutex::new(behavior),
            ..Shared::default()
        });
        let router = Router::new()
            .route("/oauth2/authorize", get(authorize))
            .route("/answer", post(answer))
            .route("/oauth2/token", post(token))
            .with_state(Arc::clone(&shared));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let task = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self {
            address,
            shared,
            task,
        }
    }

    pub(crate) fn domain(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn host(&self) -> String {
        self.address.to_string()
    }

    /// Returns the parameters of the latest authorization request.
    pub(crate) fn last_request(&self) -> Fields {
        self.shared.requests.lock().unwrap().last().cloned().unwrap()
    }

    /// Returns the form and the `Authorization` of each token request.
    pub(crate) fn exchanges(&self) -> Vec<(Fields, Option<String>)> {
        self.shared.exchanges.lock().unwrap().clone()
    }
}

fn fields(text: &[u8]) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in form_urlencoded::parse(text) {
        let previous = fields.insert(name.into_owned(), value.into_owned());
        assert!(previous.is_none(), "a parameter is repeated");
    }
    fields
}

fn require(condition: bool, parameter: &str) -> Result<(), Response> {
    if condition {
        return Ok(());
    }
    Err((
        StatusCode::BAD_REQUEST,
        format!("the request has no valid {parameter}"),
    )
        .into_response())
}

/// Returns the page of the authorization endpoint, with a button to sign in and one to decline.
async fn authorize(State(shared): State<Arc<Shared>>, request: Request) -> Result<Html<String>, Response> {
    let query = fields(request.uri().query().unwrap_or_default().as_bytes());
    let field = |name: &str| query.get(name).map_or("", String::as_str);
    require(field("response_type") == "code", "response_type")?;
    require(field("client_id") == CLIENT_ID, "client_id")?;
    let port = field("redirect_uri")
        .strip_prefix("http://127.0.0.1:")
        .and_then(|rest| rest.strip_suffix("/callback"))
        .and_then(|port| port.parse::<u16>().ok());
    require(port.is_some_and(|port| port != 0), "redirect_uri")?;
    require(field("scope") == SCOPE, "scope")?;
    require(field("code_challenge_method") == "S256", "code_challenge_method")?;
    let challenge = BASE64_URL_SAFE_NO_PAD.decode(field("code_challenge"));
    require(
        challenge.is_ok_and(|challenge| challenge.len() == 32),
        "code_challenge",
    )?;
    require(field("state").len() >= 43, "state")?;
    require(field("nonce").len() >= 43, "nonce")?;
    let mut requests = shared.requests.lock().unwrap();
    requests.push(query.clone());
    let id = requests.len() - 1;
    Ok(Html(format!(
        "<!DOCTYPE html><html lang=\"en\"><title>Managed login</title><form method=\"post\" action=\"/answer\">\
         <input type=\"hidden\" name=\"request\" value=\"{id}\">\
         <button name=\"answer\" value=\"approve\">Sign in</button>\
         <button name=\"answer\" value=\"decline\">Decline</button></form></html>"
    )))
}

/// Redirects the browser to the app, with the result of the pressed button.
async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let form = fields(&to_bytes(request.into_body(), 10_000).await.unwrap());
    let id: usize = form["request"].parse().unwrap();
    let requests = shared.requests.lock().unwrap();
    let authorization = &requests[id];
    let mut location = form_urlencoded::Serializer::new(format!("{}?", authorization["redirect_uri"]));
    if form["answer"] == "approve" {
        location.append_pair("code", &format!("code-{id}"));
    } else {
        location
            .append_pair("error_description", DECLINED)
            .append_pair("error", "access_denied");
    }
    location.append_pair("state", &authorization["state"]);
    let location = location.finish().replacen("?&", "?", 1);
    (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response()
}

fn refuse(error: &str) -> Response {
    json_response(400, &json!({ "error": error }))
}

fn json_response(status: u16, body: &Value) -> Response {
    let content_type = [(CONTENT_TYPE, "application/json;charset=UTF-8")];
    (
        StatusCode::from_u16(status).unwrap(),
        content_type,
        body.to_string(),
    )
        .into_response()
}

async fn token(State(shared): State<Arc<Shared>>, headers: HeaderMap, request: Request) -> Response {
    let form = fields(&to_bytes(request.into_body(), 100_000).await.unwrap());
    let authorization = headers
        .get(AUTHORIZATION)
        .map(|value| value.to_str().unwrap().to_owned());
    shared
        .exchanges
        .lock()
        .unwrap()
        .push((form.clone(), authorization.clone()));
    let behavior = shared.behavior.lock().unwrap().clone();
    match behavior {
        TokenBehavior::Silent => std::future::pending().await,
        TokenBehavior::Redirect(location) => {
            (StatusCode::TEMPORARY_REDIRECT, [(LOCATION, location)]).into_response()
        }
        TokenBehavior::Fixed(status, content_type, body) => (
            StatusCode::from_u16(status).unwrap(),
            [(CONTENT_TYPE, content_type)],
            body,
        )
            .into_response(),
        TokenBehavior::AsCognito => exchange(&shared, &form, authorization.as_deref(), |_, _, _| {}),
        TokenBehavior::Modified(change) => exchange(&shared, &form, authorization.as_deref(), change),
    }
}

/// Follows the rules of <https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html>.
fn exchange(
    shared: &Shared,
    form: &Fields,
    authorization: Option<&str>,
    change: fn(&mut Value, &mut Value, &mut Value),
) -> Response {
    let field = |name: &str| form.get(name).map_or("", String::as_str);
    let expected = shared.secret.as_ref().map(|secret| {
        format!(
            "Basic {}",
            BASE64_STANDARD.encode(format!("{CLIENT_ID}:{secret}"))
        )
    });
    if authorization != expected.as_deref()
        || field("client_id") != CLIENT_ID
        || form.contains_key("client_secret")
    {
        return refuse("invalid_client");
    }
    if field("grant_type") != "authorization_code" {
        return refuse("unsupported_grant_type");
    }
    let requests = shared.requests.lock().unwrap();
    let id = field("code")
        .strip_prefix("code-")
        .and_then(|id| id.parse::<usize>().ok());
    let Some(authorization_request) = id.and_then(|id| requests.get(id)) else {
        return refuse("invalid_grant");
    };
    let mut used_codes = shared.used_codes.lock().unwrap();
    let challenge = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(field("code_verifier")));
    if used_codes.iter().any(|code| code == field("code"))
        || field("redirect_uri") != authorization_request["redirect_uri"]
        || challenge != authorization_request["code_challenge"]
    {
        return refuse("invalid_grant");
    }
    used_codes.push(field("code").to_owned());
    let mut access =
        json!({ "token_use": "access", "client_id": CLIENT_ID, "scope": authorization_request["scope"] });
    let mut id = json!({ "token_use": "id", "aud": CLIENT_ID, "nonce": authorization_request["nonce"],
        "iss": format!("https://cognito-idp.eu-central-1.amazonaws.com/{USER_POOL_ID}"), "exp": 4_102_444_800_u64 });
    let mut response = json!({ "refresh_token": "refresh-0", "expires_in": 3600, "token_type": "Bearer" });
    change(&mut response, &mut access, &mut id);
    for (name, claims) in [("access_token", access), ("id_token", id)] {
        // `change` may have set another value.
        let slot = response.as_object_mut().unwrap().entry(name);
        slot.or_insert_with(|| jwt(&claims).into());
    }
    json_response(200, &response)
}

pub(crate) fn jwt(claims: &Value) -> String {
    let part = |text: &str| BASE64_URL_SAFE_NO_PAD.encode(text);
    format!(
        "{}.{}.{}",
        part("{\"alg\":\"RS256\"}"),
        part(&claims.to_string()),
        part("signature")
    )
}
