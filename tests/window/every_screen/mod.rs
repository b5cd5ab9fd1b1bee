//! A tour of every screen, which checks the accessibility tree and takes pictures.

mod accessibility;
mod pictures;
mod tour;

use anyhow::Result;

use crate::fixture::Fixture;

/// A visitor of every screen.
trait Visitor {
    /// Visits a screen, and leaves it unchanged and in English. `state` is its name in `cargo xtask gallery`, `title` a heading.
    async fn at(&mut self, state: &'static str, title: &'static str, fixture: &Fixture) -> Result<()>;
}
