//! Proxies, certificates, and a pool that came from somebody.

use practice_pool::behaviour::SelectChallengeOffers;
use serde_json::json;

use crate::stranger::table::{Journey, nothing, row};

const PROXY: &str = "HTTPS_PROXY";

pub(crate) fn behind_a_proxy() -> Journey {
    let rows = vec![
        row("proxy-unusable", nothing, |w| {
            let proxy = format!("http://{}", w.proxy()?.host);
            w.env.insert(PROXY, proxy);
            Ok(())
        }),
        row("proxy-unreachable", nothing, |w| w.proxy()?.open()),
        row(
            "proxy-credentials-wanted",
            |w| {
                w.proxy()?.answers("407 Proxy Authentication Required");
                Ok(())
            },
            |w| {
                let proxy = format!("http://ann:secret@{}", w.proxy()?.host);
                w.env.insert(PROXY, proxy);
                Ok(())
            },
        ),
        row(
            "proxy-refused",
            |w| {
                w.proxy()?.answers("403 Forbidden");
                Ok(())
            },
            |w| {
                w.proxy()?.answers("200 Connection established");
                Ok(())
            },
        ),
        row("certificate-not-trusted", nothing, |w| {
            let file = w.write("ca.pem", &w.tls()?.pem)?;
            w.knows("CA file", file.display().to_string())
        }),
    ];
    Journey::new("behind-a-proxy", rows).starting(|w| {
        // No resolver knows it: <https://www.rfc-editor.org/rfc/rfc2606#section-2>
        w.behind_proxy(&["cognito.invalid"])?;
        w.env.insert(PROXY, "ftp://proxy.example".to_owned());
        w.knows("Endpoint URL", "https://cognito.invalid")?;
        w.list(json!({}))
    })
}

/// It has no endpoint of its own, so the region's is played here.
pub(crate) fn a_pool_that_somebody_sent() -> Journey {
    let rows = vec![row("plain-password-wanted", nothing, |w| {
        w.presses("Add a user pool")
    })];
    let journey = Journey::new("a-pool-that-somebody-sent", rows).starting(|w| {
        w.behind_proxy(&["cognito-idp.us-east-1.amazonaws.com"])?;
        w.proxy()?.open()?;
        let proxy = format!("http://{}", w.proxy()?.host);
        w.env.insert(PROXY, proxy);
        let authorities = w.write("ca.pem", &w.tls()?.pem)?;
        w.env.insert("SSL_CERT_FILE", authorities.display().to_string());
        w.behave(|behaviour| {
            behaviour.user_auth_passes_over_preference = true;
            behaviour.select_challenge_offers = SelectChallengeOffers::Password;
        })?;
        w.list(json!({ "imported": true, "flow": "user-auth", "endpoint": null }))?;
        w.notes.fields.remove("Endpoint URL");
        Ok(())
    });
    journey.dark()
}
