//! Drives the real window as a person does, for the demo and the tests.
//!
//! A [`Display`] is an X server of our own (Xvfb) or one that exists; a [`Window`] is the application started on it
//! through WebKitWebDriver. Controls are found by role and accessible name, which the WebView itself computes, so a
//! control that a screen reader cannot name cannot be found here either. What the person would *see* comes from the
//! X server ([`Display::picture`]), not from the WebView, and QR codes are read by a decoder that shares no code with
//! the application's encoder.
//!
//! Nothing is left behind: the session is deleted and every process is ended when a value is dropped, and also when
//! this process dies without having dropped anything.
//!
//! ```no_run
//! # async fn example() -> anyhow::Result<()> {
//! use std::time::Duration;
//! use window_driver::{ColourScheme, Display, Launch, Size, Window, qr_in};
//!
//! let display = Display::start(Size { width: 960, height: 700 }).await?;
//! let launch = Launch::new("target/debug/cognito-enroll-desktop").colour_scheme(ColourScheme::Dark);
//! let window = Window::open(&display, launch).await?;
//! window.type_into("Username", "ana").await?;
//! window.press("Sign in").await?;
//! window.wait_for_heading("Before you scan", Duration::from_secs(20)).await?;
//! let secret = qr_in(&window.display_picture().await?);
//! window.close().await?;
//! # Ok(())
//! # }
//! ```

#![cfg(target_os = "linux")]

mod alert;
mod clipboard;
mod control;
mod display;
mod heard;
mod keyboard;
mod launch;
mod page;
mod picture;
mod process;
mod session;
mod window;
mod x11;

pub use alert::Alert;
pub use control::Role;
pub use display::{Display, Place, Size};
pub use heard::Heard;
pub use launch::{ColourScheme, Launch};
pub use page::{Notice, Page, PageButton};
pub use picture::qr_in;
pub use process::{ProcessGroup, RunningProcess, running_binary};
pub use window::Window;
