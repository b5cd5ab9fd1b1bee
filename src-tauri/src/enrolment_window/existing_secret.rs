//! A secret that the user already has: draws its QR code and checks its codes. Needs no user pool and no network.

use std::sync::{Mutex, MutexGuard, PoisonError};

use enrolment::{
    Clock, Code, CodesSeen, KeyUri, Problem, QrPicture, SecretText, SharedSecret, WrittenSecret, compare,
};
use serde::Serialize;
use ts_rs::TS;

/// The secret that was typed last, until the page ends its use.
#[derive(Default)]
pub(crate) struct ExistingSecret(Mutex<Option<HeldSecret>>);

struct HeldSecret {
    secret: SharedSecret,
    qr: Option<QrPicture>,
    seen: CodesSeen,
}

impl HeldSecret {
    fn new(secret: SharedSecret, qr: Option<QrPicture>) -> Self {
        let seen = CodesSeen::default();
        Self { secret, qr, seen }
    }
}

/// The size and the contents of a QR code, without the secret.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
pub(crate) struct QrCodeInfo {
    /// Modules per side, including the quiet zone.
    modules: u32,
    issuer: String,
    account: String,
}

impl ExistingSecret {
    /// Replaces the secret and draws its QR code if there is a label. A malformed secret leaves the earlier one in place. The
    /// secret may be a key URI, whose issuer and account complete the label.
    ///
    /// # Parameters
    /// `label`: issuer and account as typed, for a QR code.
    ///
    /// # Errors
    /// Those of [`WrittenSecret::parse`], [`WrittenSecret::label`] and [`QrPicture::of`].
    pub(crate) fn take(
        &self,
        secret: &SecretText,
        label: Option<(&str, &str)>,
    ) -> Result<Option<QrCodeInfo>, Problem> {
        let written = WrittenSecret::parse(secret)?;
        let Some((issuer, account)) = label else {
            *self.lock() = Some(HeldSecret::new(written.into_secret(), None));
            return Ok(None);
        };
        let label = written.label(issuer, account)?;
        let qr = QrPicture::of(&KeyUri::new(&label, written.secret()))?;
        let info = QrCodeInfo {
            modules: qr.modules(),
            issuer: label.issuer().to_owned(),
            account: label.account().to_owned(),
        };
        *self.lock() = Some(HeldSecret::new(written.into_secret(), Some(qr)));
        Ok(Some(info))
    }

    /// Reads the QR code, if there is one.
    pub(crate) fn with_qr<T>(&self, read: impl FnOnce(&QrPicture) -> T) -> Option<T> {
        self.lock().as_ref()?.qr.as_ref().map(read)
    }

    /// Checks whether a code belongs to the secret, by this computer's clock. `None` if there is no secret.
    ///
    /// # Errors
    /// Those of [`Code::parse`] and [`compare`].
    pub(crate) fn check(&self, code: &str, clock: &impl Clock) -> Option<Result<(), Problem>> {
        let mut held = self.lock();
        let HeldSecret { secret, seen, .. } = held.as_mut()?;
        Some(Code::parse(code).and_then(|code| compare(secret, &code, clock.unix_time(), 0, seen)))
    }

    /// Drops the secret.
    pub(crate) fn forget(&self) {
        *self.lock() = None;
    }

    fn lock(&self) -> MutexGuard<'_, Option<HeldSecret>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use enrolment::{DriftedClock, Field, KeyUriFeature, Label, ProblemKind};

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

    const CODE_TIME: At = At(1_111_111_109);

    #[test]
    fn code_is_checked_against_the_newest_secret() {
        let existing = ExistingSecret::default();
        assert!(existing.check(CODE, &CODE_TIME).is_none(), "no secret yet");
        assert_eq!(existing.take(&"JBSWY3DPEHPK3PXP".into(), None), Ok(None));
        let kind = |checked: Option<Result<(), Problem>>| {
            checked.expect("a secret").err().map(|problem| problem.kind)
        };
        assert_eq!(
            kind(existing.check(CODE, &CODE_TIME)),
            Some(ProblemKind::CodeNotOfThisSecret)
        );
        assert_eq!(existing.take(&SECRET.into(), None), Ok(None));
        assert_eq!(kind(existing.check("081 804", &CODE_TIME)), None);
        let old = |seconds| Some(ProblemKind::CodeOld { seconds });
        assert_eq!(kind(existing.check(CODE, &At(1_111_111_109 + 120))), old(120));
        // The code of a later step, compared 150 seconds late: the clock is behind.
        assert_eq!(
            kind(existing.check("050471", &At(1_111_111_109 + 150))),
            Some(ProblemKind::CodeDrifted {
                seconds: -120,
                whose: DriftedClock::Phone
            })
        );
        assert_eq!(existing.take(&SECRET.into(), None), Ok(None));
        let later = At(1_111_111_109 + 150);
        assert_eq!(
            kind(existing.check("050471", &later)),
            old(120),
            "a new secret starts without seen codes"
        );
        assert_eq!(
            kind(existing.check("12", &CODE_TIME)),
            Some(ProblemKind::CodeMalformed)
        );
        existing.forget();
        assert!(existing.check(CODE, &CODE_TIME).is_none());
    }

    #[test]
    fn qr_code_is_drawn_only_on_request() {
        let existing = ExistingSecret::default();
        assert_eq!(existing.take(&SECRET.into(), None), Ok(None));
        assert!(existing.with_qr(|_| ()).is_none());
        let info = existing
            .take(&SECRET.into(), Some((" ", " noor ")))
            .expect("a QR code");
        let modules = existing.with_qr(QrPicture::modules).expect("a QR code");
        let (issuer, account) = (Label::ISSUER.to_owned(), "noor".to_owned());
        assert_eq!(
            info,
            Some(QrCodeInfo {
                modules,
                issuer,
                account
            })
        );
    }

    #[test]
    fn key_uri_completes_the_label() {
        let existing = ExistingSecret::default();
        let uri =
            "otpauth://totp/Example:noor@example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Example";
        let taken = |uri: &str, issuer: &str, account: &str| {
            let taken = existing.take(&uri.into(), Some((issuer, account)));
            taken.map(|qr| qr.map(|qr| (qr.issuer, qr.account)))
        };
        let of = |issuer: &str, account: &str| Ok(Some((issuer.to_owned(), account.to_owned())));
        assert_eq!(taken(uri, "", ""), of("Example", "noor@example.com"));
        assert_eq!(taken(uri, "Acme", " "), of("Acme", "noor@example.com"));
        let checked = existing.check(CODE, &CODE_TIME);
        assert!(checked.is_some_and(|checked| checked.is_ok()));
        let other_digits = taken(&format!("{uri}&digits=8"), "", "");
        assert_eq!(
            other_digits.map_err(|problem| problem.kind),
            Err(ProblemKind::KeyUriUnsupported {
                feature: KeyUriFeature::Digits,
                value: Some("8".to_owned())
            })
        );
    }

    #[test]
    fn malformed_secret_leaves_the_earlier_one_in_place() {
        let existing = ExistingSecret::default();
        assert_eq!(existing.take(&SECRET.into(), None), Ok(None));
        let kind = |secret: &str, label| {
            existing
                .take(&secret.into(), label)
                .err()
                .map(|problem| problem.kind)
        };
        let (secret, account) = (Field::Secret, Field::Account);
        assert_eq!(kind("", None), Some(ProblemKind::FieldEmpty { field: secret }));
        assert_eq!(
            kind("JBSW!", None),
            Some(ProblemKind::FieldMalformed { field: secret })
        );
        assert_eq!(
            kind(SECRET, Some(("", ""))),
            Some(ProblemKind::FieldEmpty { field: account })
        );
        assert!(
            existing
                .check(CODE, &CODE_TIME)
                .is_some_and(|checked| checked.is_ok())
        );
    }
}
