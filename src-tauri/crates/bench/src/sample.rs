//! Samples of measured figures.

use std::fmt;

use anyhow::{Result, ensure};

/// At least one measured value, in ascending order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sample(Vec<f64>);

impl Sample {
    /// Creates a sample.
    ///
    /// # Errors
    /// If there is no value, or one that is not finite.
    pub(crate) fn new(mut values: Vec<f64>) -> Result<Self> {
        ensure!(!values.is_empty(), "nothing was measured");
        ensure!(
            values.iter().all(|value| value.is_finite()),
            "a measured value is not finite"
        );
        values.sort_by(f64::total_cmp);
        Ok(Self(values))
    }

    /// Returns the median.
    pub(crate) fn median(&self) -> f64 {
        let Self(values) = self;
        let middle = values.len() / 2;
        if values.len() % 2 == 1 {
            values[middle]
        } else {
            f64::midpoint(values[middle - 1], values[middle])
        }
    }

    /// Returns the smallest and the largest value.
    pub(crate) fn range(&self) -> (f64, f64) {
        (self.0[0], self.0[self.0.len() - 1])
    }

    /// Returns the median divided by that of `other`.
    pub(crate) fn ratio_to(&self, other: &Self) -> f64 {
        self.median() / other.median()
    }
}

impl fmt::Display for Sample {
    /// Writes the median and the range: `12.3 (11.9–14.0)`.
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

/// Formats a figure with three significant digits, or with all digits before the point.
pub(crate) fn figure(value: f64) -> String {
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
    fn the_median_does_not_depend_on_the_order() {
        assert_eq!(sample(&[9.0, 1.0, 5.0]).median(), 5.0);
        assert_eq!(sample(&[9.0, 1.0, 5.0, 6.0]).median(), 5.5);
        assert_eq!(sample(&[7.0]).median(), 7.0);
    }

    #[test]
    fn an_outlier_changes_the_range_and_not_the_median() {
        let calm = sample(&[10.0, 10.5, 11.0, 10.2, 10.7]);
        let disturbed = sample(&[10.0, 10.5, 900.0, 10.2, 10.7]);
        assert_eq!(calm.median(), disturbed.median());
        assert_eq!(disturbed.range(), (10.0, 900.0));
        assert_eq!(disturbed.to_string(), "10.5 (10.0–900.0)");
    }

    #[test]
    fn a_ratio_is_that_of_the_medians() {
        assert_eq!(
            sample(&[30.0, 60.0, 90.0]).ratio_to(&sample(&[19.0, 20.0, 90.0])),
            3.0
        );
    }

    #[test]
    fn an_empty_sample_and_nan_are_rejected() {
        assert!(Sample::new(Vec::new()).is_err());
        assert!(Sample::new(vec![1.0, f64::NAN]).is_err());
    }

    #[test]
    fn figures_have_three_significant_digits() {
        assert_eq!(
            [figure(1234.5), figure(12.34), figure(1.234)],
            ["1234", "12.3", "1.23"]
        );
    }
}
