//! Codes by oathtool, which shares no code with ours.

use std::collections::HashSet;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context as _, Result, ensure};
use tokio::io::AsyncWriteExt as _;

use crate::command::program;

/// Returns the current code of `secret`.
///
/// # Errors
/// If oathtool is missing or rejects the secret.
pub async fn code_now(secret: &str) -> Result<String> {
    codes(secret, "now", 0)
        .await?
        .into_iter()
        .next()
        .context("oathtool returned no code")
}

/// Returns a code that `secret` does not have within ten minutes of now, so that clock drift cannot make it right.
///
/// # Errors
/// If oathtool is missing or rejects the secret.
pub async fn wrong_code(secret: &str) -> Result<String> {
    let around: HashSet<_> = codes(secret, "now - 600 seconds", 40)
        .await?
        .into_iter()
        .collect();
    let mut candidates = (0..1_000_000)
        .step_by(111_111)
        .map(|number| format!("{number:06}"));
    candidates
        .find(|code| !around.contains(code))
        .context("found no wrong code")
}

async fn codes(secret: &str, from: &str, further: u32) -> Result<Vec<String>> {
    let mut command = program("oathtool", Path::new("/"));
    // The secret goes to standard input: other users can read arguments.
    command.args([
        "--totp",
        "--base32",
        "--now",
        from,
        "--window",
        &further.to_string(),
        "-",
    ]);
    let mut oathtool = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("could not start oathtool (Debian: oathtool)")?;
    oathtool
        .stdin
        .take()
        .context("the input of oathtool is not piped")?
        .write_all(format!("{secret}\n").as_bytes())
        .await?;
    let output = oathtool.wait_with_output().await?;
    ensure!(
        output.status.success(),
        "oathtool rejected the secret: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let codes: Vec<_> = String::from_utf8(output.stdout)?
        .lines()
        .map(str::to_owned)
        .collect();
    ensure!(
        codes.len() == further as usize + 1,
        "oathtool returned {} codes",
        codes.len()
    );
    Ok(codes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA";

    #[tokio::test]
    async fn codes_match_the_published_vectors() {
        assert_eq!(codes(SECRET, "@59", 0).await.unwrap(), ["698032"]);
        assert_eq!(codes(SECRET, "@1111111109", 0).await.unwrap(), ["482333"]);
    }

    #[tokio::test]
    async fn a_wrong_code_differs_from_the_current_one() {
        let wrong = wrong_code(SECRET).await.unwrap();
        assert_eq!(wrong.len(), 6);
        assert_ne!(wrong, code_now(SECRET).await.unwrap());
    }

    #[tokio::test]
    async fn an_invalid_secret_is_rejected() {
        assert!(code_now("1").await.is_err());
    }
}
