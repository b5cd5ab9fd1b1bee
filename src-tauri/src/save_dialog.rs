//! The operating system's dialog for saving a file. The page cannot open it or choose the path.

use std::path::PathBuf;
use std::sync::Arc;

use tauri::{Manager, Runtime, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FilePath};
use tokio::sync::{Mutex, oneshot};

/// Asks the user where to save a file with the suggested name. `None` if the user cancels. Blocks until then.
pub type AskWhere = Arc<dyn Fn(&str) -> Option<PathBuf> + Send + Sync>;

/// The dialog, which can be open once at a time.
pub(crate) struct SaveDialog {
    /// Replaces the operating system's dialog.
    ask: Option<AskWhere>,
    open: Mutex<()>,
}

/// The dialog is open already.
pub(crate) struct AlreadyOpen;

impl SaveDialog {
    /// Uses the operating system's dialog, unless a test replaces it.
    pub(crate) fn new(ask: Option<AskWhere>) -> Self {
        Self {
            ask,
            open: Mutex::default(),
        }
    }

    /// Returns the path that the user chooses. `None` if the user cancels or no dialog can be shown.
    ///
    /// # Errors
    /// [`AlreadyOpen`]
    pub(crate) async fn ask<R: Runtime>(
        &self,
        window: &WebviewWindow<R>,
        title: &str,
        name: &'static str,
    ) -> Result<Option<PathBuf>, AlreadyOpen> {
        let Ok(_open) = self.open.try_lock() else {
            return Err(AlreadyOpen);
        };
        if let Some(ask) = self.ask.clone() {
            let chosen = tauri::async_runtime::spawn_blocking(move || ask(name)).await;
            return Ok(chosen.ok().flatten());
        }
        let mut dialog = window
            .dialog()
            .file()
            .set_parent(window)
            // GTK ends the program if the title contains a NUL.
            .set_title(title.replace('\0', ""))
            .set_file_name(name)
            .add_filter("JSON", &["json"]);
        // Otherwise the dialog opens in the working directory of the program.
        if let Ok(folder) = window.path().document_dir().or_else(|_| window.path().home_dir()) {
            dialog = dialog.set_directory(folder);
        }
        let (sender, chosen) = oneshot::channel();
        // The receiver is dropped if the program is ending.
        dialog.save_file(move |path| drop(sender.send(path)));
        let path = chosen.await.ok().flatten();
        Ok(path.and_then(|path: FilePath| path.into_path().ok()))
    }
}
