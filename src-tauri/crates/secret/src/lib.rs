//! Secrets in memory.
//!
//! [`SecretText`] and [`SharedSecret`] are wiped when dropped and implement neither `Debug`, `Display`, `Clone` nor
//! `Serialize`, so that a secret cannot reach a log by accident. [`with_wiped_stack`] and [`ZeroizingAllocator`] cover the
//! copies that other code makes: on the stack, and on the heap. [`deny_inspection`] keeps other programs and core dumps from
//! the memory of the process.

mod decode;
mod process;
mod shared_secret;
mod stack;
mod text;
mod zeroizing_allocator;

pub use decode::{UnknownEncoding, decode_text, without_byte_order_mark};
pub use process::deny_inspection;
pub use shared_secret::{NotBase32, SharedSecret};
pub use stack::{wipe_stack, with_wiped_stack};
pub use text::SecretText;
pub use zeroizing_allocator::ZeroizingAllocator;
