//! The endpoints of AWS according to the rules of the SDK. Those of a region depend on its partition.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use aws_sdk_cognitoidentityprovider::config::endpoint::{DefaultResolver, Params, ResolveEndpoint};

use crate::problem::{Field, Problem, ProblemKind};

/// The variant of a region's endpoint.
/// <https://docs.aws.amazon.com/general/latest/gr/cognito_identity.html>
#[derive(Clone, Copy)]
pub(crate) struct Variant {
    pub(crate) fips: bool,
    pub(crate) dual_stack: bool,
}

impl Variant {
    /// Rejects FIPS and dual-stack for custom endpoints. The SDK does so too, but only when it is called, and with a
    /// message for developers.
    ///
    /// # Errors
    /// [`ProblemKind::EndpointExcludes`].
    pub(crate) fn check(self, is_custom: bool) -> Result<(), Problem> {
        let field = match self {
            Self { fips: true, .. } => Field::Fips,
            Self { dual_stack: true, .. } => Field::DualStack,
            _ => return Ok(()),
        };
        match is_custom {
            true => Err(ProblemKind::EndpointExcludes { field }.into()),
            false => Ok(()),
        }
    }

    /// Returns the URL: `https://` and a host. The rules define all variants for every partition, but not every region
    /// has them.
    pub(crate) fn url(self, region: &str) -> Option<String> {
        let params = Params::builder()
            .region(region.to_owned())
            .use_fips(self.fips)
            .use_dual_stack(self.dual_stack)
            .build()
            .ok()?;
        let resolver = DefaultResolver::new();
        // The rules do not wait for anything, so one poll completes the future.
        let resolved = pin!(resolver.resolve_endpoint(&params));
        match resolved.poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(Ok(endpoint)) => Some(endpoint.url().to_owned()),
            Poll::Ready(Err(_)) | Poll::Pending => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(region: &str, fips: bool, dual_stack: bool) -> Option<String> {
        Variant { fips, dual_stack }.url(region)
    }

    #[test]
    fn hosts_depend_on_partition_and_variant() {
        for (region, fips, dual_stack, host) in [
            (
                "eu-central-1",
                false,
                false,
                "cognito-idp.eu-central-1.amazonaws.com",
            ),
            (
                "eu-central-1",
                false,
                true,
                "cognito-idp.eu-central-1.amazonaws.com",
            ),
            (
                "us-east-1",
                true,
                false,
                "cognito-idp-fips.us-east-1.amazonaws.com",
            ),
            (
                "us-gov-west-1",
                true,
                false,
                "cognito-idp-fips.us-gov-west-1.amazonaws.com",
            ),
            ("us-gov-east-1", false, true, "cognito-idp.us-gov-east-1.api.aws"),
            (
                "us-gov-east-1",
                true,
                true,
                "cognito-idp-fips.us-gov-east-1.api.aws",
            ),
            (
                "cn-north-1",
                false,
                false,
                "cognito-idp.cn-north-1.amazonaws.com.cn",
            ),
            (
                "eusc-de-east-1",
                false,
                false,
                "cognito-idp.eusc-de-east-1.amazonaws.eu",
            ),
        ] {
            assert_eq!(url(region, fips, dual_stack), Some(format!("https://{host}")));
            assert!(Variant { fips, dual_stack }.check(false).is_ok());
        }
    }

    #[test]
    fn custom_endpoint_excludes_fips_and_dual_stack() {
        for (fips, dual_stack, field) in [
            (true, false, Field::Fips),
            (false, true, Field::DualStack),
            (true, true, Field::Fips),
        ] {
            let checked = Variant { fips, dual_stack }.check(true);
            assert_eq!(
                checked.err().map(|problem| problem.kind),
                Some(ProblemKind::EndpointExcludes { field })
            );
        }
        let neither = Variant {
            fips: false,
            dual_stack: false,
        };
        assert!(neither.check(true).is_ok());
    }
}
