//! Completions and man pages for packages.

use crate::support::run;

#[test]
fn dist_docs_writes_completions_for_each_shell_and_a_man_page_for_each_command() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("dist").display().to_string();
    run(&["dist-docs", &out]).done();
    let read = |name: &str| {
        let path = folder.path().join("dist").join(name);
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    for name in [
        "cognito-enroll.bash",
        "_cognito-enroll",
        "cognito-enroll.fish",
        "_cognito-enroll.ps1",
    ] {
        let completions = read(name);
        assert!(
            completions.contains("--access-token") || completions.contains("access-token"),
            "{name}"
        );
        assert!(
            !completions.contains("dist-docs"),
            "{name} offers the hidden command"
        );
    }
    let overview = read("cognito-enroll.1");
    assert!(
        overview.contains("associate") && overview.contains("Exit status"),
        "{overview}"
    );
    for command in [
        "enroll",
        "associate",
        "verify",
        "qr",
        "check",
        "doctor",
        "practice-pool",
    ] {
        let page = read(&format!("cognito-enroll-{command}.1"));
        assert!(page.starts_with(".ie") || page.contains(".TH"), "{command}");
    }
    assert!(!folder.path().join("dist/cognito-enroll-dist-docs.1").exists());
}

#[test]
fn help_lists_all_commands_but_dist_docs() {
    let help = run(&["--help"]).done();
    for command in [
        "enroll",
        "associate",
        "verify",
        "qr",
        "check",
        "doctor",
        "practice-pool",
    ] {
        assert!(help.out.contains(command), "{command}");
    }
    assert!(!help.out.contains("dist-docs"));
}
