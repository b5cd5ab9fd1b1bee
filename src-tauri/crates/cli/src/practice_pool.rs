//! `cognito-enroll practice-pool`

use anyhow::{Context, Result};
use clap::Args;
use std::io::{self, Write};

/// Serve user pools to practise on, on this computer only
///
/// Prints one line of JSON when ready: where the pools are, and the passwords and secrets of the people in
/// them, which are new each time. Serves until Ctrl-C or SIGTERM, and forgets everything then.
#[derive(Args)]
pub(crate) struct PracticePool {
    /// TCP port to listen on; any that is free if not given
    #[arg(long, value_name = "N")]
    port: Option<u16>,

    /// Let scripts make things go wrong, change the time and start afresh, by POST to /practice/faults,
    /// /practice/clock, /practice/behaviour and /practice/reset
    #[arg(long)]
    faults: bool,

    /// Add people and pools for every challenge and refusal there is, in the line as "others" and as more pools;
    /// codes by SMS and e-mail are read at /practice/outbox
    #[arg(long)]
    everyone: bool,

    /// Serve https, by a certificate of an authority that is new each time: in the line as "ca", in PEM
    #[arg(long)]
    tls: bool,
}

impl PracticePool {
    pub(crate) async fn run(self) -> Result<()> {
        // Listening for signals begins before anybody is told that we are ready, so that none is missed.
        let stop = StopSignal::listen().context("cannot listen for signals")?;
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
        print_line(&line).context("cannot write to standard output")?;
        eprintln!(
            "Practice pools at {}. Ctrl-C stops them.",
            running.description().endpoint
        );
        stop.received().await;
        running.stop().await;
        Ok(())
    }

    /// What failed, to be followed by the system's reason.
    fn explanation(&self) -> String {
        match self.port {
            Some(port) => format!("cannot serve on port {port} of 127.0.0.1"),
            None => "cannot serve on 127.0.0.1".to_owned(),
        }
    }
}

/// At once, also into a pipe: a script waits for it.
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
