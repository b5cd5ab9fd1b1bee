//! Messages in [Fluent](https://projectfluent.org) files (`ui/src/locale/<language>/<name>.ftl`), for Rust.
//!
//! At run time a [`Catalogue`] formats the messages of one file in one language. At build time a
//! build script turns the English file into one Rust type per message, with the message's arguments as its members: see
//! [`generate`]. The types are private to the crate that shows the messages, so that the compiler reports a message that
//! is never used.

mod catalogue;
mod explanation;
pub mod generate;

pub use catalogue::{Arguments, Catalogue, Value, text};
pub use explanation::Explanation;
