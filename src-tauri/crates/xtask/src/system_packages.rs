//! The system packages that a task needs.

use std::collections::HashSet;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};

use crate::command::{on_path, program, run, stdout};
use crate::progress::{nothing_to_do, step};

/// Packages to build the desktop app and to open its window.
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

/// Packages to drive the window on a virtual display.
const HEADLESS: &[&str] = &[
    "dbus-daemon",
    "dbus-x11",
    "oathtool",
    "webkit2gtk-driver",
    "xauth",
    "xclip",
    "xvfb",
];

/// Packages for the checks: another browser, the accessibility bus, a keychain, Python for other clients, and a QR code
/// reader.
const CHECKS: &[&str] = &[
    "at-spi2-core",
    "chromium",
    "gnome-keyring",
    "python3",
    "python3-venv",
    "zbar-tools",
];

/// Packages to measure, and to build the programs that the benchmark compares with.
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

/// What the packages are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A window on the display of the person.
    Window,
    /// A window on a virtual display.
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

    /// Programs of the packages, to look for where the packages have other names.
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

/// Installs missing packages on Debian and its derivatives, and checks that Node is there.
///
/// # Errors
/// If a package cannot be installed, if a program is missing on another Linux, or if Node is missing or too old.
pub async fn ensure_installed(purpose: Purpose) -> Result<()> {
    if on_path("apt-get").is_some() && on_path("dpkg-query").is_some() {
        install_packages(purpose).await?;
    } else if cfg!(target_os = "linux") {
        find_programs(purpose).await?;
    }
    find_node().await
}

async fn install_packages(purpose: Purpose) -> Result<()> {
    let wanted = purpose.packages();
    let missing = missing_packages(&wanted).await?;
    if missing.is_empty() {
        nothing_to_do("system packages");
        return Ok(());
    }
    println!("Missing system packages, which apt-get now installs:");
    println!("  {}", missing.join(" "));
    step("system packages", async {
        run(apt_get(&["update"]).await?).await?;
        run(apt_get(&[&["install", "-y", "--no-install-recommends"], missing.as_slice()].concat()).await?)
            .await
    })
    .await
    .with_context(|| format!("install these packages, then try again: {}", missing.join(" ")))?;
    let missing = missing_packages(&wanted).await?;
    ensure!(
        missing.is_empty(),
        "apt-get did not install {}",
        missing.join(" ")
    );
    Ok(())
}

async fn missing_packages(wanted: &[&'static str]) -> Result<Vec<&'static str>> {
    let mut query = program("dpkg-query", Path::new("/"));
    query
        .args(["-W", "-f", "${Package} ${db:Status-Status}\n"])
        .args(wanted);
    // It fails if a package is unknown, but still lists the others.
    let output = query.output().await.context("could not start dpkg-query")?;
    Ok(not_installed(wanted, &String::from_utf8_lossy(&output.stdout)))
}

fn not_installed(wanted: &[&'static str], states: &str) -> Vec<&'static str> {
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

async fn apt_get(arguments: &[&str]) -> Result<tokio::process::Command> {
    let anywhere = Path::new("/");
    let mut user_id = program("id", anywhere);
    user_id.arg("-u");
    let mut command = if stdout(user_id).await?.trim() == "0" {
        program("env", anywhere)
    } else {
        ensure!(
            on_path("sudo").is_some(),
            "installing packages needs root, and there is no sudo"
        );
        let mut sudo = program("sudo", anywhere);
        // It may ask for a password.
        sudo.stdin(std::process::Stdio::inherit()).arg("env");
        sudo
    };
    command
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
        .args(arguments);
    Ok(command)
}

async fn find_programs(purpose: Purpose) -> Result<()> {
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
        "missing: {}.\nPackages can be installed automatically only on Debian and its derivatives, where they are called\n  {}",
        missing.join(", "),
        purpose.packages().join(" ")
    )
}

async fn find_node() -> Result<()> {
    let mut node = program("node", Path::new("/"));
    node.arg("--version");
    let version = stdout(node)
        .await
        .context("Node 20.19 or newer is needed: https://nodejs.org")?;
    ensure!(
        is_supported(&version),
        "Node 20.19 or newer is needed, and this is {}",
        version.trim()
    );
    ensure!(
        on_path("npm").is_some(),
        "npm is missing; it is usually installed with Node"
    );
    Ok(())
}

fn is_supported(version: &str) -> bool {
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
    fn packages_without_the_status_installed_are_missing() {
        let states = "xvfb installed\nxclip not-installed\nfile config-files\n";
        assert_eq!(
            not_installed(&["xvfb", "xclip", "file", "git"], states),
            ["xclip", "file", "git"]
        );
    }

    #[test]
    fn checks_include_the_packages_of_a_virtual_display() {
        let checks = Purpose::Checks.packages();
        assert!(
            Purpose::Headless
                .packages()
                .iter()
                .all(|package| checks.contains(package))
        );
    }

    #[test]
    fn node_is_accepted_from_20_19() {
        assert!(is_supported("v20.19.0\n") && is_supported("v22.1.0") && is_supported("v100.0.0"));
        assert!(!is_supported("v20.18.3") && !is_supported("v18.20.0") && !is_supported("unknown"));
    }
}
