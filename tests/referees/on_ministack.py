#!/usr/bin/env python3
"""Our `enrolment` against ministack, which implements SRP; by access token.

Usage: on_ministack.py PATH-OF-enrol_on PYTHON-WITH-ministack

Differences of ministack 1.5.33 from Cognito, which our client does not work around:
- With MFA ON it issues tokens after SRP instead of the challenge MFA_SETUP, and the session of Verify cannot be used;
  on_moto.py tests sessions.
- Verify also sets the preference; on_moto.py tests the preference.
- It does not implement GetUserAuthFactors.
- AssociateSoftwareToken returns a session to a request with a token.
"""

import functools
import sys

from cases import rejected, run
from codes import wrong_code
from emulators import REGION, Pool, check_enrolled, free_port, server
from programs import Boto3


def optional_pool(endpoint, enrol_on, *, client_has_secret=False):
    """MFA OPTIONAL, a client without a secret: enrols by access token"""
    pool = Pool(endpoint, "OPTIONAL", client_has_secret=client_has_secret)
    assert "AuthenticationResult" in pool.sign_in(), "a code is required before the enrolment"
    check_enrolled(pool.enrol(enrol_on), pool, by="token")


def optional_pool_with_client_secret(endpoint, enrol_on):
    """MFA OPTIONAL, a client with a secret: enrols by access token"""
    optional_pool(endpoint, enrol_on, client_has_secret=True)


def wrong_password(endpoint, enrol_on):
    """SRP rejects a wrong password"""
    pool = Pool(endpoint, "OPTIONAL")
    stopped = pool.enrol(enrol_on, password="Noisy-Harbour-42!")
    assert stopped["step"] == "sign-in", stopped
    assert stopped["problem"]["kind"] == {"code": "incorrect-credentials"}, stopped
    assert not pool.user().get("UserMFASettingList"), "an authenticator is registered"


def client_secrets(endpoint, enrol_on):
    """A missing and a wrong client secret are different problems"""
    pool = Pool(endpoint, "OPTIONAL", client_has_secret=True)
    for client_secret, code in [(None, "client-secret-wanted"), (pool.client_secret + "x", "client-secret-wrong")]:
        stopped = pool.enrol(enrol_on, clientSecret=client_secret)
        assert stopped["step"] == "sign-in", stopped
        assert stopped["problem"]["kind"] == {"code": code}, stopped


def codes_are_checked(endpoint, _enrol_on):
    """ministack rejects a wrong code"""
    pool, program = Pool(endpoint, "OPTIONAL"), Boto3(endpoint, REGION)
    token = pool.sign_in()["AuthenticationResult"]["AccessToken"]
    secret = program.call("associate_software_token", AccessToken=token)["SecretCode"]
    with rejected("EnableSoftwareTokenMFAException"):
        program.call("verify_software_token", AccessToken=token, UserCode=wrong_code(secret))


def differences_from_cognito(endpoint, enrol_on):
    """ministack still differs from Cognito (otherwise test more and shorten the list)"""
    pool, program = Pool(endpoint, "ON"), Boto3(endpoint, REGION)
    token = pool.sign_in()["AuthenticationResult"]["AccessToken"]
    assert "Session" in program.call("associate_software_token", AccessToken=token)
    with rejected("InvalidAction"):
        program.call("get_user_auth_factors", AccessToken=token)
    # Our client follows the tokens that it receives, although the pool requires MFA.
    check_enrolled(pool.enrol(enrol_on), pool, by="token")


CASES = [
    optional_pool,
    optional_pool_with_client_secret,
    wrong_password,
    client_secrets,
    codes_are_checked,
    differences_from_cognito,
]


def main():
    """Runs the cases on one server."""
    enrol_on, python = sys.argv[1:]
    port = free_port()
    command = [python, "-B", "-m", "ministack"]
    # Without AUTH it accepts every secret hash; without BIND_HOST it listens on all network interfaces.
    with server(command, port, AUTH="true", BIND_HOST="127.0.0.1", GATEWAY_PORT=str(port)) as endpoint:
        return run(
            (f"enrolment on ministack: {case.__doc__}", functools.partial(case, endpoint, enrol_on)) for case in CASES
        )


if __name__ == "__main__":
    sys.exit(main())
