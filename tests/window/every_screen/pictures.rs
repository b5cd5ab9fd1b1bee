//! Pictures of every screen, which `cargo xtask gallery` shows beside its own pictures of the same states.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context as _, Result, ensure};
use image::imageops;
use window_driver::{ColourScheme, Size, WindowGeometry};

use super::Visitor;
use super::tour::tour;
use crate::fixture::{Fixture, TIMEOUT};

/// The sizes of the gallery.
const SIZES: [(&str, Size); 2] = [
    (
        "small",
        Size {
            width: 420,
            height: 640,
        },
    ),
    ("normal", NORMAL),
];
const NORMAL: Size = Size {
    width: 960,
    height: 700,
};

/// English is last, because the tour continues in it.
const SOME: [&str; 3] = ["ar", "de", "en"];
const ALL: [&str; 7] = ["ar", "de", "es", "fr", "it", "ja", "en"];
/// The screens of an enrolment without detours.
const MAIN: [&str; 5] = [
    "pools",
    "sign-in-practice",
    "before-scan",
    "scan-practice",
    "done",
];

/// Selects the language by script, because an open dialog covers the control.
const SET_LANGUAGE: &str = "const [language, done] = arguments; const choice = document.querySelector('header select'); \
                     choice.value = language; choice.dispatchEvent(new Event('change', { bubbles: true })); \
                     document.fonts.ready.then(() => done())";
const IS_SET: &str = "const root = document.documentElement; return root.lang === arguments[0] && \
                      Math.round(innerWidth * devicePixelRatio) === arguments[1]";
/// Scrolls to the problem, or to the focused element.
const SCROLL_INTO_VIEW: &str = "(document.querySelector('[role=alert]') ?? document.activeElement)?.scrollIntoView({ block: 'nearest' })";
/// Returns the horizontal overflow of the page in pixels, and the texts of buttons that overflow.
const OVERFLOW: &str = "const root = document.documentElement; const cut = [...document.querySelectorAll('button')] \
                          .filter((it) => it.checkVisibility() && it.scrollWidth > it.clientWidth + 1) \
                          .map((it) => it.textContent.trim()); \
                          return [root.scrollWidth - root.clientWidth, cut.join(' | ')]";

struct Pictures {
    colours: ColourScheme,
}

impl Visitor for Pictures {
    async fn at(&mut self, state: &'static str, _: &'static str, fixture: &Fixture) -> Result<()> {
        let languages: &[&str] = match MAIN.contains(&state) {
            true => &ALL,
            false => &SOME,
        };
        let scheme = match self.colours {
            ColourScheme::Light => "light",
            ColourScheme::Dark => "dark",
        };
        for language in languages {
            for (size_name, size) in SIZES {
                let name = format!("{state}.{language}.{scheme}.{size_name}");
                set_language_and_size(fixture, language, size)
                    .await
                    .with_context(|| name.clone())?;
                save(fixture, size, &name).await?;
            }
        }
        Ok(())
    }
}

/// Sets language and size, and fails if something is cut off.
async fn set_language_and_size(fixture: &Fixture, language: &str, size: Size) -> Result<()> {
    let Size { width, height } = size;
    let (x, y) = (0, 0);
    fixture
        .window
        .display()
        .set_window_geometry(WindowGeometry { x, y, width, height })
        .await?;
    let client = fixture.window.client()?;
    client.execute_async(SET_LANGUAGE, vec![language.into()]).await?;
    let deadline = Instant::now() + TIMEOUT;
    while client
        .execute(IS_SET, vec![language.into(), width.into()])
        .await?
        != true
    {
        ensure!(
            Instant::now() < deadline,
            "the page did not change its language or size"
        );
    }
    client.execute(SCROLL_INTO_VIEW, Vec::new()).await?;
    let overflow = client.execute(OVERFLOW, Vec::new()).await?;
    ensure!(overflow == serde_json::json!([0, ""]), "cut off: {overflow}");
    Ok(())
}

async fn save(fixture: &Fixture, size: Size, name: &str) -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/window/gallery");
    std::fs::create_dir_all(&folder)?;
    let picture = fixture.window.stable_screenshot().await?;
    let window = imageops::crop_imm(&picture, 0, 0, size.width.into(), size.height.into());
    Ok(window.to_image().save(folder.join(format!("{name}.png")))?)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_fits_in_light() -> Result<()> {
    let colours = ColourScheme::Light;
    tour(colours, NORMAL, &mut Pictures { colours }).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_fits_in_dark() -> Result<()> {
    let colours = ColourScheme::Dark;
    tour(colours, NORMAL, &mut Pictures { colours }).await
}
