//! The steps of the simulated user.

/// The label of the field for the code of the authenticator.
pub(super) const CODE: &str = "Six-digit code";

/// A step.
#[derive(Debug)]
pub(super) enum Step {
    /// Fill in fields, each with its text, and then press a button.
    Fill(Vec<(String, String)>, Option<String>),
    /// Set a checkbox.
    Tick(String, bool),
    /// Press a button.
    Press(String),
    /// Type the code of the authenticator.
    TypeCode,
    /// Import a file.
    ChooseFile,
    /// Continue in the browser.
    OpenBrowser,
    /// Restart the app.
    Restart,
    /// Wait until the page changes.
    Wait,
    /// End: the authenticator is registered.
    Done,
}
