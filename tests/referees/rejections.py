"""Invalid requests, and the exceptions with which AWS rejects them.

Each case prepares its user with boto3 and returns a function that sends the invalid request, which is then run with each
program. The names and fragments were recorded on AWS; where no message was recorded, only the name is checked.
"""

import time

from cases import rejected
from codes import code, wrong_code
from practice_pool import Person
from programs import Boto3

INVALID_PARAMETER = "InvalidParameterException"
NOT_AUTHORIZED = "NotAuthorizedException"


def newcomer(description, mfa="ON", **client):
    """Returns a user without an authenticator."""
    return Person(description, Boto3, mfa, "new", **client)


def wrong_password(description):
    """A wrong password"""
    person = newcomer(description)
    return person, lambda: person.sign_in("Not-the-Passw0rd!")


def unknown_user(description):
    """An unknown username, rejected like a wrong password"""
    person = newcomer(description)
    person.username = "unknown-user"
    return person, person.sign_in


def locked_out(description):
    """The right password after too many wrong ones"""
    person = newcomer(description)
    # The fifth attempt locks for a second, each further one for twice as long, in the end longer than a program needs to start.
    for locked_before in [0, 0, 0, 0, 0, 1, 2, 4]:
        time.sleep(locked_before * 1.05)
        with rejected(NOT_AUTHORIZED, "Incorrect username or password."):
            person.sign_in("Not-the-Passw0rd!")
    return person, person.sign_in


def no_secret_hash(description):
    """No SECRET_HASH for a client with a secret"""
    person = newcomer(description, client_has_secret=True)
    person.client_secret = None
    return person, person.sign_in


def wrong_secret_hash(description):
    """A SECRET_HASH made with another secret"""
    person = newcomer(description, client_has_secret=True)
    person.client_secret += "x"
    return person, person.sign_in


def unknown_client(description):
    """An app client that does not exist"""
    person = newcomer(description)
    person.client_id = "1example23456789"
    return person, person.sign_in


def flow_not_enabled(description):
    """A sign-in flow that the client does not allow"""
    person = newcomer(description)
    return person, lambda: person.sign_in(flow="CUSTOM_AUTH")


def weak_password(description):
    """A new password that breaks the policy"""
    person = Person(description, Boto3, "ON", "temporary-password")
    session = person.sign_in()["Session"]
    attribute = {"userAttributes.given_name": "Ana"}
    return person, lambda: person.answer("NEW_PASSWORD_REQUIRED", session, NEW_PASSWORD="short", **attribute)


def missing_attribute(description):
    """A new password without the attribute that the pool requires"""
    person = Person(description, Boto3, "ON", "temporary-password")
    session = person.sign_in()["Session"]
    return person, lambda: person.answer("NEW_PASSWORD_REQUIRED", session, NEW_PASSWORD="A-new-Passw0rd!")


def wrong_code_at_verification(description):
    """A wrong code for the new authenticator"""
    person = newcomer(description)
    associated = person.associate(Session=person.sign_in()["Session"])
    return person, lambda: person.verify(wrong_code(associated["SecretCode"]), Session=associated["Session"])


def malformed_code(description):
    """A code with a letter in it"""
    person = newcomer(description)
    associated = person.associate(Session=person.sign_in()["Session"])
    return person, lambda: person.verify("12345a", Session=associated["Session"])


def wrong_code_at_sign_in(description):
    """A wrong code of the registered authenticator"""
    person = Person(description, Boto3, "ON", "enrolled")
    session, wrong = person.sign_in()["Session"], wrong_code(person.secret)
    return person, lambda: person.answer("SOFTWARE_TOKEN_MFA", session, SOFTWARE_TOKEN_MFA_CODE=wrong)


def code_of_the_verification(description):
    """A replayed code: of the verification, at the next sign-in"""
    person = newcomer(description)
    _, used, _ = person.register()
    session = person.sign_in()["Session"]
    return person, lambda: person.answer("SOFTWARE_TOKEN_MFA", session, SOFTWARE_TOKEN_MFA_CODE=used)


def code_of_a_sign_in(description):
    """A replayed code: of a sign-in, at the next sign-in"""
    person = Person(description, Boto3, "ON", "enrolled")
    used = code(person.secret)
    person.answer("SOFTWARE_TOKEN_MFA", person.sign_in()["Session"], SOFTWARE_TOKEN_MFA_CODE=used)
    session = person.sign_in()["Session"]
    return person, lambda: person.answer("SOFTWARE_TOKEN_MFA", session, SOFTWARE_TOKEN_MFA_CODE=used)


def used_session(description):
    """A session that was used before"""
    person = newcomer(description)
    _, _, session = person.register()
    person.answer("MFA_SETUP", session)
    return person, lambda: person.answer("MFA_SETUP", session)


def session_of_another_step(description):
    """MFA_SETUP answered before the verification"""
    person = newcomer(description)
    associated = person.associate(Session=person.sign_in()["Session"])
    return person, lambda: person.answer("MFA_SETUP", associated["Session"])


def session_of_another_client(description):
    """A session of another app client"""
    person, other = newcomer(description), newcomer(description, client_has_secret=True)
    _, _, session = other.register()
    return person, lambda: person.answer("MFA_SETUP", session)


def invented_session(description):
    """A session that was not issued"""
    person = newcomer(description)
    return person, lambda: person.associate(Session="A" * 40)


def no_session(description):
    """MFA_SETUP answered on the access-token path, where there is no session"""
    person = newcomer(description, "OPTIONAL")
    return person, lambda: person.answer("MFA_SETUP", None)


def token_and_session(description):
    """An access token and a session"""
    person = newcomer(description, "OPTIONAL")
    token, session = person.access_token(), newcomer(description).sign_in()["Session"]
    return person, lambda: person.associate(AccessToken=token, Session=session)


def neither_token_nor_session(description):
    """Neither an access token nor a session"""
    person = newcomer(description)
    return person, person.associate


def revoked_token(description):
    """An access token that was revoked with its refresh token"""
    person = newcomer(description, "OPTIONAL")
    tokens = person.sign_in()["AuthenticationResult"]
    person.call("revoke_token", ClientId=person.client_id, Token=tokens["RefreshToken"])
    return person, lambda: person.associate(AccessToken=tokens["AccessToken"])


def invented_token(description):
    """An access token that was not issued"""
    person = newcomer(description, "OPTIONAL")
    return person, lambda: person.associate(AccessToken="not.a.token")


def preference_too_early(description):
    """The preference before the authenticator is verified"""
    person = newcomer(description, "OPTIONAL")
    token = person.access_token()
    person.associate(AccessToken=token)
    return person, lambda: person.prefer_totp(token)


REJECTIONS = [
    (wrong_password, NOT_AUTHORIZED, "Incorrect username or password."),
    (unknown_user, NOT_AUTHORIZED, "Incorrect username or password."),
    (locked_out, NOT_AUTHORIZED, "Password attempts exceeded"),
    (no_secret_hash, NOT_AUTHORIZED, "is configured with secret but SECRET_HASH was not received"),
    (wrong_secret_hash, NOT_AUTHORIZED, "Unable to verify secret hash for client"),
    (unknown_client, "ResourceNotFoundException", "does not exist"),
    (flow_not_enabled, INVALID_PARAMETER, "flow not enabled for this client"),
    (weak_password, "InvalidPasswordException", "Password did not conform with policy"),
    (missing_attribute, INVALID_PARAMETER, "given_name is missing"),
    (
        wrong_code_at_verification,
        "EnableSoftwareTokenMFAException",
        "Code mismatch and fail enable Software Token MFA",
    ),
    (malformed_code, INVALID_PARAMETER, "'userCode' failed to satisfy constraint"),
    (wrong_code_at_sign_in, "CodeMismatchException", "Invalid code received for user"),
    (
        code_of_the_verification,
        "ExpiredCodeException",
        "Your software token has already been used once.",
    ),
    (code_of_a_sign_in, "ExpiredCodeException", "Your software token has already been used once."),
    (used_session, NOT_AUTHORIZED, "Invalid session for the user, session can only be used once."),
    (session_of_another_step, NOT_AUTHORIZED, "Invalid session for the user."),
    (session_of_another_client, NOT_AUTHORIZED, "Invalid session for the user."),
    (invented_session, NOT_AUTHORIZED, "Invalid session for the user."),
    (no_session, INVALID_PARAMETER, "Missing required parameter Session"),
    (token_and_session, INVALID_PARAMETER, ""),
    (neither_token_nor_session, INVALID_PARAMETER, ""),
    (revoked_token, NOT_AUTHORIZED, "Access Token has been revoked"),
    (invented_token, NOT_AUTHORIZED, "Invalid Access Token"),
    (preference_too_early, INVALID_PARAMETER, "User has not verified software token mfa"),
]
