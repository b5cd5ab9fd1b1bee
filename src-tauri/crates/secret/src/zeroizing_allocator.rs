//! An allocator that overwrites memory before it is freed.
//!
//! Derived from `zeroizing-alloc` 0.1.1 (<https://crates.io/crates/zeroizing-alloc>), which calls itself an example.
//! That crate is licensed under Apache-2.0 or MIT; its MIT licence reads:
//!
//! Copyright (c) 2024 1Password
//!
//! Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
//! documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
//! rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
//! persons to whom the Software is furnished to do so, subject to the following conditions:
//!
//! The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
//! Software.
//!
//! THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
//! WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
//! COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
//! OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

#![allow(
    unsafe_code,
    reason = "`GlobalAlloc` is an unsafe trait; each use has a safety argument"
)]

use std::alloc::{GlobalAlloc, Layout, System};

/// The system allocator, except that each block is overwritten with zeros before it is freed.
///
/// The copies of secrets that libraries make (parsers, HTTP clients, the async runtime) are wiped by it. A program
/// installs it with `#[global_allocator]`.
#[derive(Clone, Copy, Debug, Default)]
pub struct ZeroizingAllocator;

/// # Safety
/// `start` must be valid for writes of `length` bytes.
unsafe fn clear(start: *mut u8, length: usize) {
    // SAFETY: by this function's contract. Zero is a valid value of each byte.
    unsafe { start.write_bytes(0, length) }
}

/// The compiler removes writes to a block that is freed next. It cannot do so through a function pointer that is read
/// volatilely, as the pointer may have changed; the call still compiles to a fast `memset`.
#[used]
static CLEAR: unsafe fn(*mut u8, usize) = clear;

// SAFETY: Each method passes its arguments unchanged to `System`, which fulfils the contract of `GlobalAlloc`; neither
// unwinds. `dealloc` writes to the block before it is freed, when only the caller has access to it. `realloc` is the
// trait's own: it calls `alloc`, copies, and calls `dealloc`, so that the old block is wiped also when a block grows.
unsafe impl GlobalAlloc for ZeroizingAllocator {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller fulfils the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller fulfils the contract of `alloc_zeroed`.
        unsafe { System.alloc_zeroed(layout) }
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // The block's address is read volatilely, too: the compiler then cannot tell that the cleared block is the
        // freed one.
        // SAFETY: both are reads of initialized, aligned values by reference to a static and to a local.
        let (clear, cleared) = unsafe {
            (
                (&raw const CLEAR).read_volatile(),
                (&raw const block).read_volatile(),
            )
        };
        // SAFETY: the caller guarantees that `block` was allocated here with `layout`, so it is valid for writes of
        // `layout.size()` bytes until it is freed below.
        unsafe { clear(cleared, layout.size()) };
        // SAFETY: the caller fulfils the contract of `dealloc`.
        unsafe { System.dealloc(block, layout) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clear_overwrites_the_whole_block() {
        let mut block = *b"JBSWY3DPEHPK3PXP";
        let (kept, cleared) = block.split_at_mut(4);
        // SAFETY: the slice is valid for writes of its length.
        unsafe { clear(cleared.as_mut_ptr(), cleared.len()) };
        assert_eq!(kept, b"JBSW");
        assert_eq!(cleared, [0; 12]);
    }

    #[test]
    fn a_block_keeps_its_content_when_it_grows() {
        let layout = Layout::from_size_align(16, 8).expect("valid");
        // SAFETY: the layout is not empty; the block is used only while it is allocated, and within its size.
        unsafe {
            let block = ZeroizingAllocator.alloc(layout);
            assert!(!block.is_null());
            block.write_bytes(7, 16);
            let grown = ZeroizingAllocator.realloc(block, layout, 4096);
            assert!(!grown.is_null());
            assert_eq!(std::slice::from_raw_parts(grown, 16), [7; 16]);
            ZeroizingAllocator.dealloc(grown, Layout::from_size_align(4096, 8).expect("valid"));
        }
    }
}
