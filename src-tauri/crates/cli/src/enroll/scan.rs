//! From the authority to the registered authenticator: a secret, its QR code, and a code that proves it arrived.

use std::io;
use std::time::Duration;

use enrolment::{
    Association, Authorized, Code, CurrentCodeRequired, Enrolled, Failed, LocalCheck, NotVerified,
    ProblemKind, SecretText, Verified,
};

use super::inputs::typed_code;
use super::leaving::given_up;
use super::{Enrolment, Registered, Standing};
use crate::code_command;
use crate::failure::{Failure, mention};
use crate::phrases;

/// Where scanning led to.
pub(super) enum Scanned {
    /// The session is over, or the like: from the beginning.
    SignInAgain,
    /// Signed in already: a fresh secret is to be made.
    Again(Authorized),
    /// The same secret still waits for its code.
    Waiting(Association),
    /// A code of the authenticator that was there before comes first.
    Earlier(CurrentCodeRequired),
    /// The authenticator is registered.
    Verified(Verified),
    /// And the sign-in finished.
    Enrolled(Enrolled),
}

/// What somebody typed where a code is asked for.
enum Typed {
    Code(Code),
    /// They want to see the secret.
    Secret,
}

impl Enrolment {
    pub(super) async fn scan(&mut self, authority: Authorized) -> Result<Scanned, Failure> {
        let authority = match self.may_begin(&authority).await {
            Ok(()) => authority,
            Err(failure) => {
                given_up(authority.abandon()).await;
                return Err(failure);
            }
        };
        let mut authority = authority;
        let association = loop {
            // Cancelled, it has made a secret perhaps that nobody has seen: the account is as it was.
            match self.call(authority.associate()).await? {
                Ok(association) => break association,
                Err(Failed { problem, state: None }) => {
                    self.go_on_after(problem)?;
                    return Ok(Scanned::SignInAgain);
                }
                Err(Failed {
                    problem,
                    state: Some(again),
                }) => authority = self.try_again(problem, again, Authorized::abandon).await?,
            }
        };
        self.standing = Standing::SecretMade;
        if let Err(failure) = self.show(&association).await {
            given_up(association.abandon()).await;
            return Err(failure);
        }
        self.verify(association).await
    }

    /// Before the secret is made: its time is short.
    async fn may_begin(&mut self, authority: &Authorized) -> Result<(), Failure> {
        if authority.replaces() && !self.replace {
            phrases::say(phrases::HAS_ONE_ALREADY);
            if !self.prompts.yes(phrases::REPLACE, "--replace").await? {
                return Err(Failure::Left);
            }
        }
        if self.inputs.code_from.is_none() && !self.prompts.yes(phrases::READY, "--code-from").await? {
            return Err(Failure::Left);
        }
        Ok(())
    }

    /// The QR code, where it was asked for, and the key URI to whom it was promised.
    async fn show(&mut self, association: &Association) -> Result<(), Failure> {
        if self.scanned_in_vain {
            phrases::say(phrases::DELETE_THE_EARLIER);
        }
        let uri = association.key_uri();
        let place = match self.drawn {
            0 => self.qr.reserve()?,
            // The file that is there is ours.
            _ => self.qr.reserve_again()?,
        };
        let place = match place {
            // A script has its own way with the secret.
            None if self.inputs.code_from.is_some() => None,
            None => Some(self.qr.or_terminal()?),
            place => place,
        };
        if let Some(place) = place {
            if place.is_terminal() {
                self.qr_in_terminal = true;
                phrases::say(&phrases::scan_this(association.issuer(), association.account()));
            }
            match place.draw(&uri, io::stderr()) {
                Ok(Some(path)) => phrases::say(&phrases::qr_written(&path)),
                Ok(None) => {}
                // The secret can still be typed in by hand.
                Err(failure) if self.prompts.are_possible() => drop(failure.report()),
                Err(failure) => return Err(failure),
            }
            self.drawn += 1;
        }
        if let Some(command) = self.inputs.key_uri_to.clone() {
            let uri = SecretText::from(uri.expose());
            let kept = code_command::run("--key-uri-to", &command, &uri);
            self.prompts.unless_left(kept).await??;
        }
        Ok(())
    }

    /// Asks for codes until one is right, or there is no sense in asking any more.
    pub(super) async fn verify(&mut self, mut association: Association) -> Result<Scanned, Failure> {
        let mut doubtful: Option<SecretText> = None;
        loop {
            let code = match self.first_code(&association).await {
                Ok(Typed::Code(code)) => code,
                Ok(Typed::Secret) => {
                    phrases::say(&phrases::secret(&association.secret().groups()));
                    continue;
                }
                Err(failure) => {
                    given_up(association.abandon()).await;
                    return Err(failure);
                }
            };
            let insists = doubtful
                .take()
                .is_some_and(|earlier| earlier.expose() == code.digits());
            let local_check = match insists {
                true => LocalCheck::Waived,
                false => LocalCheck::First,
            };
            let before = self.standing;
            self.standing = Standing::Uncertain;
            self.registered = Registered::by(&association, &code);
            let mut has_left = false;
            let left = async {
                self.prompts.left().await;
                has_left = true;
            };
            let name = self.friendly_device_name.clone();
            match association.verify_unless(&code, &name, local_check, left).await {
                Ok(verified) => {
                    self.standing = Standing::Registered;
                    return Ok(Scanned::Verified(verified));
                }
                Err(NotVerified::Unsettled(unsettled)) if has_left => {
                    given_up(unsettled.abandon()).await;
                    return Err(Failure::Left);
                }
                Err(NotVerified::Unsettled(unsettled)) => return self.settle(unsettled).await,
                Err(NotVerified::Failed(Failed { problem, state: None })) => {
                    self.standing = before;
                    self.scanned_in_vain = true;
                    self.go_on_after(problem)?;
                    return Ok(Scanned::SignInAgain);
                }
                Err(NotVerified::Failed(Failed {
                    problem,
                    state: Some(again),
                })) => {
                    self.standing = before;
                    // A command gives the same code again.
                    if self.inputs.code_from.is_some() || !self.prompts.are_possible() {
                        given_up(again.abandon()).await;
                        return Err(problem.into());
                    }
                    mention(&problem);
                    if is_of_here(&problem.kind) && !insists {
                        phrases::say(phrases::TYPE_IT_AGAIN_TO_SEND_IT);
                        doubtful = Some(code.digits().into());
                    }
                    association = again;
                }
            }
        }
    }

    async fn first_code(&mut self, association: &Association) -> Result<Typed, Failure> {
        if let Some(command) = self.inputs.code_from.clone() {
            let secret = association.secret().base32();
            let code = code_command::run("--code-from", &command, secret);
            let code = self.prompts.unless_left(code).await??;
            return Ok(Typed::Code(Code::parse(code.expose())?));
        }
        loop {
            let question = phrases::code(association.time_left());
            let typed = self.prompts.text(&question, "--code-from").await?;
            if matches!(typed.trim(), "s" | "S") {
                return Ok(Typed::Secret);
            }
            match Code::parse(&typed) {
                Ok(code) => return Ok(Typed::Code(code)),
                Err(problem) => mention(&problem),
            }
        }
    }

    /// A code other than the one that was used: each counts once.
    pub(super) async fn later_code(&mut self) -> Result<Code, Failure> {
        let Some(command) = self.inputs.code_from.clone() else {
            return typed_code(phrases::NEXT_CODE, "--code-from", &mut self.prompts).await;
        };
        phrases::say(phrases::WAITING_FOR_THE_NEXT_CODE);
        // The next one comes within 30 seconds.
        for _ in 0..60 {
            let code = code_command::run("--code-from", &command, &self.registered.secret);
            let code = Code::parse(self.prompts.unless_left(code).await??.expose())?;
            if code.digits() != self.registered.used.expose() {
                return Ok(code);
            }
            let pause = tokio::time::sleep(Duration::from_secs(1));
            self.prompts.unless_left(pause).await?;
        }
        Err(enrolment::Problem::from(ProblemKind::CodeUsed).into())
    }

    /// At a terminal, whether it is to be tried again; else it has failed.
    pub(super) async fn try_again<S, Abandoned: Future<Output = ()>>(
        &mut self,
        problem: enrolment::Problem,
        state: S,
        abandon: impl FnOnce(S) -> Abandoned,
    ) -> Result<S, Failure> {
        let decided = match self.go_on_after(problem) {
            Ok(()) => match self.prompts.yes(phrases::TRY_AGAIN, "").await {
                Ok(true) => Ok(()),
                Ok(false) => Err(Failure::Left),
                Err(failure) => Err(failure),
            },
            Err(failure) => Err(failure),
        };
        match decided {
            Ok(()) => Ok(state),
            Err(failure) => {
                given_up(abandon(state)).await;
                Err(failure)
            }
        }
    }
}

/// What was found out before anything was sent, which Cognito may see otherwise.
fn is_of_here(kind: &ProblemKind) -> bool {
    matches!(
        kind,
        ProblemKind::CodeNotOfThisSecret
            | ProblemKind::CodeMistyped
            | ProblemKind::CodeOld { .. }
            | ProblemKind::CodeDrifted { .. }
    )
}
