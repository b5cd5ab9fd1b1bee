//! Questions to the person at the terminal, and leaving at any of them.

use std::io::{self, IsTerminal as _};

use enrolment::SecretText;
use inquire::{Confirm, InquireError, Password, PasswordDisplayMode, Select, Text};

use crate::failure::Failure;
use crate::phrases;

/// Who asks, and listens meanwhile.
pub(crate) struct Prompts {
    possible: bool,
    leaving: Leaving,
}

impl Prompts {
    /// From here on, Ctrl-C does not end the program by itself: it is heard at each question and in
    /// [`unless_left`](Self::unless_left).
    pub(crate) fn listen() -> Result<Self, Failure> {
        Ok(Self {
            possible: io::stdin().is_terminal() && io::stderr().is_terminal(),
            leaving: Leaving::listen().map_err(|error| phrases::no_runtime(&error))?,
        })
    }

    /// Whether there is somebody to ask.
    pub(crate) fn are_possible(&self) -> bool {
        self.possible
    }

    /// Ends when the person wants to leave.
    pub(crate) async fn left(&mut self) {
        self.leaving.wished().await;
    }

    /// Goes on with something unless the person leaves meanwhile.
    ///
    /// # Errors
    /// [`Failure::Left`].
    pub(crate) async fn unless_left<T>(&mut self, something: impl Future<Output = T>) -> Result<T, Failure> {
        tokio::select! {
            // What is there already counts, however late the wish to leave.
            biased;
            done = something => Ok(done),
            () = self.leaving.wished() => Err(Failure::Left),
        }
    }

    /// One line.
    ///
    /// # Parameters
    /// `option`: what says the same where nobody can be asked.
    pub(crate) async fn text(&mut self, question: &str, option: &str) -> Result<String, Failure> {
        let question = question.to_owned();
        self.ask(option, move || Text::new(&question).prompt()).await
    }

    /// A line that nobody sees.
    pub(crate) async fn hidden(&mut self, question: &str, option: &str) -> Result<SecretText, Failure> {
        let question = question.to_owned();
        let asked = self.ask(option, move || {
            Password::new(&question)
                .with_display_mode(PasswordDisplayMode::Hidden)
                .without_confirmation()
                .prompt()
        });
        asked.await.map(SecretText::from)
    }

    /// The same twice, for what nobody could put right afterwards.
    pub(crate) async fn hidden_twice(&mut self, question: &str, option: &str) -> Result<SecretText, Failure> {
        let question = question.to_owned();
        let asked = self.ask(option, move || {
            Password::new(&question)
                .with_display_mode(PasswordDisplayMode::Hidden)
                .with_custom_confirmation_message(phrases::ONCE_MORE)
                .with_custom_confirmation_error_message(phrases::NOT_THE_SAME)
                .prompt()
        });
        asked.await.map(SecretText::from)
    }

    /// Yes, if nothing is typed but Enter, or no.
    pub(crate) async fn yes(&mut self, question: &str, option: &str) -> Result<bool, Failure> {
        let question = question.to_owned();
        self.ask(option, move || {
            Confirm::new(&question).with_default(true).prompt()
        })
        .await
    }

    /// One of some, by its place.
    pub(crate) async fn choice(
        &mut self,
        question: &str,
        offered: Vec<String>,
        option: &str,
    ) -> Result<usize, Failure> {
        let question = question.to_owned();
        self.ask(option, move || {
            Select::new(&question, offered)
                .raw_prompt()
                .map(|chosen| chosen.index)
        })
        .await
    }

    /// On a thread of its own: meanwhile the connection to the user pool is looked after, which may be closed from
    /// there, and a code that is sent on a dead connection may or may not have come.
    async fn ask<T: Send + 'static>(
        &mut self,
        option: &str,
        prompt: impl FnOnce() -> Result<T, InquireError> + Send + 'static,
    ) -> Result<T, Failure> {
        if !self.possible {
            return Err(phrases::no_terminal(option));
        }
        let asked = tokio::task::spawn_blocking(prompt);
        tokio::select! {
            answered = asked => match answered {
                Ok(Ok(answer)) => Ok(answer),
                Ok(Err(InquireError::NotTTY)) => Err(phrases::no_terminal(option)),
                // Escape and Ctrl-C, or a terminal that has gone.
                Ok(Err(_)) | Err(_) => Err(Failure::Left),
            },
            () = self.leaving.wished() => {
                // The question is still open, and has the terminal in raw mode.
                let _ = crossterm::terminal::disable_raw_mode();
                Err(Failure::Left)
            }
        }
    }
}

#[cfg(unix)]
struct Leaving {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
    hang_up: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Leaving {
    fn listen() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
            hang_up: signal(SignalKind::hangup())?,
        })
    }

    async fn wished(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
            _ = self.hang_up.recv() => {}
        }
    }
}

#[cfg(windows)]
struct Leaving(tokio::signal::windows::CtrlC);

#[cfg(windows)]
impl Leaving {
    fn listen() -> io::Result<Self> {
        tokio::signal::windows::ctrl_c().map(Self)
    }

    async fn wished(&mut self) {
        self.0.recv().await;
    }
}
