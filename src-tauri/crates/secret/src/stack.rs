//! Copies of secrets on the stack.

use std::hint::black_box;

use zeroize::Zeroize as _;

/// The part of the stack that is wiped, in bytes. Threads of the async runtime have 2 MiB, those of musl 128 KiB.
const WIPED: usize = 64 * 1024;
/// More than the registers and the alignment at the start of a frame, which [`wipe_stack`] does not overwrite.
const GAP: usize = 512;

/// Overwrites the 64 KiB of stack below the caller's frame. Ciphers, checksums and encoders leave blocks of their input
/// there, which no allocator wipes.
#[inline(never)]
pub fn wipe_stack() {
    let mut below = [0_u8; WIPED];
    below.zeroize();
    black_box(&below);
}

/// Runs `work` in stack frames of its own, and wipes them.
///
/// The compiler copies values when they are moved, returned or spilled, so a secret of a fixed size leaves copies in the
/// frame of the function that computes with it, not only below. `work` must write secrets into buffers that the caller
/// owns and wipes, or return them on the heap: what it returns by value is copied into the caller's frame.
pub fn with_wiped_stack<T>(work: impl FnOnce() -> T) -> T {
    // Behind a pointer that the compiler cannot see through, so that no frame of `work` becomes a part of this one.
    let result = black_box(below_a_gap as fn(_) -> T)(work);
    wipe_stack();
    result
}

/// Runs `work` further below than the start of the frame that [`wipe_stack`] will have.
#[inline(never)]
fn below_a_gap<T, Work: FnOnce() -> T>(work: Work) -> T {
    let gap = [0_u8; GAP];
    black_box(&gap);
    let result = black_box(own_frame as fn(Work) -> T)(work);
    black_box(&gap);
    result
}

#[inline(never)]
fn own_frame<T>(work: impl FnOnce() -> T) -> T {
    work()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_is_returned() {
        let mut written = [0; 4];
        assert_eq!(with_wiped_stack(|| written.copy_from_slice(b"abcd")), ());
        assert_eq!(&written, b"abcd");
        assert_eq!(with_wiped_stack(|| "on the heap".to_owned()), "on the heap");
    }
}
