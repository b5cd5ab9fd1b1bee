//! `cognito-enroll practice-pool`

use anyhow::{Context, Result};
use clap::Args;
use std::io::{self, Write};

use crate::messages::command_line;
use crate::notice;

/// Serve practice user pools on this computer
///
/// Prints one line of JSON when it is ready, with the endpoint and the generated passwords and secrets of the users. Serves
/// until Ctrl-C or SIGTERM. Nothing is stored.
#[derive(Args)]
pub(crate) struct PracticePool {
    /// TCP port to listen on; the default is a free one
    #[arg(long, value_name = "N")]
    port: Option<u16>,

    /// Enable the control API, with which scripts inject faults, change the time and the behaviour, and reset the pools: POST
    /// to /practice/faults, /practice/clock, /practice/behaviour and /practice/reset
    #[arg(long)]
    faults: bool,

    /// Add users and pools for every challenge and error, in the line of JSON as "others" and as further pools; codes by text
    /// message and email are at /practice/outbox
    #[arg(long)]
    everyone: bool,

    /// Serve HTTPS with a certificate of a new certificate authority, which is in the line of JSON as "ca" (PEM)
    #[arg(long)]
    tls: bool,
}

impl PracticePool {
    pub(crate) async fn run(self) -> Result<()> {
        // Before the line is printed, so that no signal is missed.
        let stop = StopSignal::listen().with_context(|| command_line::PracticeSignalsUnavailable.text())?;
        let mut pool = practice_pool::PracticePool::new();
        if self.faults {
            pool = pool.faults();
        }
        if self.everyone {
            pool = pool.all_fixtures();
        }
        if self.tls {
            pool = pool.tls();
        }
        let running = pool.start(self.port).with_context(|| self.explanation())?;
        let line = serde_json::to_string(running.description())?;
        print_line(&line).with_context(|| command_line::PracticeOutputUnwritable.text())?;
        let ready = command_line::PracticeReady {
            endpoint: &running.description().endpoint,
        };
        notice::show(&ready.text());
        stop.received().await;
        running.stop().await;
        Ok(())
    }

    /// What failed. The operating system's reason follows.
    fn explanation(&self) -> String {
        match self.port {
            Some(port) => command_line::PracticePortUnavailable { port: &port }.text(),
            None => command_line::PracticeUnavailable.text(),
        }
    }
}

/// Prints a line and flushes it, also into a pipe, because a script waits for it.
fn print_line(line: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}

#[cfg(unix)]
struct StopSignal {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl StopSignal {
    fn listen() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
        })
    }

    async fn received(mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

#[cfg(windows)]
struct StopSignal(tokio::signal::windows::CtrlC);

#[cfg(windows)]
impl StopSignal {
    fn listen() -> io::Result<Self> {
        tokio::signal::windows::ctrl_c().map(Self)
    }

    async fn received(mut self) {
        self.0.recv().await;
    }
}
