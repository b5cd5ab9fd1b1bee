//! The AWS CLI's environment variables for the connection. They apply where neither options nor the list of pools have a
//! value, under the rules of the options.

use enrolment::{Field, PoolForm, PoolProfile, Problem, ProblemKind};
use platform::{AwsVariable, AwsVariables};
use transport::Transport;

use crate::failure::Failure;
use crate::messages::command_line;
use crate::notice;

/// A pool whose settings are complete, and which of them are of the environment.
pub(crate) struct Completed {
    pub(crate) profile: PoolProfile,
    /// The variable that names the CA file.
    pub(crate) ca_variable: Option<&'static str>,
}

/// Completes the form, and shows what of the environment applies or does not.
pub(crate) fn complete(form: PoolForm, variables: AwsVariables) -> Result<Completed, Failure> {
    for AwsVariable { name, value } in &variables.unclear {
        notice::show(&command_line::VariableUnclear { name, value }.text());
    }
    if form.imported {
        show_unused(&variables.names(), "imported");
        return Ok(Completed {
            profile: PoolProfile::try_from(form)?,
            ca_variable: None,
        });
    }
    let AwsVariables {
        endpoint,
        ca_bundle,
        fips,
        dual_stack,
        ..
    } = variables;
    let own_endpoint = !form.endpoint.trim().is_empty();
    let own_variant = form.fips || form.dual_stack;
    let variants: Vec<&str> = [&fips, &dual_stack]
        .into_iter()
        .flatten()
        .map(|variable| variable.name)
        .collect();
    let (endpoint, use_fips, use_dual_stack) = match endpoint {
        _ if own_endpoint => {
            show_unused(&variants, "endpoint");
            (None, false, false)
        }
        Some(endpoint) if own_variant => {
            show_unused(&[endpoint.name], "variant");
            (None, fips.is_some(), dual_stack.is_some())
        }
        Some(endpoint) => match variants[..] {
            [] => (Some(endpoint), false, false),
            [variant, ..] => {
                let conflict = command_line::VariablesConflict {
                    endpoint: &endpoint.name,
                    variant: &variant,
                };
                return Err(Failure::Usage(conflict.explanation()));
            }
        },
        None => (None, fips.is_some(), dual_stack.is_some()),
    };
    let ca_bundle = ca_bundle.filter(|_| form.ca_file.trim().is_empty());
    let form = PoolForm {
        endpoint: endpoint
            .as_ref()
            .map_or(form.endpoint, |variable| variable.value.clone()),
        fips: form.fips || use_fips,
        dual_stack: form.dual_stack || use_dual_stack,
        ca_file: match &ca_bundle {
            Some(AwsVariable { name, value }) => std::path::absolute(value)
                .map_err(|error| ca_variable_unusable(name, value, &error.to_string()))?
                .display()
                .to_string(),
            None => form.ca_file,
        },
        ..form
    };
    let profile = PoolProfile::try_from(form).map_err(|problem| match (&endpoint, &ca_bundle) {
        (Some(variable), _) if is_about(&problem, Field::Endpoint) => {
            let name = &variable.name;
            Failure::Usage(command_line::EndpointVariableUnusable { name }.explanation())
        }
        (_, Some(AwsVariable { name, value })) if is_about(&problem, Field::CaFile) => {
            ca_variable_unusable(name, value, "")
        }
        _ => problem.into(),
    })?;
    if let Some(AwsVariable { name, .. }) = &endpoint {
        let endpoint = &profile.url();
        notice::show(&command_line::EndpointOfVariable { endpoint, name }.text());
    }
    Ok(Completed {
        profile,
        ca_variable: ca_bundle.map(|variable| variable.name),
    })
}

/// The transport to a pool.
///
/// # Parameters
/// `ca_variable`: the variable that names the CA file, to name it if the file cannot be used.
pub(crate) fn transport_to(
    profile: &PoolProfile,
    ca_variable: Option<&'static str>,
) -> Result<Transport, Failure> {
    platform::environment::transport_to(profile).map_err(|problem| match (&problem.kind, ca_variable) {
        (ProblemKind::CaFileUnusable { path, detail }, Some(name)) => {
            ca_variable_unusable(name, path, detail)
        }
        _ => problem.into(),
    })
}

fn is_about(problem: &Problem, wanted: Field) -> bool {
    match problem.kind {
        ProblemKind::EndpointInsecure => wanted == Field::Endpoint,
        ProblemKind::FieldMalformed { field } | ProblemKind::FieldTooLong { field, .. } => field == wanted,
        _ => false,
    }
}

fn ca_variable_unusable(name: &str, path: &str, detail: &str) -> Failure {
    let message = command_line::CaVariableUnusable {
        detail: &detail,
        name: &name,
        path: &path,
    };
    Failure::Usage(message.explanation())
}

/// # Parameters
/// `why`: selects the reason in the message.
fn show_unused(names: &[&str], why: &str) {
    if !names.is_empty() {
        let names = &names.join(", ");
        notice::show(&command_line::VariablesUnused { names, why: &why }.text());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENDPOINT: &str = "AWS_ENDPOINT_URL";
    const LOCAL: &str = "http://127.0.0.1:9229";

    fn form() -> PoolForm {
        PoolForm {
            user_pool_id: "us-east-1_Ab1Cd2Ef3".into(),
            client_id: "1example23456789".into(),
            ..PoolForm::default()
        }
    }

    /// The completed profile, or the title of the failure.
    fn completed(form: PoolForm, variables: &[(&str, &str)]) -> Result<PoolProfile, String> {
        let variables = AwsVariables::read(|name| {
            let found = variables.iter().find(|(set, _)| *set == name);
            found.map(|(_, value)| (*value).to_owned())
        });
        match complete(form, variables) {
            Ok(completed) => Ok(completed.profile),
            Err(Failure::Usage(explanation)) => Err(explanation.title),
            Err(Failure::Problem(problem)) => Err(problem.code().to_owned()),
            Err(_) => Err("another failure".to_owned()),
        }
    }

    fn url(form: PoolForm, variables: &[(&str, &str)]) -> Result<String, String> {
        completed(form, variables).map(|profile| profile.url())
    }

    #[test]
    fn variables_fill_in_what_is_left_out() {
        let public = "https://cognito-idp.us-east-1.amazonaws.com";
        assert_eq!(url(form(), &[]).as_deref(), Ok(public));
        assert_eq!(url(form(), &[(ENDPOINT, LOCAL)]).as_deref(), Ok(LOCAL));
        let fips = "https://cognito-idp-fips.us-east-1.amazonaws.com";
        assert_eq!(
            url(form(), &[("AWS_USE_FIPS_ENDPOINT", "true")]).as_deref(),
            Ok(fips)
        );
        assert_eq!(
            url(form(), &[("AWS_USE_FIPS_ENDPOINT", "1")]).as_deref(),
            Ok(public)
        );
        let profile = completed(form(), &[("AWS_USE_DUALSTACK_ENDPOINT", "True")]).unwrap();
        assert!(profile.dual_stack());
        let profile = completed(form(), &[("AWS_CA_BUNDLE", "relative.pem")]).unwrap();
        let ca_file = std::path::absolute("relative.pem").unwrap();
        assert_eq!(profile.ca_file(), ca_file.to_str());
    }

    #[test]
    fn options_precede_variables() {
        let own = |change: fn(&mut PoolForm)| {
            let mut form = form();
            change(&mut form);
            form
        };
        let with_endpoint = || own(|form| form.endpoint = "https://own.example".into());
        let all = [
            (ENDPOINT, LOCAL),
            ("AWS_USE_FIPS_ENDPOINT", "true"),
            ("AWS_USE_DUALSTACK_ENDPOINT", "true"),
            ("AWS_CA_BUNDLE", "/etc/bundle.pem"),
        ];
        let profile = completed(with_endpoint(), &all).unwrap();
        assert_eq!(profile.endpoint(), Some("https://own.example"));
        assert!(!profile.fips() && !profile.dual_stack());
        let fips = "https://cognito-idp-fips.us-east-1.amazonaws.com";
        assert_eq!(
            url(own(|form| form.fips = true), &[(ENDPOINT, LOCAL)]).as_deref(),
            Ok(fips)
        );
        let profile = completed(own(|form| form.ca_file = "/own.pem".into()), &all[3..]).unwrap();
        assert_eq!(profile.ca_file(), Some("/own.pem"));
    }

    #[test]
    fn imported_pool_is_not_redirected() {
        let imported = PoolForm {
            imported: true,
            ..form()
        };
        let profile = completed(imported, &[(ENDPOINT, LOCAL), ("AWS_CA_BUNDLE", "/a.pem")]).unwrap();
        assert_eq!((profile.endpoint(), profile.ca_file()), (None, None));
    }

    #[test]
    fn unusable_variables_are_named_without_their_values() {
        for value in [
            "http://cognito.example",
            "http://10.0.0.1",
            "cognito.example",
            "ftp://127.0.0.1",
            "https://ann:secret@cognito.example",
            "https://cognito.example/?a",
        ] {
            let error = url(form(), &[(ENDPOINT, value)]).unwrap_err();
            assert!(
                error.contains(ENDPOINT) && !error.contains("secret"),
                "{value}: {error}"
            );
        }
        for variant in ["AWS_USE_FIPS_ENDPOINT", "AWS_USE_DUALSTACK_ENDPOINT"] {
            let error = url(form(), &[(ENDPOINT, LOCAL), (variant, "true")]).unwrap_err();
            assert!(error.contains(ENDPOINT) && error.contains(variant), "{error}");
        }
    }
}
