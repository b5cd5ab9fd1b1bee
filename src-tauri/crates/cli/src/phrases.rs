//! What the command line says of itself, in English. Problems of an enrolment have their words elsewhere, shared with
//! the window.

use std::fmt::Display;
use std::io::{self, Write as _};
use std::path::Path;
use std::time::Duration;

use enrolment::{Channel, Delivery, Factor, PoolProfile, RetryNotice, SecretText};
use platform::pools_file::PoolsFileError;

use crate::enroll::Standing;
use crate::failure::{Failure, Told};
use crate::words;

/// A line for the person. If it cannot be written, there is nobody to read it.
pub(crate) fn say(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

// Waiting.

pub(crate) fn trying_again(wait: &RetryNotice) -> String {
    let RetryNotice { problem, attempt, of } = wait;
    let title = words::of(&problem.kind).title;
    format!("{title}. Trying again by itself: attempt {attempt} of {of}.")
}

// Options.

pub(crate) const QR_FILE_EXTENSION: &str = "give FILE.png, FILE.svg, or - for the terminal";

pub(crate) fn secret_in_arguments(option: &str) -> Failure {
    Failure::usage(
        format!("{option} takes the place where the secret is, not the secret itself."),
        format!(
            "Other people on this computer see the command line, and your shell keeps it. Give one of\n\
             {option} -          standard input\n\
             {option} @FILE      a file\n\
             {option} env:NAME   an environment variable\n\
             If that was a real secret, take a new one."
        ),
    )
}

pub(crate) fn one_standard_input(first: &str, second: &str) -> Failure {
    Failure::usage(
        format!("{first} and {second} both want standard input."),
        "Give one of them as @FILE or env:NAME.",
    )
}

pub(crate) fn option_wanted(option: &str) -> Failure {
    Failure::usage(
        format!("{option} is missing."),
        "Give it, or take a pool of the window's list with --pool NAME.",
    )
}

pub(crate) fn nothing_in_it(option: &str) -> Failure {
    Failure::usage(
        format!("There is nothing where {option} points to."),
        "Look at what should be there.",
    )
}

pub(crate) fn unreadable(option: &str, place: &str, error: &dyn Display) -> Failure {
    Failure::usage(
        format!("{place} could not be read: {error}."),
        format!("Look at what {option} points to."),
    )
}

pub(crate) fn variable_unset(option: &str, name: &str) -> Failure {
    Failure::usage(
        format!("The environment variable {name} is not set, or is not text."),
        format!("Set it, or let {option} point somewhere else. It must be exported."),
    )
}

pub(crate) fn no_such_member(option: &str, member: &str) -> Failure {
    Failure::usage(
        format!("What {option} points to looks like JSON, but has no member {member}."),
        "Give Cognito's answer as it came, or only the value.",
    )
}

pub(crate) fn not_base32(option: &str) -> Failure {
    Failure::usage(
        format!("What {option} points to is no secret of an authenticator."),
        "It has only letters and the digits 2 to 7 (base32), such as SecretCode of associate.",
    )
}

pub(crate) fn account_wanted() -> Failure {
    Failure::usage(
        "The entry in the authenticator needs a name.",
        "Give --account, for example the person's e-mail address.",
    )
}

pub(crate) fn no_runtime(error: &dyn Display) -> Failure {
    Failure::usage(
        format!("The operating system does not let this program wait for the network: {error}."),
        "It may be out of file handles or memory.",
    )
}

// Pools.

pub(crate) fn no_configuration_folder() -> Failure {
    Failure::usage(
        "There is no configuration folder: HOME is not set.",
        "Give it with --config DIR.",
    )
}

pub(crate) fn pools_unreadable(path: &Path, fault: &PoolsFileError) -> Failure {
    let line = fault
        .line
        .map(|line| format!(", line {line}"))
        .unwrap_or_default();
    Failure::usage(
        format!(
            "The list of user pools cannot be used: {}{line}: {}.",
            path.display(),
            fault.detail
        ),
        "Put it right, or move it away and add the pools again in the window. Its format is told in docs/pools.md.",
    )
}

pub(crate) fn pool_not_listed(name: &str, path: &Path, names: &[String]) -> Failure {
    let remedy = match names {
        [] => "The list is empty: add the pool in the window, or give --user-pool-id and --client-id."
            .to_owned(),
        names => format!("There are: {}.", names.join(", ")),
    };
    Failure::usage(format!("{} has no pool called {name}.", path.display()), remedy)
}

pub(crate) fn pool_listed_twice(name: &str, path: &Path) -> Failure {
    Failure::usage(
        format!("{} has {name} twice or more.", path.display()),
        "Give the pool's id instead of its name, or --user-pool-id and --client-id.",
    )
}

// QR codes.

pub(crate) fn file_exists(path: &Path) -> Failure {
    Failure::usage(
        format!("{} is there already.", path.display()),
        "It may be somebody's QR code. Take another name, or --overwrite.",
    )
}

pub(crate) fn unwritable(path: &Path, error: &dyn Display) -> Failure {
    Failure::usage(
        format!("{} could not be written: {error}.", path.display()),
        "Give a file in a folder that is there and yours.",
    )
}

pub(crate) fn terminal_too_narrow(columns: usize) -> Failure {
    Failure::usage(
        format!("This terminal is too narrow for the QR code, which takes {columns} columns."),
        "Make it wider or its font smaller, or take --qr FILE.png.",
    )
}

pub(crate) fn qr_written(path: &Path) -> String {
    format!(
        "The QR code is in {}, for you alone. It holds the secret: delete it when it was scanned.",
        path.display()
    )
}

// Codes.

// Enrolling.

pub(crate) const USERNAME: &str = "Username or e-mail address:";
pub(crate) const PASSWORD: &str = "Password:";
pub(crate) const NEW_PASSWORD: &str = "New password:";
pub(crate) const ONCE_MORE: &str = "The same once more:";
pub(crate) const NOT_THE_SAME: &str = "These two are not the same.";
pub(crate) const CLIENT_SECRET: &str = "Client secret of the app client:";
pub(crate) const SENT_CODE: &str = "The code from the message:";
pub(crate) const WHICH_FACTOR: &str = "How will you show that it is you?";
pub(crate) const RIGHT_ACCOUNT: &str = "Is this the account that gets the authenticator?";
pub(crate) const SEND_ANOTHER_CODE: &str = "Have another code sent?";
pub(crate) const TRY_AGAIN: &str = "Try again?";
pub(crate) const HAS_ONE_ALREADY: &str =
    "This account has an authenticator already. The new one will replace it.";
pub(crate) const REPLACE: &str = "Replace it?";
pub(crate) const READY: &str =
    "Have your authenticator app ready: the QR code is good for about three minutes. Show it now?";
pub(crate) const DELETE_THE_EARLIER: &str =
    "Delete the entry that you scanned before: it is good for nothing any more.";
pub(crate) const NEXT_CODE: &str = "The next six digits, when they have changed:";
pub(crate) const WAITING_FOR_THE_NEXT_CODE: &str = "Waiting for the next code.";
pub(crate) const TYPE_IT_AGAIN_TO_SEND_IT: &str =
    "If you are sure, type the same code again, and it is sent as it is.";
pub(crate) const PASSWORD_WAS_TEMPORARY: &str = "Your password was a temporary one. Choose your own now.";
pub(crate) const PASSWORD_WAS_RESET: &str =
    "Your password was reset. Set a new one with the code that was sent.";
pub(crate) const FINDING_OUT: &str = "Finding out whether the authenticator is registered.";
pub(crate) const IT_IS_REGISTERED: &str = "It is registered.";
pub(crate) const IT_IS_NOT_REGISTERED: &str = "It is not registered.";
pub(crate) const CODE_OF_THE_NEW_ONE: &str = "A code of the new entry will tell.";
pub(crate) const ONE_MORE_CODE: &str =
    "The authenticator is registered. Cognito asks for one more code of it.";
pub(crate) const PROVING: &str = "Now the proof: signing in with the authenticator, and out.";
pub(crate) const PROVED: &str = "It works: password and code have let you in.";

pub(crate) fn no_terminal(option: &str) -> Failure {
    Failure::usage(
        match option {
            "" => "There is no terminal to ask at.".to_owned(),
            option => format!("{option} is missing, and there is no terminal to ask at."),
        },
        "Give it as an option, or run this in a terminal. `cognito-enroll enroll --help` lists the options.",
    )
}

pub(crate) fn command_failed(option: &str, why: &dyn Display) -> Failure {
    Failure::usage(
        format!("The command of {option} did not succeed: {why}."),
        "Try it by itself: it gets one line on standard input, and is to end with status 0.",
    )
}

pub(crate) fn signing_in(username: &str, pool: &PoolProfile) -> String {
    format!("Signing in to {} as {username}.", pool.name())
}

pub(crate) fn token_of(account: &str, username: &str) -> String {
    match account == username {
        true => format!("The access token is {account}'s."),
        false => format!("The access token is {account}'s ({username})."),
    }
}

pub(crate) fn attribute(name: &str) -> String {
    format!("{name}, which this user pool wants to know:")
}

pub(crate) fn current_code(device_name: Option<&str>) -> String {
    match device_name.filter(|name| !name.is_empty()) {
        Some(name) => format!("Six digits of the authenticator that you have now ({name}):"),
        None => "Six digits of the authenticator that you have now:".to_owned(),
    }
}

pub(crate) fn factor(factor: Factor) -> &'static str {
    match factor {
        Factor::SoftwareToken => "A code of my authenticator app",
        Factor::Sms => "A code by SMS",
        Factor::Email => "A code by e-mail",
    }
}

pub(crate) fn code_sent(delivery: Option<&Delivery>) -> String {
    let Some(Delivery { channel, destination }) = delivery else {
        return "A code was sent to you.".to_owned();
    };
    let by = match channel {
        Channel::Sms => "by SMS",
        Channel::Email => "by e-mail",
        Channel::Other => "to you",
    };
    match destination {
        Some(destination) => format!("A code was sent {by}, to {destination}."),
        None => format!("A code was sent {by}."),
    }
}

pub(crate) fn not_confirmed(delivery: Option<&Delivery>) -> String {
    match delivery {
        None => "This account was never confirmed. The code came when it was made.".to_owned(),
        delivery => code_sent(delivery),
    }
}

pub(crate) fn scan_this(issuer: &str, account: &str) -> String {
    format!("Scan this with your authenticator app. The entry will be called {issuer}: {account}.")
}

pub(crate) fn code(time_left: Option<Duration>) -> String {
    match time_left.map(|left| left.as_secs()) {
        None => "The six digits that it shows (s: show the secret):".to_owned(),
        Some(0) => "The six digits that it shows (time may be up; s: show the secret):".to_owned(),
        Some(left) => format!(
            "The six digits that it shows ({} left; s: show the secret):",
            duration(left)
        ),
    }
}

pub(crate) fn secret(groups: &[SecretText]) -> String {
    let groups: Vec<&str> = groups.iter().map(SecretText::expose).collect();
    format!(
        "To be typed in by hand, as a time-based key:\n  {}",
        groups.join(" ")
    )
}

pub(crate) fn done(issuer: &str, account: &str, preference_set: bool, qr_in_terminal: bool) -> String {
    let mut text = format!("Done: {issuer}: {account} is registered.");
    text.push_str(match preference_set {
        true => " From now on Cognito asks for its code when you sign in.",
        false => " That it is asked for first could not be set; where the user pool requires a code, it is all the same.",
    });
    if qr_in_terminal {
        text.push_str(
            "\nThe QR code above holds the secret: clear this window and what can be scrolled back to.",
        );
    }
    text
}

/// What the person finds who leaves.
pub(crate) fn left(standing: Standing) -> Told {
    let (what, remedy) = match standing {
        Standing::NothingChanged => ("Left. Nothing has changed.", ""),
        Standing::PasswordUncertain => (
            "Left while the new password was being set: it may count already.",
            "Sign in with it, and if that fails with the one before.",
        ),
        Standing::PasswordSet => (
            "Left. No authenticator is registered; the new password counts.",
            "",
        ),
        Standing::SecretMade => (
            "Left. No new authenticator is registered.",
            "If you have scanned the QR code, delete that entry.",
        ),
        Standing::Uncertain => (
            "Left while the code was being checked: nobody knows whether the authenticator is registered.",
            "Keep the entry, and run this again: if a code is asked for, the new entry gives it.",
        ),
        Standing::Registered => (
            "Left. The authenticator is registered.",
            "Keep the entry: you will be asked for its code.",
        ),
    };
    Told::new(what, remedy)
}

/// The same for whoever could not go on.
pub(crate) fn say_standing(standing: Standing) {
    say(match standing {
        Standing::NothingChanged => return,
        Standing::PasswordUncertain => "The new password may count already.",
        Standing::PasswordSet => "No authenticator is registered; the new password counts.",
        Standing::SecretMade => {
            "No new authenticator is registered. If the QR code was scanned, delete that entry."
        }
        Standing::Uncertain => {
            "Nobody knows whether the authenticator is registered. Keep the entry, and run this again."
        }
        Standing::Registered => "The authenticator is registered all the same. Keep the entry.",
    });
}

/// Positive: the authenticator is ahead.
pub(crate) fn drifted(seconds: i64) -> Told {
    let side = if seconds > 0 { "ahead of" } else { "behind" };
    Told::new(
        format!(
            "The code is of this secret, but {} {side} this computer's clock.",
            duration(seconds.unsigned_abs())
        ),
        "Set the clocks of both devices to automatic, then take a fresh code.",
    )
}

pub(crate) fn code_of_another_secret() -> Told {
    Told::new(
        "The code is not of this secret, or more than five minutes off.",
        "Look whether it is the right entry of the authenticator, and type all six digits anew.",
    )
}

fn duration(seconds: u64) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} seconds"),
        (1, 0) => "1 minute".to_owned(),
        (minutes, 0) => format!("{minutes} minutes"),
        (1, seconds) => format!("1 minute and {seconds} seconds"),
        (minutes, seconds) => format!("{minutes} minutes and {seconds} seconds"),
    }
}
