//! Targets and whether they are met.

use crate::sample::figure;
use crate::table::Table;

/// A measured figure and its limit.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Target {
    what: String,
    wanted: String,
    measured: f64,
    met: bool,
}

impl Target {
    /// Creates a target that is met up to the limit.
    pub(crate) fn at_most(what: impl Into<String>, limit: f64, measured: f64) -> Self {
        Self {
            what: what.into(),
            wanted: format!("≤ {limit}"),
            measured,
            met: measured <= limit,
        }
    }

    /// Creates a target that is met from the limit.
    pub(crate) fn at_least(what: impl Into<String>, limit: f64, measured: f64) -> Self {
        Self {
            what: what.into(),
            wanted: format!("≥ {limit}"),
            measured,
            met: measured >= limit,
        }
    }
}

/// Returns the table of targets.
pub(crate) fn table(targets: &[Target]) -> Table {
    let mut table = Table::new(["target", "wanted", "measured", ""]);
    for target in targets {
        let word = if target.met { "met" } else { "**not met**" };
        table.row([
            target.what.clone(),
            target.wanted.clone(),
            figure(target.measured),
            word.to_owned(),
        ]);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_met_at_its_limit_and_not_beyond() {
        assert!(Target::at_most("size", 8.0, 8.0).met && !Target::at_most("size", 8.0, 8.01).met);
        assert!(Target::at_least("times", 30.0, 30.0).met && !Target::at_least("times", 30.0, 29.9).met);
        assert!(!Target::at_most("nothing", 8.0, f64::NAN).met);
        let shown = table(&[Target::at_most("size", 8.0, 9.5)]).to_string();
        assert!(
            shown.contains("≤ 8") && shown.contains("9.50") && shown.contains("not met"),
            "{shown}"
        );
    }
}
