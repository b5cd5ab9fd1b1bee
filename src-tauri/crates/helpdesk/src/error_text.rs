//! The text of the SDK's errors.

use std::error::Error;

/// Returns the messages of the error and its sources, in English, without the details for developers.
pub(crate) fn message(error: &(dyn Error + 'static)) -> String {
    let chain = std::iter::successors(Some(error), |&error| error.source());
    let messages: Vec<String> = chain.map(ToString::to_string).collect();
    messages.join(": ")
}
