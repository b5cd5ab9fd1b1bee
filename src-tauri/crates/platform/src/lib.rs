//! This computer, for the window and the command line: its clock, its proxy settings, this program's folders, the list
//! of user pools, and what a panic may show. `enrolment` reads none of them itself; the callers pass them in.

mod aws_variables;
mod clock;
pub mod environment;
mod fault;
pub mod folders;
pub mod json_file;
pub mod pools_file;
mod since_boot;

pub use aws_variables::{AwsVariable, AwsVariables};
pub use clock::MonotonicClock;
pub use fault::Fault;
pub use since_boot::{Suspension, since_boot};
