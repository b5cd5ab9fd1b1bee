#!/usr/bin/env python3
"""Whole enrolments on the practice pool by boto3, which knows Cognito and not us; codes by oathtool.

Usage: enrol.py PATH-OF-cognito-enroll

Each case has a practice pool of its own. The last line is "N passed, N failed".
"""

import contextlib
import json
import sys
import traceback

from botocore.exceptions import ClientError

from practice import Person, code, next_code, practice_pool, wrong_code


@contextlib.contextmanager
def refused(name, fragment=""):
    """What stands in it is refused by an exception of that name."""
    try:
        yield
    except ClientError as error:
        told = error.response["Error"]
        assert told["Code"] == name, f"refused by {told}, not {name}"
        assert fragment in told["Message"], f"refused by {told}, without “{fragment}”"
        assert error.response["ResponseMetadata"].get("RequestId"), "a refusal without a request ID"
    else:
        raise AssertionError(f"not refused by {name}")


def enrol_by_session(person, challenge):
    """From MFA_SETUP to tokens. Gives the secret and the tokens."""
    assert challenge["ChallengeName"] == "MFA_SETUP", challenge
    assert "SOFTWARE_TOKEN_MFA" in json.loads(challenge["ChallengeParameters"]["MFAS_CAN_SETUP"])
    associated = person.cognito.associate_software_token(Session=challenge["Session"])
    secret = associated["SecretCode"]
    verified = person.cognito.verify_software_token(
        Session=associated["Session"], UserCode=code(secret), FriendlyDeviceName="Referee"
    )
    assert verified["Status"] == "SUCCESS", verified
    answered = person.answer("MFA_SETUP", verified["Session"])
    tokens = answered["AuthenticationResult"]
    person.prefer_totp(tokens["AccessToken"])
    return secret, tokens


def is_enrolled(person, access_token):
    """Both operations that tell about factors say so."""
    user = person.cognito.get_user(AccessToken=access_token)
    assert user["Username"] == person.username, user
    assert user["PreferredMfaSetting"] == "SOFTWARE_TOKEN_MFA", user
    factors = person.cognito.get_user_auth_factors(AccessToken=access_token)
    # The same thing has another name here: that of the type AuthFactorType.
    assert "SOFTWARE_TOKEN" in factors["ConfiguredUserAuthFactors"], factors


def signs_in_with(person, a_code, password=None):
    """Password, then code, then tokens."""
    challenge = person.sign_in(password)
    assert challenge["ChallengeName"] == "SOFTWARE_TOKEN_MFA", challenge
    answered = person.answer("SOFTWARE_TOKEN_MFA", challenge["Session"], SOFTWARE_TOKEN_MFA_CODE=a_code)
    assert answered["AuthenticationResult"]["AccessToken"], answered


def required_pool(description):
    """MFA ON, a client without a secret: enrol, then sign in with a later code"""
    person = Person(description, "ON", "new")
    secret, tokens = enrol_by_session(person, person.sign_in())
    is_enrolled(person, tokens["AccessToken"])
    signs_in_with(person, next_code(secret))


def required_pool_with_client_secret(description):
    """MFA ON, a client with a secret: enrol, then sign in with a later code"""
    person = Person(description, "ON", "new", client_has_secret=True)
    secret, tokens = enrol_by_session(person, person.sign_in())
    is_enrolled(person, tokens["AccessToken"])
    signs_in_with(person, next_code(secret))


def optional_pool(description):
    """MFA OPTIONAL: enrol by access token, then sign in with a later code"""
    person = Person(description, "OPTIONAL", "new")
    token = person.sign_in()["AuthenticationResult"]["AccessToken"]
    associated = person.cognito.associate_software_token(AccessToken=token)
    assert "Session" not in associated, "a session where a token was given"
    secret = associated["SecretCode"]
    verified = person.cognito.verify_software_token(AccessToken=token, UserCode=code(secret))
    assert verified["Status"] == "SUCCESS", verified
    assert "AuthenticationResult" in person.sign_in(), "asked for a code before the preference was set"
    person.prefer_totp(token)
    is_enrolled(person, token)
    signs_in_with(person, next_code(secret))


def temporary_password(description):
    """An invited person chooses a password, gives the missing attribute, enrols and signs in again"""
    person = Person(description, "ON", "temporary-password")
    challenge = person.sign_in()
    assert challenge["ChallengeName"] == "NEW_PASSWORD_REQUIRED", challenge
    required = json.loads(challenge["ChallengeParameters"]["requiredAttributes"])
    assert required == ["userAttributes.given_name"], required
    password = "A-new-Passw0rd!"
    attribute = {"userAttributes.given_name": "Ana"}
    challenge = person.answer("NEW_PASSWORD_REQUIRED", challenge["Session"], NEW_PASSWORD=password, **attribute)
    secret, tokens = enrol_by_session(person, challenge)
    attributes = person.cognito.get_user(AccessToken=tokens["AccessToken"])["UserAttributes"]
    assert {"Name": "given_name", "Value": "Ana"} in attributes, attributes
    with refused("NotAuthorizedException", "Incorrect username or password"):
        person.sign_in()
    signs_in_with(person, next_code(secret), password)


def enrolled_already(description):
    """Who has an authenticator signs in with it"""
    person = Person(description, "ON", "enrolled")
    signs_in_with(person, code(person.secret))


def wrong_codes(description):
    """A wrong code is refused by name and leaves the session usable"""
    person = Person(description, "ON", "new")
    associated = person.cognito.associate_software_token(Session=person.sign_in()["Session"])
    secret, session = associated["SecretCode"], associated["Session"]
    with refused("EnableSoftwareTokenMFAException"):
        person.cognito.verify_software_token(Session=session, UserCode=wrong_code(secret))
    verified = person.cognito.verify_software_token(Session=session, UserCode=code(secret))
    assert verified["Status"] == "SUCCESS", verified
    person.answer("MFA_SETUP", verified["Session"])

    session = person.sign_in()["Session"]
    with refused("CodeMismatchException"):
        person.answer("SOFTWARE_TOKEN_MFA", session, SOFTWARE_TOKEN_MFA_CODE=wrong_code(secret))
    answered = person.answer("SOFTWARE_TOKEN_MFA", session, SOFTWARE_TOKEN_MFA_CODE=next_code(secret))
    assert "AuthenticationResult" in answered, answered


def used_codes(description):
    """A code is good once, at verification and at sign-in alike"""
    person = Person(description, "ON", "new")
    associated = person.cognito.associate_software_token(Session=person.sign_in()["Session"])
    secret = associated["SecretCode"]
    used = code(secret)
    verified = person.cognito.verify_software_token(Session=associated["Session"], UserCode=used)
    person.answer("MFA_SETUP", verified["Session"])
    session = person.sign_in()["Session"]
    with refused("ExpiredCodeException", "already been used once"):
        person.answer("SOFTWARE_TOKEN_MFA", session, SOFTWARE_TOKEN_MFA_CODE=used)
    later = next_code(secret)
    person.answer("SOFTWARE_TOKEN_MFA", session, SOFTWARE_TOKEN_MFA_CODE=later)
    with refused("ExpiredCodeException", "already been used once"):
        signs_in_with(person, later)


def used_sessions(description):
    """A session is good once, and only for the step that it was given for"""
    person = Person(description, "ON", "new")
    first = person.sign_in()["Session"]
    associated = person.cognito.associate_software_token(Session=first)
    with refused("NotAuthorizedException", "session can only be used once"):
        person.cognito.associate_software_token(Session=first)
    secret = associated["SecretCode"]
    verified = person.cognito.verify_software_token(Session=associated["Session"], UserCode=code(secret))
    with refused("NotAuthorizedException", "session can only be used once"):
        person.cognito.verify_software_token(Session=associated["Session"], UserCode=next_code(secret))
    person.answer("MFA_SETUP", verified["Session"])
    with refused("NotAuthorizedException", "session can only be used once"):
        person.answer("MFA_SETUP", verified["Session"])
    with refused("NotAuthorizedException", "Invalid session for the user"):
        person.answer("MFA_SETUP", "A" * 40)


def token_and_session(description):
    """An access token and a session are never taken together, nor neither"""
    person = Person(description, "OPTIONAL", "new")
    token = person.sign_in()["AuthenticationResult"]["AccessToken"]
    session = Person(description, "ON", "new").sign_in()["Session"]
    with refused("InvalidParameterException"):
        person.cognito.associate_software_token(AccessToken=token, Session=session)
    with refused("InvalidParameterException"):
        person.cognito.associate_software_token()


def bad_credentials(description):
    """A wrong password, a missing and a wrong secret hash are refused by name"""
    person = Person(description, "ON", "new")
    with refused("NotAuthorizedException", "Incorrect username or password"):
        person.sign_in("Not-the-Passw0rd!")
    confidential = Person(description, "ON", "new", client_has_secret=True)
    secret, confidential.client_secret = confidential.client_secret, None
    with refused("NotAuthorizedException", "SECRET_HASH was not received"):
        confidential.sign_in()
    confidential.client_secret = secret + "x"
    with refused("NotAuthorizedException", "Unable to verify secret hash"):
        confidential.sign_in()


CASES = [
    required_pool,
    required_pool_with_client_secret,
    optional_pool,
    temporary_password,
    enrolled_already,
    wrong_codes,
    used_codes,
    used_sessions,
    token_and_session,
    bad_credentials,
]


def main():
    failed = 0
    for case in CASES:
        try:
            with practice_pool(sys.argv[1]) as description:
                case(description)
        except Exception:  # whatever went wrong, the other cases still say something
            failed += 1
            print(f"FAILED  {case.__doc__}")
            traceback.print_exc()
        else:
            print(f"ok      {case.__doc__}", flush=True)
    print(f"{len(CASES) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
