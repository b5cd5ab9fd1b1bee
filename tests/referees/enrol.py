"""Enrolments on the practice pool, each run with both programs."""

import json

from cases import rejected
from codes import code, next_code, wrong_code
from practice_pool import Person


def enrol_by_session(person, challenge):
    """Enrols from MFA_SETUP to tokens. Returns the secret and the access token."""
    assert challenge["ChallengeName"] == "MFA_SETUP", challenge
    assert "SOFTWARE_TOKEN_MFA" in json.loads(challenge["ChallengeParameters"]["MFAS_CAN_SETUP"])
    associated = person.associate(Session=challenge["Session"])
    secret = associated["SecretCode"]
    verified = person.verify(code(secret), Session=associated["Session"])
    assert verified["Status"] == "SUCCESS", verified
    token = person.answer("MFA_SETUP", verified["Session"])["AuthenticationResult"]["AccessToken"]
    person.prefer_totp(token)
    return secret, token


def enrol_by_access_token(person):
    """Enrols from the password to the preference. Returns the secret and the access token."""
    token = person.access_token()
    associated = person.associate(AccessToken=token)
    assert "Session" not in associated, "a session in the response to a request with a token"
    secret = associated["SecretCode"]
    verified = person.verify(code(secret), AccessToken=token)
    assert verified["Status"] == "SUCCESS", verified
    assert "AuthenticationResult" in person.sign_in(), "a code is required before the preference is set"
    person.prefer_totp(token)
    return secret, token


def check_enrolled(person, access_token):
    """Checks both operations that list the factors."""
    user = person.call("get_user", AccessToken=access_token)
    assert user["Username"] == person.username, user
    assert user["PreferredMfaSetting"] == "SOFTWARE_TOKEN_MFA", user
    factors = person.call("get_user_auth_factors", AccessToken=access_token)
    # The API names the same factor differently here: AuthFactorType.
    assert "SOFTWARE_TOKEN" in factors["ConfiguredUserAuthFactors"], factors


def sign_in_with_code(person, a_code, password=None):
    """Signs in with password and code."""
    challenge = person.sign_in(password)
    assert challenge["ChallengeName"] == "SOFTWARE_TOKEN_MFA", challenge
    answered = person.answer("SOFTWARE_TOKEN_MFA", challenge["Session"], SOFTWARE_TOKEN_MFA_CODE=a_code)
    assert answered["AuthenticationResult"]["AccessToken"], answered


def required_pool(description, program, *, client_has_secret=False):
    """MFA ON, a client without a secret: enrols by session, then signs in with a later code"""
    person = Person(description, program, "ON", "new", client_has_secret=client_has_secret)
    secret, token = enrol_by_session(person, person.sign_in())
    check_enrolled(person, token)
    sign_in_with_code(person, next_code(secret))


def required_pool_with_client_secret(description, program):
    """MFA ON, a client with a secret: enrols by session, then signs in with a later code"""
    required_pool(description, program, client_has_secret=True)


def optional_pool(description, program, *, client_has_secret=False):
    """MFA OPTIONAL, a client without a secret: enrols by access token, then signs in with a later code"""
    person = Person(description, program, "OPTIONAL", "new", client_has_secret=client_has_secret)
    secret, token = enrol_by_access_token(person)
    check_enrolled(person, token)
    sign_in_with_code(person, next_code(secret))


def optional_pool_with_client_secret(description, program):
    """MFA OPTIONAL, a client with a secret: enrols by access token, then signs in with a later code"""
    optional_pool(description, program, client_has_secret=True)


def temporary_password(description, program):
    """A temporary password: sets a password and the missing attribute, enrols and signs in again"""
    person = Person(description, program, "ON", "temporary-password")
    challenge = person.sign_in()
    assert challenge["ChallengeName"] == "NEW_PASSWORD_REQUIRED", challenge
    required = json.loads(challenge["ChallengeParameters"]["requiredAttributes"])
    assert required == ["userAttributes.given_name"], required
    password = "A-new-Passw0rd!"
    attribute = {"userAttributes.given_name": "Ana"}
    challenge = person.answer("NEW_PASSWORD_REQUIRED", challenge["Session"], NEW_PASSWORD=password, **attribute)
    secret, token = enrol_by_session(person, challenge)
    attributes = person.call("get_user", AccessToken=token)["UserAttributes"]
    assert {"Name": "given_name", "Value": "Ana"} in attributes, attributes
    with rejected("NotAuthorizedException", "Incorrect username or password"):
        person.sign_in()
    sign_in_with_code(person, next_code(secret), password)


def already_enrolled(description, program):
    """A user with an authenticator signs in with it"""
    person = Person(description, program, "ON", "enrolled")
    sign_in_with_code(person, code(person.secret))


def wrong_codes(description, program):
    """A wrong code leaves the session usable, at verification and at sign-in"""
    person = Person(description, program, "ON", "new")
    associated = person.associate(Session=person.sign_in()["Session"])
    secret, session = associated["SecretCode"], associated["Session"]
    with rejected("EnableSoftwareTokenMFAException"):
        person.verify(wrong_code(secret), Session=session)
    verified = person.verify(code(secret), Session=session)
    assert verified["Status"] == "SUCCESS", verified
    person.answer("MFA_SETUP", verified["Session"])

    session = person.sign_in()["Session"]
    with rejected("CodeMismatchException"):
        person.answer("SOFTWARE_TOKEN_MFA", session, SOFTWARE_TOKEN_MFA_CODE=wrong_code(secret))
    answered = person.answer("SOFTWARE_TOKEN_MFA", session, SOFTWARE_TOKEN_MFA_CODE=next_code(secret))
    assert "AuthenticationResult" in answered, answered


CASES = [
    required_pool,
    required_pool_with_client_secret,
    optional_pool,
    optional_pool_with_client_secret,
    temporary_password,
    already_enrolled,
    wrong_codes,
]
