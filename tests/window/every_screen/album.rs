//! Pictures of every screen, under the names of the same states in `cargo xtask gallery`, which shows them beside its own.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context as _, Result, ensure};
use image::imageops;
use window_driver::{ColourScheme, Size, WindowGeometry};

use super::Visitor;
use super::walk::walk;
use crate::bench::{Bench, SOON};

/// As in the gallery.
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

/// English is last: the way goes on in it.
const SOME: [&str; 3] = ["ar", "de", "en"];
const ALL: [&str; 7] = ["ar", "de", "es", "fr", "it", "ja", "en"];
/// What everybody passes.
const MAIN: [&str; 5] = [
    "pools",
    "sign-in-practice",
    "before-scan",
    "scan-practice",
    "done",
];

/// By script, as no pointer reaches the choice through an open dialog.
const SPEAK: &str = "const [language, done] = arguments; const choice = document.querySelector('header select'); \
                     choice.value = language; choice.dispatchEvent(new Event('change', { bubbles: true })); \
                     document.fonts.ready.then(() => done())";
const STANDS: &str = "const root = document.documentElement; return root.lang === arguments[0] && \
                      Math.round(innerWidth * devicePixelRatio) === arguments[1]";
/// A problem, or what the keyboard is at, as when the page brought it into view itself.
const SHOW: &str = "(document.querySelector('[role=alert]') ?? document.activeElement)?.scrollIntoView({ block: 'nearest' })";
/// How many pixels stick out of the window, and the words of buttons that are wider than these.
const STICKS_OUT: &str = "const root = document.documentElement; const cut = [...document.querySelectorAll('button')] \
                          .filter((it) => it.checkVisibility() && it.scrollWidth > it.clientWidth + 1) \
                          .map((it) => it.textContent.trim()); \
                          return [root.scrollWidth - root.clientWidth, cut.join(' | ')]";

struct Album {
    colours: ColourScheme,
}

impl Visitor for Album {
    async fn at(&mut self, state: &'static str, _: &'static str, bench: &Bench) -> Result<()> {
        let languages: &[&str] = match MAIN.contains(&state) {
            true => &ALL,
            false => &SOME,
        };
        let scheme = match self.colours {
            ColourScheme::Light => "light",
            ColourScheme::Dark => "dark",
        };
        for language in languages {
            for (name, size) in SIZES {
                let looks = format!("{state}.{language}.{scheme}.{name}");
                wear(bench, language, size).await.with_context(|| looks.clone())?;
                keep(bench, size, &looks).await?;
            }
        }
        Ok(())
    }
}

/// Until the page speaks the language in a window of the size, with nothing cut off.
async fn wear(bench: &Bench, language: &str, size: Size) -> Result<()> {
    let Size { width, height } = size;
    let (x, y) = (0, 0);
    bench
        .window
        .display()
        .set_window_geometry(WindowGeometry { x, y, width, height })
        .await?;
    let client = bench.window.client()?;
    client.execute_async(SPEAK, vec![language.into()]).await?;
    let deadline = Instant::now() + SOON;
    while client
        .execute(STANDS, vec![language.into(), width.into()])
        .await?
        != true
    {
        ensure!(Instant::now() < deadline, "the page does not follow");
    }
    client.execute(SHOW, Vec::new()).await?;
    let sticks_out = client.execute(STICKS_OUT, Vec::new()).await?;
    ensure!(sticks_out == serde_json::json!([0, ""]), "cut off: {sticks_out}");
    Ok(())
}

async fn keep(bench: &Bench, size: Size, looks: &str) -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/window/gallery");
    std::fs::create_dir_all(&folder)?;
    let picture = bench.window.stable_screenshot().await?;
    let window = imageops::crop_imm(&picture, 0, 0, size.width.into(), size.height.into());
    Ok(window.to_image().save(folder.join(format!("{looks}.png")))?)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_fits_in_light() -> Result<()> {
    let colours = ColourScheme::Light;
    walk(colours, NORMAL, &mut Album { colours }).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_fits_in_dark() -> Result<()> {
    let colours = ColourScheme::Dark;
    walk(colours, NORMAL, &mut Album { colours }).await
}
