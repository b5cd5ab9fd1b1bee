//! Generates `docs/failures.md` from the table.

use super::expected::rows;
use super::table::{Expected, Fault, Step};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../docs/failures.md");

const HEAD: &str = "\
# Failures of an enrolment

<!-- Generated. To renew: UPDATE_FAILURES=1 cargo test -p enrolment --test enrolment failures -->

Each step of an enrolment is one call to Cognito. For each step and fault this page lists the problem (its message is in
[problems.ftl](../ui/src/locale/en/problems.ftl)), the state from which the user can retry, the number of attempts, and
the state of the user pool directly afterwards.

Each cell is tested on real sockets, with a faulty network between the client and a [practice pool](practice-pool.md).
[The table](../src-tauri/crates/enrolment/tests/enrolment/failures/expected.rs) is that of the test, which performs the
retry and inspects the state of the server. Faults last until the user retries, except those marked *once*.

- **Retried automatically**, with back-off and jitter, are idempotent calls only: reads, `AssociateSoftwareToken`,
  `SetUserMFAPreference`, `RevokeToken`, and the first call of a sign-in that does not contain the password.
- **Never retried automatically** are `VerifySoftwareToken`, answers to challenges, and calls with a password: the server
  may have processed the first call, and counts a second one again.
- After `outcome-unknown` it is unknown whether the authenticator is registered. The next sign-in or the list of factors
  shows it; the secret is kept until then.
- A wrong clock of this computer has no effect, because the time is taken from Cognito’s responses.
";

#[test]
fn page_is_up_to_date() {
    let page = page();
    if std::env::var_os("UPDATE_FAILURES").is_some() {
        std::fs::write(FILE, &page).expect("writable");
    }
    let found = std::fs::read_to_string(FILE).expect("docs/failures.md");
    assert!(found == page, "outdated: renew it with UPDATE_FAILURES=1");
}

fn page() -> String {
    let mut page = HEAD.to_owned();
    for step in Step::ALL {
        let (title, operation) = (step.title(), step.operation());
        page.push_str(&format!(
            "\n## {title}\n[{operation}](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_{operation}.html)\n\n\
             | fault | problem | retry from | attempts | state of the server |\n|---|---|---|---|---|\n"
        ));
        for (faults, expected) in grouped(step) {
            let faults: Vec<_> = faults.into_iter().map(Fault::text).collect();
            page.push_str(&format!("| {} | {} |\n", faults.join(";<br>"), cells(expected)));
        }
    }
    page
}

/// Groups faults with the same result, in the order of the first of each group.
fn grouped(step: Step) -> Vec<(Vec<Fault>, Expected)> {
    let mut groups: Vec<(Vec<Fault>, Expected)> = Vec::new();
    for (fault, expected) in rows(step) {
        match groups.iter_mut().find(|(_, other)| other == expected) {
            Some((faults, _)) => faults.push(*fault),
            None => groups.push((vec![*fault], *expected)),
        }
    }
    groups
}

fn cells(expected: Expected) -> String {
    match expected {
        Expected::Impossible(reason) => format!("impossible: {reason} | – | – | –"),
        Expected::Result {
            code,
            retry,
            attempts,
            server_state,
        } => {
            let code = code.map_or("none: the step succeeds".to_owned(), |code| format!("`{code}`"));
            format!("{code} | {} | {attempts} | {}", retry.text(), server_state.text())
        }
    }
}
