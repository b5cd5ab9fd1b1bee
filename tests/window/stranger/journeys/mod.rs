//! The tables: what goes wrong, how it is brought about, and what happens in the world once it was read.

pub(super) mod accounts;
pub(super) mod browser;
pub(super) mod codes;
pub(super) mod networks;
pub(super) mod passwords;
pub(super) mod pools;
pub(super) mod tokens;
