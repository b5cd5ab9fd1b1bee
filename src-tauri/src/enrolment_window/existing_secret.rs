//! A secret that somebody has already: its QR code, and whether a code is of it. Needs no user pool and no network.

use std::sync::{Mutex, MutexGuard, PoisonError};

use enrolment::{
    Clock, Code, CodesSeen, KeyUri, Label, Problem, QrPicture, SecretText, SharedSecret, compare,
    parse_written_secret,
};
use serde::Serialize;
use ts_rs::TS;

/// The secret that was typed last, until the page says that it is done with.
#[derive(Default)]
pub(crate) struct ExistingSecret(Mutex<Option<Typed>>);

struct Typed {
    secret: SharedSecret,
    qr: Option<QrPicture>,
    seen: CodesSeen,
}

impl Typed {
    fn new(secret: SharedSecret, qr: Option<QrPicture>) -> Self {
        let seen = CodesSeen::default();
        Self { secret, qr, seen }
    }
}

/// What a QR code says that has been drawn.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
pub(crate) struct Drawn {
    /// Per side, quiet zone included.
    modules: u32,
    issuer: String,
    account: String,
}

impl ExistingSecret {
    /// Takes a secret in the place of the one before; that stays if this is none. Draws its QR code if it is to
    /// have one.
    ///
    /// # Parameters
    /// `label`: issuer and account as typed, for a QR code.
    ///
    /// # Errors
    /// Those of [`parse_written_secret`], [`Label::typed`] and [`QrPicture::of`].
    pub(crate) fn take(
        &self,
        secret: &SecretText,
        label: Option<(&str, &str)>,
    ) -> Result<Option<Drawn>, Problem> {
        let secret = parse_written_secret(secret)?;
        let Some((issuer, account)) = label else {
            *self.lock() = Some(Typed::new(secret, None));
            return Ok(None);
        };
        let label = Label::typed(issuer, account)?;
        let qr = QrPicture::of(&KeyUri::new(label.issuer(), label.account(), &secret))?;
        let drawn = Drawn {
            modules: qr.modules(),
            issuer: label.issuer().to_owned(),
            account: label.account().to_owned(),
        };
        *self.lock() = Some(Typed::new(secret, Some(qr)));
        Ok(Some(drawn))
    }

    /// Looks at the picture, if there is one.
    pub(crate) fn with_qr<T>(&self, look: impl FnOnce(&QrPicture) -> T) -> Option<T> {
        self.lock().as_ref()?.qr.as_ref().map(look)
    }

    /// Whether a code is of the secret, by this computer's clock. Nothing if there is no secret.
    ///
    /// # Errors
    /// Those of [`Code::parse`] and [`compare`].
    pub(crate) fn check(&self, code: &str, clock: &impl Clock) -> Option<Result<(), Problem>> {
        let mut held = self.lock();
        let Typed { secret, seen, .. } = held.as_mut()?;
        Some(Code::parse(code).and_then(|code| compare(secret, &code, clock.unix_time(), 0, seen)))
    }

    pub(crate) fn forget(&self) {
        *self.lock() = None;
    }

    fn lock(&self) -> MutexGuard<'_, Option<Typed>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use enrolment::{DriftedClock, Field, ProblemKind};

    use super::*;

    /// RFC 6238 appendix B.
    const SECRET: &str = "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ";
    const CODE: &str = "081804";

    struct At(u64);

    impl Clock for At {
        fn unix_time(&self) -> Duration {
            Duration::from_secs(self.0)
        }
    }

    const THEN: At = At(1_111_111_109);

    #[test]
    fn code_is_compared_with_the_newest_secret() {
        let by_hand = ExistingSecret::default();
        assert!(by_hand.check(CODE, &THEN).is_none(), "there is none yet");
        assert_eq!(by_hand.take(&"JBSWY3DPEHPK3PXP".into(), None), Ok(None));
        let kind = |checked: Option<Result<(), Problem>>| {
            checked.expect("a secret").err().map(|problem| problem.kind)
        };
        assert_eq!(
            kind(by_hand.check(CODE, &THEN)),
            Some(ProblemKind::CodeNotOfThisSecret)
        );
        assert_eq!(by_hand.take(&SECRET.into(), None), Ok(None));
        assert_eq!(kind(by_hand.check("081 804", &THEN)), None);
        let old = |seconds| Some(ProblemKind::CodeOld { seconds });
        assert_eq!(kind(by_hand.check(CODE, &At(1_111_111_109 + 120))), old(120));
        // The code of a step later, as late: the clock is behind.
        assert_eq!(
            kind(by_hand.check("050471", &At(1_111_111_109 + 150))),
            Some(ProblemKind::CodeDrifted {
                seconds: -120,
                whose: DriftedClock::Phone
            })
        );
        assert_eq!(by_hand.take(&SECRET.into(), None), Ok(None));
        let later = At(1_111_111_109 + 150);
        assert_eq!(
            kind(by_hand.check("050471", &later)),
            old(120),
            "of a secret anew"
        );
        assert_eq!(kind(by_hand.check("12", &THEN)), Some(ProblemKind::CodeMalformed));
        by_hand.forget();
        assert!(by_hand.check(CODE, &THEN).is_none());
    }

    #[test]
    fn qr_code_is_drawn_only_on_request() {
        let by_hand = ExistingSecret::default();
        assert_eq!(by_hand.take(&SECRET.into(), None), Ok(None));
        assert!(by_hand.with_qr(|_| ()).is_none());
        let drawn = by_hand
            .take(&SECRET.into(), Some((" ", " noor ")))
            .expect("a picture");
        let modules = by_hand.with_qr(QrPicture::modules).expect("a picture");
        let (issuer, account) = (Label::ISSUER.to_owned(), "noor".to_owned());
        assert_eq!(
            drawn,
            Some(Drawn {
                modules,
                issuer,
                account
            })
        );
    }

    #[test]
    fn malformed_secret_keeps_the_one_before() {
        let by_hand = ExistingSecret::default();
        assert_eq!(by_hand.take(&SECRET.into(), None), Ok(None));
        let kind = |secret: &str, label| {
            by_hand
                .take(&secret.into(), label)
                .err()
                .map(|problem| problem.kind)
        };
        let (secret, account) = (Field::Secret, Field::Account);
        assert_eq!(kind("", None), Some(ProblemKind::FieldEmpty { field: secret }));
        assert_eq!(
            kind("0189", None),
            Some(ProblemKind::FieldMalformed { field: secret })
        );
        assert_eq!(
            kind(SECRET, Some(("", ""))),
            Some(ProblemKind::FieldEmpty { field: account })
        );
        assert!(by_hand.check(CODE, &THEN).is_some_and(|checked| checked.is_ok()));
    }
}
