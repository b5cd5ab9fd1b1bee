//! Practice pools on the list: one that is already running, or one that this program starts.

use std::fs;
use std::net::IpAddr;
use std::path::Path;

use enrolment::PoolForm;
use practice_pool::description::{Description, Scenario};
use secret::decode_text;
use transport::displayable;

use super::{Pools, PracticeScenario, PracticeUser};
use crate::problem::{Problem, ShellProblem};

/// Reads the line that `cognito-enroll practice-pool` prints.
pub(crate) fn read(file: &Path) -> Result<Description, Problem> {
    let unavailable = |detail: String| ShellProblem::PracticeUnavailable {
        detail: displayable(&detail),
    };
    let unusable = |error: &dyn std::fmt::Display| unavailable(format!("{}: {error}", file.display()));
    let bytes = fs::read(file).map_err(|error| unusable(&error))?;
    let text = decode_text(&bytes).map_err(|error| unusable(&error))?;
    let description: Description = serde_json::from_str(&text).map_err(|error| unusable(&error))?;
    // A practice pool never leaves this computer. An address elsewhere would receive what people type to practise.
    if !is_on_this_computer(&description.endpoint) {
        return Err(unusable(&"the endpoint is not on this computer").into());
    }
    Ok(description)
}

fn is_on_this_computer(endpoint: &str) -> bool {
    let Ok(url) = tauri::Url::parse(endpoint) else {
        return false;
    };
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Starts a practice pool in this process. Must be called on the async runtime.
pub(crate) fn start() -> Result<practice_pool::Running, Problem> {
    practice_pool::PracticePool::new().start(None).map_err(|error| {
        ShellProblem::PracticeUnavailable {
            detail: error.to_string(),
        }
        .into()
    })
}

/// Adds each pool and app client of a practice pool to the list.
pub(crate) fn add(pools: &mut Pools, description: Description) -> Result<(), Problem> {
    for pool in description.pools {
        let users: Vec<PracticeUser> = pool
            .users
            .into_iter()
            .map(|user| PracticeUser {
                username: user.username,
                password: user.password,
                scenario: match user.scenario {
                    Scenario::New => PracticeScenario::New,
                    Scenario::TemporaryPassword => PracticeScenario::TemporaryPassword,
                    Scenario::Enrolled => PracticeScenario::Enrolled,
                },
                totp_secret: user.totp_secret,
            })
            .collect();
        for client in pool.clients {
            let suffix = if client.client_secret.is_some() {
                " (client secret)"
            } else {
                ""
            };
            let form = PoolForm {
                name: format!("{}{suffix}", pool.name),
                user_pool_id: pool.user_pool_id.clone(),
                client_id: client.client_id,
                region: description.region.clone(),
                endpoint: description.endpoint.clone(),
                issuer: pool.issuer.clone(),
                ..PoolForm::default()
            };
            pools.add_practice(form, client.client_secret.map(Into::into), users.clone())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn description_is_read_as_powershell_writes_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("practice.json");
        let line = r#"{"endpoint": "http://127.0.0.1:1", "region": "eu-west-1", "pools": [],
            "staff": {"access_key_id": "a", "secret_access_key": "b"}}"#;
        let marked = format!("\u{feff}{line}\r\n");
        let utf16: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [line.as_bytes(), marked.as_bytes(), &utf16] {
            fs::write(&file, bytes).expect("written");
            let read = read(&file);
            assert!(
                read.as_ref().is_ok_and(|read| read.region == "eu-west-1"),
                "{:?}",
                read.err()
            );
        }
    }

    #[test]
    fn endpoint_must_be_on_this_computer() {
        for (endpoint, is_local) in [
            ("http://127.0.0.1:9229", true),
            ("https://127.9.9.9:1", true),
            ("https://localhost:9229", true),
            ("https://[::1]:9229", true),
            ("https://cognito.example", false),
            ("https://127.0.0.1.example", false),
            ("https://127.0.0.1@cognito.example", false),
            ("https://localhost.example", false),
            ("https://10.0.0.1", false),
            ("http://0.0.0.0:9229", false),
            ("https://[::ffff:10.0.0.1]", false),
            ("127.0.0.1:9229", false),
            ("", false),
        ] {
            assert_eq!(is_on_this_computer(endpoint), is_local, "{endpoint}");
        }
    }

    #[test]
    fn file_with_another_endpoint_is_rejected() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("practice.json");
        let line = r#"{"endpoint": "https://cognito.example", "region": "eu-west-1", "pools": [],
            "staff": {"access_key_id": "a", "secret_access_key": "b"}}"#;
        fs::write(&file, line).expect("written");
        assert!(read(&file).is_err());
    }
}
