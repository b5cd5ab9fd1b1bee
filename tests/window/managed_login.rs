//! A pool whose people may sign in with the browser, and the browser.

use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result};
use practice_pool::description::Mfa;
use serde_json::{Value, json};
use window_driver::{ColourScheme, Size};

use crate::authorization_server::{Verdict, authorization_server};
use crate::bench::{Bench, until};

/// What the pool is called.
pub(crate) const POOL: &str = "With managed login";

/// A browser that only remembers where it was sent.
pub(crate) struct Browser {
    /// Where it was sent, once it was.
    sent_to: PathBuf,
    /// Where the authorization server will be: known only once somebody has signed in.
    domain: TcpListener,
}

impl Browser {
    /// A window with the pool on its list. It keeps its files right in the bench's folder.
    pub(crate) async fn and_bench(colours: ColourScheme, size: Size) -> Result<(Self, Bench)> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let domain = format!("http://{}", listener.local_addr()?);
        let mut address = None;
        let bench = Bench::prepared(colours, size, |practice, folder, launch| {
            let description = practice.description();
            let mut pools = description.pools.iter();
            let pool = pools
                .find(|pool| pool.mfa == Mfa::Optional)
                .context("one is there")?;
            let client = pool.clients.iter().find(|client| client.client_secret.is_none());
            let profile = json!({ "name": POOL, "userPoolId": pool.user_pool_id,
                "clientId": client.context("one")?.client_id, "region": description.region,
                "endpoint": description.endpoint, "loginDomain": domain, "redirectPorts": [port] });
            fs::write(
                folder.join("pools.json"),
                json!([{ "profile": profile }]).to_string(),
            )?;
            let (browser, sent_to) = (folder.join("xdg-open"), folder.join("address"));
            let script = format!(
                "#!/bin/sh\nprintf %s \"$1\" > '{0}.part' && mv '{0}.part' '{0}'\n",
                sent_to.display()
            );
            fs::write(&browser, script)?;
            fs::set_permissions(&browser, fs::Permissions::from_mode(0o755))?;
            address = Some(sent_to);
            let path = format!("{}:{}", folder.display(), env::var("PATH")?);
            Ok(launch.arg("--config").arg(folder).env("PATH", path))
        })
        .await?;
        let sent_to = address.context("prepared")?;
        Ok((
            Self {
                sent_to,
                domain: listener,
            },
            bench,
        ))
    }

    /// Forgets where it was sent, as soon as it was.
    pub(crate) async fn forget(&self) -> Result<()> {
        let sent = async || Ok(self.sent_to.exists().then_some(()));
        until("where the browser was sent", sent).await?;
        Ok(fs::remove_file(&self.sent_to)?)
    }

    /// Goes where it was sent, where the person is signed in with the tokens already. Gives the last page.
    pub(crate) async fn goes_there(self, tokens: &Value) -> Result<String> {
        authorization_server(self.domain, Verdict::Code, tokens);
        let sent_to = self.sent_to;
        let last_page = tokio::task::spawn_blocking(move || {
            let address = loop {
                match fs::read_to_string(&sent_to) {
                    Ok(address) => break address,
                    Err(_) => std::thread::yield_now(),
                }
            };
            ureq::get(&address).call()?.body_mut().read_to_string()
        });
        Ok(last_page.await??)
    }
}
