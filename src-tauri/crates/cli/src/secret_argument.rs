//! Secrets as options: never the secret itself, only where it is.

use std::convert::Infallible;
use std::env;
use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;
use std::str::FromStr;

use enrolment::SecretText;
use serde_json::Value;

use crate::failure::Failure;
use crate::phrases;

/// Bytes. A session has 4,096 characters at most; a JSON answer around it somewhat more.
const LARGEST: u64 = 1024 * 1024;

/// Where a secret is.
#[derive(Clone)]
pub(crate) enum SecretArgument {
    /// `-`
    StandardInput,
    /// `@FILE`
    File(PathBuf),
    /// `env:NAME`
    Environment(String),
    /// The secret itself, perhaps. It is not kept, not even to be shown: it is refused.
    Literal,
}

impl FromStr for SecretArgument {
    // A text that clap refuses is shown by it.
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(match text {
            "-" => Self::StandardInput,
            _ => match (text.strip_prefix('@'), text.strip_prefix("env:")) {
                (Some(path), _) if !path.is_empty() => Self::File(path.into()),
                (_, Some(name)) if !name.is_empty() => Self::Environment(name.to_owned()),
                _ => Self::Literal,
            },
        })
    }
}

/// Refuses secrets on the command line, and two that both want standard input. To be called before anything is done.
///
/// # Parameters
/// `given`: the options, with their names.
pub(crate) fn check<const COUNT: usize>(
    given: [(&'static str, Option<&SecretArgument>); COUNT],
) -> Result<(), Failure> {
    let mut from_input = None;
    for (option, argument) in given {
        match (argument, from_input) {
            (Some(SecretArgument::Literal), _) => return Err(phrases::secret_in_arguments(option)),
            (Some(SecretArgument::StandardInput), Some(other)) => {
                return Err(phrases::one_standard_input(other, option));
            }
            (Some(SecretArgument::StandardInput), None) => from_input = Some(option),
            _ => {}
        }
    }
    Ok(())
}

impl SecretArgument {
    /// The text, without the line end that files and `echo` put behind it.
    ///
    /// # Parameters
    /// `option`: its name, for whoever reads what is wrong with it.
    pub(crate) fn read(&self, option: &'static str) -> Result<SecretText, Failure> {
        let text = match self {
            Self::StandardInput => up_to_the_largest(io::stdin().lock())
                .map_err(|error| phrases::unreadable(option, "standard input", &error))?,
            Self::File(path) => File::open(path)
                .and_then(up_to_the_largest)
                .map_err(|error| phrases::unreadable(option, &path.display().to_string(), &error))?,
            Self::Environment(name) => env::var(name).map_err(|_| phrases::variable_unset(option, name))?,
            Self::Literal => return Err(phrases::secret_in_arguments(option)),
        };
        let line = text.strip_suffix('\n').unwrap_or(&text);
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.is_empty() {
            return Err(phrases::nothing_in_it(option));
        }
        Ok(line.into())
    }

    /// The same where it may stand in an answer of Cognito's, as the AWS CLI prints it: then that member of the JSON.
    pub(crate) fn read_or_member(
        &self,
        option: &'static str,
        member: &'static str,
    ) -> Result<SecretText, Failure> {
        let text = self.read(option)?;
        if !text.expose().trim_start().starts_with('{') {
            return Ok(text);
        }
        let answer: Value =
            serde_json::from_str(text.expose()).map_err(|_| phrases::no_such_member(option, member))?;
        let inner = answer.get("AuthenticationResult");
        let found = answer
            .get(member)
            .or_else(|| inner.and_then(|inner| inner.get(member)));
        match found.and_then(Value::as_str).filter(|value| !value.is_empty()) {
            Some(value) => Ok(value.into()),
            None => Err(phrases::no_such_member(option, member)),
        }
    }
}

fn up_to_the_largest(from: impl Read) -> io::Result<String> {
    let mut text = String::new();
    let read = from.take(LARGEST + 1).read_to_string(&mut text)?;
    match u64::try_from(read).is_ok_and(|read| read > LARGEST) {
        true => Err(io::Error::other("it is larger than 1 MB")),
        false => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    fn of(text: &str) -> SecretArgument {
        let Ok(argument) = text.parse();
        argument
    }

    fn in_file(content: &str) -> (tempfile::NamedTempFile, SecretArgument) {
        let mut file = tempfile::NamedTempFile::new().expect("a file");
        file.write_all(content.as_bytes()).expect("written");
        let argument = of(&format!("@{}", file.path().display()));
        (file, argument)
    }

    fn told(failure: Failure) -> String {
        match failure {
            Failure::Usage(told) => format!("{} {}", told.what, told.remedy),
            _ => panic!("not about usage"),
        }
    }

    #[test]
    fn what_is_neither_input_file_nor_variable_is_the_secret_itself_and_refused() {
        for literal in ["hunter2", "", "@", "env:", " -", "ENV:X"] {
            let argument = of(literal);
            let refused = check([("--session", Some(&argument))]).expect_err("refused");
            let told = told(refused);
            assert!(told.contains("--session") && told.contains("env:"), "{told}");
            assert!(literal.is_empty() || !told.contains("hunter2"));
            assert!(argument.read("--session").is_err(), "{literal:?}");
        }
    }

    #[test]
    fn only_one_can_come_by_standard_input() {
        let input = of("-");
        assert!(check([("--a", Some(&input)), ("--b", None)]).is_ok());
        let refused = check([("--a", Some(&input)), ("--b", Some(&input))]);
        let told = told(refused.expect_err("refused"));
        assert!(told.contains("--a") && told.contains("--b"), "{told}");
    }

    #[test]
    fn one_line_end_is_taken_off_and_nothing_else() {
        for (content, secret) in [
            ("pass word \n", "pass word "),
            ("x\r\n", "x"),
            ("x\n\n", "x\n"),
            ("x", "x"),
        ] {
            let (_file, argument) = in_file(content);
            let read = argument.read("--password").ok().expect("readable");
            assert_eq!(read.expose(), secret);
        }
        for empty in ["", "\n"] {
            let (_file, argument) = in_file(empty);
            assert!(told(argument.read("--password").err().expect("refused")).contains("--password"));
        }
    }

    #[test]
    fn an_answer_of_cognitos_may_be_around_it() {
        let read = |content: &str, member| {
            let (_file, argument) = in_file(content);
            argument
                .read_or_member("--x", member)
                .ok()
                .map(|text| text.expose().to_owned())
        };
        let answer = r#"{"ChallengeName": "MFA_SETUP", "Session": "AYAB"}"#;
        assert_eq!(read(answer, "Session").as_deref(), Some("AYAB"));
        let answer = r#" {"AuthenticationResult": {"AccessToken": "eyJ"}}"#;
        assert_eq!(read(answer, "AccessToken").as_deref(), Some("eyJ"));
        assert_eq!(read(answer, "Session"), None, "it has none");
        assert_eq!(read("{broken", "Session"), None);
        assert_eq!(read("AYAB\n", "Session").as_deref(), Some("AYAB"));
    }

    #[test]
    fn what_is_not_there_is_named() {
        let told_of = |argument: &str| told(of(argument).read("--secret").err().expect("refused"));
        assert!(told_of("@no/such/file").contains("no/such/file"));
        assert!(told_of("env:COGNITO_ENROLL_UNSET").contains("COGNITO_ENROLL_UNSET"));
    }

    #[test]
    fn what_is_too_large_is_refused_and_not_read_on() {
        let endless = io::repeat(b'x');
        assert!(up_to_the_largest(endless).is_err());
    }
}
