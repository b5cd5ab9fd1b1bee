//! An operator's client for one user pool.

use std::time::Duration;

use aws_sdk_cognitoidentityprovider as cognito;
use aws_smithy_types::timeout::TimeoutConfig;
use enrolment::PoolProfile;
use transport::{Timeouts, Transport, displayable};

use crate::credentials;
use crate::problem::OperatorProblem;

/// How long the identity is waited for, with retries. Nothing depends on it.
const IDENTITY_TIMEOUT: Duration = Duration::from_secs(10);

/// AWS credentials and the clients for one user pool.
pub struct OperatorClient {
    pub(crate) cognito: cognito::Client,
    pub(crate) pool: PoolProfile,
    sts: aws_sdk_sts::Client,
}

/// The identity of the credentials, as `GetCallerIdentity` returns it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallerIdentity {
    /// The account id, twelve digits.
    pub account: String,
    /// The ARN, such as `arn:aws:sts::123456789012:assumed-role/Helpdesk/noor`.
    pub arn: String,
}

impl OperatorClient {
    /// Reads credentials from the standard chain, once. All requests use the transport: those for the credentials (single
    /// sign-on, STS), those to STS and those to Cognito.
    ///
    /// # Parameters
    /// `profile`: a profile of `~/.aws/config`. `None` selects the whole chain.
    /// `transport`: [`PoolProfile::transport`] of the same pool.
    ///
    /// # Errors
    /// [`OperatorProblem::NoCredentials`] if the chain returns none within a minute.
    pub async fn from_credential_chain(
        pool: &PoolProfile,
        profile: Option<&str>,
        transport: &Transport,
    ) -> Result<Self, OperatorProblem> {
        let config = credentials::load(pool.region(), profile, transport).await?;
        let mut cognito_config = cognito::config::Builder::from(&config)
            .use_fips(pool.fips())
            .use_dual_stack(pool.dual_stack())
            .timeout_config(Timeouts::default().sdk_config());
        // Without one, the environment's endpoint must not apply: the pool's other calls do not go there.
        cognito_config.set_endpoint_url(pool.endpoint().map(str::to_owned));
        let sts_config = aws_sdk_sts::config::Builder::from(&config).timeout_config(
            TimeoutConfig::builder()
                .operation_timeout(IDENTITY_TIMEOUT)
                .build(),
        );
        Ok(Self {
            cognito: cognito::Client::from_conf(cognito_config.build()),
            pool: pool.clone(),
            sts: aws_sdk_sts::Client::from_conf(sts_config.build()),
        })
    }

    /// Returns the identity of the credentials. This call needs no permission.
    ///
    /// # Errors
    /// Any [`OperatorProblem`].
    pub async fn caller_identity(&self) -> Result<CallerIdentity, OperatorProblem> {
        let identity = self
            .sts
            .get_caller_identity()
            .send()
            .await
            .map_err(|error| OperatorProblem::from_sdk("sts:GetCallerIdentity", error))?;
        Ok(CallerIdentity {
            account: displayable(&identity.account.unwrap_or_default()),
            arn: displayable(&identity.arn.unwrap_or_default()),
        })
    }
}
