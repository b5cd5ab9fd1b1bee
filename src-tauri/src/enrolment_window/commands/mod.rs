//! The commands of the page. Each takes its stage and calls the crate that does the work.

mod app_client;
pub(crate) mod authenticator;
pub(crate) mod browser;
mod client_secret;
pub(crate) mod existing_secret;
pub(crate) mod help;
pub(crate) mod leave;
pub(crate) mod page;
pub(crate) mod pool_export;
pub(crate) mod pool_test;
pub(crate) mod pools;
pub(crate) mod preferences;
pub(crate) mod recovery;
pub(crate) mod sign_in;
pub(crate) mod token;

use enrolment::LocalCheck;

fn local_check(insist: bool) -> LocalCheck {
    if insist {
        LocalCheck::Waived
    } else {
        LocalCheck::First
    }
}
