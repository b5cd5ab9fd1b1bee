//! The people and pools beyond the ordinary: every challenge and every refusal that a client may meet at sign-in.

use crate::support::{Practice, Refused, invalid_parameter, not_authorized, practice, refusal};
use practice_pool::Behaviour;
use practice_pool::PracticePool;
use practice_pool::description::{Mfa, PersonDescription, Situation};
use practice_pool::outbox::{Medium, Purpose};
use serde_json::{Value, json};

fn everyone() -> Practice {
    Practice::start_with(PracticePool::everyone)
}

fn person(practice: &Practice, situation: Situation) -> PersonDescription {
    let others = &practice.pool(Mfa::On).others;
    others
        .iter()
        .find(|other| other.situation == situation)
        .unwrap()
        .clone()
}

async fn sign_in(practice: &Practice, situation: Situation) -> Value {
    let person = person(practice, situation);
    let body = practice.password_flow(Mfa::On, &person.username, &person.password);
    practice.ok("InitiateAuth", body).await
}

async fn sign_in_refused(practice: &Practice, situation: Situation) -> Refused {
    let person = person(practice, situation);
    let body = practice.password_flow(Mfa::On, &person.username, &person.password);
    practice.refused("InitiateAuth", body).await
}

/// The code that was sent last.
fn sent(practice: &Practice) -> String {
    practice.running.outbox().pop().unwrap().code
}

fn other_code(code: &str) -> String {
    if code == "000000" { "000001" } else { "000000" }.to_owned()
}

#[tokio::test]
async fn a_code_comes_by_sms_or_by_email() {
    for (situation, challenge, parameter, medium, to) in [
        (
            Situation::SmsMfa,
            "SMS_MFA",
            "SMS_MFA_CODE",
            "SMS",
            "+*******0100",
        ),
        (
            Situation::EmailOtp,
            "EMAIL_OTP",
            "EMAIL_OTP_CODE",
            "EMAIL",
            "b***@p***",
        ),
    ] {
        let practice = everyone();
        let username = person(&practice, situation).username;
        let asked = sign_in(&practice, situation).await;
        assert_eq!(asked["ChallengeName"], challenge);
        assert_eq!(
            asked["ChallengeParameters"],
            json!({
                "CODE_DELIVERY_DESTINATION": to, "CODE_DELIVERY_DELIVERY_MEDIUM": medium,
                "USER_ID_FOR_SRP": username,
            })
        );
        let message = practice.running.outbox().pop().unwrap();
        assert_eq!(
            (message.username.as_str(), message.purpose),
            (username.as_str(), Purpose::SignIn)
        );
        let answer = |code: String| {
            practice.answer(
                Mfa::On,
                &username,
                challenge,
                &asked["Session"],
                json!({ parameter: code }),
            )
        };
        assert_eq!(
            practice
                .refused("RespondToAuthChallenge", answer(other_code(&message.code)))
                .await,
            refusal(
                "CodeMismatchException",
                "Invalid code or auth state for the user."
            )
        );
        let done = practice
            .ok("RespondToAuthChallenge", answer(message.code.clone()))
            .await;
        assert!(done["AuthenticationResult"]["AccessToken"].is_string());
        // The session is for this challenge only.
        let again = sign_in(&practice, situation).await;
        let swapped = practice.answer(
            Mfa::On,
            &username,
            "SOFTWARE_TOKEN_MFA",
            &again["Session"],
            json!({}),
        );
        assert_eq!(
            practice.refused("RespondToAuthChallenge", swapped).await,
            not_authorized("Invalid session for the user.")
        );
    }
}

#[tokio::test]
async fn wrong_codes_lock_whoever_is_sent_them_too() {
    let practice = everyone();
    let asked = sign_in(&practice, Situation::SmsMfa).await;
    let answer = |code: String| {
        let code = json!({ "SMS_MFA_CODE": code });
        practice.answer(Mfa::On, "ana", "SMS_MFA", &asked["Session"], code)
    };
    let right = sent(&practice);
    for _ in 0..5 {
        practice
            .refused("RespondToAuthChallenge", answer(other_code(&right)))
            .await;
    }
    assert_eq!(
        practice.refused("RespondToAuthChallenge", answer(right)).await,
        not_authorized("Password attempts exceeded")
    );
}

#[tokio::test]
async fn who_has_several_factors_chooses() {
    let practice = everyone();
    let asked = sign_in(&practice, Situation::SelectMfaType).await;
    assert_eq!(asked["ChallengeName"], "SELECT_MFA_TYPE");
    assert_eq!(
        asked["ChallengeParameters"]["MFAS_CAN_CHOOSE"],
        r#"["SOFTWARE_TOKEN_MFA","SMS_MFA","EMAIL_OTP"]"#
    );
    let choose = |word: &str| {
        let word = json!({ "ANSWER": word });
        practice.answer(Mfa::On, "cleo", "SELECT_MFA_TYPE", &asked["Session"], word)
    };
    for wrong in ["", "TOTP", "EMAIL_MFA"] {
        assert_eq!(
            practice.refused("RespondToAuthChallenge", choose(wrong)).await,
            invalid_parameter("The answer is none of the MFA types that were offered.")
        );
    }
    let next = practice
        .ok("RespondToAuthChallenge", choose("SOFTWARE_TOKEN_MFA"))
        .await;
    assert_eq!(next["ChallengeName"], "SOFTWARE_TOKEN_MFA");
    let secret = json!(person(&practice, Situation::SelectMfaType).totp_secret);
    let code = json!({ "SOFTWARE_TOKEN_MFA_CODE": practice.code(&secret, 0) });
    let answer = practice.answer(Mfa::On, "cleo", "SOFTWARE_TOKEN_MFA", &next["Session"], code);
    let done = practice.ok("RespondToAuthChallenge", answer).await;

    // Once one is preferred, nobody is asked.
    let prefer = json!({
        "AccessToken": done["AuthenticationResult"]["AccessToken"],
        "SMSMfaSettings": { "Enabled": true, "PreferredMfa": true },
    });
    practice.ok("SetUserMFAPreference", prefer).await;
    let next = sign_in(&practice, Situation::SelectMfaType).await;
    assert_eq!(next["ChallengeName"], "SMS_MFA");
}

#[tokio::test]
async fn the_words_of_the_choice_may_be_others() {
    let practice = Practice::start_with(|pool| {
        pool.everyone().behaviour(Behaviour {
            select_mfa_type_says_select: true,
            select_mfa_type_says_email_mfa: true,
            ..Behaviour::default()
        })
    });
    let asked = sign_in(&practice, Situation::SelectMfaType).await;
    assert_eq!(
        asked["ChallengeParameters"]["MFAS_CAN_SELECT"],
        r#"["SOFTWARE_TOKEN_MFA","SMS_MFA","EMAIL_MFA"]"#
    );
    assert!(asked["ChallengeParameters"].get("MFAS_CAN_CHOOSE").is_none());
    let word = json!({ "ANSWER": "EMAIL_MFA" });
    let choose = practice.answer(Mfa::On, "cleo", "SELECT_MFA_TYPE", &asked["Session"], word);
    let next = practice.ok("RespondToAuthChallenge", choose).await;
    assert_eq!(next["ChallengeName"], "EMAIL_OTP");
}

#[tokio::test]
async fn a_pool_may_ask_something_of_its_own() {
    let practice = everyone();
    for (word, accepted) in [("wrong", false), ("practice", true)] {
        let asked = sign_in(&practice, Situation::CustomChallenge).await;
        assert_eq!(asked["ChallengeName"], "CUSTOM_CHALLENGE");
        let answer = json!({ "ANSWER": word });
        let answer = practice.answer(Mfa::On, "dev", "CUSTOM_CHALLENGE", &asked["Session"], answer);
        let reply = practice.call("RespondToAuthChallenge", &answer).await;
        assert_eq!(reply.status == 200, accepted, "{word}");
        assert_eq!(
            practice.refused("RespondToAuthChallenge", answer).await,
            not_authorized("Invalid session for the user, session can only be used once."),
            "one try"
        );
    }
}

#[tokio::test]
async fn who_cannot_sign_in_learns_why_in_both_flows() {
    let practice = everyone();
    let reset = refusal(
        "PasswordResetRequiredException",
        "Password reset required for the user",
    );
    let disabled = not_authorized("User is disabled.");
    for (situation, expected) in [
        (Situation::PasswordResetRequired, reset),
        (Situation::Disabled, disabled),
    ] {
        assert_eq!(sign_in_refused(&practice, situation).await, expected);
        let srp = crate::support::srp::Client::new("seed");
        let initiate = srp.initiate(&practice, Mfa::On, &person(&practice, situation).username);
        assert_eq!(practice.refused("InitiateAuth", initiate).await, expected);
    }

    let unconfirmed = refusal("UserNotConfirmedException", "User is not confirmed.");
    assert_eq!(
        sign_in_refused(&practice, Situation::Unconfirmed).await,
        unconfirmed
    );
    let fay = person(&practice, Situation::Unconfirmed);
    let wrong = practice.password_flow(Mfa::On, &fay.username, "wrong");
    assert_eq!(
        practice.refused("InitiateAuth", wrong).await,
        not_authorized("Incorrect username or password."),
        "told to whoever has the password"
    );
    let srp = crate::support::srp::Client::new("seed");
    let challenge = practice
        .ok("InitiateAuth", srp.initiate(&practice, Mfa::On, "fay"))
        .await;
    let answer = srp.answer(
        &practice,
        Mfa::On,
        &challenge,
        &fay.password,
        "Sun Nov 22 20:00:10 UTC 2026",
    );
    assert_eq!(
        practice.refused("RespondToAuthChallenge", answer).await,
        unconfirmed
    );
}

#[tokio::test]
async fn no_authenticator_app_is_set_up_where_none_are_allowed() {
    let practice = everyone();
    let off = refusal(
        "SoftwareTokenMFANotFoundException",
        "Software Token MFA has not been enabled by the userPool",
    );
    let sign_in = async |at: usize| {
        let pool = &practice.running.description().pools[at];
        let noor = &pool.users[0];
        let body = json!({
            "AuthFlow": "USER_PASSWORD_AUTH", "ClientId": pool.clients[0].client_id,
            "AuthParameters": { "USERNAME": noor.username, "PASSWORD": noor.password },
        });
        practice.ok("InitiateAuth", body).await
    };
    let with_mfa_off = sign_in(2).await;
    let token = &with_mfa_off["AuthenticationResult"]["AccessToken"];
    assert!(token.is_string(), "no second factor");
    let associate = json!({ "AccessToken": token });
    assert_eq!(practice.refused("AssociateSoftwareToken", associate).await, off);

    let without_apps = sign_in(3).await;
    assert_eq!(without_apps["ChallengeName"], "MFA_SETUP");
    assert_eq!(
        without_apps["ChallengeParameters"]["MFAS_CAN_SETUP"],
        r#"["SMS_MFA"]"#
    );
    let associate = json!({ "Session": without_apps["Session"] });
    assert_eq!(practice.refused("AssociateSoftwareToken", associate).await, off);
}

#[tokio::test]
async fn the_outbox_is_read_over_the_wire_only_where_codes_are_sent() {
    let nobody = Practice::start();
    assert_eq!(practice(&nobody, "GET", "outbox", "").await.status, 404);
    let pool = everyone();
    sign_in(&pool, Situation::EmailOtp).await;
    let messages = practice(&pool, "GET", "outbox", "").await.body;
    assert_eq!(
        messages,
        json!([{
            "sent": pool.now(), "user_pool_id": pool.pool(Mfa::On).user_pool_id, "username": "ben",
            "medium": "EMAIL", "to": "ben@practice.example", "purpose": "sign-in", "code": sent(&pool),
        }])
    );
    assert_eq!(
        practice(&pool, "POST", "faults", "{}").await.status,
        404,
        "and no more than that"
    );
    let medium = pool.running.outbox()[0].medium;
    assert_eq!(medium, Medium::Email);
    pool.running.reset();
    assert_eq!(practice(&pool, "GET", "outbox", "").await.body, json!([]));
}

#[tokio::test]
async fn signing_out_everywhere_revokes_every_token_of_the_user_and_of_nobody_else() {
    let practice = Practice::start();
    let (one, two) = (practice.access_token().await, practice.access_token().await);
    let namesake = practice
        .sign_in(Mfa::On, practice_pool::description::Scenario::New)
        .await;
    assert_eq!(
        practice.ok("GlobalSignOut", json!({ "AccessToken": one })).await,
        json!({})
    );
    for token in [&one, &two] {
        let revoked = not_authorized("Access Token has been revoked");
        assert_eq!(
            practice.refused("GetUser", json!({ "AccessToken": token })).await,
            revoked
        );
        assert_eq!(
            practice
                .refused("GlobalSignOut", json!({ "AccessToken": token }))
                .await,
            revoked
        );
    }
    practice
        .ok(
            "AssociateSoftwareToken",
            json!({ "Session": namesake["Session"] }),
        )
        .await;
    let again = practice.access_token().await;
    practice.ok("GetUser", json!({ "AccessToken": again })).await;
}
