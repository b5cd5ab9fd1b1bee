//! Every screen of the real window, visited one after the other: to be heard, and to be looked at.

mod album;
mod read_through;
mod walk;

use anyhow::Result;

use crate::bench::Bench;

/// What is done at each screen on the way.
trait Visitor {
    /// Leaves the screen as it was, in English. `state` is its name in `cargo xtask gallery`, `title` says what it is.
    async fn at(&mut self, state: &'static str, title: &'static str, bench: &Bench) -> Result<()>;
}
