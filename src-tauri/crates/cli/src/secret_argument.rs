//! Options for secrets: the source of a secret, never the secret itself.

use std::convert::Infallible;
use std::env;
use std::fmt::Display;
use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};

use enrolment::{Printed, ResponseMember, SecretText};
use secret::{decode_text, without_byte_order_mark};
use zeroize::Zeroizing;

use crate::failure::Failure;
use crate::messages::command_line;

/// The largest source in bytes. A session has at most 4,096 characters; a JSON response around it has a few more.
const LARGEST: u64 = 1024 * 1024;

/// The names of the environment variables that options point to.
static VARIABLES: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Returns the names of the environment variables with secrets, which the programs that this one starts must not inherit.
pub(crate) fn variables() -> Vec<String> {
    VARIABLES.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// The source of a secret.
#[derive(Clone)]
pub(crate) enum SecretArgument {
    /// `-`
    StandardInput,
    /// `@FILE`
    File(PathBuf),
    /// `env:NAME`
    Environment(String),
    /// Perhaps the secret itself. It is rejected, and not kept, not even for an error message.
    Literal,
}

impl FromStr for SecretArgument {
    // If parsing failed, clap would show the text.
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(match text {
            "-" => Self::StandardInput,
            _ => match (text.strip_prefix('@'), text.strip_prefix("env:")) {
                (Some(path), _) if !path.is_empty() => Self::File(path.into()),
                (_, Some(name)) if !name.is_empty() => {
                    let mut variables = VARIABLES.lock().unwrap_or_else(PoisonError::into_inner);
                    variables.push(name.to_owned());
                    Self::Environment(name.to_owned())
                }
                _ => Self::Literal,
            },
        })
    }
}

/// Rejects secrets on the command line, and a second source that is standard input. To be called first.
///
/// # Parameters
/// `arguments`: the options, with their names.
pub(crate) fn check<const COUNT: usize>(
    arguments: [(&'static str, Option<&SecretArgument>); COUNT],
) -> Result<(), Failure> {
    let mut from_input = None;
    for (option, argument) in arguments {
        match (argument, from_input) {
            (Some(SecretArgument::Literal), _) => return Err(secret_in_arguments(option)),
            (Some(SecretArgument::StandardInput), Some(other)) => {
                return Err(Failure::Usage(
                    command_line::OneStandardInput {
                        first: &other,
                        second: &option,
                    }
                    .explanation(),
                ));
            }
            (Some(SecretArgument::StandardInput), None) => from_input = Some(option),
            _ => {}
        }
    }
    Ok(())
}

impl SecretArgument {
    /// Reads the secret, without the line end that editors and `echo` add, and without a byte order mark.
    ///
    /// # Parameters
    /// `option`: its name, for error messages.
    pub(crate) fn read(&self, option: &'static str) -> Result<SecretText, Failure> {
        let text = match self {
            Self::StandardInput => read_text(io::stdin().lock())
                .map_err(|error| unreadable(option, &command_line::StandardInput.text(), &error))?,
            Self::File(path) => File::open(path)
                .and_then(read_text)
                .map_err(|error| unreadable(option, &path.display(), &error))?,
            Self::Environment(name) => {
                let text = env::var(name).map(Zeroizing::new).map_err(|_| {
                    Failure::Usage(
                        command_line::VariableUnset {
                            name,
                            option: &option,
                        }
                        .explanation(),
                    )
                })?;
                Zeroizing::new(without_byte_order_mark(&text).to_owned())
            }
            Self::Literal => return Err(secret_in_arguments(option)),
        };
        let line = text.strip_suffix('\n').unwrap_or(&text);
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.is_empty() {
            return Err(Failure::Usage(
                command_line::SourceEmpty { option: &option }.explanation(),
            ));
        }
        Ok(line.into())
    }

    /// Reads the secret, or that member of a response of Cognito as the AWS CLI prints it.
    pub(crate) fn read_or_member(
        &self,
        option: &'static str,
        member: ResponseMember,
    ) -> Result<SecretText, Failure> {
        let text = self.read(option)?;
        match member.of(&text) {
            Printed::Other => Ok(text),
            Printed::Found(value) => Ok(value),
            Printed::Missing => Err(member_missing(option, member)),
        }
    }
}

fn secret_in_arguments(option: &str) -> Failure {
    Failure::Usage(command_line::SecretInArguments { option: &option }.explanation())
}

fn unreadable(option: &str, source: &dyn Display, error: &dyn Display) -> Failure {
    let message = command_line::SourceUnreadable {
        error,
        option: &option,
        source,
    };
    Failure::Usage(message.explanation())
}

fn member_missing(option: &str, member: ResponseMember) -> Failure {
    let message = command_line::MemberMissing {
        member: &member.name(),
        option: &option,
    };
    Failure::Usage(message.explanation())
}

/// Reads a text of at most [`LARGEST`] bytes.
fn read_text(from: impl Read) -> io::Result<Zeroizing<String>> {
    let mut bytes = Zeroizing::new(Vec::new());
    let read = from.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if u64::try_from(read).is_ok_and(|read| read > LARGEST) {
        return Err(io::Error::other(command_line::SourceTooLarge.text()));
    }
    decode_text(&bytes).map_err(io::Error::other)
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

    fn text(failure: Failure) -> String {
        match failure {
            Failure::Usage(explanation) => format!("{} {}", explanation.title, explanation.remedy),
            _ => panic!("another failure"),
        }
    }

    #[test]
    fn literal_secret_is_rejected_and_not_shown() {
        for literal in ["hunter2", "", "@", "env:", " -", "ENV:X"] {
            let argument = of(literal);
            let refused = check([("--session", Some(&argument))]).expect_err("refused");
            let text = text(refused);
            assert!(text.contains("--session") && text.contains("env:"), "{text}");
            assert!(literal.is_empty() || !text.contains("hunter2"));
            assert!(argument.read("--session").is_err(), "{literal:?}");
        }
    }

    #[test]
    fn standard_input_is_the_source_of_one_option_only() {
        let input = of("-");
        assert!(check([("--a", Some(&input)), ("--b", None)]).is_ok());
        let refused = check([("--a", Some(&input)), ("--b", Some(&input))]);
        let text = text(refused.expect_err("refused"));
        assert!(text.contains("--a") && text.contains("--b"), "{text}");
    }

    #[test]
    fn one_line_end_is_removed() {
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
            assert!(text(argument.read("--password").err().expect("refused")).contains("--password"));
        }
    }

    #[test]
    fn byte_order_mark_is_not_content_and_utf16_is_decoded() {
        let read = |bytes: &[u8]| {
            let mut file = tempfile::NamedTempFile::new().expect("a file");
            file.write_all(bytes).expect("written");
            let argument = of(&format!("@{}", file.path().display()));
            let read = argument.read_or_member("--password", ResponseMember::Session);
            read.map(|text| text.expose().to_owned()).map_err(text)
        };
        let utf16 = |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
        for (bytes, content) in [
            ("\u{feff}pässwörd\r\n".as_bytes().to_vec(), "pässwörd"),
            (utf16("\u{feff}pässwörd\r\n"), "pässwörd"),
            (utf16("password\r\n"), "password"),
            (utf16("\u{feff}{\"Session\": \"AYAB\"}\r\n"), "AYAB"),
            ("\u{feff}{\"Session\": \"AYAB\"}".as_bytes().to_vec(), "AYAB"),
            ("\u{feff}\u{feff}p".as_bytes().to_vec(), "\u{feff}p"),
        ] {
            assert_eq!(read(&bytes).as_deref(), Ok(content), "{bytes:?}");
        }
        let error = read(b"p\xe4ssw\xf6rd\n").expect_err("Latin-1");
        assert!(error.contains("not text in UTF-8 or UTF-16"), "{error}");
        assert!(!error.contains("rd\n"), "{error}");
        let error = read("\u{feff}\r\n".as_bytes()).expect_err("empty");
        assert!(error.contains("empty"), "{error}");
    }

    #[test]
    fn member_of_a_response_is_read_or_named() {
        let read = |content: &str, member| {
            let (_file, argument) = in_file(content);
            argument
                .read_or_member("--x", member)
                .map(|text| text.expose().to_owned())
                .map_err(text)
        };
        let session = "AYABeC1-YaR_zc8fLxkXzPcRyqkAHQABAAdTZXJ2aWNl";
        for content in [
            format!(r#"{{"ChallengeName": "MFA_SETUP", "Session": "{session}"}}"#),
            format!("ChallengeName: MFA_SETUP\nSession: {session}\n"),
            format!("MFA_SETUP\t{session}\n"),
            format!("{session}\n"),
        ] {
            assert_eq!(
                read(&content, ResponseMember::Session).as_deref(),
                Ok(session),
                "{content}"
            );
        }
        let answer = r#" {"AuthenticationResult": {"AccessToken": "eyJ"}}"#;
        assert_eq!(read(answer, ResponseMember::AccessToken).as_deref(), Ok("eyJ"));
        for content in [answer, "{broken", "ChallengeName: MFA_SETUP", "MFA_SETUP\tNone"] {
            let error = read(content, ResponseMember::Session).expect_err("it has none");
            assert!(error.contains("Session") && error.contains("--x"), "{error}");
        }
    }

    #[test]
    fn missing_source_is_named() {
        let error = |argument: &str| text(of(argument).read("--secret").err().expect("refused"));
        assert!(error("@no/such/file").contains("no/such/file"));
        assert!(error("env:COGNITO_ENROLL_UNSET").contains("COGNITO_ENROLL_UNSET"));
    }

    #[test]
    fn source_that_is_too_large_is_rejected() {
        let endless = io::repeat(b'x');
        assert!(read_text(endless).is_err());
    }
}
