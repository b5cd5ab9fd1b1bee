//! What the operating system has to bring.

use std::collections::HashSet;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};

use crate::program::{on_path, program, said, shown};
use crate::progress::{nothing_to_do, step};

/// To build the window and to open it.
const WINDOW: &[&str] = &[
    "build-essential",
    "ca-certificates",
    "curl",
    "file",
    "git",
    "libayatana-appindicator3-dev",
    "librsvg2-dev",
    "libssl-dev",
    "libwebkit2gtk-4.1-dev",
    "libxdo-dev",
    "pkg-config",
    "wget",
];

/// To drive it where nobody looks.
const HEADLESS: &[&str] = &[
    "dbus-daemon",
    "dbus-x11",
    "oathtool",
    "webkit2gtk-driver",
    "xauth",
    "xclip",
    "xvfb",
];

/// To check the page in another browser and over the accessibility bus, our QR code with another reader, our wire format
/// with another client, and where client secrets are kept.
const CHECKS: &[&str] = &[
    "at-spi2-core",
    "chromium",
    "gnome-keyring",
    "python3",
    "python3-venv",
    "zbar-tools",
];

/// To measure, and to build those that we are measured beside.
const BENCH: &[&str] = &[
    "golang-github-aws-aws-sdk-go-v2-dev",
    "golang-github-skip2-go-qrcode-dev",
    "golang-go",
    "libpng-dev",
    "libqrencode-dev",
    "python3",
    "python3-venv",
    "qrencode",
    "time",
    "valgrind",
];

/// What a task needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A window on the screen.
    Window,
    /// A window on a display of ours.
    Headless,
    /// All checks.
    Checks,
    /// The benchmark.
    Bench,
}

impl Purpose {
    fn packages(self) -> Vec<&'static str> {
        let lists: &[&[&str]] = match self {
            Self::Window => &[WINDOW],
            Self::Headless => &[WINDOW, HEADLESS],
            Self::Checks => &[WINDOW, HEADLESS, CHECKS],
            Self::Bench => &[WINDOW, HEADLESS, BENCH],
        };
        lists.concat()
    }

    /// What shows on any Linux that the packages are there, whatever they are called.
    fn programs(self) -> Vec<&'static str> {
        let window: &[&str] = &["cc", "pkg-config"];
        let headless: &[&str] = &["WebKitWebDriver", "Xvfb", "dbus-run-session", "oathtool", "xclip"];
        let checks: &[&str] = &["chromium", "gnome-keyring-daemon", "python3", "zbarimg"];
        let bench: &[&str] = &["curl", "go", "python3", "qrencode", "time", "valgrind"];
        match self {
            Self::Window => window.to_vec(),
            Self::Headless => [window, headless].concat(),
            Self::Checks => [window, headless, checks].concat(),
            Self::Bench => [window, headless, bench].concat(),
        }
    }
}

/// Installs what is missing, on Debian and its relatives; elsewhere says what is missing. Also looks for Node.
pub(crate) async fn ensure_installed(purpose: Purpose) -> Result<()> {
    if on_path("apt-get").is_some() && on_path("dpkg-query").is_some() {
        on_debian(purpose).await?;
    } else {
        elsewhere(purpose).await?;
    }
    node().await
}

async fn on_debian(purpose: Purpose) -> Result<()> {
    let wanted = purpose.packages();
    let missing = not_installed(&wanted).await?;
    if missing.is_empty() {
        nothing_to_do("system packages");
        return Ok(());
    }
    println!("This machine lacks packages, which apt-get now installs:");
    println!("  {}", missing.join(" "));
    step("system packages", async {
        shown(apt_get(&["update"])?).await?;
        shown(apt_get(
            &[&["install", "-y", "--no-install-recommends"], missing.as_slice()].concat(),
        )?)
        .await
    })
    .await
    .with_context(|| format!("install these yourself, then try again: {}", missing.join(" ")))?;
    let missing = not_installed(&wanted).await?;
    ensure!(
        missing.is_empty(),
        "apt-get did not install {}",
        missing.join(" ")
    );
    Ok(())
}

async fn not_installed(wanted: &[&'static str]) -> Result<Vec<&'static str>> {
    let mut query = program("dpkg-query", Path::new("/"));
    query
        .args(["-W", "-f", "${Package} ${db:Status-Status}\n"])
        .args(wanted);
    // It fails if one package is unknown, and still tells about the others.
    let output = query.output().await.context("could not start dpkg-query")?;
    Ok(missing(wanted, &String::from_utf8_lossy(&output.stdout)))
}

fn missing(wanted: &[&'static str], states: &str) -> Vec<&'static str> {
    let installed: HashSet<&str> = states
        .lines()
        .filter_map(|line| line.strip_suffix(" installed"))
        .collect();
    wanted
        .iter()
        .copied()
        .filter(|package| !installed.contains(package))
        .collect()
}

fn apt_get(arguments: &[&str]) -> Result<tokio::process::Command> {
    let anywhere = Path::new("/");
    let mut command = if rustix::process::geteuid().is_root() {
        program("env", anywhere)
    } else {
        ensure!(
            on_path("sudo").is_some(),
            "installing packages needs root, and there is no sudo"
        );
        let mut sudo = program("sudo", anywhere);
        // It may have to ask for a password.
        sudo.stdin(std::process::Stdio::inherit()).arg("env");
        sudo
    };
    command
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
        .args(arguments);
    Ok(command)
}

async fn elsewhere(purpose: Purpose) -> Result<()> {
    let mut missing: Vec<_> = purpose
        .programs()
        .into_iter()
        .filter(|name| on_path(name).is_none())
        .collect();
    let mut webkit = program("pkg-config", Path::new("/"));
    webkit.args(["--exists", "webkit2gtk-4.1"]);
    if !webkit.status().await.is_ok_and(|status| status.success()) {
        missing.push("webkit2gtk-4.1 (its development files)");
    }
    if missing.is_empty() {
        return Ok(());
    }
    bail!(
        "this system lacks {}.\nPackages can be installed for you on Debian and Ubuntu only. There they are called\n  {}",
        missing.join(", "),
        purpose.packages().join(" ")
    )
}

async fn node() -> Result<()> {
    let mut node = program("node", Path::new("/"));
    node.arg("--version");
    let version = said(node)
        .await
        .context("Node 20.19 or newer is needed: https://nodejs.org")?;
    ensure!(
        is_new_enough(&version),
        "Node 20.19 or newer is needed, and this is {}",
        version.trim()
    );
    ensure!(
        on_path("npm").is_some(),
        "npm is missing: it usually comes with Node"
    );
    Ok(())
}

fn is_new_enough(version: &str) -> bool {
    let mut numbers = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .map(str::parse::<u32>);
    let (Some(Ok(major)), Some(Ok(minor))) = (numbers.next(), numbers.next()) else {
        return false;
    };
    (major, minor) >= (20, 19)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_installed_is_missing() {
        let states = "xvfb installed\nxclip not-installed\nfile config-files\n";
        assert_eq!(
            missing(&["xvfb", "xclip", "file", "git"], states),
            ["xclip", "file", "git"]
        );
    }

    #[test]
    fn checks_need_all_that_the_window_needs() {
        let checks = Purpose::Checks.packages();
        assert!(
            Purpose::Headless
                .packages()
                .iter()
                .all(|package| checks.contains(package))
        );
    }

    #[test]
    fn node_is_new_enough_from_20_19() {
        assert!(is_new_enough("v20.19.0\n") && is_new_enough("v22.1.0") && is_new_enough("v100.0.0"));
        assert!(!is_new_enough("v20.18.3") && !is_new_enough("v18.20.0") && !is_new_enough("what?"));
    }
}
