//! The words for problems of an enrolment: what happened, and what to do.

use enrolment::ProblemKind;

/// What is printed of a problem.
pub(crate) struct Words {
    /// What happened.
    pub(crate) title: String,
    /// What to do.
    pub(crate) remedy: String,
}

/// The words for one kind, in English.
pub(crate) fn of(kind: &ProblemKind) -> Words {
    // The variant's name, in words: `CodeWrong` is "Code wrong".
    let debug = format!("{kind:?}");
    let name = debug.split([' ', '{', '(']).next().unwrap_or_default();
    let mut title = String::with_capacity(name.len() + 8);
    for (at, letter) in name.char_indices() {
        if at > 0 && letter.is_uppercase() {
            title.push(' ');
            title.extend(letter.to_lowercase());
        } else {
            title.push(letter);
        }
    }
    Words {
        title,
        remedy: "Look it up in docs/failures.md.".to_owned(),
    }
}
