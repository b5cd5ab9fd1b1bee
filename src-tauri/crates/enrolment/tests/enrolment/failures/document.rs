//! `docs/failures.md`, which is made of the table.

use super::expected::rows;
use super::table::{Expected, Fault, Step};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../docs/failures.md");

const HEAD: &str = "\
# Every way it can fail

<!-- Generated. To renew: UPDATE_FAILURES=1 cargo test -p enrolment --test enrolment failures -->

Each step of an enrolment is one call to Cognito. For each, this page tells what comes of everything that can go wrong
on the way: the problem (its words are in [problems.ftl](../ui/src/locale/en/problems.ftl)), from where the person can
try again, how often the operation was tried, and what the user pool holds right after.

Every line is a test on real sockets: the client against a [practice pool](practice-pool.md), with a network in between
that fails. [The table](../src-tauri/crates/enrolment/tests/enrolment/failures/expected.rs) is the test’s own; what it says about
trying again was tried, and what it says about the server was looked at there. Faults last until the person tries
again, except where it says *once*.

- **Tried** more than once are only calls that do no harm twice, with a pause of random length in between: reads,
  `AssociateSoftwareToken`, `SetUserMFAPreference`, `RevokeToken`, and the first call of a sign-in that carries no
  password.
- **Never repeated** by itself are `VerifySoftwareToken`, the answer to a challenge, and a password: whether the first
  one was acted upon is unknown, and a second one counts again.
- After `outcome-unknown` nobody knows whether the authenticator is registered. It is found out by signing in again, or
  from the list of factors; the secret is kept until then.
- A wrong clock of this computer does no harm: time is taken from Cognito’s answers.
";

#[test]
fn page_is_current() {
    let page = page();
    if std::env::var_os("UPDATE_FAILURES").is_some() {
        std::fs::write(FILE, &page).expect("writable");
    }
    let found = std::fs::read_to_string(FILE).expect("docs/failures.md");
    assert!(found == page, "stale: renew it with UPDATE_FAILURES=1");
}

fn page() -> String {
    let mut page = HEAD.to_owned();
    for step in Step::ALL {
        let (title, operation) = (step.title(), step.operation());
        page.push_str(&format!(
            "\n## {title}\n[{operation}](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_{operation}.html)\n\n\
             | what goes wrong | problem | try again from | tried | the server then holds |\n|---|---|---|---|---|\n"
        ));
        for (faults, expected) in grouped(step) {
            let faults: Vec<_> = faults.into_iter().map(Fault::words).collect();
            page.push_str(&format!("| {} | {} |\n", faults.join(";<br>"), cells(expected)));
        }
    }
    page
}

/// Faults that come to the same thing, in the order of the first of them.
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
        Expected::Cannot(reason) => format!("cannot be: {reason} | – | – | –"),
        Expected::Comes {
            code,
            again,
            tries,
            holds,
        } => {
            let code = code.map_or("none: it comes through".to_owned(), |code| format!("`{code}`"));
            let tries = match tries {
                1 => "once".to_owned(),
                2 => "twice".to_owned(),
                many => format!("{many} times"),
            };
            format!("{code} | {} | {tries} | {}", again.words(), holds.words())
        }
    }
}
