//! The memory of another process, as it is now.

use std::fs::{self, File};
use std::os::unix::fs::FileExt;

use anyhow::{Context, Result};

use crate::needles::Needles;

/// A map larger than this is address space that an allocator or a sandbox has set aside, not memory.
const LARGEST: u64 = 1 << 30;
const CHUNK: usize = 1 << 20;
const PAGE: usize = 4096;
/// Whole pages, and more than the longest needle with what is looked for before it.
const MARGIN: usize = PAGE;
const ZEROS: [u8; PAGE] = [0; PAGE];

/// Something that should not be there.
pub(crate) struct Found {
    /// What.
    pub(crate) what: String,
    /// In how many places, counted by pieces.
    pieces: usize,
    /// The address of the first.
    address: u64,
    /// The map that the first is in: its name, or "" for anonymous memory.
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

/// How much was read, so that a scan of nothing is not taken for a clean one.
#[derive(Default)]
pub(crate) struct Scan {
    /// Bytes in pages that hold anything.
    pub(crate) read: usize,
    /// What was found, in the order of first addresses.
    pub(crate) found: Vec<Found>,
}

/// Looks through all writable memory of a process.
pub(crate) fn scan(pid: u32, needles: &Needles) -> Result<Scan> {
    let maps = fs::read_to_string(format!("/proc/{pid}/maps"))?;
    let memory = File::open(format!("/proc/{pid}/mem"))
        .context("may not read another process's memory: be root, or set kernel.yama.ptrace_scope to 0")?;
    let search = needles.search();
    let mut scan = Scan::default();
    for map in maps.lines().filter_map(Map::parse) {
        for start in (map.start..map.end).step_by(CHUNK) {
            // With some of what is around it, so that what lies across the border of two chunks is whole in the first.
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
                    scan.note(what, &map, from, &chunk, at);
                }
            }
        }
    }
    Ok(scan)
}

impl Scan {
    fn note(&mut self, what: &str, map: &Map<'_>, start: u64, chunk: &[u8], at: usize) {
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

/// Page by page where the whole cannot be had: a file that ended, a device.
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

/// To recognise the buffer by. All of it is of a practice pool, so it may be shown.
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
    /// Of a line of `/proc/PID/maps`, if it is memory that can be written.
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
