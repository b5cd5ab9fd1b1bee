//! The operator's AWS credentials.

use std::env;
use std::error::Error as _;
use std::time::Duration;

use aws_config::profile::{self, ProfileFileCredentialsProvider};
use aws_config::provider_config::ProviderConfig;
use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
use aws_runtime::env_config::file::EnvConfigFiles;
use aws_types::os_shim_internal::{Env, Fs};
use transport::Transport;

use crate::error_text;
use crate::problem::OperatorProblem;

/// How long the credentials are waited for: a program that provides them may wait for a touch of a security key or for a
/// sign-in.
const TIMEOUT: Duration = Duration::from_secs(60);

/// Returns a configuration with credentials that are requested once. The SDK's own cache would request them again, and
/// wait for five seconds only.
///
/// # Errors
/// [`OperatorProblem::NoCredentials`].
pub(crate) async fn load(
    region: &str,
    profile: Option<&str>,
    transport: &Transport,
) -> Result<SdkConfig, OperatorProblem> {
    let source = Source::choose(profile);
    tokio::time::timeout(TIMEOUT, request(region, &source, transport))
        .await
        .unwrap_or_else(|_| Err(Failure::broken(format!("none in {} seconds", TIMEOUT.as_secs()))))
        .map_err(|failure| OperatorProblem::NoCredentials {
            profile: source.named().map(str::to_owned),
            is_broken: failure.is_broken,
            detail: failure.detail,
        })
}

/// Where credentials are looked for.
enum Source {
    /// In this profile alone.
    Profile(String),
    /// In the profile that `AWS_PROFILE` names. It may have settings only, and the credentials be a role's of this computer.
    ProfileOfEnvironment(String),
    /// In the default profile if there is one, and then in the rest of the chain.
    Default,
    /// In the whole chain. The environment, which has some, is first.
    Environment,
}

impl Source {
    fn choose(profile: Option<&str>) -> Self {
        let set = |name: &str| env::var(name).ok().filter(|value| !value.trim().is_empty());
        if let Some(profile) = profile {
            return Self::Profile(profile.to_owned());
        }
        match (set("AWS_ACCESS_KEY_ID"), set("AWS_SECRET_ACCESS_KEY")) {
            (Some(_), Some(_)) => Self::Environment,
            _ => set("AWS_PROFILE").map_or(Self::Default, Self::ProfileOfEnvironment),
        }
    }

    /// The profile that a person has named.
    fn named(&self) -> Option<&str> {
        match self {
            Self::Profile(name) | Self::ProfileOfEnvironment(name) => Some(name),
            Self::Default | Self::Environment => None,
        }
    }
}

/// Why there are no credentials.
struct Failure {
    is_broken: bool,
    detail: String,
}

impl Failure {
    fn broken(detail: String) -> Self {
        Self {
            is_broken: true,
            detail,
        }
    }
}

async fn request(region: &str, source: &Source, transport: &Transport) -> Result<SdkConfig, Failure> {
    let region = Region::new(region.to_owned());
    let http_client = transport.sdk_client();
    let loader = aws_config::defaults(BehaviorVersion::latest())
        .region(region.clone())
        .http_client(http_client.clone());
    if let Some(name) = profile_of(source).await? {
        let provider_config = ProviderConfig::without_region()
            .with_region(Some(region))
            .with_http_client(http_client);
        let provider = ProfileFileCredentialsProvider::builder()
            .profile_name(name)
            .configure(&provider_config)
            .build();
        match provider.provide_credentials().await {
            Ok(credentials) => {
                let loader = loader.profile_name(name).credentials_provider(credentials);
                return Ok(loader.load().await);
            }
            // The SDK gives no reason.
            Err(error) if has_no_credentials(&error) && matches!(source, Source::Profile(_)) => {
                return Err(Failure::broken("it contains no credentials".to_owned()));
            }
            Err(error) if has_no_credentials(&error) => {}
            // A broken profile must not fall back to another identity.
            Err(error) => return Err(Failure::broken(error_text::message(&error))),
        }
    }
    let config = loader.load().await;
    let credentials = credentials_of(&config).await.map_err(|error| Failure {
        is_broken: false,
        detail: error_text::message(&error),
    })?;
    let credentials = SharedCredentialsProvider::new(credentials);
    Ok(config.to_builder().credentials_provider(credentials).build())
}

/// The profile of the source, which exists. The SDK's error for a missing profile is that for one without credentials.
async fn profile_of(source: &Source) -> Result<Option<&str>, Failure> {
    let name = match source {
        Source::Environment => return Ok(None),
        Source::Default => "default",
        Source::Profile(name) | Source::ProfileOfEnvironment(name) => name,
    };
    let profiles = profile::load(&Fs::real(), &Env::real(), &EnvConfigFiles::default(), None)
        .await
        .map_err(|error| Failure::broken(error_text::message(&error)))?;
    match (profiles.get_profile(name), source) {
        (Some(_), _) => Ok(Some(name)),
        (None, Source::Default) => Ok(None),
        (None, _) => Err(Failure::broken(
            "the AWS CLI’s configuration files do not define it".to_owned(),
        )),
    }
}

async fn credentials_of(config: &SdkConfig) -> Result<Credentials, CredentialsError> {
    let provider = config
        .credentials_provider()
        .ok_or_else(|| CredentialsError::not_loaded("no provider"))?;
    provider.provide_credentials().await
}

/// Whether a profile that exists has no credentials, rather than those of a profile that does not exist.
fn has_no_credentials(error: &CredentialsError) -> bool {
    matches!(error, CredentialsError::CredentialsNotLoaded(_)) && error.source().is_none()
}
