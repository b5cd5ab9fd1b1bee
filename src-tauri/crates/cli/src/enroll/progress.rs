use messages::Explanation;

use crate::messages::command_line;

/// What an enrolment has changed so far, for a person who stops it or whose enrolment fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Progress {
    /// The account is unchanged.
    Unchanged,
    /// A new password was sent, and the response was lost or not awaited.
    PasswordUncertain,
    /// The new password is active. Otherwise the account is unchanged.
    PasswordSet,
    /// A secret was created, and perhaps scanned, but is not registered.
    SecretCreated,
    /// It is unknown whether the authenticator is registered.
    Unsettled,
    /// The authenticator is registered.
    Registered,
}

impl Progress {
    /// For a person who stopped the enrolment.
    pub(super) fn when_stopped(self) -> Explanation {
        match self {
            Self::Unchanged => Explanation::without_remedy(command_line::StoppedUnchanged.text()),
            Self::PasswordUncertain => command_line::StoppedPasswordUncertain.explanation(),
            Self::PasswordSet => Explanation::without_remedy(command_line::StoppedPasswordSet.text()),
            Self::SecretCreated => command_line::StoppedSecretCreated.explanation(),
            Self::Unsettled => command_line::StoppedUnsettled.explanation(),
            Self::Registered => command_line::StoppedRegistered.explanation(),
        }
    }

    /// After the problem that ended the enrolment; `None` if the account is unchanged.
    pub(super) fn when_ended(self) -> Option<String> {
        match self {
            Self::Unchanged => None,
            Self::PasswordUncertain => Some(command_line::EndedPasswordUncertain.text()),
            Self::PasswordSet => Some(command_line::EndedPasswordSet.text()),
            Self::SecretCreated => Some(command_line::EndedSecretCreated.text()),
            Self::Unsettled => Some(command_line::EndedUnsettled.text()),
            Self::Registered => Some(command_line::EndedRegistered.text()),
        }
    }
}
