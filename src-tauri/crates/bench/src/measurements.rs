//! The result of a row.

use crate::table::Table;
use crate::target::Target;

/// The tables and targets of a row.
#[derive(Debug, Default)]
pub(crate) struct Measurements {
    pub(crate) tables: Vec<Table>,
    pub(crate) targets: Vec<Target>,
}

impl Measurements {
    pub(crate) fn new(table: Table, targets: Vec<Target>) -> Self {
        Self {
            tables: vec![table],
            targets,
        }
    }

    pub(crate) fn extend(&mut self, other: Self) {
        self.tables.extend(other.tables);
        self.targets.extend(other.targets);
    }
}
