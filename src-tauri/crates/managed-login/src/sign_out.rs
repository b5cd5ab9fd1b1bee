//! Signs the browser out of managed login.

use oauth2::PkceCodeChallenge;
use url::Url;

use crate::USER_ADMIN_SCOPE;
use crate::callback_server::redirect_uri;
use crate::domain::Domain;

/// Returns the URL that ends managed login's session in the browser, for the system browser. The session outlives the
/// tokens: it is a cookie of the browser, so revoking the tokens does not end it.
///
/// The browser then shows the sign-in page. A page of one's own would have to be registered with the app client as a
/// sign-out URL, while `redirect_port` has a callback URL already:
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html>.
///
/// # Parameters
/// `redirect_port`: one of [`LoginSettings::redirect_ports`](crate::LoginSettings::redirect_ports).
pub fn sign_out_url(domain: &Domain, client_id: &str, redirect_port: u16) -> String {
    let mut url: Url = domain.sign_out_endpoint();
    // A sign-in on the page that follows leads to a port at which this program no longer listens. Without the verifier,
    // which is dropped here, another program that listens there cannot use the code.
    let (challenge, _) = PkceCodeChallenge::new_random_sha256();
    url.query_pairs_mut()
        .append_pair("client_id", client_id)
        .append_pair("response_type", "code")
        .append_pair("redirect_uri", &redirect_uri(redirect_port))
        .append_pair("scope", &format!("openid {USER_ADMIN_SCOPE}"))
        .append_pair("code_challenge", challenge.as_str())
        .append_pair("code_challenge_method", challenge.method());
    url.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn sign_out_returns_to_a_registered_callback_url() {
        let domain = "https://example.auth.eu-central-1.amazoncognito.com"
            .parse()
            .expect("a domain");
        let url = Url::parse(&sign_out_url(&domain, "1example23456789", 23891)).expect("a URL");
        assert_eq!(
            url.as_str().split_once('?').map(|(endpoint, _)| endpoint),
            Some("https://example.auth.eu-central-1.amazoncognito.com/logout")
        );
        let parameters: HashMap<_, _> = url.query_pairs().into_owned().collect();
        for (name, value) in [
            ("client_id", "1example23456789"),
            ("response_type", "code"),
            ("redirect_uri", "http://127.0.0.1:23891/callback"),
            ("scope", "openid aws.cognito.signin.user.admin"),
            ("code_challenge_method", "S256"),
        ] {
            assert_eq!(parameters[name], value, "{name}");
        }
        assert_ne!(
            Some(&parameters["code_challenge"]),
            Url::parse(&sign_out_url(&domain, "1example23456789", 23891))
                .expect("a URL")
                .query_pairs()
                .into_owned()
                .collect::<HashMap<_, _>>()
                .get("code_challenge"),
            "a verifier is used once"
        );
    }
}
