//! Reads the counts that test runners print.

use std::ops::AddAssign;

/// Counts of checks by result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Checks that passed.
    pub(crate) passed: u64,
    /// Checks that failed.
    pub(crate) failed: u64,
    /// Checks that did not run.
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
    /// Returns the tally of a single check.
    pub(crate) fn one(passed: bool) -> Self {
        Self {
            passed: passed.into(),
            failed: (!passed).into(),
            skipped: 0,
        }
    }

    /// Adds up the result lines of Cargo, Vitest and our own runners in `text`. Returns `None` if there are none.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut sum = None;
        for line in text.lines().map(without_colours) {
            if let Some(tally) = cargo_result(&line)
                .or_else(|| vitest_result(&line))
                .or_else(|| own_result(&line))
            {
                *sum.get_or_insert(Self::default()) += tally;
            }
        }
        sum
    }
}

/// `test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s`
fn cargo_result(line: &str) -> Option<Tally> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    add_up(counts.split(';'))
}

/// `      Tests  2 failed | 10 passed | 1 skipped (13)`
fn vitest_result(line: &str) -> Option<Tally> {
    let counts = line.trim_start().strip_prefix("Tests  ")?;
    add_up(counts.split('(').next()?.split('|'))
}

/// `5 passed, 0 failed`
fn own_result(line: &str) -> Option<Tally> {
    let (passed, failed) = line.split_once(", ")?;
    let (passed, failed) = (passed.strip_suffix(" passed")?, failed.strip_suffix(" failed")?);
    Some(Tally {
        passed: passed.parse().ok()?,
        failed: failed.parse().ok()?,
        skipped: 0,
    })
}

/// Adds up parts such as `5 passed`. Other parts are ignored.
fn add_up<'a>(parts: impl Iterator<Item = &'a str>) -> Option<Tally> {
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

/// Removes escape sequences: some runners colour output that does not go to a terminal.
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
    fn cargo_results_are_added_up() {
        let text = "running 2 tests\n\
            test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 7 filtered out; finished in 0.00s\n\
            test result: FAILED. 3 passed; 1 failed; 4 ignored; 0 measured; 0 filtered out; finished in 1.00s\n";
        assert_eq!(Tally::parse(text), tally(5, 1, 4));
    }

    #[test]
    fn vitest_tests_are_counted_and_test_files_are_not() {
        let text =
            " Test Files  1 failed | 3 passed (4)\n      Tests  2 failed | 10 passed | 1 skipped (13)\n";
        assert_eq!(Tally::parse(text), tally(10, 2, 1));
        let coloured = "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m10 passed\u{1b}[39m\u{1b}[22m\u{1b}[90m (10)\u{1b}[39m";
        assert_eq!(Tally::parse(coloured), tally(10, 0, 0));
    }

    #[test]
    fn own_result_line_is_read() {
        assert_eq!(Tally::parse("ok  a case\n7 passed, 2 failed\n"), tally(7, 2, 0));
    }

    #[test]
    fn output_without_a_result_line_has_no_tally() {
        assert_eq!(Tally::parse("Finished\n3 warnings\n"), None);
    }
}
