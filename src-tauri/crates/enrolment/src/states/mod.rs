//! The states of an enrolment. Each is a type, and each step consumes the state that it leaves.
//!
//! A state refers to the states that can follow it, so the files in this folder import one another. No file outside
//! this folder is part of an import cycle.

pub(crate) mod association;
pub(crate) mod confirmation;
pub(crate) mod current_code;
pub(crate) mod new_password;
pub(crate) mod password_reset;
pub(crate) mod proof;
pub(crate) mod second_factor;
pub(crate) mod sign_in;
pub(crate) mod sign_in_step;
pub(crate) mod token_account;
pub(crate) mod unsettled;
pub(crate) mod verification;
