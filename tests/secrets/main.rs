#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may, also in its helpers"
)]
mod bench;
mod memory;
mod needles;
mod tap;
use crate::bench::{Bench, SOON};
use anyhow::Result;
use practice_pool::description::{Mfa, Scenario};
#[tokio::test(flavor = "multi_thread")]
async fn experiment() -> Result<()> {
    let bench = Bench::open(true).await?;
    bench.choose(Mfa::Optional).await?;
    let user = bench.user(Mfa::Optional, Scenario::New)?;
    bench.sign_in(user).await?;
    let secret = bench.scan_screen().await?;
    let issuer = &bench.pool(Mfa::On)?.issuer;
    let needles = || -> Result<_> {
        Ok(bench
            .secret_needles(&secret)?
            .picture(&secret, issuer, &user.username)?
            .and(bench.session_needles())
            .secret("temp password", &user.password))
    };
    let t = std::time::Instant::now();
    eprintln!("==== SCAN SCREEN {:?}", bench.found(&needles()?)?);
    eprintln!("took {:?}", t.elapsed());
    bench.start_over().await?;
    eprintln!("==== START OVER {:?}", bench.found(&needles()?)?);
    bench.window.type_into("Password", &user.password).await?;
    bench.window.press("Sign in").await?;
    let secret = bench.scan_screen().await?;
    let needles = || -> Result<_> {
        Ok(bench
            .secret_needles(&secret)?
            .picture(&secret, issuer, &user.username)?
            .and(bench.session_needles())
            .secret("temp password", &user.password))
    };
    bench.window.press("Show secret").await?;
    bench.window.text().await?;
    eprintln!("==== SHOWN {:?}", bench.found(&needles()?)?);
    bench.start_over().await?;
    eprintln!("==== START OVER {:?}", bench.found(&needles()?)?);
    bench.window.type_into("Password", &user.password).await?;
    bench.window.press("Sign in").await?;
    let secret = bench.scan_screen().await?;
    let needles = || -> Result<_> {
        Ok(bench
            .secret_needles(&secret)?
            .picture(&secret, issuer, &user.username)?
            .and(bench.session_needles())
            .secret("temp password", &user.password))
    };
    bench.window.press("Copy secret").await?;
    bench.window.wait_for_status("Secret copied", SOON).await?;
    eprintln!("==== COPIED {:?}", bench.found(&needles()?)?);
    eprintln!("{:?}", bench.window.clipboard().await?);
    bench.start_over().await?;
    eprintln!("==== START OVER {:?}", bench.found(&needles()?)?);
    eprintln!("{:?}", bench.window.clipboard().await?);
    eprintln!("==== START OVER {:?}", bench.found(&needles()?)?);
    std::fs::copy(bench.log(), "/tmp/w/sec-app.log")?;
    eprintln!(
        "{:?}",
        std::process::Command::new("find")
            .arg(bench.folder())
            .arg("-type")
            .arg("f")
            .output()?
    );
    bench.window.close().await
}
