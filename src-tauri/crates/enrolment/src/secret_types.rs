//! Types that hold secrets cannot reach a log.

/// Whether a type implements a trait. Where the bound holds, the inherent constant takes precedence over the trait's.
macro_rules! implements {
    ($type:ty: $bound:path) => {{
        struct Probe<T>(std::marker::PhantomData<T>);
        #[allow(dead_code, reason = "unused if the type implements the trait")]
        trait Fallback {
            const IMPLEMENTS: bool = false;
        }
        impl<T> Fallback for Probe<T> {}
        #[allow(dead_code, reason = "unused if the type does not implement it")]
        impl<T: $bound> Probe<T> {
            const IMPLEMENTS: bool = true;
        }
        Probe::<$type>::IMPLEMENTS
    }};
}

macro_rules! assert_not_printable {
    ($($type:ty),+ $(,)?) => {$(
        let name = stringify!($type);
        assert!(!implements!($type: std::fmt::Debug), "{name} implements Debug");
        assert!(!implements!($type: std::fmt::Display), "{name} implements Display");
        assert!(!implements!($type: Clone), "{name} implements Clone");
        assert!(!implements!($type: serde::Serialize), "{name} implements Serialize");
    )+};
}

#[test]
fn types_with_secrets_cannot_be_printed_cloned_or_serialized() {
    assert!(
        implements!(String: std::fmt::Debug)
            && implements!(String: Clone)
            && implements!(String: serde::Serialize),
        "the check recognizes implementations"
    );
    assert!(!implements!(transport::Proxy: std::fmt::Debug));
    assert!(!implements!(transport::Transport: std::fmt::Debug));
    assert_not_printable!(
        secret::SecretText,
        secret::SharedSecret,
        crate::code::Code,
        crate::key_uri::KeyUri,
        crate::qr::QrPicture,
        transport::SystemProxies,
        crate::sent_code::SentCode,
        crate::srp::Ephemeral,
        crate::account::Tokens,
        crate::NewPasswordRequired,
        crate::CurrentCodeRequired,
        crate::SentCodeRequired,
        crate::FactorChoiceRequired,
        crate::Unconfirmed,
        crate::AccessToken,
        crate::TokenAccount,
        crate::Authorized,
        crate::Association,
        crate::Unsettled,
        crate::CodeToResolve,
        crate::Verified,
        crate::AnotherCodeRequired,
        crate::Enrolled,
        crate::standalone_calls::StandaloneGrant,
    );
}
