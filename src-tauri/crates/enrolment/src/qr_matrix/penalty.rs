//! How badly a QR code reads (ISO/IEC 18004 §7.8.3): the mask with the least penalty is taken. Whole rows at a time: a
//! look at each module of eight masks takes longer than everything else about a QR code.

use std::array;

/// The widest code has 177 modules: with the margin they fit into three words.
const WORDS: usize = 3;
/// Light modules at both ends of a line, which a finder pattern may border on.
const MARGIN: usize = 4;

/// A row or a column, a bit for each module, dark ones set.
#[derive(Clone, Copy, Default)]
struct Line([u64; WORDS]);

impl Line {
    fn set(&mut self, place: usize) {
        let place = place + MARGIN;
        if let Some(word) = self.0.get_mut(place / 64) {
            *word |= 1 << (place % 64);
        }
    }

    /// Each place has what is `by` places further on.
    fn from(self, by: usize) -> Self {
        if by == 0 {
            return self;
        }
        Self(array::from_fn(|index| {
            let next = self.0.get(index + 1).copied().unwrap_or_default();
            self.0[index] >> by | next << (64 - by)
        }))
    }

    fn with(self, other: Self, both: impl Fn(u64, u64) -> u64) -> Self {
        Self(array::from_fn(|index| both(self.0[index], other.0[index])))
    }

    fn and(self, other: Self) -> Self {
        self.with(other, |one, other| one & other)
    }

    fn or(self, other: Self) -> Self {
        self.with(other, |one, other| one | other)
    }

    fn not(self) -> Self {
        Self(self.0.map(|word| !word))
    }

    fn equals(self, other: Self) -> Self {
        self.with(other, |one, other| !(one ^ other))
    }

    fn count(self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// Three for five modules of one colour after each other, and one for each further one.
    ///
    /// # Parameters
    /// `alike`: where a module is like the next one.
    fn runs(alike: Self) -> u32 {
        let five = (1..4).fold(alike, |five, by| five.and(alike.from(by)));
        let ends = five.and(five.from(1).not());
        five.count() + 2 * ends.count()
    }

    /// Forty for what looks like a finder pattern, with four light modules before or after it.
    fn finders(self) -> u32 {
        const FINDER: [bool; 7] = [true, false, true, true, true, false, true];
        let light = |from: usize| {
            (from..from + 4)
                .fold(self.from(from), |dark, by| dark.or(self.from(by)))
                .not()
        };
        let sides = light(0).or(light(MARGIN + FINDER.len()));
        let places = (MARGIN..).zip(FINDER);
        let found = places.fold(sides, |found, (by, dark)| {
            let there = self.from(by);
            found.and(if dark { there } else { there.not() })
        });
        40 * found.count()
    }
}

/// Of a square of so many modules a side.
///
/// # Parameters
/// `dark`: for each module, row by row.
pub(super) fn penalty(width: usize, dark: impl Iterator<Item = bool>) -> u32 {
    let (mut rows, mut columns) = (vec![Line::default(); width], vec![Line::default(); width]);
    for (place, _) in dark.enumerate().filter(|(_, dark)| *dark) {
        let (x, y) = (place % width, place / width);
        rows[y].set(x);
        columns[x].set(y);
    }
    // All that have a next one.
    let mut inner = Line::default();
    (1..width).for_each(|place| inner.set(place - 1));
    let alike = |line: Line| line.equals(line.from(1)).and(inner);

    let lines = rows.iter().chain(&columns);
    let lines: u32 = lines.map(|line| Line::runs(alike(*line)) + line.finders()).sum();
    // Three for each two by two of one colour.
    let pairs = rows.iter().zip(rows.iter().skip(1));
    let blocks: u32 = pairs
        .map(|(upper, lower)| alike(*upper).and(alike(*lower)).and(upper.equals(*lower)).count())
        .sum();
    // Two for each per cent that the dark ones are more or fewer than half.
    let all = u32::try_from(width * width).unwrap_or(u32::MAX);
    let dark: u32 = rows.iter().map(|row| row.count()).sum();
    lines + 3 * blocks + (dark * 200 / all).abs_diff(100)
}
