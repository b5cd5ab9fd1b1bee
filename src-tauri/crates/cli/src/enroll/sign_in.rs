//! Sign-in, with a password or an access token.

use enrolment::{
    Authorized, Channel, Confirmed, CurrentCodeRequired, Delivery, Factor, FactorChoiceRequired, Failed,
    NewPasswordRequired, PasswordReset, Problem, ProblemKind, SentCodeRequired, SignInStep, TokenAccount,
    Unconfirmed, account_of_token, sign_in,
};

use super::cancel::abandon_in_time;
use super::enrolment::Enrolment;
use super::progress::Progress;
use crate::failure::Failure;
use crate::message_parts::or_none;
use crate::messages::command_line;
use crate::notice;

impl Enrolment {
    /// Signs in and answers the challenges.
    ///
    /// # Parameters
    /// `next`: the step to continue with; `None` to start from the beginning.
    pub(super) async fn sign_in(&mut self, mut next: Option<SignInStep>) -> Result<Authorized, Failure> {
        if let Some(token) = self.inputs.access_token.take() {
            let cognito = self.cognito.clone();
            let account = account_of_token(&cognito, token);
            let account = self.call(account).await??;
            return self.accept(account).await;
        }
        loop {
            next = match next {
                None => self.by_password().await?,
                Some(SignInStep::Ready(authorized)) => return Ok(authorized),
                Some(SignInStep::NewPassword(required)) => self.new_password(required).await?,
                Some(SignInStep::CurrentCode(required)) => self.current_code(required).await?,
                Some(SignInStep::SentCode(required)) => self.sent_code(required).await?,
                Some(SignInStep::FactorChoice(choice)) => self.factor(choice).await?,
                Some(SignInStep::PasswordReset(reset)) => self.reset_password(reset).await?,
                Some(SignInStep::Unconfirmed(unconfirmed)) => self.confirm(unconfirmed).await?,
            };
        }
    }

    /// Shows which account a token belongs to before anything is changed.
    async fn accept(&mut self, account: TokenAccount) -> Result<Authorized, Failure> {
        let (name, username) = (account.account(), account.username());
        notice::show(&match name == username {
            true => command_line::TokenAccount { account: &name }.text(),
            false => command_line::TokenAccountAndUsername {
                account: &name,
                username: &username,
            }
            .text(),
        });
        if self.prompts.are_possible() {
            let question = command_line::AccountPrompt.text();
            match self.prompts.yes(&question, "--access-token").await {
                Ok(true) => {}
                stopped => {
                    abandon_in_time(account).await;
                    return Err(stopped.err().unwrap_or(Failure::Stopped));
                }
            }
        }
        Ok(account.accept())
    }

    async fn by_password(&mut self) -> Result<Option<SignInStep>, Failure> {
        let Some(username) = self.inputs.username().cloned() else {
            // The access token was used, and there is no other credential.
            return Err(Problem::from(ProblemKind::SessionOver).into());
        };
        // Connects while the password is typed.
        let cognito = self.cognito.clone();
        let opening = tokio::spawn({
            let cognito = cognito.clone();
            async move { cognito.open_connection().await }
        });
        let password = self.inputs.password(&mut self.prompts).await;
        opening.abort();
        let password = password?;
        self.inputs.remember_password(&password);
        let signing_in = command_line::SigningIn {
            pool: &self.cognito.pool().name(),
            username: &username.as_str(),
        };
        notice::show(&signing_in.text());
        let signed_in = sign_in(&cognito, &username, password);
        match self.call(signed_in).await? {
            Ok(next) => Ok(Some(next)),
            Err(problem) => {
                self.inputs.forget_password();
                self.show_or_fail(problem)?;
                Ok(None)
            }
        }
    }

    /// After a failed step, at a terminal: retries the step if its state is left, or else starts from the beginning.
    fn retry_step<S>(
        &mut self,
        failed: Failed<S>,
        step: impl FnOnce(S) -> SignInStep,
    ) -> Result<Option<SignInStep>, Failure> {
        let Failed { problem, state } = failed;
        self.show_or_fail(problem)?;
        Ok(state.map(step))
    }

    async fn new_password(&mut self, required: NewPasswordRequired) -> Result<Option<SignInStep>, Failure> {
        notice::show(&command_line::PasswordTemporary.text());
        let password = self.inputs.new_password(&mut self.prompts).await?;
        let missing = required.missing_attributes();
        let attributes = self.inputs.attributes(missing, &mut self.prompts).await?;
        let before = self.progress;
        self.progress = Progress::PasswordUncertain;
        let answered = required.answer(password.expose().into(), &attributes);
        match self.call(answered).await? {
            Ok(next) => {
                self.progress = Progress::PasswordSet;
                self.inputs.remember_password(&password);
                Ok(Some(next))
            }
            Err(failed) => {
                if failed.problem.kind != ProblemKind::NewPasswordUncertain {
                    self.progress = before;
                }
                self.inputs.forget_attributes();
                self.retry_step(failed, SignInStep::NewPassword)
            }
        }
    }

    async fn current_code(&mut self, required: CurrentCodeRequired) -> Result<Option<SignInStep>, Failure> {
        let device = required.device_name().filter(|name| !name.is_empty());
        let question = command_line::CurrentCodePrompt {
            device: or_none(device.as_ref()),
        };
        let question = question.text();
        let code = self.inputs.current_code(&question, &mut self.prompts).await?;
        match self.call(required.answer(&code)).await? {
            Ok(next) => Ok(Some(next)),
            Err(failed) => self.retry_step(failed, SignInStep::CurrentCode),
        }
    }

    async fn sent_code(&mut self, required: SentCodeRequired) -> Result<Option<SignInStep>, Failure> {
        notice::show(&code_sent(Some(required.delivery())));
        let code = self
            .inputs
            .sent_code(&command_line::SentCodePrompt.text(), &mut self.prompts)
            .await?;
        match self.call(required.answer(&code)).await? {
            Ok(next) => Ok(Some(next)),
            Err(failed) => self.retry_step(failed, SignInStep::SentCode),
        }
    }

    async fn factor(&mut self, choice: FactorChoiceRequired) -> Result<Option<SignInStep>, Failure> {
        let wanted = self
            .inputs
            .factor
            .take()
            .filter(|factor| choice.offered().contains(factor));
        let factor = match wanted {
            Some(factor) => factor,
            None => {
                let offered: Vec<Factor> = choice.offered().to_vec();
                let names = offered.iter().map(|factor| factor_name(*factor)).collect();
                let question = command_line::FactorPrompt.text();
                let chosen = self.prompts.choice(&question, names, "--factor").await?;
                // The prompt returns an index of the list.
                offered.get(chosen).copied().unwrap_or(Factor::SoftwareToken)
            }
        };
        match self.call(choice.choose(factor)).await? {
            Ok(next) => Ok(Some(next)),
            Err(failed) => self.retry_step(failed, SignInStep::FactorChoice),
        }
    }

    async fn reset_password(&mut self, reset: PasswordReset) -> Result<Option<SignInStep>, Failure> {
        notice::show(&command_line::PasswordReset.text());
        notice::show(&code_sent(reset.delivery()));
        let code = self
            .inputs
            .sent_code(&command_line::SentCodePrompt.text(), &mut self.prompts)
            .await?;
        let password = self.inputs.new_password(&mut self.prompts).await?;
        self.progress = Progress::PasswordUncertain;
        let answered = reset.answer(&code, password.expose().into());
        match self.call(answered).await? {
            Ok(next) => {
                self.progress = Progress::PasswordSet;
                self.inputs.remember_password(&password);
                Ok(Some(next))
            }
            Err(failed) => {
                self.progress = match (&failed.problem.kind, &failed.state) {
                    (ProblemKind::NewPasswordUncertain, _) => Progress::PasswordUncertain,
                    // The password was set; only the sign-in with it failed.
                    (_, None) => Progress::PasswordSet,
                    (_, Some(_)) => Progress::Unchanged,
                };
                self.retry_step(failed, SignInStep::PasswordReset)
            }
        }
    }

    async fn confirm(&mut self, unconfirmed: Unconfirmed) -> Result<Option<SignInStep>, Failure> {
        notice::show(&match unconfirmed.delivery() {
            None => command_line::AccountUnconfirmed.text(),
            delivery => code_sent(delivery),
        });
        if unconfirmed.delivery().is_none()
            && self.prompts.are_possible()
            && self
                .prompts
                .yes(&command_line::ResendPrompt.text(), "--sent-code")
                .await?
        {
            return match self.call(unconfirmed.send_again()).await? {
                Ok(unconfirmed) => Ok(Some(SignInStep::Unconfirmed(unconfirmed))),
                Err(failed) => self.retry_step(failed, SignInStep::Unconfirmed),
            };
        }
        let code = self
            .inputs
            .sent_code(&command_line::SentCodePrompt.text(), &mut self.prompts)
            .await?;
        match self.call(unconfirmed.answer(&code)).await? {
            Ok(Confirmed::SignedIn(next)) => Ok(Some(next)),
            Ok(Confirmed::SignIn) => Ok(None),
            Err(failed) => self.retry_step(failed, SignInStep::Unconfirmed),
        }
    }
}

fn code_sent(delivery: Option<&Delivery>) -> String {
    let destination = delivery.and_then(|delivery| delivery.destination.as_ref());
    let channel = match delivery.map(|delivery| &delivery.channel) {
        Some(Channel::Sms) => "sms",
        Some(Channel::Email) => "email",
        Some(Channel::Other) | None => "other",
    };
    command_line::CodeSent {
        channel: &channel,
        destination: or_none(destination),
    }
    .text()
}

fn factor_name(factor: Factor) -> String {
    match factor {
        Factor::SoftwareToken => command_line::FactorSoftwareToken.text(),
        Factor::Sms => command_line::FactorSms.text(),
        Factor::Email => command_line::FactorEmail.text(),
    }
}
