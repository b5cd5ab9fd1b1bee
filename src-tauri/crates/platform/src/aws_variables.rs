//! The environment variables of the AWS CLI that choose the connection to Cognito.

use std::env;

/// In order of precedence: <https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html>.
const ENDPOINT: [&str; 2] = ["AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", "AWS_ENDPOINT_URL"];
const IGNORE_ENDPOINTS: &str = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS";
const CA_BUNDLE: &str = "AWS_CA_BUNDLE";
const FIPS: &str = "AWS_USE_FIPS_ENDPOINT";
const DUAL_STACK: &str = "AWS_USE_DUALSTACK_ENDPOINT";

/// A variable that is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwsVariable {
    /// Its name.
    pub name: &'static str,
    /// Its value, without white space at both ends.
    pub value: String,
}

/// The variables that are set and have an effect on the AWS CLI.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AwsVariables {
    /// The endpoint, instead of the region's public one.
    pub endpoint: Option<AwsVariable>,
    /// The file with certificate authorities.
    pub ca_bundle: Option<AwsVariable>,
    /// Present if the FIPS endpoint is to be used.
    pub fips: Option<AwsVariable>,
    /// Present if the dual-stack endpoint is to be used.
    pub dual_stack: Option<AwsVariable>,
    /// Variables whose value should be `true` or `false`, and is neither. The AWS CLI reads them as `false`.
    pub unclear: Vec<AwsVariable>,
}

impl AwsVariables {
    /// Reads the variables of this process.
    pub fn from_environment() -> Self {
        // A value that is not UTF-8 is reported as one that cannot be used, instead of being ignored.
        Self::read(|name| Some(env::var_os(name)?.to_string_lossy().into_owned()))
    }

    /// Reads the variables. An empty one is not set.
    ///
    /// # Parameters
    /// `variable`: returns the value of an environment variable.
    pub fn read(variable: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &'static str| {
            let value = variable(name)?.trim().to_owned();
            (!value.is_empty()).then_some(AwsVariable { name, value })
        };
        let mut unclear = Vec::new();
        let mut is_true = |name| {
            let variable = set(name)?;
            match &*variable.value.to_ascii_lowercase() {
                "true" => return Some(variable),
                "false" => {}
                _ => unclear.push(variable),
            }
            None
        };
        let (fips, dual_stack) = (is_true(FIPS), is_true(DUAL_STACK));
        let ignores_endpoints = is_true(IGNORE_ENDPOINTS).is_some();
        Self {
            endpoint: match ignores_endpoints {
                true => None,
                false => ENDPOINT.iter().find_map(|name| set(name)),
            },
            ca_bundle: set(CA_BUNDLE),
            fips,
            dual_stack,
            unclear,
        }
    }

    /// Returns the names of the variables, except those that are unclear.
    pub fn names(&self) -> Vec<&'static str> {
        [&self.endpoint, &self.ca_bundle, &self.fips, &self.dual_stack]
            .into_iter()
            .flatten()
            .map(|variable| variable.name)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(variables: &[(&str, &str)]) -> AwsVariables {
        AwsVariables::read(|name| {
            let found = variables.iter().find(|(set, _)| *set == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    fn endpoint(variables: &[(&str, &str)]) -> Option<(&'static str, String)> {
        let endpoint = read(variables).endpoint;
        endpoint.map(|variable| (variable.name, variable.value))
    }

    #[test]
    fn endpoint_of_the_service_precedes_that_of_all_services() {
        let (service, all) = (
            (
                "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER",
                "https://service.example",
            ),
            ("AWS_ENDPOINT_URL", " https://all.example "),
        );
        let of_all = Some(("AWS_ENDPOINT_URL", "https://all.example".to_owned()));
        assert_eq!(endpoint(&[all]), of_all);
        assert_eq!(endpoint(&[service, all]), Some((service.0, service.1.to_owned())));
        assert_eq!(endpoint(&[(service.0, ""), all]), of_all);
        assert_eq!(endpoint(&[service, all, (IGNORE_ENDPOINTS, "True")]), None);
        assert_eq!(endpoint(&[all, (IGNORE_ENDPOINTS, "false")]), of_all);
        assert_eq!(endpoint(&[("AWS_ENDPOINT_URL_STS", "https://sts.example")]), None);
    }

    #[test]
    fn variants_are_used_if_the_value_is_true() {
        for (value, is_used, is_unclear) in [
            ("true", true, false),
            ("TRUE ", true, false),
            ("false", false, false),
            ("", false, false),
            ("1", false, true),
            ("yes", false, true),
        ] {
            for name in [FIPS, DUAL_STACK] {
                let read = read(&[(name, value)]);
                let expected: &[&str] = if is_used { &[name] } else { &[] };
                assert_eq!(read.names(), expected, "{value}");
                assert_eq!(!read.unclear.is_empty(), is_unclear, "{value}");
            }
        }
    }

    #[test]
    fn no_variable_is_set_by_default() {
        assert_eq!(read(&[]), AwsVariables::default());
    }
}
