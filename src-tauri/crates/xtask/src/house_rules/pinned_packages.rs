//! Each Python package that the tests install is pinned with the hashes of its files.

use crate::workspace::Workspace;

#[test]
fn python_packages_have_a_version_and_hashes() {
    let workspace = Workspace::find().unwrap();
    let tests = workspace.root.join("tests");
    let files = super::sources(&tests, &[".txt"]);
    let requirements: Vec<_> = files
        .iter()
        .filter(|(path, _)| path.to_string_lossy().contains("requirements"))
        .collect();
    assert!(requirements.len() >= 5, "only {} files", requirements.len());
    for (path, text) in requirements {
        let joined = text.replace("\\\n", "");
        for line in joined
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            assert!(
                line.contains("==") && line.contains("--hash=sha256:"),
                "{}: {line}: renew it with `uv pip compile --no-deps --generate-hashes`",
                path.display()
            );
        }
    }
}
