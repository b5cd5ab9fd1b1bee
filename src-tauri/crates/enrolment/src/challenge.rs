//! What Cognito asks between the password and the authenticator.

use std::collections::{BTreeMap, HashMap};

use aws_sdk_cognitoidentityprovider::types::{AuthenticationResultType, ChallengeNameType};

use crate::association::Authorized;
use crate::code::Code;
use crate::cognito::{AuthAnswer, Cognito};
use crate::confirmation::Unconfirmed;
use crate::problem::{Failed, Field, Problem, ProblemKind};
use crate::recovery::PasswordReset;
use crate::second_factor::{Factor, FactorChoiceRequired, SentCodeRequired};
use crate::sign_in::{Username, checked_password};
use secret::SecretText;

/// Who is signing in, and where.
#[derive(Clone)]
pub(crate) struct Account {
    pub(crate) cognito: Cognito,
    username: Username,
    user_id: String,
    label: String,
}

impl Account {
    /// Signing in with a name, of which nobody knows yet what it is inside the pool.
    pub(crate) fn typed(cognito: &Cognito, username: &Username) -> Self {
        Self {
            cognito: cognito.clone(),
            username: username.clone(),
            user_id: username.as_str().to_owned(),
            label: username.as_str().to_owned(),
        }
    }

    /// Whose access token it is; `label` is what people know the account by.
    pub(crate) fn of_token(cognito: &Cognito, username: Username, label: String) -> Self {
        Self {
            label,
            ..Self::typed(cognito, &username)
        }
    }

    /// Takes the inner name from an answer that tells it. `SELECT_CHALLENGE` and `CUSTOM_CHALLENGE` call it
    /// `USERNAME`.
    pub(crate) fn identified_by(mut self, answer: &AuthAnswer) -> Self {
        let told = ["USER_ID_FOR_SRP", "USERNAME"]
            .iter()
            .find_map(|name| answer.parameters.get(*name))
            .filter(|user_id| !user_id.is_empty());
        if let Some(user_id) = told {
            self.user_id.clone_from(user_id);
        }
        self
    }

    /// How the account is called in the authenticator: what the person typed, or on the token path what they will
    /// recognise. Cognito's own name may be a UUID.
    pub(crate) fn label(&self) -> &str {
        &self.label
    }

    /// What signs in again: a username or an alias.
    pub(crate) fn username(&self) -> &Username {
        &self.username
    }

    /// `USER_ID_FOR_SRP`: the subject of every later call, or sign-in by an alias fails.
    pub(crate) fn user_id(&self) -> &str {
        &self.user_id
    }

    /// Answers a challenge that came with a session.
    pub(crate) async fn respond(
        &self,
        challenge: ChallengeNameType,
        session: &SecretText,
        responses: impl IntoIterator<Item = (String, String)>,
    ) -> Result<AuthAnswer, Problem> {
        self.cognito
            .respond(challenge, Some(session), &self.user_id, responses)
            .await
    }
}

/// Tokens that this program obtained.
pub(crate) struct Tokens {
    pub(crate) access: SecretText,
    pub(crate) refresh: Option<SecretText>,
}

impl Tokens {
    /// Best effort: nothing depends on it, and the person can do nothing about it.
    pub(crate) async fn revoke(self, cognito: &Cognito) {
        if let Some(refresh) = &self.refresh {
            let _ = cognito.revoke(refresh).await;
        }
    }
}

impl TryFrom<AuthenticationResultType> for Tokens {
    type Error = Problem;

    fn try_from(result: AuthenticationResultType) -> Result<Self, Problem> {
        let access = result
            .access_token
            .ok_or_else(|| Problem::from(ProblemKind::AnswerNotUnderstood))?;
        Ok(Self {
            access: access.into(),
            refresh: result.refresh_token.map(SecretText::from),
        })
    }
}

/// What comes after a step of signing in.
pub enum SignInStep {
    /// The password was temporary.
    NewPassword(NewPasswordRequired),
    /// The account has an authenticator already; a code of it comes first.
    CurrentCode(CurrentCodeRequired),
    /// The account has another second factor, and a code was sent.
    SentCode(SentCodeRequired),
    /// The account has several second factors, of which one is to be chosen.
    FactorChoice(FactorChoiceRequired),
    /// Staff have reset the password; a code that was sent comes back with a new one.
    PasswordReset(PasswordReset),
    /// The sign-up was never confirmed; a code that was sent comes first.
    Unconfirmed(Unconfirmed),
    /// An authenticator can be put on the account.
    Ready(Authorized),
}

impl SignInStep {
    pub(crate) async fn of(account: Account, answer: AuthAnswer) -> Result<Self, Problem> {
        if let Some(result) = answer.result {
            let tokens = Tokens::try_from(result)?;
            // Unknown counts as "no": it decides a sentence on the screen, not what is done.
            let replaces = account
                .cognito
                .has_software_token(&tokens.access)
                .await
                .unwrap_or(false);
            return Ok(Self::Ready(Authorized::by_tokens(account, tokens, replaces)));
        }
        let challenge = answer
            .challenge
            .ok_or_else(|| Problem::from(ProblemKind::AnswerNotUnderstood))?;
        let unsupported = || {
            Problem::from(ProblemKind::ChallengeUnsupported {
                name: challenge.to_string(),
            })
        };
        let session = answer.session.ok_or_else(unsupported)?;
        match challenge {
            ChallengeNameType::NewPasswordRequired => {
                let missing_attributes = missing_attributes(&answer.parameters);
                Ok(Self::NewPassword(NewPasswordRequired {
                    account,
                    session,
                    missing_attributes,
                }))
            }
            ChallengeNameType::SoftwareTokenMfa => Ok(Self::CurrentCode(CurrentCodeRequired::new(
                account,
                session,
                answer.parameters,
            ))),
            ChallengeNameType::SmsMfa | ChallengeNameType::EmailOtp => Ok(Self::SentCode(
                SentCodeRequired::new(account, session, challenge, &answer.parameters),
            )),
            ChallengeNameType::SelectMfaType => {
                FactorChoiceRequired::new(account, session, &answer.parameters).map(Self::FactorChoice)
            }
            ChallengeNameType::MfaSetup
                if answer
                    .parameters
                    .get("MFAS_CAN_SETUP")
                    .is_some_and(|list| !listed(list).contains(&"SOFTWARE_TOKEN_MFA")) =>
            {
                Err(ProblemKind::TotpNotOffered.into())
            }
            ChallengeNameType::MfaSetup => Ok(Self::Ready(Authorized::by_session(account, session))),
            _ => Err(unsupported()),
        }
    }
}

impl SignInStep {
    /// Goes on with the authenticator where there is a choice of it.
    pub(crate) async fn choosing_software_token(self) -> Result<Self, Problem> {
        match self {
            Self::FactorChoice(choice) if choice.offered().contains(&Factor::SoftwareToken) => choice
                .choose(Factor::SoftwareToken)
                .await
                .map_err(|failed| failed.problem),
            next => Ok(next),
        }
    }

    /// What to say where this step leads nowhere.
    pub(crate) fn out_of_place(&self) -> Problem {
        let name = match self {
            Self::PasswordReset(_) => return ProblemKind::PasswordResetRequired.into(),
            Self::Unconfirmed(_) => return ProblemKind::UserNotConfirmed.into(),
            Self::Ready(authority) if !authority.is_by_session() => {
                return ProblemKind::CodeNotAskedFor.into();
            }
            Self::Ready(_) => "MFA_SETUP",
            Self::NewPassword(_) => "NEW_PASSWORD_REQUIRED",
            Self::CurrentCode(_) => "SOFTWARE_TOKEN_MFA",
            Self::SentCode(required) => required.name(),
            Self::FactorChoice(_) => "SELECT_MFA_TYPE",
        };
        let name = name.to_owned();
        ProblemKind::ChallengeUnsupported { name }.into()
    }
}

/// The names in a list that is JSON in a string, or Python's idea of it (`['SMS_MFA']`): both have been seen.
pub(crate) fn listed(list: &str) -> Vec<&str> {
    list.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .filter(|name| !name.is_empty())
        .collect()
}

/// Required attributes that have no value yet: only these may be sent, as changing one that has a value is
/// refused. Cognito gives both lists as JSON in strings.
fn missing_attributes(parameters: &HashMap<String, String>) -> Vec<String> {
    let parse = |name: &str| parameters.get(name).map(String::as_str).unwrap_or("null");
    let required: Vec<String> = serde_json::from_str(parse("requiredAttributes")).unwrap_or_default();
    let have: BTreeMap<String, serde_json::Value> =
        serde_json::from_str(parse("userAttributes")).unwrap_or_default();
    let has_value = |name: &str| {
        have.get(name)
            .is_some_and(|value| value.as_str() != Some("") && !value.is_null())
    };
    required
        .into_iter()
        .map(|name| name.strip_prefix("userAttributes.").unwrap_or(&name).to_owned())
        .filter(|name| !has_value(name))
        .collect()
}

/// `NEW_PASSWORD_REQUIRED`: the password was temporary, and attributes may be missing.
pub struct NewPasswordRequired {
    account: Account,
    session: SecretText,
    missing_attributes: Vec<String>,
}

impl NewPasswordRequired {
    /// Names of required attributes without a value, such as `given_name`.
    pub fn missing_attributes(&self) -> &[String] {
        &self.missing_attributes
    }

    /// Sends the new password, with a value for each missing attribute.
    ///
    /// # Errors
    /// [`ProblemKind::FieldEmpty`] before anything is sent; [`ProblemKind::PasswordRefused`] with the pool's rule;
    /// any other [`Problem`].
    pub async fn answer(
        self,
        new_password: SecretText,
        attributes: &BTreeMap<String, String>,
    ) -> Result<SignInStep, Failed<Self>> {
        match self.send(&new_password, attributes).await {
            Ok(answer) => SignInStep::of(self.account, answer).await.map_err(|problem| {
                let problem = match problem.kind {
                    // Nothing was said, so nobody knows which password is the right one now.
                    ProblemKind::AnswerNotUnderstood => ProblemKind::NewPasswordUncertain.into(),
                    _ => problem,
                };
                Failed { problem, state: None }
            }),
            Err(problem) => Err(Failed::from(problem, self)),
        }
    }

    async fn send(
        &self,
        new_password: &SecretText,
        attributes: &BTreeMap<String, String>,
    ) -> Result<AuthAnswer, Problem> {
        checked_password(Field::NewPassword, new_password)?;
        let mut responses = vec![("NEW_PASSWORD".to_owned(), new_password.expose().to_owned())];
        for name in &self.missing_attributes {
            let field = Field::Attribute;
            let value = attributes.get(name).map(|value| value.trim()).unwrap_or_default();
            if value.is_empty() {
                return Err(ProblemKind::FieldEmpty { field }.into());
            }
            if value.chars().count() > 2048 {
                return Err(ProblemKind::FieldTooLong { field, max: 2048 }.into());
            }
            responses.push((format!("userAttributes.{name}"), value.to_owned()));
        }
        self.account
            .respond(ChallengeNameType::NewPasswordRequired, &self.session, responses)
            .await
    }
}

/// `SOFTWARE_TOKEN_MFA`: a code of the authenticator that the account has.
pub struct CurrentCodeRequired {
    account: Account,
    session: SecretText,
    device_name: Option<String>,
}

impl CurrentCodeRequired {
    fn new(account: Account, session: SecretText, mut parameters: HashMap<String, String>) -> Self {
        let device_name = parameters.remove("FRIENDLY_DEVICE_NAME");
        Self {
            account,
            session,
            device_name,
        }
    }

    /// How the authenticator was named when it was set up.
    pub fn device_name(&self) -> Option<&str> {
        self.device_name.as_deref()
    }

    /// Sends the code. A wrong one does not use the session up.
    ///
    /// # Errors
    /// [`ProblemKind::CodeWrong`], [`ProblemKind::CodeUsed`]; any other [`Problem`].
    pub async fn answer(self, code: &Code) -> Result<SignInStep, Failed<Self>> {
        match self.send(code).await {
            Ok(answer) => SignInStep::of(self.account, answer)
                .await
                .map_err(|problem| Failed { problem, state: None }),
            Err(problem) => Err(Failed::from(problem, self)),
        }
    }

    /// The same where only tokens can follow.
    pub(crate) async fn answer_for_tokens(self, code: &Code) -> Result<Tokens, Failed<Self>> {
        match self.send(code).await.and_then(|answer| {
            Tokens::try_from(
                answer
                    .result
                    .ok_or_else(|| Problem::from(ProblemKind::AnswerNotUnderstood))?,
            )
        }) {
            Ok(tokens) => Ok(tokens),
            Err(problem) => Err(Failed::from(problem, self)),
        }
    }

    async fn send(&self, code: &Code) -> Result<AuthAnswer, Problem> {
        let response = ("SOFTWARE_TOKEN_MFA_CODE".to_owned(), code.digits().to_owned());
        self.account
            .respond(ChallengeNameType::SoftwareTokenMfa, &self.session, [response])
            .await
    }

    pub(crate) fn account(&self) -> &Account {
        &self.account
    }

    pub(crate) fn of_finish(account: Account, answer: AuthAnswer) -> Result<Self, Problem> {
        match (answer.challenge, answer.session) {
            (Some(ChallengeNameType::SoftwareTokenMfa), Some(session)) => {
                Ok(Self::new(account, session, answer.parameters))
            }
            (Some(challenge), _) => {
                let name = challenge.to_string();
                Err(ProblemKind::ChallengeUnsupported { name }.into())
            }
            (None, _) => Err(ProblemKind::AnswerNotUnderstood.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_attributes_without_a_value_are_asked_for() {
        let parameters = [
            (
                "requiredAttributes",
                r#"["userAttributes.given_name","userAttributes.email","userAttributes.birthdate"]"#,
            ),
            (
                "userAttributes",
                r#"{"email":"noor@example.com","email_verified":"true","birthdate":""}"#,
            ),
        ];
        let parameters = parameters
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into();
        assert_eq!(missing_attributes(&parameters), ["given_name", "birthdate"]);
    }

    #[test]
    fn nothing_is_asked_for_where_nothing_is_said() {
        assert!(missing_attributes(&[].into()).is_empty());
        let broken = [("requiredAttributes".to_owned(), "[oops".to_owned())].into();
        assert!(missing_attributes(&broken).is_empty());
    }
}
