//! The pages that the browser shows when it returns.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

/// The texts of the pages on which the browser ends. They are plain text: markup in them is escaped.
#[derive(Debug, Clone)]
pub struct ReturnPage {
    /// The language of the texts, as in HTML's `lang`: `de`, `pt-BR`.
    pub lang: String,
    /// Whether that language is written from right to left.
    pub right_to_left: bool,
    /// The heading, such as the app's name.
    pub title: String,
    /// The sign-in succeeded; return to the app.
    pub signed_in: String,
    /// The sign-in failed; return to the app, which shows the cause.
    pub not_signed_in: String,
    /// The page belongs to another sign-in, such as an old tab's; the current one continues.
    pub other_sign_in: String,
}

/// The result that a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PageResult<'a> {
    Success,
    /// With the authorization server's text, if it sent one.
    Failure(Option<&'a str>),
    OtherSignIn,
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
    /// Returns a complete HTML document.
    pub(crate) fn html(&self, result: PageResult<'_>) -> String {
        let (text, detail) = match result {
            PageResult::Success => (&self.signed_in, None),
            PageResult::Failure(detail) => (&self.not_signed_in, detail),
            PageResult::OtherSignIn => (&self.other_sign_in, None),
        };
        let detail = detail.map_or_else(String::new, |detail| {
            // The server's text may have another language and direction.
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

/// Allows a page only its text and its style: no script, image, form or frame.
pub(crate) fn content_security_policy() -> String {
    // A hash, because `'unsafe-inline'` would also allow markup that an error in the escaping lets through.
    let hash = BASE64_STANDARD.encode(Sha256::digest(STYLE));
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
}

/// Escapes text for an element or a quoted attribute.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c => html.push(c),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> ReturnPage {
        ReturnPage {
            lang: "ar\"><script>0</script>".into(),
            right_to_left: true,
            title: "<b>A&B</b>".into(),
            signed_in: "<i>done</i>".into(),
            not_signed_in: "'refused'".into(),
            other_sign_in: "\"stray\"".into(),
        }
    }

    #[test]
    fn texts_are_escaped() {
        let done = page().html(PageResult::Success);
        assert!(done.contains("<html lang=\"ar&quot;&gt;&lt;script&gt;0&lt;/script&gt;\" dir=\"rtl\">"));
        assert!(done.contains("<h1>&lt;b&gt;A&amp;B&lt;/b&gt;</h1>"));
        assert!(done.contains("<title>&lt;b&gt;A&amp;B&lt;/b&gt;</title>"));
        assert!(done.contains("<p>&lt;i&gt;done&lt;/i&gt;</p>"));
        assert!(
            page()
                .html(PageResult::OtherSignIn)
                .contains("<p>&quot;stray&quot;</p>")
        );
        let refused = page().html(PageResult::Failure(Some("<img src=x onerror=alert(1)>")));
        assert!(refused.contains("<p>&#39;refused&#39;</p>"));
        assert!(refused.contains("dir=\"auto\">&lt;img src=x onerror=alert(1)&gt;</p>"));
        assert!(
            !page()
                .html(PageResult::Failure(None))
                .contains("class=\"detail\"")
        );
    }

    #[test]
    fn the_policy_allows_the_style_of_the_page() {
        let html = page().html(PageResult::Success);
        let style = html
            .split_once("<style>")
            .and_then(|(_, rest)| rest.split_once("</style>"))
            .map(|(style, _)| style)
            .expect("a style");
        let hash = BASE64_STANDARD.encode(Sha256::digest(style));
        assert!(content_security_policy().contains(&format!("style-src 'sha256-{hash}';")));
    }
}
