//! The connection to the user pool is opened while the user types, and is used for all calls.

use crate::shell::practice::stage;
use crate::shell::with_practice;
use crate::tap::Tap;
use practice_pool::description::{Mfa, Scenario};
use serde_json::json;

#[test]
fn one_connection_serves_all_calls_up_to_the_qr_code() {
    let mut tap = None;
    let practice = with_practice(|running| {
        let listening = Tap::on(running.address()).expect("listens");
        let endpoint = listening.endpoint();
        tap = Some(listening);
        Some(endpoint)
    });
    let (shell, tap) = (&practice.shell, tap.expect("created above"));
    // No connection at the list of pools, where no pool is chosen.
    shell
        .call("connect", json!({ "generation": 1 }))
        .expect("granted");
    assert_eq!(tap.connections(), 0);

    practice.choose(Mfa::On);
    let generation = shell.call("current", json!({})).expect("granted")["generation"].clone();
    for _ in 0..2 {
        let answer = shell.call("connect", json!({ "generation": generation }));
        assert_eq!(answer.expect("granted"), json!(null));
        assert_eq!(tap.connections(), 1);
    }

    let user = practice.user(Mfa::On, Scenario::New).clone();
    assert_eq!(
        stage(&practice.sign_in(&user.username, "Wrong-Pass-1!")),
        "sign-in"
    );
    assert_eq!(
        stage(&practice.sign_in(&user.username, &user.password)),
        "before-scan"
    );
    assert_eq!(stage(&shell.act("make_secret", json!({}))), "scan");
    assert_eq!(tap.connections(), 1, "the connection is reused");
}
