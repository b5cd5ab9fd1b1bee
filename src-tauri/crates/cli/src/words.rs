//! What is said of a problem: the words of the window (`ui/src/locale/en/problems.ftl`, where it also says what each
//! message is given), as they are for a terminal. English only.

use enrolment::ProblemKind;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use serde_json::Value;

const ENGLISH: &str = include_str!("../../../../ui/src/locale/en/problems.ftl");

/// What happened, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Words {
    /// What happened, without a full stop.
    pub(crate) title: String,
    /// What to do, in whole sentences.
    pub(crate) remedy: String,
}

/// The words for a problem. Read anew each time: a program that has a problem says so once.
pub(crate) fn of(kind: &ProblemKind) -> Words {
    let file = File::english();
    // Every kind is an object with its code in it, which the tests hold to the file.
    let kind = serde_json::to_value(kind).unwrap_or_default();
    let code = kind["code"].as_str().unwrap_or_default();
    let values = file.values(&kind);
    Words {
        title: file.say(code, None, &values),
        remedy: file.say(code, Some("remedy"), &values),
    }
}

struct File(FluentBundle<FluentResource>);

impl File {
    fn english() -> Self {
        // Without a language's rules, as English with none but whole numbers in it needs none.
        let mut bundle = FluentBundle::default();
        // Marks around what is put in are for texts from right to left; some terminals show them.
        bundle.set_use_isolating(false);
        // What cannot be read is left out and then missing, see `say`.
        let resource = FluentResource::try_new(ENGLISH.to_owned()).unwrap_or_else(|(readable, _)| readable);
        // It names nothing twice.
        let _ = bundle.add_resource(resource);
        Self(bundle)
    }

    /// A message, or one of its attributes; its name if there is none, so that something is said.
    fn say(&self, id: &str, attribute: Option<&str>, values: &FluentArgs) -> String {
        let message = self.0.get_message(id);
        let pattern = message.and_then(|message| match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
        });
        match pattern {
            Some(pattern) => self
                .0
                .format_pattern(pattern, Some(values), &mut Vec::new())
                .into_owned(),
            None => id.to_owned(),
        }
    }

    fn values(&self, kind: &Value) -> FluentArgs<'static> {
        let mut values = FluentArgs::new();
        values.set("at", "terminal");
        for (name, value) in kind.as_object().into_iter().flatten() {
            match value {
                Value::Number(number) => values.set(name.clone(), number.as_f64().unwrap_or_default()),
                Value::String(text) if matches!(&**name, "detail" | "message" | "reason") => {
                    values.set(name.clone(), closed(text));
                }
                Value::String(text) => values.set(name.clone(), text.clone()),
                Value::Array(items) => values.set(name.clone(), listed(items)),
                _ => values.set(name.clone(), "none"),
            }
        }
        if let Some(field) = kind["field"].as_str() {
            let field = format!("field-{field}");
            values.set("fieldName", self.say(&field, Some("option"), &FluentArgs::new()));
            values.set("shape", self.say(&field, Some("shape"), &FluentArgs::new()));
        }
        if let Some(seconds) = kind["seconds"].as_i64() {
            values.set("duration", duration(seconds.unsigned_abs()));
            values.set("direction", if seconds >= 0 { "ahead" } else { "behind" });
        }
        values
    }
}

/// 30 → “30 seconds”, 150 → “3 minutes”, 7200 → “2 hours”; as `duration` in `ui/src/locale/format.ts`.
pub(crate) fn duration(seconds: u64) -> String {
    let rounded = |unit: u64| (seconds + unit / 2) / unit;
    let (count, unit) = match seconds {
        0..120 => (seconds, "second"),
        120..7200 => (rounded(60), "minute"),
        _ => (rounded(3600), "hour"),
    };
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural}")
}

/// Somebody else's words as a sentence, so that ours can follow. A name, such as `invalid_grant`, stays as it is.
fn closed(theirs: &str) -> String {
    let said = theirs.trim();
    let first_word = said.split([' ', ',']).next().unwrap_or_default();
    let is_word = first_word.len() < said.len() && first_word.chars().all(|c| c.is_ascii_lowercase());
    let (first, rest) = said.split_at(usize::from(is_word));
    let said = format!("{}{rest}", first.to_ascii_uppercase());
    match &*said {
        "" => said,
        _ if said.ends_with(['.', '!', '?']) => said + " ",
        _ => said + ". ",
    }
}

/// “a”, “a and b”, “a, b, and c”; nothing is “none”.
fn listed(items: &[Value]) -> String {
    let items: Vec<String> = items
        .iter()
        .map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned))
        .collect();
    match &*items {
        [] => "none".to_owned(),
        [only] => only.clone(),
        [one, other] => format!("{one} and {other}"),
        [most @ .., last] => format!("{}, and {last}", most.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use enrolment::{DriftedClock, Field};

    fn drifted(seconds: i64, whose: DriftedClock) -> Words {
        of(&ProblemKind::CodeDrifted { seconds, whose })
    }

    #[test]
    fn the_whole_file_can_be_read() {
        assert!(FluentResource::try_new(ENGLISH.to_owned()).is_ok());
    }

    #[test]
    fn each_message_says_what_happened_and_what_to_do_or_names_a_field() {
        let file = File::english();
        let ids = ENGLISH
            .lines()
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" = "));
        for (id, _) in ids {
            let message = file.0.get_message(id).unwrap();
            assert!(message.value().is_some(), "{id}");
            let has = |attribute| message.get_attribute(attribute).is_some();
            assert!(has("remedy") != has("option"), "{id}");
        }
    }

    #[test]
    fn a_field_is_called_as_on_the_command_line() {
        let words = of(&ProblemKind::FieldMalformed {
            field: Field::UserPoolId,
        });
        assert_eq!(words.title, "“--user-pool-id” has the wrong format");
        assert!(
            words.remedy.starts_with("Use a format like eu-central-1_"),
            "{words:?}"
        );
        let words = of(&ProblemKind::FieldTooLong {
            field: Field::Username,
            max: 128,
        });
        assert_eq!(words.remedy, "Use 128 characters or fewer.");
    }

    #[test]
    fn a_drifted_clock_is_told_with_whose_and_how_much() {
        let ahead = drifted(60, DriftedClock::Phone);
        assert_eq!(ahead.title, "The phone’s clock is 60 seconds ahead");
        let behind = drifted(-300, DriftedClock::Computer);
        assert_eq!(behind.title, "This computer’s clock is 5 minutes behind");
        assert!(behind.remedy.contains("on the computer,"), "{behind:?}");
    }

    #[test]
    fn the_remedy_is_one_that_a_terminal_has() {
        let words = of(&ProblemKind::RegionUnknown);
        assert!(words.remedy.ends_with("Specify it with --region."), "{words:?}");
        let words = of(&ProblemKind::CertificateNotTrusted { host: "h".into() });
        assert!(
            words.remedy.contains("of h. If") && words.remedy.contains("--ca-file."),
            "{words:?}"
        );
    }

    #[test]
    fn other_peoples_words_come_first_and_are_closed() {
        let remedy = |reason: &str| {
            of(&ProblemKind::PasswordRefused {
                reason: reason.into(),
            })
            .remedy
        };
        assert_eq!(remedy("Too short"), "Too short. Choose another password.");
        assert_eq!(remedy("Too short!"), "Too short! Choose another password.");
        assert_eq!(remedy(" "), "Choose another password.");
        assert_eq!(remedy("too short"), "Too short. Choose another password.");
        assert_eq!(remedy("too_short"), "too_short. Choose another password.");
        assert_eq!(remedy(", odd"), ", odd. Choose another password.");
    }

    #[test]
    fn lists_are_told_or_left_out() {
        let remedy = |offered: &[&str]| {
            let offered = offered.iter().map(|&name| name.to_owned()).collect();
            of(&ProblemKind::PasswordNotOffered { offered }).remedy
        };
        assert_eq!(
            remedy(&[]),
            "Ask your administrator to allow a password for this account."
        );
        assert!(remedy(&["A", "B"]).starts_with("It offers A and B. Ask"));
        assert!(remedy(&["A", "B", "C"]).starts_with("It offers A, B, and C. Ask"));
    }

    #[test]
    fn durations_are_whole_units() {
        assert_eq!(duration(1), "1 second");
        assert_eq!(duration(119), "119 seconds");
        assert_eq!(duration(150), "3 minutes");
        assert_eq!(duration(7200), "2 hours");
    }
}
