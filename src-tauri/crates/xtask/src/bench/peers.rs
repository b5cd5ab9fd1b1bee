//! Those that we are measured beside: installed and built into a folder of their own.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::program::{cargo, program, said, shown};
use crate::progress::step;
use crate::python;
use crate::stamp::Stamp;
use crate::workspace::Workspace;

/// Where they are.
#[derive(Clone, Debug)]
pub(super) struct Peers {
    /// Their sources, in the repository.
    sources: PathBuf,
    /// What was made of them.
    folder: PathBuf,
}

impl Peers {
    /// Sees to it that all are there.
    pub(super) async fn install(workspace: &Workspace) -> Result<Self> {
        let peers = Self {
            sources: workspace.root.join("tests/peers"),
            folder: workspace.target.join("peers"),
        };
        step("peers", peers.build(workspace)).await?;
        Ok(peers)
    }

    async fn build(&self, workspace: &Workspace) -> Result<()> {
        std::fs::create_dir_all(&self.folder)
            .with_context(|| format!("could not make {}", self.folder.display()))?;
        let requirements = self.sources.join("requirements.txt");
        python::environment(workspace, &requirements, &self.folder.join("python")).await?;
        self.node().await?;

        let mut go = program("go", &self.sources);
        // Debian's packages of Go's libraries stand there.
        go.env("GO111MODULE", "off")
            .env("GOPATH", "/usr/share/gocode")
            .env("GOCACHE", self.folder.join("go-cache"))
            .args(["build", "-o"])
            .arg(self.built("go_sdk_qrcode"))
            .arg("associate/go_sdk_qrcode.go");
        shown(go).await?;

        let mut c = program("cc", &self.sources);
        c.args(["-O2", "-o"]).arg(self.built("libqrencode")).args([
            "qr/libqrencode.c",
            "-lqrencode",
            "-lpng",
        ]);
        shown(c).await?;

        let mut rust = cargo(workspace);
        rust.env("CARGO_TARGET_DIR", self.folder.join("fast_qr"))
            .args(["build", "--quiet", "--release", "--locked", "--manifest-path"])
            .arg(self.source("qr/fast_qr/Cargo.toml"));
        shown(rust).await
    }

    /// Packages and scripts in one folder: a module looks for packages above itself.
    async fn node(&self) -> Result<()> {
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
        let mut npm = program("npm", &folder);
        npm.args(["ci", "--no-audit", "--no-fund"]);
        shown(npm).await?;
        stamp.set()
    }

    /// A file of ours.
    pub(super) fn source(&self, file: &str) -> PathBuf {
        self.sources.join(file)
    }

    /// A program that was compiled.
    pub(super) fn built(&self, program: &str) -> PathBuf {
        self.folder.join(program)
    }

    /// A program in Rust that was compiled.
    pub(super) fn built_by_cargo(&self, program: &str) -> PathBuf {
        self.folder.join("fast_qr/release").join(program)
    }

    /// Python with the packages.
    pub(super) fn python(&self) -> PathBuf {
        self.folder.join("python/bin/python")
    }

    /// The folder with the programs that pip installed.
    pub(super) fn python_programs(&self) -> PathBuf {
        self.folder.join("python/bin")
    }

    /// A script of ours beside its packages.
    pub(super) fn node_script(&self, name: &str) -> PathBuf {
        self.folder.join("node").join(name)
    }

    /// What was measured, with versions: one line each.
    pub(super) async fn versions(&self) -> Result<Vec<String>> {
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
            .map(|(name, version)| format!("{name} {version}"))
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
        // Elsewhere there is no such thing, and the names of packages are others.
        let debian = said(debian).await.unwrap_or_default();
        Ok(vec![
            format!("{}: {}", said(python).await?.trim(), pinned.join(", ")),
            format!(
                "Node {}: {}",
                said(node).await?.trim(),
                wanted.collect::<Vec<_>>().join(", ")
            ),
            format!("Debian: {}", debian.lines().collect::<Vec<_>>().join(", ")),
        ])
    }
}
