//! The programs to compare with, installed and built into the target folder.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use xtask::command::{cargo, npm, program, run, stdout};
use xtask::progress::step;
use xtask::python;
use xtask::stamp::Stamp;
use xtask::workspace::Workspace;

/// The folders of the peers.
#[derive(Clone, Debug)]
pub(crate) struct Peers {
    /// The sources in the repository.
    sources: PathBuf,
    /// The built and installed programs.
    folder: PathBuf,
}

impl Peers {
    /// Installs and builds all peers.
    pub(crate) async fn install(workspace: &Workspace) -> Result<Self> {
        let peers = Self {
            sources: workspace.root.join("tests/peers"),
            folder: workspace.target.join("peers"),
        };
        step("peers", peers.build(workspace)).await?;
        Ok(peers)
    }

    async fn build(&self, workspace: &Workspace) -> Result<()> {
        std::fs::create_dir_all(&self.folder)
            .with_context(|| format!("could not create {}", self.folder.display()))?;
        let requirements = self.sources.join("requirements.txt");
        python::environment(workspace, &requirements, &self.folder.join("python")).await?;
        self.install_node_packages().await?;

        let mut go = program("go", &self.sources);
        // Debian installs Go libraries into this GOPATH.
        go.env("GO111MODULE", "off")
            .env("GOPATH", "/usr/share/gocode")
            .env("GOCACHE", self.folder.join("go-cache"))
            .args(["build", "-o"])
            .arg(self.built("go_sdk_qrcode"))
            .arg("associate/go_sdk_qrcode.go");
        run(go).await?;

        let mut c = program("cc", &self.sources);
        c.args(["-O2", "-o"]).arg(self.built("libqrencode")).args([
            "qr/libqrencode.c",
            "-lqrencode",
            "-lpng",
        ]);
        run(c).await?;

        let mut rust = cargo(workspace);
        rust.env("CARGO_TARGET_DIR", self.folder.join("fast_qr"))
            .args(["build", "--quiet", "--release", "--locked", "--manifest-path"])
            .arg(self.source("qr/fast_qr/Cargo.toml"));
        run(rust).await
    }

    /// Copies the scripts beside their packages, because Node looks for packages in the folders above a script.
    async fn install_node_packages(&self) -> Result<()> {
        let folder = self.folder.join("node");
        std::fs::create_dir_all(&folder)?;
        let files = [
            "package.json",
            "package-lock.json",
            "associate/node_sdk_qrcode.mjs",
            "enrol/identity_js.mjs",
        ];
        for file in files.map(Path::new) {
            let name = file.file_name().unwrap_or_default();
            std::fs::copy(self.sources.join(file), folder.join(name))
                .with_context(|| format!("could not copy {}", file.display()))?;
        }
        let stamp = Stamp::new(
            folder.join("node_modules/.xtask-stamp"),
            &[self.source("package-lock.json")],
        )?;
        if stamp.is_fresh() {
            return Ok(());
        }
        let mut install = npm(&folder);
        install.args(["ci", "--no-audit", "--no-fund"]);
        run(install).await?;
        stamp.set()
    }

    /// Returns the path of a source.
    pub(crate) fn source(&self, file: &str) -> PathBuf {
        self.sources.join(file)
    }

    /// Returns the path of a program in C or Go.
    pub(crate) fn built(&self, program: &str) -> PathBuf {
        self.folder.join(program)
    }

    /// Returns the path of a program in Rust.
    pub(crate) fn built_by_cargo(&self, program: &str) -> PathBuf {
        self.folder.join("fast_qr/release").join(program)
    }

    /// Returns the path of the Python with the packages.
    pub(crate) fn python(&self) -> PathBuf {
        self.folder.join("python/bin/python")
    }

    /// Returns the folder with the programs that pip installed.
    pub(crate) fn python_programs(&self) -> PathBuf {
        self.folder.join("python/bin")
    }

    /// Returns the path of a Node script.
    pub(crate) fn node_script(&self, name: &str) -> PathBuf {
        self.folder.join("node").join(name)
    }

    /// Returns the names and versions of the peers, one line for each ecosystem.
    pub(crate) async fn versions(&self) -> Result<Vec<String>> {
        const PYTHON: [&str; 5] = ["awscli", "boto3", "botocore", "pycognito", "qrcode"];
        const DEBIAN: [&str; 8] = [
            "curl",
            "golang-github-aws-aws-sdk-go-v2-dev",
            "golang-github-skip2-go-qrcode-dev",
            "golang-go",
            "libpng-dev",
            "libqrencode-dev",
            "libwebkit2gtk-4.1-0",
            "qrencode",
        ];
        let requirements = std::fs::read_to_string(self.source("requirements.txt"))?;
        let pinned: Vec<_> = requirements
            .lines()
            .filter_map(|line| line.split_once("=="))
            .filter(|(name, _)| PYTHON.contains(name))
            // The hashes are on the next lines.
            .map(|(name, version)| format!("{name} {}", version.trim_end_matches([' ', '\\'])))
            .collect();
        let mut python = program(self.python(), &self.sources);
        python.arg("--version");

        let package: serde_json::Value =
            serde_json::from_slice(&std::fs::read(self.source("package.json"))?)?;
        let dependencies = package["dependencies"]
            .as_object()
            .context("package.json has no dependencies")?;
        let wanted = dependencies
            .iter()
            .map(|(name, version)| format!("{name} {}", version.as_str().unwrap_or_default()));
        let mut node = program("node", &self.sources);
        node.arg("--version");

        let mut debian = program("dpkg-query", &self.sources);
        debian.args(["-W", "-f", "${Package} ${Version}\n"]).args(DEBIAN);
        // Other systems have no dpkg-query.
        let debian = stdout(debian).await.unwrap_or_default();
        Ok(vec![
            format!("{}: {}", stdout(python).await?.trim(), pinned.join(", ")),
            format!(
                "Node {}: {}",
                stdout(node).await?.trim(),
                wanted.collect::<Vec<_>>().join(", ")
            ),
            format!("Debian: {}", debian.lines().collect::<Vec<_>>().join(", ")),
        ])
    }
}
