//! Questions at the terminal, each of which can be stopped.

use std::io::{self, IsTerminal as _};

use enrolment::SecretText;
use inquire::{Confirm, InquireError, Password, PasswordDisplayMode, Select, Text};
use secret::without_byte_order_mark;
use transport::displayable_lines;

use crate::failure::Failure;
use crate::messages::command_line;

/// Asks questions, and listens for signals that stop the command.
pub(crate) struct Prompts {
    possible: bool,
    signals: StopSignals,
}

impl Prompts {
    /// From here on, Ctrl-C no longer ends the program: each question and
    /// [`unless_stopped`](Self::unless_stopped) react to it.
    pub(crate) fn listen() -> Result<Self, Failure> {
        Ok(Self {
            possible: io::stdin().is_terminal() && io::stderr().is_terminal(),
            signals: StopSignals::listen().map_err(|error| event_loop_unavailable(&error))?,
        })
    }

    /// Whether there is a terminal.
    pub(crate) fn are_possible(&self) -> bool {
        self.possible
    }

    /// Completes when the person stops the command.
    pub(crate) async fn stopped(&mut self) {
        self.signals.received().await;
    }

    /// Awaits a future unless the person stops the command meanwhile.
    ///
    /// # Errors
    /// [`Failure::Stopped`].
    pub(crate) async fn unless_stopped<T>(&mut self, future: impl Future<Output = T>) -> Result<T, Failure> {
        tokio::select! {
            // An output that is ready takes precedence over a signal.
            biased;
            output = future => Ok(output),
            () = self.signals.received() => Err(Failure::Stopped),
        }
    }

    /// One line.
    ///
    /// # Parameters
    /// `option`: the option that answers the question where there is no terminal; empty if there is none.
    pub(crate) async fn text(&mut self, question: &str, option: &str) -> Result<String, Failure> {
        let question = displayable_lines(question);
        self.ask(option, move || Text::new(&question).prompt()).await
    }

    /// One line, which the terminal does not show.
    pub(crate) async fn hidden(&mut self, question: &str, option: &str) -> Result<SecretText, Failure> {
        let question = displayable_lines(question);
        let asked = self.ask(option, move || {
            Password::new(&question)
                .with_display_mode(PasswordDisplayMode::Hidden)
                .without_confirmation()
                .prompt()
        });
        asked.await.map(|typed| without_byte_order_mark(&typed).into())
    }

    /// The same, typed twice, where a typing mistake could not be corrected later.
    pub(crate) async fn hidden_twice(&mut self, question: &str, option: &str) -> Result<SecretText, Failure> {
        let question = displayable_lines(question);
        let asked = self.ask(option, move || {
            Password::new(&question)
                .with_display_mode(PasswordDisplayMode::Hidden)
                .with_custom_confirmation_message(&command_line::NewPasswordAgainPrompt.text())
                .with_custom_confirmation_error_message(&command_line::NewPasswordsDiffer.text())
                .prompt()
        });
        asked.await.map(|typed| without_byte_order_mark(&typed).into())
    }

    /// Yes or no; Enter alone means yes.
    pub(crate) async fn yes(&mut self, question: &str, option: &str) -> Result<bool, Failure> {
        let question = displayable_lines(question);
        self.ask(option, move || {
            Confirm::new(&question).with_default(true).prompt()
        })
        .await
    }

    /// The index of the option that the person selects.
    pub(crate) async fn choice(
        &mut self,
        question: &str,
        offered: Vec<String>,
        option: &str,
    ) -> Result<usize, Failure> {
        let question = displayable_lines(question);
        self.ask(option, move || {
            Select::new(&question, offered)
                .raw_prompt()
                .map(|chosen| chosen.index)
        })
        .await
    }

    /// Prompts on another thread, so that this one can react when the user pool closes the connection meanwhile: whether a
    /// code that is sent on a dead connection arrives is unknown.
    async fn ask<T: Send + 'static>(
        &mut self,
        option: &str,
        prompt: impl FnOnce() -> Result<T, InquireError> + Send + 'static,
    ) -> Result<T, Failure> {
        if !self.possible {
            return Err(answer_missing(option));
        }
        let asked = tokio::task::spawn_blocking(prompt);
        tokio::select! {
            answered = asked => match answered {
                Ok(Ok(answer)) => Ok(answer),
                Ok(Err(InquireError::NotTTY)) => Err(answer_missing(option)),
                // Escape and Ctrl-C, or a terminal that was closed.
                Ok(Err(_)) | Err(_) => Err(Failure::Stopped),
            },
            () = self.signals.received() => {
                // The open question has put the terminal into raw mode.
                let _ = crossterm::terminal::disable_raw_mode();
                Err(Failure::Stopped)
            }
        }
    }
}

fn answer_missing(option: &str) -> Failure {
    Failure::Usage(match option {
        "" => command_line::AnswerMissing.explanation(),
        option => command_line::OptionMissingWithoutTerminal { option: &option }.explanation(),
    })
}

/// The operating system provides no event loop, signals or threads.
pub(crate) fn event_loop_unavailable(error: &dyn std::fmt::Display) -> Failure {
    Failure::Usage(command_line::EventLoopUnavailable { error }.explanation())
}

#[cfg(unix)]
struct StopSignals {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
    hang_up: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl StopSignals {
    fn listen() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
            hang_up: signal(SignalKind::hangup())?,
        })
    }

    async fn received(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
            _ = self.hang_up.recv() => {}
        }
    }
}

#[cfg(windows)]
struct StopSignals(tokio::signal::windows::CtrlC);

#[cfg(windows)]
impl StopSignals {
    fn listen() -> io::Result<Self> {
        tokio::signal::windows::ctrl_c().map(Self)
    }

    async fn received(&mut self) {
        self.0.recv().await;
    }
}
