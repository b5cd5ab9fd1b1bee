//! The app client, as it answers to anybody: whether it is there, what it allows, and what time it is there.

use enrolment::{Cognito, Flow, PoolForm, PoolProfile, Problem, ProblemKind, SecretText, probe};

use super::report::{Checked, Verdict};
use crate::failure::Failure;
use crate::pool_arguments::ChosenPool;
use crate::words;

/// Seconds. An authenticator that runs on this computer is wrong from here on, and is taken or not by luck.
const OFF: u64 = 30;

/// Begins to sign in as nobody, by each flow.
pub(super) async fn look(
    pool: &PoolProfile,
    client_secret: Option<&SecretText>,
) -> Result<Vec<Checked>, Failure> {
    let mut allowed = Vec::new();
    let mut refused = Vec::new();
    let mut ahead = 0;
    for (flow, name) in [
        (Flow::Srp, "USER_SRP_AUTH"),
        (Flow::Password, "USER_PASSWORD_AUTH"),
        (Flow::UserAuth, "USER_AUTH"),
    ] {
        // A pool that someone sent is not even shown a made-up password.
        if flow == Flow::Password && pool.is_imported() {
            continue;
        }
        let profile = PoolProfile::try_from(PoolForm { flow, ..pool.form() })?;
        let cognito = reached(profile, client_secret)?;
        match probe(&cognito).await {
            Ok(reached) => {
                ahead = reached.computer_ahead_seconds;
                allowed.push((flow, name));
            }
            Err(problem) if problem.kind == ProblemKind::FlowNotEnabled => {
                ahead = cognito.computer_ahead_seconds();
                refused.push(name);
            }
            Err(problem) => return Ok(vec![unusable(&problem)]),
        }
    }
    Ok(vec![
        clock(ahead),
        Checked::ok("app-client", format!("{} answers", pool.client_id())),
        flows(pool, &allowed, &refused),
    ])
}

fn reached(profile: PoolProfile, client_secret: Option<&SecretText>) -> Result<Cognito, Failure> {
    let chosen = ChosenPool {
        profile,
        has_client_secret: client_secret.is_some(),
        is_named: true,
    };
    chosen.reached_with(client_secret.map(|secret| secret.expose().into()))
}

fn unusable(problem: &Problem) -> Checked {
    let words = words::of(&problem.kind);
    let request = problem
        .request_id
        .as_ref()
        .map(|request| format!(" (request {request})"));
    let detail = format!("{}{}", words.title, request.unwrap_or_default());
    Checked::problem("app-client", detail, words.remedy)
}

fn flows(pool: &PoolProfile, allowed: &[(Flow, &str)], refused: &[&str]) -> Checked {
    let names: Vec<&str> = allowed.iter().map(|(_, name)| *name).collect();
    let detail = match (&names[..], refused) {
        ([], _) => "none by password".to_owned(),
        (names, []) => names.join(", "),
        (names, refused) => format!("{}; not {}", names.join(", "), refused.join(", ")),
    };
    let wanted = allowed.iter().any(|(flow, _)| *flow == pool.flow());
    match (wanted, names.is_empty()) {
        (true, _) => Checked::new("flows", Verdict::Ok, detail),
        (false, true) => Checked::problem("flows", detail, "The app client must allow ALLOW_USER_SRP_AUTH."),
        (false, false) => Checked::problem(
            "flows",
            detail,
            "This pool is used by another flow: allow that in the app client, or choose one of these with --flow.",
        ),
    }
}

fn clock(ahead: i64) -> Checked {
    let off = ahead.unsigned_abs();
    let side = if ahead > 0 { "ahead of" } else { "behind" };
    match off {
        0 => Checked::ok("clock", "agrees with the user pool's to two seconds"),
        1..OFF => Checked::ok("clock", format!("{off} seconds {side} the user pool's, which does no harm")),
        _ => Checked::advice(
            "clock",
            format!("this computer is {off} seconds {side} the user pool's time"),
            "Enrolling works all the same, but an authenticator on this computer gives wrong codes. Let it take the \
             time from the network.",
        )
        .with_command(Some("sudo timedatectl set-ntp true".to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_worth_a_word_from_half_a_minute_on() {
        for (ahead, verdict) in [
            (0, Verdict::Ok),
            (29, Verdict::Ok),
            (-29, Verdict::Ok),
            (30, Verdict::Advice),
            (-600, Verdict::Advice),
        ] {
            assert_eq!(clock(ahead).verdict, verdict, "{ahead}");
        }
    }
}
