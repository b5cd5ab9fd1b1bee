//! The pages that the browser shows when it comes back.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

/// The words for the person in front of the browser. They are plain text: markup in them is shown, not obeyed.
#[derive(Debug, Clone)]
pub struct ReturnPage {
    /// The language of the words, as in HTML's `lang`: `de`, `pt-BR`.
    pub lang: String,
    /// Whether that language is written from right to left.
    pub right_to_left: bool,
    /// The heading, such as the app's name.
    pub title: String,
    /// Signed in: go back to the app.
    pub done: String,
    /// Not signed in, go back to the app, which knows more.
    pub refused: String,
    /// This page came from another sign-in, perhaps an old tab; the one under way goes on.
    pub stray: String,
}

/// What a page tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Message<'a> {
    Done,
    /// With what the authorization server said, if it said something.
    Refused(Option<&'a str>),
    Stray,
}

const STYLE: &str = "\
:root { color-scheme: light dark; }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; padding: 0 1.5rem;
  font: 1.125rem/1.5 system-ui, sans-serif; }
main { max-width: 32rem; }
h1 { font-size: 1.5rem; }
.detail { font-size: 0.875rem; overflow-wrap: anywhere; }
";

impl ReturnPage {
    /// A whole HTML document.
    pub(crate) fn html(&self, message: Message<'_>) -> String {
        let (text, detail) = match message {
            Message::Done => (&self.done, None),
            Message::Refused(detail) => (&self.refused, detail),
            Message::Stray => (&self.stray, None),
        };
        let detail = detail.map_or_else(String::new, |detail| {
            // The server's language is not ours, nor is its direction.
            format!(
                "<p class=\"detail\" lang=\"\" dir=\"auto\">{}</p>\n",
                escaped(detail)
            )
        });
        format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
             <style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p>{text}</p>\n{detail}</main>\n\
             </body>\n</html>\n",
            lang = escaped(&self.lang),
            dir = if self.right_to_left { "rtl" } else { "ltr" },
            title = escaped(&self.title),
            text = escaped(text),
        )
    }
}

/// Lets a page be nothing but text with our style: no script, no image, no form, no frame around it.
pub(crate) fn content_security_policy() -> String {
    // By its hash, as `'unsafe-inline'` would also let in what got past the escaping.
    let hash = BASE64_STANDARD.encode(Sha256::digest(STYLE));
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
}

/// As text in an element or in a quoted attribute.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> ReturnPage {
        ReturnPage {
            lang: "ar\"><script>0</script>".into(),
            right_to_left: true,
            title: "<b>A&B</b>".into(),
            done: "<i>done</i>".into(),
            refused: "'refused'".into(),
            stray: "\"stray\"".into(),
        }
    }

    #[test]
    fn words_are_never_markup() {
        let done = page().html(Message::Done);
        assert!(done.contains("<html lang=\"ar&quot;&gt;&lt;script&gt;0&lt;/script&gt;\" dir=\"rtl\">"));
        assert!(done.contains("<h1>&lt;b&gt;A&amp;B&lt;/b&gt;</h1>"));
        assert!(done.contains("<title>&lt;b&gt;A&amp;B&lt;/b&gt;</title>"));
        assert!(done.contains("<p>&lt;i&gt;done&lt;/i&gt;</p>"));
        assert!(page().html(Message::Stray).contains("<p>&quot;stray&quot;</p>"));
        let refused = page().html(Message::Refused(Some("<img src=x onerror=alert(1)>")));
        assert!(refused.contains("<p>&#39;refused&#39;</p>"));
        assert!(refused.contains("dir=\"auto\">&lt;img src=x onerror=alert(1)&gt;</p>"));
        assert!(!page().html(Message::Refused(None)).contains("class=\"detail\""));
    }

    #[test]
    fn the_policy_admits_the_style_in_the_page() {
        let html = page().html(Message::Done);
        let style = html
            .split_once("<style>")
            .and_then(|(_, rest)| rest.split_once("</style>"))
            .map(|(style, _)| style)
            .expect("a style");
        let hash = BASE64_STANDARD.encode(Sha256::digest(style));
        assert!(content_security_policy().contains(&format!("style-src 'sha256-{hash}';")));
    }
}
