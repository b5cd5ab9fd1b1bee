//! The operations that the practice pool supports, and their names in `X-Amz-Target`.

/// An operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operation {
    InitiateAuth,
    RespondToAuthChallenge,
    AssociateSoftwareToken,
    VerifySoftwareToken,
    GetUser,
    GetUserAuthFactors,
    SetUserMfaPreference,
    RevokeToken,
    GlobalSignOut,
    ForgotPassword,
    ConfirmForgotPassword,
    ConfirmSignUp,
    ResendConfirmationCode,
    DescribeUserPool,
    DescribeUserPoolClient,
    GetUserPoolMfaConfig,
}

impl Operation {
    /// Finds an operation by its name.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "InitiateAuth" => Self::InitiateAuth,
            "RespondToAuthChallenge" => Self::RespondToAuthChallenge,
            "AssociateSoftwareToken" => Self::AssociateSoftwareToken,
            "VerifySoftwareToken" => Self::VerifySoftwareToken,
            "GetUser" => Self::GetUser,
            "GetUserAuthFactors" => Self::GetUserAuthFactors,
            "SetUserMFAPreference" => Self::SetUserMfaPreference,
            "RevokeToken" => Self::RevokeToken,
            "GlobalSignOut" => Self::GlobalSignOut,
            "ForgotPassword" => Self::ForgotPassword,
            "ConfirmForgotPassword" => Self::ConfirmForgotPassword,
            "ConfirmSignUp" => Self::ConfirmSignUp,
            "ResendConfirmationCode" => Self::ResendConfirmationCode,
            "DescribeUserPool" => Self::DescribeUserPool,
            "DescribeUserPoolClient" => Self::DescribeUserPoolClient,
            "GetUserPoolMfaConfig" => Self::GetUserPoolMfaConfig,
            _ => return None,
        })
    }

    /// Whether AWS requires a signature: operators call these with AWS credentials.
    pub(crate) fn requires_signature(self) -> bool {
        matches!(
            self,
            Self::DescribeUserPool | Self::DescribeUserPoolClient | Self::GetUserPoolMfaConfig
        )
    }
}

/// The operation's name in a target such as `AWSCognitoIdentityProviderService.GetUser`; empty for other targets.
pub(crate) fn name_in_target(target: &str) -> &str {
    target
        .strip_prefix("AWSCognitoIdentityProviderService.")
        .unwrap_or_default()
}
