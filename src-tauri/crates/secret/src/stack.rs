//! Copies of secrets on the stack.

use zeroize::Zeroize as _;

/// Overwrites the 64 KiB of stack below the caller's frame. Ciphers, checksums and encoders leave blocks of their input
/// there, which no allocator wipes.
#[inline(never)]
pub fn wipe_stack() {
    let mut below = [0_u8; 64 * 1024];
    below.zeroize();
    std::hint::black_box(&below);
}
