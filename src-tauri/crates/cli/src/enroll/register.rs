//! Associate and Verify: a secret, its QR code, and a code that shows that the authenticator app has it.

use std::io;
use std::time::Duration;

use enrolment::{
    Abandon, Association, Authorized, Code, ExistingAuthenticator, Failed, KeyUri, LocalCheck, NotVerified,
    Problem, ProblemKind, SecretText,
};

use super::cancel::abandon_in_time;
use super::enrolment::{Authenticator, Enrolment};
use super::inputs::typed_code;
use super::progress::Progress;
use super::registration::Registration;
use crate::code_command;
use crate::failure::{Failure, show_problem};
use crate::message_parts::exact;
use crate::messages::command_line;
use crate::notice;
use crate::qr_target;
use crate::terminal_qr::{CheckError, Obstacle};

/// The answer to the question for a code.
enum CodeAnswer {
    Code(Code),
    /// A request to show the secret.
    ShowSecret,
}

/// How to continue where the terminal cannot show the QR code.
enum Continuation {
    /// The person has enlarged the terminal.
    CheckAgain,
    TypeSecret,
    Stop,
}

impl Enrolment {
    pub(super) async fn register(&mut self, mut authorized: Authorized) -> Result<Registration, Failure> {
        let is_ready = match self.confirm_start(&authorized).await {
            Ok(()) => self.check_terminal(&authorized).await,
            Err(failure) => Err(failure),
        };
        if let Err(failure) = is_ready {
            abandon_in_time(authorized).await;
            return Err(failure);
        }
        let association = loop {
            // If this is cancelled, a secret may exist that was never shown: the account is unchanged.
            match self.call(authorized.associate()).await? {
                Ok(association) => break association,
                Err(Failed { problem, state: None }) => {
                    self.show_or_fail(problem)?;
                    return Ok(Registration::SignInAgain);
                }
                Err(Failed {
                    problem,
                    state: Some(state),
                }) => authorized = self.retry(problem, state).await?,
            }
        };
        self.progress = Progress::SecretCreated;
        if let Err(failure) = self.show(&association).await {
            abandon_in_time(association).await;
            return Err(failure);
        }
        self.verify(association).await
    }

    /// Asks before the secret is created, because it expires soon.
    async fn confirm_start(&mut self, authorized: &Authorized) -> Result<(), Failure> {
        match authorized.existing() {
            ExistingAuthenticator::Yes if !self.replace => {
                notice::show(&command_line::AuthenticatorExists.text());
                let question = command_line::ReplacePrompt.text();
                if !self.prompts.yes(&question, "--replace").await? {
                    return Err(Failure::Stopped);
                }
            }
            ExistingAuthenticator::Unknown if !self.replace => {
                notice::show(&command_line::AuthenticatorUnknown.text());
            }
            _ => {}
        }
        if self.inputs.code_from.is_none() {
            let question = command_line::ReadyPrompt.text();
            if !self.prompts.yes(&question, "--code-from").await? {
                return Err(Failure::Stopped);
            }
        }
        Ok(())
    }

    /// Checks whether the terminal can show the QR code. At a terminal the person decides how to continue if it cannot.
    ///
    /// # Errors
    /// The obstacle, where there is no terminal to ask on.
    async fn check_terminal(&mut self, authorized: &Authorized) -> Result<(), Failure> {
        // A script needs no QR code.
        let is_drawn = self.inputs.code_from.is_none() || self.qr.is_asked_for();
        if !is_drawn || self.qr.is_file() || self.types_secret {
            return Ok(());
        }
        let stand_in = KeyUri::stand_in(&authorized.label());
        loop {
            let obstacle = match self.qr.or_terminal()?.check(&stand_in, &io::stderr()) {
                Ok(()) => return Ok(()),
                Err(CheckError::Obstacle(obstacle)) if self.prompts.are_possible() => obstacle,
                Err(error) => return Err(error.into()),
            };
            Failure::Usage(obstacle.explanation()).report();
            let mut answers = vec![
                (
                    command_line::QrObstacleShowSecret.text(),
                    Continuation::TypeSecret,
                ),
                (command_line::QrObstacleStop.text(), Continuation::Stop),
            ];
            if let Obstacle::TooSmall { .. } = obstacle {
                answers.insert(
                    0,
                    (
                        command_line::QrObstacleCheckAgain.text(),
                        Continuation::CheckAgain,
                    ),
                );
            }
            let question = command_line::QrObstaclePrompt.text();
            let names = answers.iter().map(|(name, _)| name.clone()).collect();
            let chosen = self.prompts.choice(&question, names, "--qr").await?;
            match answers.get(chosen).map(|(_, answer)| answer) {
                Some(Continuation::CheckAgain) => {}
                Some(Continuation::TypeSecret) => {
                    self.types_secret = true;
                    return Ok(());
                }
                Some(Continuation::Stop) | None => return Err(Failure::Stopped),
            }
        }
    }

    /// Draws the QR code where the options want it, and passes the key URI to the command of `--key-uri-to`.
    async fn show(&mut self, association: &Association) -> Result<(), Failure> {
        if self.has_invalid_entry {
            notice::show(&command_line::OldEntryInvalid.text());
        }
        let uri = association.key_uri();
        let place = match self.drawn {
            0 => self.qr.reserve()?,
            // The existing file is from this enrolment.
            _ => self.qr.reserve_again()?,
        };
        let place = match place {
            // A script needs no QR code.
            None if self.inputs.code_from.is_some() => None,
            None => Some(self.qr.or_terminal()?),
            place => place,
        };
        let place = match place {
            Some(place) if self.types_secret && place.is_terminal() => {
                self.show_secret(association);
                None
            }
            place => place,
        };
        if let Some(place) = place {
            if place.is_terminal() {
                self.secret_in_terminal = true;
                let shown = command_line::QrShown {
                    account: &association.account(),
                    issuer: &association.issuer(),
                };
                notice::show(&shown.text());
            }
            match place.draw(&uri, io::stderr()) {
                Ok(Some(path)) => qr_target::show_path(&path),
                Ok(None) => {}
                // The secret can still be typed by hand.
                Err(failure) if self.prompts.are_possible() => drop(failure.report()),
                Err(failure) => return Err(failure),
            }
            self.drawn += 1;
        }
        if let Some(command) = self.inputs.key_uri_to.clone() {
            let uri = SecretText::from(uri.expose());
            let stored = code_command::run("--key-uri-to", &command, &uri);
            self.prompts.unless_stopped(stored).await??;
        }
        Ok(())
    }

    /// Asks for codes until one is accepted, or asking is of no use any more.
    pub(super) async fn verify(&mut self, mut association: Association) -> Result<Registration, Failure> {
        let mut rejected: Option<SecretText> = None;
        loop {
            let code = match self.code(&association).await {
                Ok(CodeAnswer::Code(code)) => code,
                Ok(CodeAnswer::ShowSecret) => {
                    self.show_secret(&association);
                    continue;
                }
                Err(failure) => {
                    abandon_in_time(association).await;
                    return Err(failure);
                }
            };
            let is_repeated = rejected
                .take()
                .is_some_and(|earlier| earlier.expose() == code.digits());
            let local_check = match is_repeated {
                true => LocalCheck::Waived,
                false => LocalCheck::First,
            };
            let before = self.progress;
            self.progress = Progress::Unsettled;
            self.authenticator = Authenticator::new(&association, &code);
            let mut is_stopped = false;
            let stopped = async {
                self.prompts.stopped().await;
                is_stopped = true;
            };
            let name = self.friendly_device_name.clone();
            match association
                .verify_unless(&code, &name, local_check, stopped)
                .await
            {
                Ok(verified) => {
                    self.progress = Progress::Registered;
                    return Ok(Registration::Verified(verified));
                }
                Err(NotVerified::Unsettled(unsettled)) if is_stopped => {
                    abandon_in_time(unsettled).await;
                    return Err(Failure::Stopped);
                }
                Err(NotVerified::Unsettled(unsettled)) => return self.resolve(unsettled).await,
                Err(NotVerified::Failed(Failed { problem, state: None })) => {
                    self.progress = before;
                    self.has_invalid_entry = true;
                    self.show_or_fail(problem)?;
                    return Ok(Registration::SignInAgain);
                }
                Err(NotVerified::Failed(Failed {
                    problem,
                    state: Some(state),
                })) => {
                    self.progress = before;
                    // A command would give the same code again.
                    if self.inputs.code_from.is_some() || !self.prompts.are_possible() {
                        abandon_in_time(state).await;
                        return Err(problem.into());
                    }
                    show_problem(&problem);
                    if is_from_local_check(&problem.kind) && !is_repeated {
                        notice::show(&command_line::SendUncheckedHint.text());
                        rejected = Some(code.digits().into());
                    }
                    association = state;
                }
            }
        }
    }

    async fn code(&mut self, association: &Association) -> Result<CodeAnswer, Failure> {
        if let Some(command) = self.inputs.code_from.clone() {
            let secret = association.secret().base32();
            let code = code_command::run("--code-from", &command, secret);
            let code = self.prompts.unless_stopped(code).await??;
            return Ok(CodeAnswer::Code(Code::parse(code.expose())?));
        }
        loop {
            let question = code_question(association.time_left());
            let typed = self.prompts.text(&question, "--code-from").await?;
            if matches!(typed.trim(), "s" | "S") {
                return Ok(CodeAnswer::ShowSecret);
            }
            match Code::parse(&typed) {
                Ok(code) => return Ok(CodeAnswer::Code(code)),
                Err(problem) => show_problem(&problem),
            }
        }
    }

    /// Shows the secret. It is no argument of a message, so that it is copied as little as possible.
    fn show_secret(&mut self, association: &Association) {
        self.secret_in_terminal = true;
        let groups = association.secret().groups();
        let groups: Vec<&str> = groups.iter().map(SecretText::expose).collect();
        notice::show(&format!(
            "{}\n  {}",
            command_line::SecretShown.text(),
            groups.join(" ")
        ));
    }

    /// A code other than the one that was used, because each code is accepted once.
    pub(super) async fn next_code(&mut self) -> Result<Code, Failure> {
        let Some(command) = self.inputs.code_from.clone() else {
            let question = command_line::NextCodePrompt.text();
            return typed_code(&question, "--code-from", &mut self.prompts).await;
        };
        notice::show(&command_line::WaitingForNextCode.text());
        // A code is valid for 30 seconds.
        for _ in 0..60 {
            let code = code_command::run("--code-from", &command, &self.authenticator.secret);
            let code = Code::parse(self.prompts.unless_stopped(code).await??.expose())?;
            if code.digits() != self.authenticator.used_code.expose() {
                return Ok(code);
            }
            let pause = tokio::time::sleep(Duration::from_secs(1));
            self.prompts.unless_stopped(pause).await?;
        }
        Err(Problem::from(ProblemKind::CodeUsed).into())
    }

    /// After a failed step. At a terminal it shows the problem and asks whether to retry.
    ///
    /// # Errors
    /// The problem, where there is no terminal; [`Failure::Stopped`] if the person does not want to retry. The state is
    /// abandoned then.
    pub(super) async fn retry<S: Abandon>(&mut self, problem: Problem, state: S) -> Result<S, Failure> {
        let decided = match self.show_or_fail(problem) {
            Ok(()) => match self.prompts.yes(&command_line::RetryPrompt.text(), "").await {
                Ok(true) => Ok(()),
                Ok(false) => Err(Failure::Stopped),
                Err(failure) => Err(failure),
            },
            Err(failure) => Err(failure),
        };
        match decided {
            Ok(()) => Ok(state),
            Err(failure) => {
                abandon_in_time(state).await;
                Err(failure)
            }
        }
    }
}

fn code_question(time_left: Option<Duration>) -> String {
    match time_left.map(|left| left.as_secs()) {
        None => command_line::CodePrompt.text(),
        Some(0) => command_line::CodePromptLate.text(),
        Some(left) => command_line::CodePromptWithTime { left: &exact(left) }.text(),
    }
}

/// Whether the code was rejected before it was sent. Cognito may decide otherwise.
fn is_from_local_check(kind: &ProblemKind) -> bool {
    matches!(
        kind,
        ProblemKind::CodeNotOfThisSecret
            | ProblemKind::CodeMistyped
            | ProblemKind::CodeOld { .. }
            | ProblemKind::CodeDrifted { .. }
    )
}
