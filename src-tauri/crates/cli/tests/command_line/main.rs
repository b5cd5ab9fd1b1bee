//! The real program, as a script or a person runs it, on a practice pool.

mod associate_and_verify;
mod offline;
mod pools;
mod secrets;
mod support;
