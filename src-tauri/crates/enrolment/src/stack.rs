//! What calls leave behind on the stack.

use zeroize::Zeroize as _;

/// Overwrites what the calls before have left on the stack below this one, 64 KiB of it: ciphers and checksums put
/// blocks of what they work on down there, and no allocator wipes them.
#[inline(never)]
pub fn wipe_stack() {
    let mut below = [0_u8; 64 * 1024];
    below.zeroize();
    std::hint::black_box(&below);
}
