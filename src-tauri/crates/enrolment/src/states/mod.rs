//! The states of an enrolment. Each is a type, and each step consumes the state that it leaves.
//!
//! States name the states that can follow them, so the files in this folder import one another. Nothing outside of it is
//! part of a circle.

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
