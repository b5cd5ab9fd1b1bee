//! Second factors other than an authenticator, which Cognito may require before one can be registered.

use std::collections::HashMap;

use aws_sdk_cognitoidentityprovider::types::ChallengeNameType;
use secret::SecretText;
use serde::{Deserialize, Serialize};

use super::sign_in_step::SignInStep;
use crate::abandon::holds_no_tokens;
use crate::account::Account;
use crate::challenge_parameters::parse_list;
use crate::cognito::AuthResponse;
use crate::failed::Failed;
use crate::problem::{Problem, ProblemKind};
use crate::sent_code::{Channel, Delivery, SentCode};

/// A second factor that an account can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Factor {
    /// An authenticator's code.
    SoftwareToken,
    /// A code sent to the phone number.
    Sms,
    /// A code sent to the e-mail address.
    Email,
}

impl Factor {
    /// Parses a name of Cognito. Documentation and user pools differ in the name for e-mail.
    fn of(name: &str) -> Option<Self> {
        match name {
            "SOFTWARE_TOKEN_MFA" => Some(Self::SoftwareToken),
            "SMS_MFA" => Some(Self::Sms),
            "EMAIL_OTP" | "EMAIL_MFA" => Some(Self::Email),
            _ => None,
        }
    }
}

/// `SMS_MFA` or `EMAIL_OTP`: Cognito has just sent a code. After the code it issues tokens, with which an authenticator
/// can be registered.
pub struct SentCodeRequired {
    account: Account,
    session: SecretText,
    challenge: ChallengeNameType,
    delivery: Delivery,
}

impl SentCodeRequired {
    /// Creates the state. `challenge` is `SMS_MFA` or `EMAIL_OTP`.
    pub(crate) fn new(
        account: Account,
        session: SecretText,
        challenge: ChallengeNameType,
        parameters: &HashMap<String, String>,
    ) -> Self {
        let channel = match challenge {
            ChallengeNameType::SmsMfa => Channel::Sms,
            _ => Channel::Email,
        };
        Self {
            account,
            session,
            challenge,
            delivery: Delivery::of_challenge(parameters, channel),
        }
    }

    /// Where the code was sent. Another sign-in sends another code.
    pub fn delivery(&self) -> &Delivery {
        &self.delivery
    }

    /// Sends the code to Cognito. A wrong code does not use up the session.
    ///
    /// # Errors
    /// [`ProblemKind::SentCodeWrong`], [`ProblemKind::SentCodeExpired`]; any other [`Problem`].
    pub async fn answer(self, code: &SentCode) -> Result<SignInStep, Failed<Self>> {
        match self.send(code).await {
            Ok(response) => SignInStep::of(self.account, response)
                .await
                .map_err(Failed::without_state),
            Err(problem) => Err(Failed::from(problem.about_sent_code(), self)),
        }
    }

    async fn send(&self, code: &SentCode) -> Result<AuthResponse, Problem> {
        let name = match self.challenge {
            ChallengeNameType::SmsMfa => "SMS_MFA_CODE",
            _ => "EMAIL_OTP_CODE",
        };
        let response = (name.to_owned(), code.text().to_owned());
        self.account
            .respond(self.challenge.clone(), &self.session, [response])
            .await
    }

    /// Cognito's name of the challenge.
    pub(crate) fn name(&self) -> &str {
        self.challenge.as_str()
    }
}

/// `SELECT_MFA_TYPE`: the account has several second factors and prefers none.
pub struct FactorChoiceRequired {
    account: Account,
    session: SecretText,
    offered: Vec<Factor>,
    /// The server's name of each offered factor, which the answer must repeat.
    names: Vec<String>,
}

impl FactorChoiceRequired {
    /// Creates the state from the parameters of the challenge.
    ///
    /// # Errors
    /// [`ProblemKind::ChallengeUnsupported`] if no known factor is offered.
    pub(crate) fn new(
        account: Account,
        session: SecretText,
        parameters: &HashMap<String, String>,
    ) -> Result<Self, Problem> {
        // User pools send the first, the documentation mentions the second.
        let list = ["MFAS_CAN_CHOOSE", "MFAS_CAN_SELECT"]
            .iter()
            .find_map(|name| parameters.get(*name));
        let (mut offered, mut names) = (Vec::new(), Vec::new());
        for name in list.map_or_else(Vec::new, |list| parse_list(list)) {
            if let Some(factor) = Factor::of(name).filter(|factor| !offered.contains(factor)) {
                offered.push(factor);
                names.push(name.to_owned());
            }
        }
        if offered.is_empty() {
            let name = ChallengeNameType::SelectMfaType.to_string();
            return Err(ProblemKind::ChallengeUnsupported { name }.into());
        }
        Ok(Self {
            account,
            session,
            offered,
            names,
        })
    }

    /// The factors of the account, in Cognito's order.
    pub fn offered(&self) -> &[Factor] {
        &self.offered
    }

    /// Chooses one of the [`offered`](Self::offered) factors. For SMS and e-mail, Cognito then sends a code.
    ///
    /// # Errors
    /// [`ProblemKind::ChallengeUnsupported`] if the factor is not offered, before anything is sent; any other
    /// [`Problem`].
    pub async fn choose(self, factor: Factor) -> Result<SignInStep, Failed<Self>> {
        match self.send(factor).await {
            Ok(response) => SignInStep::of(self.account, response)
                .await
                .map_err(Failed::without_state),
            Err(problem) => Err(Failed::from(problem, self)),
        }
    }

    async fn send(&self, factor: Factor) -> Result<AuthResponse, Problem> {
        let offered = self.offered.iter().zip(&self.names);
        let answer = offered
            .filter(|(offered, _)| **offered == factor)
            .map(|(_, name)| name.clone())
            .next();
        let name = ChallengeNameType::SelectMfaType;
        let answer = answer.ok_or_else(|| {
            Problem::from(ProblemKind::ChallengeUnsupported {
                name: name.to_string(),
            })
        })?;
        self.account
            .respond(name, &self.session, [("ANSWER".to_owned(), answer)])
            .await
    }
}

holds_no_tokens!(SentCodeRequired, FactorChoiceRequired);
