//! Somebody with AWS credentials.

use std::error::Error;
use std::time::Duration;

use aws_config::profile::ProfileFileCredentialsProvider;
use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::provider::ProvideCredentials as _;
use aws_sdk_cognitoidentityprovider as cognito;
use enrolment::PoolProfile;

use crate::problem::StaffProblem;
use crate::settings::Settings;

/// How long the chain may look. Away from AWS's own computers its last link asks an address that nobody has.
const PATIENCE: Duration = Duration::from_secs(10);

/// An identity, at one user pool.
pub struct Staff {
    pub(crate) cognito: cognito::Client,
    sts: aws_sdk_sts::Client,
    pub(crate) pool: PoolProfile,
}

/// Who one is, by `GetCallerIdentity`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// Twelve digits.
    pub account: String,
    /// Such as `arn:aws:sts::123456789012:assumed-role/Helpdesk/noor`.
    pub arn: String,
}

impl Staff {
    /// By the standard chain.
    ///
    /// # Parameters
    /// `profile`: one of `~/.aws/config`; `None`: as the environment says.
    ///
    /// # Errors
    /// [`StaffProblem::NoCredentials`] if there are none within ten seconds.
    pub async fn by_chain(pool: &PoolProfile, profile: Option<&str>) -> Result<Self, StaffProblem> {
        let mut chain =
            aws_config::defaults(BehaviorVersion::latest()).region(Region::new(pool.region().to_owned()));
        if let Some(profile) = profile {
            // Nothing else then: who names a profile does not want somebody else's rights.
            let named = ProfileFileCredentialsProvider::builder().profile_name(profile);
            chain = chain.profile_name(profile).credentials_provider(named.build());
        }
        let look = async {
            let found = chain.load().await;
            check(&found, profile).await.map(|()| found)
        };
        let found =
            tokio::time::timeout(PATIENCE, look)
                .await
                .map_err(|_| StaffProblem::NoCredentials {
                    detail: format!("none in {} seconds", PATIENCE.as_secs()),
                })??;
        let mut config = cognito::config::Builder::from(&found);
        config = config.use_fips(pool.fips()).use_dual_stack(pool.dual_stack());
        if let Some(endpoint) = pool.endpoint() {
            config = config.endpoint_url(endpoint);
        }
        Ok(Self {
            cognito: cognito::Client::from_conf(config.build()),
            sts: aws_sdk_sts::Client::new(&found),
            pool: pool.clone(),
        })
    }

    /// Asks AWS whose credentials these are. Nobody can be denied that.
    ///
    /// # Errors
    /// Any [`StaffProblem`].
    pub async fn who_am_i(&self) -> Result<Caller, StaffProblem> {
        let caller = self
            .sts
            .get_caller_identity()
            .send()
            .await
            .map_err(|error| StaffProblem::of("sts:GetCallerIdentity", error))?;
        Ok(Caller {
            account: caller.account.unwrap_or_default(),
            arn: caller.arn.unwrap_or_default(),
        })
    }

    /// Reads how the pool and its app client are set up.
    ///
    /// # Errors
    /// Any [`StaffProblem`].
    pub async fn settings(&self) -> Result<Settings, StaffProblem> {
        Settings::read(self).await
    }
}

async fn check(found: &SdkConfig, profile: Option<&str>) -> Result<(), StaffProblem> {
    let no_credentials = |detail: String| StaffProblem::NoCredentials {
        detail: match profile {
            Some(profile) => format!("profile {profile}: {detail}"),
            None => detail,
        },
    };
    let provider = found
        .credentials_provider()
        .ok_or_else(|| no_credentials("no provider".to_owned()))?;
    provider
        .provide_credentials()
        .await
        .map(drop)
        .map_err(|error| no_credentials(in_words(&error)))
}

/// An error and what it comes of, without what is for developers.
pub(crate) fn in_words(error: &(dyn Error + 'static)) -> String {
    let chain = std::iter::successors(Some(error), |&error| error.source());
    let words: Vec<String> = chain.map(ToString::to_string).collect();
    words.join(": ")
}
