//! The operating system's dialog for where to save a file. The page does not take part in it.

use std::path::PathBuf;
use std::sync::Arc;

use tauri::{Manager, Runtime, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FilePath};
use tokio::sync::{Mutex, oneshot};

/// Asks where to save a file, given its suggested name. `None` if the person cancels. Blocks as long as they take.
pub type AskWhere = Arc<dyn Fn(&str) -> Option<PathBuf> + Send + Sync>;

/// See the module.
pub(crate) struct SaveDialog {
    /// Used instead of the operating system's dialog.
    ask: Option<AskWhere>,
    open: Mutex<()>,
}

/// The dialog is open already.
pub(crate) struct AlreadyOpen;

impl SaveDialog {
    /// The operating system's dialog, unless a test replaces it.
    pub(crate) fn new(ask: Option<AskWhere>) -> Self {
        Self {
            ask,
            open: Mutex::default(),
        }
    }

    /// The path that the person chooses. `None` if they cancel, or if no dialog can be shown.
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
            let asked = tauri::async_runtime::spawn_blocking(move || ask(name)).await;
            return Ok(asked.ok().flatten());
        }
        let mut dialog = window
            .dialog()
            .file()
            .set_parent(window)
            // GTK would end the program at a NUL.
            .set_title(title.replace('\0', ""))
            .set_file_name(name)
            .add_filter("JSON", &["json"]);
        // The default is the folder in which the program was started.
        if let Ok(folder) = window.path().document_dir().or_else(|_| window.path().home_dir()) {
            dialog = dialog.set_directory(folder);
        }
        let (sender, chosen) = oneshot::channel();
        // The receiver is gone if the program is ending.
        dialog.save_file(move |path| drop(sender.send(path)));
        let path = chosen.await.ok().flatten();
        Ok(path.and_then(|path: FilePath| path.into_path().ok()))
    }
}
