//! A user pool with managed login, and a browser.

use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result};
use practice_pool::description::Mfa;
use serde_json::{Value, json};
use window_driver::{ColourScheme, Size};

use crate::authorization_server::{Verdict, authorization_server};
use crate::fixture::{Fixture, wait_until};

/// The name of the pool.
pub(crate) const POOL: &str = "With managed login";

/// A program in place of the browser, which records the address that it is opened with.
pub(crate) struct Browser {
    /// The file with the address.
    address: PathBuf,
    /// The port of the authorization server, which starts later: it needs the tokens of a sign-in.
    domain: TcpListener,
}

impl Browser {
    /// Opens a window with the pool in its list. The window keeps its files in the fixture's folder.
    pub(crate) async fn with_fixture(colours: ColourScheme, size: Size) -> Result<(Self, Fixture)> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let domain = format!("http://{}", listener.local_addr()?);
        let mut address_file = None;
        let fixture = Fixture::open_prepared(colours, size, |practice, folder, launch| {
            let description = practice.description();
            let mut pools = description.pools.iter();
            let pool = pools
                .find(|pool| pool.mfa == Mfa::Optional)
                .context("no user pool with optional MFA")?;
            let client = pool.clients.iter().find(|client| client.client_secret.is_none());
            let profile = json!({ "name": POOL, "userPoolId": pool.user_pool_id,
                "clientId": client.context("no public app client")?.client_id, "region": description.region,
                "endpoint": description.endpoint, "loginDomain": domain, "redirectPorts": [port] });
            fs::write(
                folder.join("pools.json"),
                json!([{ "profile": profile }]).to_string(),
            )?;
            let (browser, address) = (folder.join("xdg-open"), folder.join("address"));
            let script = format!(
                "#!/bin/sh\nprintf %s \"$1\" > '{0}.part' && mv '{0}.part' '{0}'\n",
                address.display()
            );
            fs::write(&browser, script)?;
            fs::set_permissions(&browser, fs::Permissions::from_mode(0o755))?;
            address_file = Some(address);
            let path = format!("{}:{}", folder.display(), env::var("PATH")?);
            Ok(launch.arg("--config").arg(folder).env("PATH", path))
        })
        .await?;
        let address = address_file.context("the window was not prepared")?;
        Ok((
            Self {
                address,
                domain: listener,
            },
            fixture,
        ))
    }

    /// Waits for an address and discards it.
    pub(crate) async fn discard_address(&self) -> Result<()> {
        let received = async || Ok(self.address.exists().then_some(()));
        wait_until("the address for the browser", received).await?;
        Ok(fs::remove_file(&self.address)?)
    }

    /// Opens the address at an authorization server at which the user is signed in. Returns the last page.
    pub(crate) async fn open_address(self, tokens: &Value) -> Result<String> {
        authorization_server(self.domain, Verdict::Code, tokens);
        let file = self.address;
        let last_page = tokio::task::spawn_blocking(move || {
            let address = loop {
                match fs::read_to_string(&file) {
                    Ok(address) => break address,
                    Err(_) => std::thread::yield_now(),
                }
            };
            ureq::get(&address).call()?.body_mut().read_to_string()
        });
        Ok(last_page.await??)
    }
}
