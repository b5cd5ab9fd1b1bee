//! Access tokens from elsewhere.

use enrolment::{AccessToken, Cognito, Problem, TokenAccount};
use tauri::{AppHandle, Manager, Runtime};

use super::pools::client_secret_of;
use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::sealed::Opened;
use crate::enrolment_window::session::{IfLeft, Session};
use crate::enrolment_window::stage::{Person, Stage, Step};
use crate::enrolment_window::transitions::Transition;
use crate::enrolment_window::view::{Answer, TokenSource};

/// Looks whose account a token is good for. On the list of pools, it says itself which pool it is of.
#[tauri::command]
pub(crate) async fn use_token<R: Runtime>(
    app: AppHandle<R>,
    generation: LoggedCommand,
    access_token: Opened,
) -> Answer {
    let at_pools_or_sign_in = |stage| match stage {
        Stage::Pools => Ok((None, None)),
        Stage::With(person, Step::SignIn) => Ok((Some(person.clone()), Some(person))),
        other => Err(other),
    };
    let desk = app.state::<Session>();
    desk.work(
        generation,
        IfLeft::NothingLost,
        at_pools_or_sign_in,
        async |from: Option<Person>| {
            let found = async {
                let token = AccessToken::read(access_token.0)?;
                let mut person = match from.clone() {
                    Some(person) => person,
                    None => Person::at(desk.with_pools(|pools| pools.of_token(&token))?),
                };
                // Wanted by the proof alone, which will say so.
                let secret = client_secret_of(&app, &mut person, None)
                    .await
                    .unwrap_or_default();
                let network = desk.transport_to(&person.pool.profile)?;
                let profile = person.pool.profile.clone();
                let cognito = Cognito::new(profile, secret, desk.clock.clone(), &network);
                desk.watch(cognito.waiting());
                let account = enrolment::account_of_token(&cognito, token).await?;
                Ok::<_, Problem>((person, account))
            };
            match (found.await, from) {
                (Ok((person, account)), _) => whose(person, account, TokenSource::Token),
                (Err(problem), Some(person)) => Transition::at(person, Step::SignIn).but(problem),
                (Err(problem), None) => Transition::list(Some(problem.into())),
            }
        },
    )
    .await
}

/// The account is shown before anything is changed.
pub(super) fn whose(person: Person, account: TokenAccount, via: TokenSource) -> Transition {
    let person = Person {
        username: account.username().to_owned(),
        notice: None,
        ..person
    };
    Transition::at(person, Step::Account(account, via))
}

#[tauri::command]
pub(crate) async fn accept_account<R: Runtime>(app: AppHandle<R>, generation: LoggedCommand) -> Answer {
    let at_account = |step| match step {
        Step::Account(account, _) => Ok(account),
        other => Err(other),
    };
    let desk = app.state::<Session>();
    desk.step(
        generation,
        IfLeft::NothingLost,
        at_account,
        async |person, account| Transition::at(person, Step::BeforeScan(account.accept())),
    )
    .await
}
