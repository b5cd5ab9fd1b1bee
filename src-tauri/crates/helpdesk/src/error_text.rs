//! The text of the SDK's errors.

use std::error::Error;

use transport::displayable;

/// Returns the messages of the error and its sources, in English, without the details for developers. They may quote a
/// server or a program that was asked for credentials, so they are made displayable.
pub(crate) fn message(error: &(dyn Error + 'static)) -> String {
    let chain = std::iter::successors(Some(error), |&error| error.source());
    let messages: Vec<String> = chain.map(ToString::to_string).collect();
    displayable(&messages.join(": "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_output_of_a_program_is_one_line() {
        let error = std::io::Error::other("process failed: \u{1b}[2Jno\ncognito-enroll: done\u{202e}");
        assert_eq!(
            message(&error),
            "process failed: \u{fffd}[2Jno cognito-enroll: done\u{fffd}"
        );
    }
}
