//! Commands for access tokens that the user pastes or managed login returns.

use enrolment::{AccessToken, Cognito, Problem, TokenAccount};

use super::client_secret::client_secret_of;
use crate::enrolment_window::arguments::{CallerSession, Opened};
use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::session::IfLeft;
use crate::enrolment_window::stage::{Person, Stage, Step};
use crate::enrolment_window::transitions::Transition;
use crate::enrolment_window::view::{Answer, TokenSource};

/// Shows the account of a token. At the list of pools, the claims of the token determine the pool.
#[tauri::command]
pub(crate) async fn use_token(
    session: CallerSession,
    generation: LoggedCommand,
    access_token: Opened,
) -> Answer {
    let at_pools_or_sign_in = |stage| match stage {
        Stage::Pools => Ok((None, None)),
        Stage::With(person, Step::SignIn) => Ok((Some(person.clone()), Some(person))),
        other => Err(other),
    };
    session
        .work(
            generation,
            IfLeft::Drop,
            at_pools_or_sign_in,
            async |from: Option<Person>| {
                let found = async {
                    let token = AccessToken::read(access_token.0)?;
                    let mut person = match from.clone() {
                        Some(person) => person,
                        None => Person::at(session.pools.lock().of_token(&token)?),
                    };
                    // Only the proof needs the client secret, and reports a missing one.
                    let secret = client_secret_of(&session, &mut person, None)
                        .await
                        .unwrap_or_default();
                    let transport = session.transport_to(&person.pool.profile)?;
                    let profile = person.pool.profile.clone();
                    let cognito = Cognito::new(profile, secret, session.clock.clone(), &transport);
                    session.report_retries(cognito.waiting());
                    let account = enrolment::account_of_token(&cognito, token).await?;
                    Ok::<_, Problem>((person, account))
                };
                match (found.await, from) {
                    (Ok((person, account)), _) => account_step(person, account, TokenSource::Token),
                    (Err(problem), Some(person)) => {
                        Transition::at(person, Step::SignIn).with_problem(problem)
                    }
                    (Err(problem), None) => Transition::list(Some(problem.into())),
                }
            },
        )
        .await
}

/// The step that shows the account of a token before anything is changed.
pub(super) fn account_step(person: Person, account: TokenAccount, via: TokenSource) -> Transition {
    let person = Person {
        username: account.username().to_owned(),
        notice: None,
        ..person
    };
    Transition::at(person, Step::Account(account, via))
}

#[tauri::command]
pub(crate) async fn accept_account(session: CallerSession, generation: LoggedCommand) -> Answer {
    let at_account = |step| match step {
        Step::Account(account, _) => Ok(account),
        other => Err(other),
    };
    session
        .step(generation, IfLeft::Drop, at_account, async |person, account| {
            Transition::at(person, Step::BeforeScan(account.accept()))
        })
        .await
}
