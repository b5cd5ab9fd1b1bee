//! The program in a pseudo-terminal, and the screen that it shows.

use std::io::{Read as _, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use image::{GrayImage, Luma};
use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};

/// Large enough for a QR code and the text around it.
const COLUMNS: u16 = 100;
const ROWS: u16 = 200;
/// Long enough for a development build on a busy computer.
const TIMEOUT: Duration = Duration::from_secs(60);

/// The program.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_cognito-enroll");

/// The bytes that keys send.
pub(crate) const ENTER: &str = "\r";
pub(crate) const CTRL_C: &str = "\x03";
pub(crate) const DOWN: &str = "\x1b[B";

pub(crate) struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    screen: Arc<Mutex<vt100::Parser>>,
    // Closing it sends SIGHUP.
    master: Box<dyn portable_pty::MasterPty + Send>,
}

impl Terminal {
    /// Starts the program in a terminal.
    pub(crate) fn start(arguments: &[&str]) -> Self {
        Self::with_columns(arguments, COLUMNS)
    }

    pub(crate) fn with_columns(arguments: &[&str], columns: u16) -> Self {
        Self::of(PROGRAM.as_ref(), arguments, (columns, ROWS), None, &[])
    }

    /// Starts it in a terminal of a number of columns and rows, with environment variables.
    pub(crate) fn sized(arguments: &[&str], size: (u16, u16), variables: &[(&str, &str)]) -> Self {
        Self::of(PROGRAM.as_ref(), arguments, size, None, variables)
    }

    /// Starts it in a folder, with environment variables.
    pub(crate) fn start_in(arguments: &[&str], folder: &Path, variables: &[(&str, &str)]) -> Self {
        Self::of(
            PROGRAM.as_ref(),
            arguments,
            (COLUMNS, ROWS),
            Some(folder),
            variables,
        )
    }

    /// Starts a program whose memory this test can read.
    pub(crate) fn start_inspectable(program: &Path, arguments: &[&str]) -> Self {
        let inspectable = [("COGNITO_ENROLL_INSPECTABLE", "1")];
        Self::of(program, arguments, (COLUMNS, ROWS), None, &inspectable)
    }

    /// The process id of the program.
    pub(crate) fn pid(&self) -> u32 {
        self.child.process_id().expect("a process")
    }

    fn of(
        program: &Path,
        arguments: &[&str],
        (columns, rows): (u16, u16),
        folder: Option<&Path>,
        variables: &[(&str, &str)],
    ) -> Self {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "C.UTF-8");
        if let Some(folder) = folder {
            command.cwd(folder);
        }
        for (name, value) in variables {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).expect("started");
        drop(pair.slave);
        let (rows, cells) = (
            NonZero::new(rows).expect("some"),
            NonZero::new(columns).expect("some"),
        );
        let screen = Arc::new(Mutex::new(vt100::Parser::new(rows, cells, 0)));
        let mut shown = pair.master.try_clone_reader().expect("a reader");
        let on_screen = Arc::clone(&screen);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            // Reading fails when the program has ended.
            while let Ok(read @ 1..) = shown.read(&mut bytes) {
                on_screen.lock().expect("a screen").process(&bytes[..read]);
            }
        });
        Self {
            child,
            keys: pair.master.take_writer().expect("a keyboard"),
            screen,
            master: pair.master,
        }
    }

    /// The text on the screen.
    pub(crate) fn text(&self) -> String {
        self.screen.lock().expect("a screen").screen().contents()
    }

    /// Waits until the screen shows a text at least a number of times.
    pub(crate) fn until_times(&self, times: usize, shown: &str) -> &Self {
        let deadline = Instant::now() + TIMEOUT;
        while self.text().matches(shown).count() < times {
            assert!(
                Instant::now() < deadline,
                "never shown: {shown:?}\n{}",
                self.text()
            );
            thread::sleep(Duration::from_millis(20));
        }
        self
    }

    pub(crate) fn until(&self, shown: &str) -> &Self {
        self.until_times(1, shown)
    }

    /// Changes the size of the terminal.
    pub(crate) fn resize(&self, columns: u16, rows: u16) {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        self.master.resize(size).expect("resized");
        let (rows, cells) = (NonZero::new(rows), NonZero::new(columns));
        let mut screen = self.screen.lock().expect("a screen");
        screen
            .screen_mut()
            .set_size(rows.expect("some"), cells.expect("some"));
    }

    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        self.keys.write_all(keys.as_bytes()).expect("typed");
        self.keys.flush().expect("typed");
        self
    }

    /// Types a line.
    pub(crate) fn answer(&mut self, line: &str) -> &mut Self {
        self.press(line).press(ENTER)
    }

    /// Waits for the end. Returns the exit status and the text on the screen.
    pub(crate) fn ended(mut self) -> (u32, String) {
        let deadline = Instant::now() + TIMEOUT;
        let status = loop {
            if let Some(status) = self.child.try_wait().expect("a child") {
                break status;
            }
            assert!(Instant::now() < deadline, "it does not end\n{}", self.text());
            thread::sleep(Duration::from_millis(20));
        };
        // The last output may not be on the screen yet.
        let mut before = self.text();
        loop {
            thread::sleep(Duration::from_millis(50));
            let now = self.text();
            if now == before {
                return (status.exit_code(), now);
            }
            before = now;
        }
    }

    /// Decodes the QR code on the screen from its colours. The screen's own background is dark.
    pub(crate) fn qr(&self) -> String {
        let screen = self.screen.lock().expect("a screen");
        let screen = screen.screen();
        let (rows, columns) = screen.size();
        let scale = 4;
        let is_light = |row: u16, column: u16, upper: bool| {
            let Some(cell) = screen.cell(row, column) else {
                return false;
            };
            let light = |colour| colour == vt100::Color::Idx(231);
            let (front, back) = (light(cell.fgcolor()), light(cell.bgcolor()));
            match (cell.contents(), upper) {
                ("█", _) | ("▀", true) | ("▄", false) => front,
                _ => back,
            }
        };
        let picture = GrayImage::from_fn(
            u32::from(columns.get()) * scale,
            u32::from(rows.get()) * 2 * scale,
            |x, y| {
                let half = y / scale;
                let at = |value: u32| u16::try_from(value).expect("on the screen");
                let light = is_light(at(half / 2), at(x / scale), half % 2 == 0);
                Luma([if light { 255 } else { 0 }])
            },
        );
        crate::support::read_qr(picture)
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // Fails if the program has ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The secret in a key URI.
pub(crate) fn secret_in(uri: &str) -> String {
    let secret = uri
        .split("secret=")
        .nth(1)
        .and_then(|rest| rest.split('&').next());
    secret.expect("a secret").to_owned()
}
