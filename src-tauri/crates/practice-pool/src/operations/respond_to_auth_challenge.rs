//! [RespondToAuthChallenge](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html)

use super::{
    custom_challenge, mfa_setup, new_password_required, password_verifier, select_challenge, select_mfa_type,
    sms_and_email_mfa, software_token_mfa,
};
use crate::clock::Moment;
use crate::input::{
    CLIENT_ID, Constraints, PASSWORD, SECRET_HASH, SESSION, Texts, USERNAME, optional, read, required,
};
use crate::outbox::Medium;
use crate::refusal::Refusal;
use crate::secret_hash;
use crate::session::{Session, Step};
use crate::state::{ClientRef, State, UserRef};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Input {
    client_id: Option<String>,
    challenge_name: Option<String>,
    session: Option<String>,
    challenge_responses: Option<Texts>,
}

const CHALLENGES: [&str; 16] = [
    "SMS_MFA",
    "EMAIL_OTP",
    "SOFTWARE_TOKEN_MFA",
    "SELECT_MFA_TYPE",
    "MFA_SETUP",
    "PASSWORD_VERIFIER",
    "CUSTOM_CHALLENGE",
    "SELECT_CHALLENGE",
    "DEVICE_SRP_AUTH",
    "DEVICE_PASSWORD_VERIFIER",
    "ADMIN_NO_SRP_AUTH",
    "NEW_PASSWORD_REQUIRED",
    "SMS_OTP",
    "PASSWORD",
    "WEB_AUTHN",
    "PASSWORD_SRP",
];

/// An answer whose client, username and secret hash are in order.
pub(super) struct Answer<'a> {
    pub(super) client: ClientRef,
    /// Whom `USERNAME` names; `None` if nobody.
    pub(super) user: Option<UserRef>,
    pub(super) responses: &'a Texts,
    session: Option<&'a str>,
}

impl<'a> Answer<'a> {
    /// The session that was sent, and what is behind it: it must be for this step, this client and this user.
    pub(super) fn session(
        &self,
        state: &State,
        step: Step,
        now: Moment,
    ) -> Result<(&'a str, Session), Refusal> {
        let text = self.session.ok_or_else(|| Refusal::missing("Session"))?;
        let session = state.sessions.look_up(text, &[step], now)?;
        if session.client != self.client || Some(session.user) != self.user {
            return Err(Refusal::invalid_session());
        }
        Ok((text, session))
    }
}

pub(super) fn perform(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, Refusal> {
    let input: Input = read(body)?;
    let mut constraints = Constraints::default();
    constraints.required("clientId", input.client_id.as_deref(), &CLIENT_ID);
    constraints.one_of("challengeName", input.challenge_name.as_deref(), &CHALLENGES);
    constraints.optional("session", input.session.as_deref(), &SESSION);
    let responses = input.challenge_responses.unwrap_or_default();
    constraints.optional("username", optional(&responses, "USERNAME"), &USERNAME);
    constraints.optional("password", optional(&responses, "NEW_PASSWORD"), &PASSWORD);
    constraints.optional("password", optional(&responses, "PASSWORD"), &PASSWORD);
    constraints.optional("secretHash", optional(&responses, "SECRET_HASH"), &SECRET_HASH);
    constraints.check()?;

    let client = state.find_client(&input.client_id.unwrap_or_default())?;
    let typed = required(&responses, "USERNAME")?;
    let user = state.find_user(client, typed);
    // From the first challenge on the hash is over the name inside the pool, whatever alias was typed.
    let username = match user {
        Some(user) => &state.user(user)?.username,
        None => typed,
    };
    secret_hash::check(
        state.client(client)?,
        username,
        optional(&responses, "SECRET_HASH"),
    )?;

    let answer = Answer {
        client,
        user,
        responses: &responses,
        session: input.session.as_deref(),
    };
    match input.challenge_name.unwrap_or_default().as_str() {
        "PASSWORD_VERIFIER" => password_verifier::answer(state, now, &answer),
        "NEW_PASSWORD_REQUIRED" => new_password_required::answer(state, now, &answer),
        "MFA_SETUP" => mfa_setup::answer(state, now, &answer),
        "SOFTWARE_TOKEN_MFA" => software_token_mfa::answer(state, now, &answer),
        "SMS_MFA" => sms_and_email_mfa::answer(state, now, &answer, Medium::Sms),
        "EMAIL_OTP" => sms_and_email_mfa::answer(state, now, &answer, Medium::Email),
        "SELECT_MFA_TYPE" => select_mfa_type::answer(state, now, &answer),
        "SELECT_CHALLENGE" => select_challenge::answer(state, now, &answer),
        "CUSTOM_CHALLENGE" => custom_challenge::answer(state, now, &answer),
        // The pool issues no other challenge, so no session can be for one.
        _ if answer.session.is_none() => Err(Refusal::missing("Session")),
        _ => Err(Refusal::invalid_session()),
    }
}
