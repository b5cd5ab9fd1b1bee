//! Where a file is to be saved: the operating system's own dialog. The page has no part in it.

use std::path::PathBuf;
use std::sync::Arc;

use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_dialog::{DialogExt, FilePath};
use tokio::sync::{Mutex, oneshot};

use crate::enrolment_window::view::Refused;
use crate::window;

/// Asks where to save a file that would be called so. `None`: the person has thought better of it. It may take as long as
/// they do.
pub type AskWhere = Arc<dyn Fn(&str) -> Option<PathBuf> + Send + Sync>;

/// See the module.
pub(crate) struct SaveDialog {
    /// Instead of the operating system's.
    ask: Option<AskWhere>,
    only: Mutex<()>,
}

impl SaveDialog {
    /// The operating system's, unless a test brings another.
    pub(crate) fn new(ask: Option<AskWhere>) -> Self {
        Self {
            ask,
            only: Mutex::default(),
        }
    }

    /// The place that the person chooses, if they choose one.
    ///
    /// # Errors
    /// [`Refused::Busy`] while it is open already.
    pub(crate) async fn ask<R: Runtime>(
        &self,
        app: &AppHandle<R>,
        title: &str,
        name: &'static str,
    ) -> Result<Option<PathBuf>, Refused> {
        let Ok(_only) = self.only.try_lock() else {
            return Err(Refused::Busy);
        };
        if let Some(ask) = self.ask.clone() {
            let asked = tauri::async_runtime::spawn_blocking(move || ask(name)).await;
            return Ok(asked.ok().flatten());
        }
        let mut dialog = app
            .dialog()
            .file()
            // GTK takes none with a zero in it, and the program would end.
            .set_title(title.replace('\0', ""))
            .set_file_name(name)
            .add_filter("JSON", &["json"]);
        // Otherwise it would open where the program was started.
        if let Ok(folder) = app.path().document_dir().or_else(|_| app.path().home_dir()) {
            dialog = dialog.set_directory(folder);
        }
        if let Some(window) = app.get_webview_window(window::LABEL) {
            dialog = dialog.set_parent(&window);
        }
        let (tell, told) = oneshot::channel();
        // Nobody listens any more if the program is at its end.
        dialog.save_file(move |place| drop(tell.send(place)));
        // Where no dialog comes about, nobody has chosen anything.
        let place = told.await.ok().flatten();
        Ok(place.and_then(|place: FilePath| place.into_path().ok()))
    }
}
