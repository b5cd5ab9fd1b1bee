//! Searches the memory of another process.

use std::fs::{self, File};
use std::os::unix::fs::FileExt;

use anyhow::{Context, Result};

use crate::search_terms::SearchTerms;

/// A larger mapping is reserved address space of an allocator or a sandbox, not memory.
const LARGEST: u64 = 1 << 30;
const CHUNK: usize = 1 << 20;
const PAGE: usize = 4096;
/// Whole pages, and longer than the longest term with the context before it.
const MARGIN: usize = PAGE;
const ZEROS: [u8; PAGE] = [0; PAGE];

/// A secret in memory.
pub(crate) struct Found {
    /// Its name.
    pub(crate) what: String,
    /// The number of pieces.
    pieces: usize,
    /// The address of the first piece.
    address: u64,
    /// The name of the mapping of the first piece; empty for anonymous memory.
    map: String,
    around: String,
}

impl std::fmt::Debug for Found {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            what,
            pieces,
            address,
            map,
            around,
        } = self;
        write!(
            formatter,
            "\n  {what}: {pieces} pieces, the first at {address:#x} in [{map}]: {around}"
        )
    }
}

/// The result of a search, with the number of bytes read, so that a search of nothing does not count as clean.
#[derive(Default)]
pub(crate) struct Scan {
    /// The number of bytes in pages that are not zero.
    pub(crate) read: usize,
    /// The secrets found, in the order of their first addresses.
    pub(crate) found: Vec<Found>,
}

/// Searches all writable memory of a process.
pub(crate) fn scan(pid: u32, search_terms: &SearchTerms) -> Result<Scan> {
    let maps = fs::read_to_string(format!("/proc/{pid}/maps"))?;
    let memory = File::open(format!("/proc/{pid}/mem")).context(
        "cannot read the memory of another process: run as root, or set kernel.yama.ptrace_scope to 0",
    )?;
    let search = search_terms.search();
    let mut scan = Scan::default();
    for map in maps.lines().filter_map(Map::parse) {
        for start in (map.start..map.end).step_by(CHUNK) {
            // With a margin, so that a term across the border of two chunks is complete in the first one.
            let from = start.saturating_sub(MARGIN as u64).max(map.start);
            let to = (start + (CHUNK + MARGIN) as u64).min(map.end);
            let chunk = read(&memory, from, usize::try_from(to - from)?);
            let first = usize::try_from(start - from)?;
            for page in (first..chunk.len().min(first + CHUNK)).step_by(PAGE) {
                if chunk[page..page + PAGE] == ZEROS {
                    continue;
                }
                scan.read += PAGE;
                for (at, what) in search.found_in(&chunk, page..page + PAGE) {
                    scan.record(what, &map, from, &chunk, at);
                }
            }
        }
    }
    Ok(scan)
}

impl Scan {
    fn record(&mut self, what: &str, map: &Map<'_>, start: u64, chunk: &[u8], at: usize) {
        match self.found.iter_mut().find(|found| found.what == what) {
            Some(found) => found.pieces += 1,
            None => self.found.push(Found {
                what: what.to_owned(),
                pieces: 1,
                address: start + at as u64,
                map: map.name.to_owned(),
                around: around(chunk, at),
            }),
        }
    }
}

/// Reads a chunk; page by page if parts of it cannot be read, such as mapped devices.
fn read(memory: &File, start: u64, size: usize) -> Vec<u8> {
    let mut chunk = vec![0; size];
    if memory.read_exact_at(&mut chunk, start).is_err() {
        for (number, page) in chunk.chunks_mut(PAGE).enumerate() {
            if memory
                .read_exact_at(page, start + (number * PAGE) as u64)
                .is_err()
            {
                page.fill(0);
            }
        }
    }
    chunk
}

/// Returns the bytes around a position, to recognise the buffer. They belong to a practice pool and may be shown.
fn around(bytes: &[u8], at: usize) -> String {
    let near = &bytes[at.saturating_sub(160)..bytes.len().min(at + 96)];
    near.escape_ascii().to_string().replace("\\x00", "·")
}

struct Map<'a> {
    start: u64,
    end: u64,
    name: &'a str,
}

impl<'a> Map<'a> {
    /// Parses a line of `/proc/PID/maps`. Returns `None` unless the mapping is writable.
    fn parse(line: &'a str) -> Option<Self> {
        let mut fields = line.split_ascii_whitespace();
        let (start, end) = fields.next()?.split_once('-')?;
        let start = u64::from_str_radix(start, 16).ok()?;
        let end = u64::from_str_radix(end, 16).ok()?;
        let writable = fields.next()?.starts_with("rw");
        let name = fields.nth(3).unwrap_or_default();
        (writable && end - start <= LARGEST).then_some(Self { start, end, name })
    }
}
