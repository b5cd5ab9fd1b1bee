//! The connection to the user pool is opened while the person types, and is the one that all calls go by.

use crate::shell::practised::stage;
use crate::shell::with_practice;
use crate::tap::Tap;
use practice_pool::description::{Mfa, Scenario};
use serde_json::json;

#[test]
fn one_connection_serves_all_calls_up_to_the_qr_code() {
    let mut tap = None;
    let practised = with_practice(|running| {
        let listening = Tap::on(running.address()).expect("listens");
        let endpoint = listening.endpoint();
        tap = Some(listening);
        Some(endpoint)
    });
    let (shell, tap) = (&practised.shell, tap.expect("made above"));
    // Not from the list, where nobody has chosen a pool.
    shell
        .call("connect", json!({ "generation": 1 }))
        .expect("granted");
    assert_eq!(tap.connections(), 0);

    practised.choose(Mfa::On);
    let generation = shell.call("current", json!({})).expect("granted")["generation"].clone();
    for _ in 0..2 {
        let answer = shell.call("connect", json!({ "generation": generation }));
        assert_eq!(answer.expect("granted"), json!(null));
        assert_eq!(tap.connections(), 1);
    }

    let user = practised.user(Mfa::On, Scenario::New).clone();
    assert_eq!(
        stage(&practised.sign_in(&user.username, "Wrong-Pass-1!")),
        "sign-in"
    );
    assert_eq!(
        stage(&practised.sign_in(&user.username, &user.password)),
        "before-scan"
    );
    assert_eq!(stage(&shell.act("make_secret", json!({}))), "scan");
    assert_eq!(tap.connections(), 1, "one is enough");
}
