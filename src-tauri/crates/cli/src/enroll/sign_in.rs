//! From the password, or an access token, to an authority over the account.

use enrolment::{
    Authorized, Confirmed, CurrentCodeRequired, Factor, FactorChoiceRequired, Failed, NewPasswordRequired,
    PasswordReset, Problem, ProblemKind, SentCodeRequired, SignInStep, TokenAccount, Unconfirmed,
    account_of_token, sign_in,
};

use super::leaving::given_up;
use super::{Enrolment, Standing};
use crate::failure::Failure;
use crate::phrases;

impl Enrolment {
    /// Signs in, through everything that Cognito asks on the way.
    ///
    /// # Parameters
    /// `next`: where it goes on; `None` from the beginning.
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
                Some(SignInStep::Ready(authority)) => return Ok(authority),
                Some(SignInStep::NewPassword(required)) => self.new_password(required).await?,
                Some(SignInStep::CurrentCode(required)) => self.current_code(required).await?,
                Some(SignInStep::SentCode(required)) => self.sent_code(required).await?,
                Some(SignInStep::FactorChoice(choice)) => self.factor(choice).await?,
                Some(SignInStep::PasswordReset(reset)) => self.reset_password(reset).await?,
                Some(SignInStep::Unconfirmed(unconfirmed)) => self.confirm(unconfirmed).await?,
            };
        }
    }

    /// Whose account a token is good for is shown before anything is done to it.
    async fn accept(&mut self, account: TokenAccount) -> Result<Authorized, Failure> {
        phrases::say(&phrases::token_of(account.account(), account.username()));
        if self.prompts.are_possible() {
            match self.prompts.yes(phrases::RIGHT_ACCOUNT, "--access-token").await {
                Ok(true) => {}
                left => {
                    given_up(account.abandon()).await;
                    return Err(left.err().unwrap_or(Failure::Left));
                }
            }
        }
        Ok(account.accept())
    }

    async fn by_password(&mut self) -> Result<Option<SignInStep>, Failure> {
        let Some(username) = self.inputs.username().cloned() else {
            // The token has served, and there is no other way in.
            return Err(Problem::from(ProblemKind::SessionOver).into());
        };
        // While the password is typed.
        let cognito = self.cognito.clone();
        let opening = tokio::spawn({
            let cognito = cognito.clone();
            async move { cognito.open_connection().await }
        });
        let password = self.inputs.password(&mut self.prompts).await;
        // One that is still under way would only be in the way.
        opening.abort();
        let password = password?;
        self.inputs.know_password(&password);
        phrases::say(&phrases::signing_in(username.as_str(), self.cognito.pool()));
        let signed_in = sign_in(&cognito, &username, password);
        match self.call(signed_in).await? {
            Ok(next) => Ok(Some(next)),
            Err(problem) => {
                self.inputs.forget_password();
                self.go_on_after(problem)?;
                Ok(None)
            }
        }
    }

    /// Where a step can be tried again from: there, at a terminal; else from the beginning.
    fn again<S>(
        &mut self,
        failed: Failed<S>,
        step: impl FnOnce(S) -> SignInStep,
    ) -> Result<Option<SignInStep>, Failure> {
        let Failed { problem, state } = failed;
        self.go_on_after(problem)?;
        Ok(state.map(step))
    }

    async fn new_password(&mut self, required: NewPasswordRequired) -> Result<Option<SignInStep>, Failure> {
        phrases::say(phrases::PASSWORD_WAS_TEMPORARY);
        let password = self.inputs.new_password(&mut self.prompts).await?;
        let missing = required.missing_attributes();
        let attributes = self.inputs.attributes(missing, &mut self.prompts).await?;
        let before = self.standing;
        self.standing = Standing::PasswordUncertain;
        let answered = required.answer(password.expose().into(), &attributes);
        match self.call(answered).await? {
            Ok(next) => {
                self.standing = Standing::PasswordSet;
                self.inputs.know_password(&password);
                Ok(Some(next))
            }
            Err(failed) => {
                if failed.problem.kind != ProblemKind::NewPasswordUncertain {
                    self.standing = before;
                }
                self.inputs.forget_attributes();
                self.again(failed, SignInStep::NewPassword)
            }
        }
    }

    async fn current_code(&mut self, required: CurrentCodeRequired) -> Result<Option<SignInStep>, Failure> {
        let question = phrases::current_code(required.device_name());
        let code = self.inputs.current_code(&question, &mut self.prompts).await?;
        match self.call(required.answer(&code)).await? {
            Ok(next) => Ok(Some(next)),
            Err(failed) => self.again(failed, SignInStep::CurrentCode),
        }
    }

    async fn sent_code(&mut self, required: SentCodeRequired) -> Result<Option<SignInStep>, Failure> {
        phrases::say(&phrases::code_sent(Some(required.delivery())));
        let code = self
            .inputs
            .sent_code(phrases::SENT_CODE, &mut self.prompts)
            .await?;
        match self.call(required.answer(&code)).await? {
            Ok(next) => Ok(Some(next)),
            Err(failed) => self.again(failed, SignInStep::SentCode),
        }
    }

    async fn factor(&mut self, choice: FactorChoiceRequired) -> Result<Option<SignInStep>, Failure> {
        let wished = self
            .inputs
            .factor
            .take()
            .filter(|factor| choice.offered().contains(factor));
        let factor = match wished {
            Some(factor) => factor,
            None => {
                let offered: Vec<Factor> = choice.offered().to_vec();
                let names = offered
                    .iter()
                    .map(|factor| phrases::factor(*factor).to_owned())
                    .collect();
                let chosen = self
                    .prompts
                    .choice(phrases::WHICH_FACTOR, names, "--factor")
                    .await?;
                // The prompt gives back one of what it was given.
                offered.get(chosen).copied().unwrap_or(Factor::SoftwareToken)
            }
        };
        match self.call(choice.choose(factor)).await? {
            Ok(next) => Ok(Some(next)),
            Err(failed) => self.again(failed, SignInStep::FactorChoice),
        }
    }

    async fn reset_password(&mut self, reset: PasswordReset) -> Result<Option<SignInStep>, Failure> {
        phrases::say(phrases::PASSWORD_WAS_RESET);
        phrases::say(&phrases::code_sent(reset.delivery()));
        let code = self
            .inputs
            .sent_code(phrases::SENT_CODE, &mut self.prompts)
            .await?;
        let password = self.inputs.new_password(&mut self.prompts).await?;
        self.standing = Standing::PasswordUncertain;
        let answered = reset.answer(&code, password.expose().into());
        match self.call(answered).await? {
            Ok(next) => {
                self.standing = Standing::PasswordSet;
                self.inputs.know_password(&password);
                Ok(Some(next))
            }
            Err(failed) => {
                self.standing = match (&failed.problem.kind, &failed.state) {
                    (ProblemKind::NewPasswordUncertain, _) => Standing::PasswordUncertain,
                    // It was set; only signing in with it failed.
                    (_, None) => Standing::PasswordSet,
                    (_, Some(_)) => Standing::NothingChanged,
                };
                self.again(failed, SignInStep::PasswordReset)
            }
        }
    }

    async fn confirm(&mut self, unconfirmed: Unconfirmed) -> Result<Option<SignInStep>, Failure> {
        phrases::say(&phrases::not_confirmed(unconfirmed.delivery()));
        if unconfirmed.delivery().is_none()
            && self.prompts.are_possible()
            && self
                .prompts
                .yes(phrases::SEND_ANOTHER_CODE, "--sent-code")
                .await?
        {
            return match self.call(unconfirmed.send_again()).await? {
                Ok(unconfirmed) => Ok(Some(SignInStep::Unconfirmed(unconfirmed))),
                Err(failed) => self.again(failed, SignInStep::Unconfirmed),
            };
        }
        let code = self
            .inputs
            .sent_code(phrases::SENT_CODE, &mut self.prompts)
            .await?;
        match self.call(unconfirmed.answer(&code)).await? {
            Ok(Confirmed::SignedIn(next)) => Ok(Some(next)),
            Ok(Confirmed::SignIn) => Ok(None),
            Err(failed) => self.again(failed, SignInStep::Unconfirmed),
        }
    }
}
