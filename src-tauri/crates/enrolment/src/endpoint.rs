//! AWS's own endpoints, by the SDK's rules: those of a region depend on its partition.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use aws_sdk_cognitoidentityprovider::config::endpoint::{DefaultResolver, Params, ResolveEndpoint};

use crate::problem::{Field, Problem, ProblemKind};

/// Which of a region's endpoints.
/// <https://docs.aws.amazon.com/general/latest/gr/cognito_identity.html>
#[derive(Clone, Copy)]
pub(crate) struct Variant {
    pub(crate) fips: bool,
    pub(crate) dual_stack: bool,
}

impl Variant {
    /// # Errors
    /// [`ProblemKind::EndpointExcludes`]: the SDK refuses it too, but when it is called, and in words for developers.
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

    /// `https://` and a host. Every partition has all of them, by the rules, though not every region does.
    pub(crate) fn url(self, region: &str) -> Option<String> {
        let params = Params::builder()
            .region(region.to_owned())
            .use_fips(self.fips)
            .use_dual_stack(self.dual_stack)
            .build()
            .ok()?;
        let resolver = DefaultResolver::new();
        // A future by its type only: the rules wait for nothing.
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
    fn each_partition_has_hosts_of_its_own() {
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
    fn a_custom_endpoint_is_neither() {
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
