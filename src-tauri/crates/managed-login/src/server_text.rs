//! Text from the authorization server, made safe to show. Any page can make a browser open the callback with any text.

/// Replaces control characters with spaces and cuts the text at 300 characters.
pub(crate) fn sanitized(text: &str) -> String {
    const MAX_CHARS: usize = 300;
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(MAX_CHARS)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sanitized_text_is_one_short_line() {
        assert_eq!(sanitized("User\r\ncancelled\u{1b}[2J"), "User  cancelled [2J");
        assert_eq!(sanitized(&"é".repeat(1000)), "é".repeat(300));
    }
}
