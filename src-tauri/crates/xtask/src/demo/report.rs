//! The files of a demo on a virtual display: numbered screenshots and `result.json`.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result};
use image::RgbImage;
use serde::Serialize;

use crate::practice_pool::UserState;
use crate::progress::step;

/// The report of a demo.
#[derive(Debug)]
pub(super) struct Report {
    folder: PathBuf,
    started: Instant,
    screenshots: usize,
    content: Content,
}

/// `result.json`.
#[derive(Debug, Serialize)]
struct Content {
    ok: bool,
    started_unix_ms: u128,
    duration_ms: u128,
    username: String,
    user_pool_id: String,
    steps: Vec<Step>,
    screenshots: Vec<String>,
    practice_pool: Option<UserState>,
    error: Option<String>,
}

#[derive(Debug, Serialize)]
struct Step {
    name: String,
    started_ms: u128,
    duration_ms: u128,
    ok: bool,
}

impl Report {
    /// Creates an empty report in `folder` and deletes the files of an earlier one.
    pub(super) fn new(folder: &Path, username: &str, user_pool_id: &str) -> Result<Self> {
        let could_not_write = || format!("could not write to {}", folder.display());
        std::fs::create_dir_all(folder).with_context(could_not_write)?;
        for entry in std::fs::read_dir(folder).with_context(could_not_write)? {
            let file = entry.with_context(could_not_write)?.path();
            if is_report_file(&file) {
                std::fs::remove_file(file).with_context(could_not_write)?;
            }
        }
        let started = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Ok(Self {
            folder: folder.to_owned(),
            started: Instant::now(),
            screenshots: 0,
            content: Content {
                ok: false,
                started_unix_ms: started.as_millis(),
                duration_ms: 0,
                username: username.to_owned(),
                user_pool_id: user_pool_id.to_owned(),
                steps: Vec::new(),
                screenshots: Vec::new(),
                practice_pool: None,
                error: None,
            },
        })
    }

    /// Runs a step and records its time and result.
    pub(super) async fn step<T>(&mut self, name: &str, work: impl Future<Output = Result<T>>) -> Result<T> {
        let started = Instant::now();
        let outcome = step(name, work).await;
        self.content.steps.push(Step {
            name: name.to_owned(),
            started_ms: (started - self.started).as_millis(),
            duration_ms: started.elapsed().as_millis(),
            ok: outcome.is_ok(),
        });
        outcome.with_context(|| format!("the step “{name}” failed"))
    }

    /// Saves a picture with the next number.
    pub(super) fn add_screenshot(&mut self, name: &str, picture: &RgbImage) -> Result<()> {
        self.screenshots += 1;
        self.save(format!("{:02}-{name}.png", self.screenshots), picture)
    }

    /// Saves a picture of a failed step.
    pub(super) fn add_failure_screenshot(&mut self, picture: &RgbImage) -> Result<()> {
        self.save("failed.png".to_owned(), picture)
    }

    fn save(&mut self, name: String, picture: &RgbImage) -> Result<()> {
        let file = self.folder.join(&name);
        picture
            .save(&file)
            .with_context(|| format!("could not write {}", file.display()))?;
        self.content.screenshots.push(name);
        Ok(())
    }

    /// Records the user's final state on the practice pool.
    pub(super) fn set_user_state(&mut self, state: UserState) {
        self.content.practice_pool = Some(state);
    }

    /// Writes `result.json`.
    pub(super) fn finish(mut self, outcome: &Result<()>) -> Result<()> {
        self.content.ok = outcome.is_ok();
        self.content.error = outcome.as_ref().err().map(|error| format!("{error:#}"));
        self.content.duration_ms = self.started.elapsed().as_millis();
        let file = self.folder.join("result.json");
        let text = serde_json::to_string_pretty(&self.content)? + "\n";
        std::fs::write(&file, text).with_context(|| format!("could not write {}", file.display()))
    }
}

/// Whether a report writes a file of this name. Other files in the folder are kept.
fn is_report_file(file: &Path) -> bool {
    let name = file
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let is_numbered = name.ends_with(".png")
        && name
            .split_once('-')
            .is_some_and(|(number, _)| number.len() == 2 && number.parse::<u8>().is_ok());
    is_numbered || matches!(name, "failed.png" | "result.json" | "window.log")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_report_has_steps_screenshots_and_a_result() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("07-old.png"), "").unwrap();
        std::fs::write(folder.path().join("mine.png"), "").unwrap();
        let mut report = Report::new(folder.path(), "ana", "us-east-1_a").unwrap();
        report.step("looking", async { Ok(()) }).await.unwrap();
        report.add_screenshot("pools", &RgbImage::new(2, 2)).unwrap();
        report.add_screenshot("scan", &RgbImage::new(2, 2)).unwrap();
        let outcome = report
            .step("failing", async { Err::<(), _>(anyhow::anyhow!("why")) })
            .await;
        report.finish(&outcome).unwrap();

        let result: serde_json::Value =
            serde_json::from_slice(&std::fs::read(folder.path().join("result.json")).unwrap()).unwrap();
        assert_eq!(result["ok"], false);
        assert_eq!(result["error"], "the step “failing” failed: why");
        assert_eq!(result["steps"][0]["name"], "looking");
        assert_eq!(result["steps"][1]["ok"], false);
        assert_eq!(result["screenshots"][1], "02-scan.png");
        assert!(folder.path().join("02-scan.png").exists() && folder.path().join("mine.png").exists());
        assert!(!folder.path().join("07-old.png").exists());
    }
}
