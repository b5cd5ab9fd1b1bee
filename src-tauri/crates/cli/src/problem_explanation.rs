//! Explanations of problems, from the same Fluent file as the window's (`ui/src/locale/en/problems.ftl`, which lists the
//! arguments of a message), in the words for a terminal.

use enrolment::ProblemKind;
use messages::{Arguments, Catalogue, Explanation};
use serde_json::Value;

use crate::message_parts::{NONE, list, rounded, sentence};

const PROBLEMS: &str = include_str!("../../../../ui/src/locale/en/problems.ftl");

/// Explains a problem. The title has no full stop. Parses the file each time: a command rarely has two problems.
pub(crate) fn explain(kind: &ProblemKind) -> Explanation {
    let catalogue = Catalogue::new("en", PROBLEMS);
    // The members of a problem are the arguments of its message.
    let members = serde_json::to_value(kind).unwrap_or_default();
    catalogue.explanation(kind.code(), &arguments(&catalogue, &members))
}

fn arguments(catalogue: &Catalogue, members: &Value) -> Arguments<'static> {
    let mut arguments = Arguments::new();
    arguments.set("at", "terminal");
    for (name, value) in members.as_object().into_iter().flatten() {
        match value {
            Value::Number(number) => arguments.set(name.clone(), number.as_f64().unwrap_or_default()),
            Value::String(text) if matches!(&**name, "detail" | "message" | "reason") => {
                arguments.set(name.clone(), sentence(text));
            }
            Value::String(text) => arguments.set(name.clone(), text.clone()),
            Value::Array(items) => {
                let items: Vec<String> = items
                    .iter()
                    .map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned))
                    .collect();
                arguments.set(name.clone(), list(&items));
            }
            _ => arguments.set(name.clone(), NONE),
        }
    }
    if let Some(field) = members["field"].as_str() {
        let field = format!("field-{field}");
        let none = Arguments::new();
        arguments.set("fieldName", catalogue.format(&field, Some("option"), &none));
        arguments.set("shape", catalogue.format(&field, Some("shape"), &none));
    }
    if let Some(seconds) = members["seconds"].as_i64() {
        arguments.set("duration", rounded(seconds.unsigned_abs()));
        arguments.set("direction", if seconds >= 0 { "ahead" } else { "behind" });
    }
    arguments
}

#[cfg(test)]
mod tests {
    use super::*;
    use enrolment::{DriftedClock, Field};

    fn drifted(seconds: i64, whose: DriftedClock) -> Explanation {
        explain(&ProblemKind::CodeDrifted { seconds, whose })
    }

    #[test]
    fn every_message_has_a_remedy_or_names_a_field() {
        let catalogue = Catalogue::new("en", PROBLEMS);
        let ids = PROBLEMS
            .lines()
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" ="));
        for (id, _) in ids {
            // A message or attribute that does not exist is formatted as its name.
            let has = |attribute| catalogue.format(id, attribute, &Arguments::new()) != id;
            assert!(has(None), "{id}");
            assert!(has(Some("remedy")) != has(Some("option")), "{id}");
        }
    }

    #[test]
    fn field_is_named_by_its_option() {
        let explanation = explain(&ProblemKind::FieldMalformed {
            field: Field::UserPoolId,
        });
        assert!(explanation.title.contains("--user-pool-id"), "{explanation:?}");
        assert!(explanation.remedy.contains("eu-central-1_"), "{explanation:?}");
        let explanation = explain(&ProblemKind::FieldTooLong {
            field: Field::Username,
            max: 128,
        });
        assert!(explanation.remedy.contains("128 characters"), "{explanation:?}");
    }

    #[test]
    fn drifted_clock_is_explained_with_its_owner_direction_and_duration() {
        let ahead = drifted(60, DriftedClock::Phone);
        for part in ["phone", "60 seconds", "ahead"] {
            assert!(ahead.title.contains(part), "{ahead:?}");
        }
        let behind = drifted(-300, DriftedClock::Computer);
        for part in ["computer", "5 minutes", "behind"] {
            assert!(behind.title.contains(part), "{behind:?}");
        }
        assert!(behind.remedy.contains("computer"), "{behind:?}");
    }

    #[test]
    fn remedy_is_one_for_a_terminal() {
        let explanation = explain(&ProblemKind::RegionUnknown);
        assert!(explanation.remedy.contains("--region"), "{explanation:?}");
        let explanation = explain(&ProblemKind::CertificateNotTrusted {
            host: "cognito.example".into(),
        });
        assert!(explanation.remedy.contains("--ca-file"), "{explanation:?}");
    }

    #[test]
    fn quoted_text_becomes_a_sentence() {
        let explanation = explain(&ProblemKind::PasswordRefused {
            reason: "too short".into(),
        });
        assert!(explanation.remedy.starts_with("Too short. "), "{explanation:?}");
    }

    #[test]
    fn list_is_part_of_the_remedy_unless_it_is_empty() {
        let remedy = |offered: &[&str]| {
            let offered = offered.iter().map(|&name| name.to_owned()).collect();
            explain(&ProblemKind::PasswordNotOffered { offered }).remedy
        };
        assert!(!remedy(&[]).contains("none"));
        assert!(remedy(&["A", "B"]).contains("A and B"));
    }
}
