//! The journeys with their failures.

pub(super) mod accounts;
pub(super) mod browser;
pub(super) mod codes;
pub(super) mod networks;
pub(super) mod passwords;
pub(super) mod pools;
pub(super) mod tokens;
