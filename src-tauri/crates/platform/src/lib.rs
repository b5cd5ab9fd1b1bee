//! What window and command line have around them, and hand to `enrolment`, which asks for nothing by itself: this
//! computer's clock, its proxies, and this person's list of user pools.

mod clock;
pub mod json_file;
pub mod network;
pub mod pools_file;

pub use clock::MonotonicClock;

/// The name of this program's folders and of its entries in the keychain.
pub const IDENTIFIER: &str = "app.cognito-enroll.desktop";
