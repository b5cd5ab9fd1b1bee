//! Figures that were measured, and what is said of them.

use std::fmt;

use anyhow::{Result, ensure};

/// What one thing was measured at, several times. In order of size, and at least one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sample(Vec<f64>);

impl Sample {
    /// # Errors
    /// If there is none, or one that is no number.
    pub(super) fn new(mut values: Vec<f64>) -> Result<Self> {
        ensure!(!values.is_empty(), "nothing was measured");
        ensure!(
            values.iter().all(|value| value.is_finite()),
            "something was measured that is no number"
        );
        values.sort_by(f64::total_cmp);
        Ok(Self(values))
    }

    /// The middle one; between the two middle ones if their number is even.
    pub(super) fn median(&self) -> f64 {
        let Self(values) = self;
        let middle = values.len() / 2;
        if values.len() % 2 == 1 {
            values[middle]
        } else {
            f64::midpoint(values[middle - 1], values[middle])
        }
    }

    /// The least and the most.
    pub(super) fn range(&self) -> (f64, f64) {
        (self.0[0], self.0[self.0.len() - 1])
    }

    /// How many times as much as `other`, by the medians.
    pub(super) fn ratio_to(&self, other: &Self) -> f64 {
        self.median() / other.median()
    }
}

impl fmt::Display for Sample {
    /// `12.3 (11.9–14.0)`: the median and the range.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (least, most) = self.range();
        let digits = decimals(self.median());
        write!(
            formatter,
            "{:.digits$} ({least:.digits$}–{most:.digits$})",
            self.median()
        )
    }
}

/// A figure with three digits that count, or all of those before the point.
pub(super) fn figure(value: f64) -> String {
    let digits = decimals(value);
    format!("{value:.digits$}")
}

fn decimals(value: f64) -> usize {
    match value.abs() {
        100.0.. => 0,
        10.0.. => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(values: &[f64]) -> Sample {
        Sample::new(values.to_vec()).unwrap()
    }

    #[test]
    fn the_median_is_the_middle_one_in_any_order() {
        assert_eq!(sample(&[9.0, 1.0, 5.0]).median(), 5.0);
        assert_eq!(sample(&[9.0, 1.0, 5.0, 6.0]).median(), 5.5);
        assert_eq!(sample(&[7.0]).median(), 7.0);
    }

    #[test]
    fn one_run_that_was_disturbed_moves_the_range_and_not_the_median() {
        let calm = sample(&[10.0, 10.5, 11.0, 10.2, 10.7]);
        let disturbed = sample(&[10.0, 10.5, 900.0, 10.2, 10.7]);
        assert_eq!(calm.median(), disturbed.median());
        assert_eq!(disturbed.range(), (10.0, 900.0));
        assert_eq!(disturbed.to_string(), "10.5 (10.0–900.0)");
    }

    #[test]
    fn a_ratio_is_of_medians() {
        assert_eq!(
            sample(&[30.0, 60.0, 90.0]).ratio_to(&sample(&[19.0, 20.0, 90.0])),
            3.0
        );
    }

    #[test]
    fn nothing_and_no_number_are_refused() {
        assert!(Sample::new(Vec::new()).is_err());
        assert!(Sample::new(vec![1.0, f64::NAN]).is_err());
    }

    #[test]
    fn figures_are_short() {
        assert_eq!(
            [figure(1234.5), figure(12.34), figure(1.234)],
            ["1234", "12.3", "1.23"]
        );
    }
}
