//! What test runners say in the end.

use std::ops::AddAssign;

/// How many checks went how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// They hold.
    pub(crate) passed: u64,
    /// They do not.
    pub(crate) failed: u64,
    /// Nobody looked.
    pub(crate) skipped: u64,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl Tally {
    /// Of a check that is a single one.
    pub(crate) fn one(passed: bool) -> Self {
        Self {
            passed: passed.into(),
            failed: (!passed).into(),
            skipped: 0,
        }
    }

    /// From all that a runner printed: the sum of Cargo's, Vitest's or our own closing lines. `None` if there are none.
    pub(crate) fn said(text: &str) -> Option<Self> {
        let mut sum = None;
        for line in text.lines().map(without_colours) {
            if let Some(tally) = of_cargo(&line)
                .or_else(|| of_vitest(&line))
                .or_else(|| of_ours(&line))
            {
                *sum.get_or_insert(Self::default()) += tally;
            }
        }
        sum
    }
}

/// `test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s`
fn of_cargo(line: &str) -> Option<Tally> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    counted(counts.split(';'))
}

/// `      Tests  2 failed | 10 passed | 1 skipped (13)`
fn of_vitest(line: &str) -> Option<Tally> {
    let counts = line.trim_start().strip_prefix("Tests  ")?;
    counted(counts.split('(').next()?.split('|'))
}

/// `5 passed, 0 failed`
fn of_ours(line: &str) -> Option<Tally> {
    let (passed, failed) = line.split_once(", ")?;
    let (passed, failed) = (passed.strip_suffix(" passed")?, failed.strip_suffix(" failed")?);
    Some(Tally {
        passed: passed.parse().ok()?,
        failed: failed.parse().ok()?,
        skipped: 0,
    })
}

/// Parts such as `5 passed`, of which those that mean nothing to us are left out.
fn counted<'a>(parts: impl Iterator<Item = &'a str>) -> Option<Tally> {
    let mut tally = None;
    for part in parts {
        let Some((number, what)) = part.trim().split_once(' ') else {
            continue;
        };
        let Ok(number) = number.parse::<u64>() else {
            continue;
        };
        let tally = tally.get_or_insert(Tally::default());
        match what {
            "passed" => tally.passed += number,
            "failed" => tally.failed += number,
            "ignored" | "skipped" | "todo" => tally.skipped += number,
            _ => {}
        }
    }
    tally
}

/// A runner may colour its words even where nobody sees them.
fn without_colours(line: &str) -> String {
    let mut plain = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        rest = after.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ';');
        rest = rest.strip_prefix('m').unwrap_or(rest);
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: u64, failed: u64, skipped: u64) -> Option<Tally> {
        Some(Tally {
            passed,
            failed,
            skipped,
        })
    }

    #[test]
    fn cargo_s_results_are_added_up() {
        let text = "running 2 tests\n\
            test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 7 filtered out; finished in 0.00s\n\
            test result: FAILED. 3 passed; 1 failed; 4 ignored; 0 measured; 0 filtered out; finished in 1.00s\n";
        assert_eq!(Tally::said(text), tally(5, 1, 4));
    }

    #[test]
    fn vitest_s_tests_are_counted_and_its_files_are_not() {
        let text =
            " Test Files  1 failed | 3 passed (4)\n      Tests  2 failed | 10 passed | 1 skipped (13)\n";
        assert_eq!(Tally::said(text), tally(10, 2, 1));
        let coloured = "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m10 passed\u{1b}[39m\u{1b}[22m\u{1b}[90m (10)\u{1b}[39m";
        assert_eq!(Tally::said(coloured), tally(10, 0, 0));
    }

    #[test]
    fn our_own_closing_line_is_read() {
        assert_eq!(Tally::said("ok  a case\n7 passed, 2 failed\n"), tally(7, 2, 0));
    }

    #[test]
    fn silence_is_no_result() {
        assert_eq!(Tally::said("Finished\n3 warnings\n"), None);
    }
}
