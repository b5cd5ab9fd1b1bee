//! The sign-in flow as an option.

use enrolment::Flow;

use crate::messages::command_line;

/// Parses a flow as `pools.json` names it.
pub(crate) fn parse(text: &str) -> Result<Flow, String> {
    match text {
        "srp" => Ok(Flow::Srp),
        "password" => Ok(Flow::Password),
        "user-auth" => Ok(Flow::UserAuth),
        _ => Err(command_line::FlowFormat.text()),
    }
}
