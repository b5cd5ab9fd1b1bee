//! An operator's client for one user pool.

use std::time::Duration;

use aws_config::profile::ProfileFileCredentialsProvider;
use aws_config::provider_config::ProviderConfig;
use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::provider::ProvideCredentials as _;
use aws_sdk_cognitoidentityprovider as cognito;
use enrolment::PoolProfile;
use transport::{Transport, displayable};

use crate::error_text;
use crate::problem::OperatorProblem;

/// The timeout of the credential chain. Outside of AWS, the address that its last provider requests does not respond.
const CREDENTIALS_TIMEOUT: Duration = Duration::from_secs(10);

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
    /// Reads credentials from the standard chain. All requests use the transport: those for the credentials (single
    /// sign-on, STS), those to STS and those to Cognito.
    ///
    /// # Parameters
    /// `profile`: a profile of `~/.aws/config`. `None` selects the whole chain.
    /// `transport`: [`PoolProfile::transport`] of the same pool.
    ///
    /// # Errors
    /// [`OperatorProblem::NoCredentials`] if the chain returns none within ten seconds.
    pub async fn from_credential_chain(
        pool: &PoolProfile,
        profile: Option<&str>,
        transport: &Transport,
    ) -> Result<Self, OperatorProblem> {
        let region = Region::new(pool.region().to_owned());
        let http_client = transport.sdk_client();
        let mut loader = aws_config::defaults(BehaviorVersion::latest())
            .region(region.clone())
            .http_client(http_client.clone());
        if let Some(profile) = profile {
            // The profile only: a missing profile must not fall back to the credentials of the environment.
            let provider_config = ProviderConfig::without_region()
                .with_region(Some(region))
                .with_http_client(http_client);
            let credentials = ProfileFileCredentialsProvider::builder()
                .profile_name(profile)
                .configure(&provider_config);
            loader = loader
                .profile_name(profile)
                .credentials_provider(credentials.build());
        }
        let load = async {
            let config = loader.load().await;
            check_credentials(&config, profile).await.map(|()| config)
        };
        let config = tokio::time::timeout(CREDENTIALS_TIMEOUT, load)
            .await
            .map_err(|_| OperatorProblem::NoCredentials {
                detail: format!("none in {} seconds", CREDENTIALS_TIMEOUT.as_secs()),
            })??;
        let mut cognito_config = cognito::config::Builder::from(&config)
            .use_fips(pool.fips())
            .use_dual_stack(pool.dual_stack());
        // Without one, the environment's endpoint must not apply: the pool's other calls do not go there.
        cognito_config.set_endpoint_url(pool.endpoint().map(str::to_owned));
        Ok(Self {
            cognito: cognito::Client::from_conf(cognito_config.build()),
            pool: pool.clone(),
            sts: aws_sdk_sts::Client::new(&config),
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

async fn check_credentials(config: &SdkConfig, profile: Option<&str>) -> Result<(), OperatorProblem> {
    let no_credentials = |detail: String| OperatorProblem::NoCredentials {
        detail: match profile {
            Some(profile) => format!("profile {profile}: {detail}"),
            None => detail,
        },
    };
    let provider = config
        .credentials_provider()
        .ok_or_else(|| no_credentials("no provider".to_owned()))?;
    provider
        .provide_credentials()
        .await
        .map(drop)
        .map_err(|error| no_credentials(error_text::message(&error)))
}
