use enrolment::{Association, Authorized, CurrentCodeRequired, Enrolled, Verified};

/// The result of registering an authenticator, or of one attempt.
pub(super) enum Registration {
    /// The session has expired, or the like: sign in from the beginning.
    SignInAgain,
    /// Already signed in: create a new secret.
    AssociateAgain(Authorized),
    /// The same secret still needs a code.
    Pending(Association),
    /// A code of the earlier authenticator is required first.
    CurrentCodeRequired(CurrentCodeRequired),
    /// The authenticator is registered.
    Verified(Verified),
    /// The authenticator is registered and the sign-in is complete.
    Enrolled(Enrolled),
}
