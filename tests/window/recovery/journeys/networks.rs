//! Proxies, certificates, and an imported pool.

use practice_pool::behaviour::SelectChallengeOffers;
use serde_json::json;

use crate::recovery::journey::{Journey, failure, no_action};

const PROXY: &str = "HTTPS_PROXY";

pub(crate) fn proxy_and_certificate() -> Journey {
    let failures = vec![
        failure("proxy-unusable", no_action, |env| {
            let proxy = format!("http://{}", env.proxy()?.host);
            env.env.insert(PROXY, proxy);
            Ok(())
        }),
        failure("proxy-unreachable", no_action, |env| env.proxy()?.open()),
        failure(
            "proxy-credentials-wanted",
            |env| {
                env.proxy()?.set_status("407 Proxy Authentication Required");
                Ok(())
            },
            |env| {
                let proxy = format!("http://ann:secret@{}", env.proxy()?.host);
                env.env.insert(PROXY, proxy);
                Ok(())
            },
        ),
        failure(
            "proxy-refused",
            |env| {
                env.proxy()?.set_status("403 Forbidden");
                Ok(())
            },
            |env| {
                env.proxy()?.set_status("200 Connection established");
                Ok(())
            },
        ),
        failure("certificate-not-trusted", no_action, |env| {
            let file = env.write_file("ca.pem", &env.tls()?.pem)?;
            env.set_field("CA file", file.display().to_string())
        }),
    ];
    Journey::new("proxy-and-certificate", failures).starting(|env| {
        // A name that no resolver knows: <https://www.rfc-editor.org/rfc/rfc2606#section-2>
        env.start_proxy(&["cognito.invalid"])?;
        env.env.insert(PROXY, "ftp://proxy.example".to_owned());
        env.set_field("Endpoint URL", "https://cognito.invalid")?;
        env.write_pool_list(json!({}))
    })
}

/// An imported pool has no endpoint, so the TLS server takes the place of the region's.
pub(crate) fn imported_pool() -> Journey {
    let failures = vec![failure("plain-password-wanted", no_action, |env| {
        env.press("Add a user pool")
    })];
    let journey = Journey::new("imported-pool", failures).starting(|env| {
        env.start_proxy(&["cognito-idp.us-east-1.amazonaws.com"])?;
        env.proxy()?.open()?;
        let proxy = format!("http://{}", env.proxy()?.host);
        env.env.insert(PROXY, proxy);
        let authorities = env.write_file("ca.pem", &env.tls()?.pem)?;
        env.env.insert("SSL_CERT_FILE", authorities.display().to_string());
        env.set_behaviour(|behaviour| {
            behaviour.user_auth_passes_over_preference = true;
            behaviour.select_challenge_offers = SelectChallengeOffers::Password;
        })?;
        env.write_pool_list(json!({ "imported": true, "flow": "user-auth", "endpoint": null }))?;
        env.knowledge.fields.remove("Endpoint URL");
        Ok(())
    });
    journey.dark()
}
