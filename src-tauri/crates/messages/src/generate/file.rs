use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Comment, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;

/// The CLDR's plural categories: a selector with one of them is by a number.
const PLURAL_CATEGORIES: [&str; 5] = ["zero", "one", "two", "few", "many"];

/// The messages of a Fluent file, in the order of their names.
pub(super) struct File {
    pub(super) messages: BTreeMap<String, Message>,
}

#[derive(Default)]
pub(super) struct Message {
    pub(super) comment: String,
    pub(super) attributes: BTreeSet<String>,
    pub(super) arguments: BTreeMap<String, Kind>,
    /// Names of other messages and their attributes that are part of this one.
    references: BTreeSet<(String, Option<String>)>,
}

/// What an argument is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Number,
}

impl File {
    /// # Errors
    /// What cannot be parsed, a message without a value or defined twice, or a reference to nothing.
    pub(super) fn parse(source: &str) -> Result<Self, String> {
        let resource = parser::parse(source).map_err(|(_, errors)| match errors.first() {
            Some(error) => error.to_string(),
            None => "not a Fluent file".to_owned(),
        })?;
        let mut messages = BTreeMap::new();
        for entry in resource.body {
            let Entry::Message(entry) = entry else {
                continue;
            };
            let name = entry.id.name.to_owned();
            let mut message = Message {
                comment: entry.comment.map(joined).unwrap_or_default(),
                ..Message::default()
            };
            match &entry.value {
                Some(value) => message.read(value),
                None => return Err(format!("{name} has no value")),
            }
            for attribute in &entry.attributes {
                message.attributes.insert(attribute.id.name.to_owned());
                message.read(&attribute.value);
            }
            if messages.insert(name.clone(), message).is_some() {
                return Err(format!("{name} is defined twice"));
            }
        }
        let file = Self { messages };
        file.check_references()?;
        Ok(file)
    }

    fn check_references(&self) -> Result<(), String> {
        for (name, message) in &self.messages {
            for (target, attribute) in &message.references {
                let found = self.messages.get(target).is_some_and(|target| match attribute {
                    Some(attribute) => target.attributes.contains(attribute),
                    None => true,
                });
                if !found {
                    return Err(format!("{name} refers to {target}, which does not exist"));
                }
            }
        }
        Ok(())
    }

    /// Compares a translation with the original.
    ///
    /// # Errors
    /// The first difference in messages, attributes or arguments.
    pub(super) fn compare(&self, original: &Self) -> Result<(), String> {
        let names = self.messages.keys().chain(original.messages.keys());
        for name in names {
            let (Some(message), Some(original)) = (self.messages.get(name), original.messages.get(name))
            else {
                return Err(format!("{name} is not in both languages"));
            };
            if let Some(attribute) = message
                .attributes
                .symmetric_difference(&original.attributes)
                .next()
            {
                return Err(format!("{name}.{attribute} is not in both languages"));
            }
            let arguments = |message: &Message| message.arguments.keys().cloned().collect::<BTreeSet<_>>();
            if let Some(argument) = arguments(message)
                .symmetric_difference(&arguments(original))
                .next()
            {
                return Err(format!("{name}: ${argument} is not used in both languages"));
            }
        }
        Ok(())
    }
}

fn joined(comment: Comment<&str>) -> String {
    comment.content.join("\n")
}

impl Message {
    fn argument(&mut self, name: &str, kind: Kind) {
        let known = self.arguments.entry(name.to_owned()).or_insert(kind);
        if kind == Kind::Number {
            *known = kind;
        }
    }

    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.read_expression(expression);
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline, Kind::Text),
            Expression::Select { selector, variants } => {
                let kind = match variants.iter().any(is_by_number) {
                    true => Kind::Number,
                    false => Kind::Text,
                };
                self.read_inline(selector, kind);
                for variant in variants {
                    self.read(&variant.value);
                }
            }
        }
    }

    fn read_inline(&mut self, expression: &InlineExpression<&str>, kind: Kind) {
        match expression {
            InlineExpression::VariableReference { id } => self.argument(id.name, kind),
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name.to_owned());
                self.references.insert((id.name.to_owned(), attribute));
            }
            InlineExpression::FunctionReference { id, arguments } => {
                let kind = if id.name == "NUMBER" { Kind::Number } else { kind };
                self.read_call(arguments, kind);
            }
            InlineExpression::TermReference { arguments, .. } => {
                if let Some(arguments) = arguments {
                    self.read_call(arguments, Kind::Text);
                }
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn read_call(&mut self, arguments: &CallArguments<&str>, kind: Kind) {
        for argument in &arguments.positional {
            self.read_inline(argument, kind);
        }
    }
}

fn is_by_number(variant: &Variant<&str>) -> bool {
    match &variant.key {
        VariantKey::NumberLiteral { .. } => true,
        VariantKey::Identifier { name } => PLURAL_CATEGORIES.contains(name),
    }
}
