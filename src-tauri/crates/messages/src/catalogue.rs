use std::fmt::Display;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::Explanation;

/// The arguments of a message, by name.
pub type Arguments<'a> = FluentArgs<'a>;

/// The value of an argument: a number or a text.
pub type Value<'a> = FluentValue<'a>;

/// A text as the value of an argument.
pub fn text(value: &dyn Display) -> Value<'static> {
    Value::from(value.to_string())
}

/// The messages of one Fluent file, in one language.
pub struct Catalogue(FluentBundle<FluentResource>);

impl Catalogue {
    /// Parses a file. An entry that cannot be parsed is left out: [`generate`](crate::generate) rejects such a file when the program
    /// is built.
    ///
    /// In a language that is written from right to left, each argument is enclosed in Unicode isolates, because its own
    /// direction may differ. Elsewhere the isolates are left out: some terminals show them, and they hinder searching.
    pub fn new(language: &str, source: &str) -> Self {
        let identifier: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![identifier]);
        bundle.set_use_isolating(language == "ar");
        // Fails only if the function is there already.
        let _ = bundle.add_builtins();
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
        // Fails only for a message that is defined twice, of which it keeps the first.
        let _ = bundle.add_resource(resource);
        Self(bundle)
    }

    /// Formats a message, or one of its attributes. Returns the name of a message that does not exist, as a text that can
    /// be searched for.
    pub fn format(&self, message: &str, attribute: Option<&str>, arguments: &Arguments) -> String {
        let found = self.0.get_message(message);
        let pattern = found.and_then(|found| match attribute {
            None => found.value(),
            Some(name) => found.get_attribute(name).map(|attribute| attribute.value()),
        });
        match pattern {
            Some(pattern) => self
                .0
                .format_pattern(pattern, Some(arguments), &mut Vec::new())
                .into_owned(),
            None => message.to_owned(),
        }
    }

    /// Formats a message and its attribute `remedy`.
    pub fn explanation(&self, message: &str, arguments: &Arguments) -> Explanation {
        Explanation {
            title: self.format(message, None, arguments),
            remedy: self.format(message, Some("remedy"), arguments),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn formatted(language: &str, source: &str, arguments: &[(&str, Value)]) -> String {
        let arguments = arguments.iter().cloned().collect();
        Catalogue::new(language, source).format("x", None, &arguments)
    }

    #[test]
    fn plural_category_is_that_of_the_language() {
        let source = "x = { $n ->\n    [one] one\n    [few] few\n   *[other] other\n }";
        for (language, n, category) in [
            ("en", 1, "one"),
            ("en", 3, "other"),
            ("ja", 1, "other"),
            ("ar", 3, "few"),
        ] {
            let formatted = formatted(language, source, &[("n", n.into())]);
            assert!(formatted.contains(category), "{language} {n}: {formatted}");
        }
    }

    #[test]
    fn arguments_are_isolated_only_in_right_to_left_text() {
        let arguments = [("path", text(&"/log"))];
        assert_eq!(formatted("en", "x = in { $path }", &arguments), "in /log");
        assert_eq!(
            formatted("ar", "x = in { $path }", &arguments),
            "in \u{2068}/log\u{2069}"
        );
    }

    #[test]
    fn missing_message_is_shown_by_its_name() {
        assert_eq!(formatted("en", "y = y", &[]), "x");
        assert_eq!(formatted("en", "x", &[]), "x");
    }
}
