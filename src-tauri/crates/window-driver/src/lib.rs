//! Drives the real window as a user does, for the demo and the tests. On systems other than Linux, this crate is empty.
//!
//! A [`Display`] is a virtual X server (Xvfb) or an existing display; a [`Window`] is the application, started on it
//! through WebKitWebDriver. Controls are found by role and accessible name, which the WebView computes, so a control
//! without an accessible name cannot be found. Screenshots come from the X server ([`Display::screenshot`]) instead of
//! the WebView, and QR codes are decoded by a library that shares no code with the application's encoder.
//!
//! Dropping a value deletes its session and ends its processes. The processes also end when this process dies without
//! dropping it.
//!
//! ```no_run
//! # async fn example() -> anyhow::Result<()> {
//! use std::time::Duration;
//! use window_driver::{ColourScheme, Display, Launch, Size, Window, decode_qr};
//!
//! let display = Display::start(Size { width: 960, height: 700 }).await?;
//! let launch = Launch::new("target/debug/cognito-enroll-desktop").colour_scheme(ColourScheme::Dark);
//! let window = Window::open(&display, launch).await?;
//! window.type_into("Username", "ana").await?;
//! window.press("Sign in").await?;
//! window.wait_for_heading("Before you scan", Duration::from_secs(20)).await?;
//! let key_uri = decode_qr(&window.display_screenshot().await?);
//! window.close().await?;
//! # Ok(())
//! # }
//! ```

#![cfg(target_os = "linux")]

mod accessibility_tree;
mod alert;
mod clipboard;
mod control;
mod display;
mod geometry;
mod keyboard;
mod launch;
mod page;
mod process;
mod qr;
mod session;
mod window;
mod x11;

pub use accessibility_tree::AccessibleNode;
pub use alert::Alert;
pub use control::Role;
pub use display::Display;
pub use geometry::{Size, WindowGeometry};
pub use launch::{ColourScheme, Launch};
pub use page::{Page, PageAlert, PageButton};
pub use process::{ProcessGroup, RunningProcess, running_binary};
pub use qr::decode_qr;
pub use window::Window;
