//! The rows: what is measured.

mod associate;
mod enrol;
mod practice_pool;
mod qr;
mod round_trips;
mod window;

use anyhow::Result;
use clap::ValueEnum;
use xtask::programs::{BLANK_WINDOW, DESKTOP};
use xtask::workspace::Workspace;

use crate::measurements::Measurements;
use crate::peers::Peers;
use crate::practice_server::PracticeServer;

/// A row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Row {
    /// Access token → secret and QR code, whole process
    Associate,
    /// Username and password → tokens with an authenticator, whole process
    Enrol,
    /// Key URI → QR code, in process
    Qr,
    /// Sign-in pressed → QR code shown, at 80 ms for a round trip over TLS
    RoundTrips,
    /// The window beside a blank one
    Window,
    /// Enrolments a second on the practice pool, and its memory
    PracticePool,
}

impl Row {
    /// Returns the heading in the report.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Associate => "Access token → secret and QR code (whole process)",
            Self::Enrol => "Username and password → tokens with an authenticator (SRP, whole process)",
            Self::Qr => "Key URI → QR code (PNG, in process)",
            Self::RoundTrips => "Sign-in pressed → QR code shown, at 80 ms for a round trip over TLS",
            Self::Window => "The window, beside a blank Tauri window",
            Self::PracticePool => "Practice pool: enrolments a second, one after the other",
        }
    }

    /// Returns whether the row opens windows, which have to be built first.
    pub(crate) fn has_windows(self) -> bool {
        matches!(self, Self::RoundTrips | Self::Window)
    }

    /// Measures the row.
    pub(crate) async fn measure(
        self,
        workspace: &Workspace,
        peers: &Peers,
        runs: usize,
    ) -> Result<Measurements> {
        let command_line = workspace.shipped_command_line();
        let window = workspace.built_for_release(DESKTOP);
        match self {
            Self::Associate => {
                let mut measurements = Measurements::default();
                for tls in [false, true] {
                    let server = PracticeServer::start(&command_line, tls).await?;
                    measurements.extend(associate::measure(&command_line, peers, &server, runs).await?);
                }
                Ok(measurements)
            }
            Self::Enrol => {
                let mut measurements = Measurements::default();
                for tls in [false, true] {
                    let server = PracticeServer::start(&command_line, tls).await?;
                    measurements.extend(enrol::measure(&command_line, peers, &server, runs).await?);
                }
                Ok(measurements)
            }
            Self::Qr => {
                let ours = workspace.built_for_release("examples/qr_speed");
                qr::measure(&ours, peers, runs).await
            }
            Self::RoundTrips => {
                let server = PracticeServer::start(&command_line, true).await?;
                round_trips::measure(&command_line, &window, &server, runs).await
            }
            Self::Window => {
                let server = PracticeServer::start(&command_line, false).await?;
                let blank = workspace.built_for_release(BLANK_WINDOW);
                window::measure(&window, &blank, &server, runs).await
            }
            Self::PracticePool => practice_pool::measure(workspace, &command_line, runs).await,
        }
    }
}
