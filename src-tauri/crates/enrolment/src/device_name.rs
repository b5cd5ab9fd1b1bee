//! Names of devices with an authenticator.

use crate::problem::{Field, Problem, ProblemKind};

/// Maximum length of a device name in characters. Cognito's own limit, 131,072, is too long to display.
pub const DEVICE_NAME_MAX: usize = 64;

/// Validates the name of a device, for a check before a secret is created.
///
/// # Errors
/// [`ProblemKind::FieldTooLong`] or [`ProblemKind::FieldMalformed`] for [`Field::DeviceName`].
pub fn check_device_name(name: &str) -> Result<(), Problem> {
    checked_device_name(name).map(|_| ())
}

/// Trims the name of a device, and checks that it is a single line within [`DEVICE_NAME_MAX`].
pub(crate) fn checked_device_name(name: &str) -> Result<&str, Problem> {
    let name = name.trim();
    if name.chars().any(char::is_control) {
        let field = Field::DeviceName;
        return Err(ProblemKind::FieldMalformed { field }.into());
    }
    if name.chars().count() > DEVICE_NAME_MAX {
        return Err(ProblemKind::FieldTooLong {
            field: Field::DeviceName,
            max: DEVICE_NAME_MAX as u32,
        }
        .into());
    }
    Ok(name)
}
