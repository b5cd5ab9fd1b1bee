//! This computer, for the window and the command line: its clock, its proxy settings, this program's folders and the list
//! of user pools. `enrolment` reads none of them itself; the callers pass them in.

mod clock;
pub mod environment;
pub mod folders;
pub mod json_file;
pub mod pools_file;

pub use clock::MonotonicClock;
