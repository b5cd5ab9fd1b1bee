#!/usr/bin/env python3
"""Our `enrolment` on ministack, whose SRP is real, by access token.

Usage: on_ministack.py PATH-OF-enrol_on PYTHON-WITH-ministack

ministack's faults, for which nothing is done in our client (version 1.5.33):
- MFA ON: it never asks MFA_SETUP after SRP but gives tokens, and a session that it gives at Verify is good for nothing;
  so sessions are on_moto.py's;
- it prefers the authenticator from Verify on, so whether the preference is set is on_moto.py's too;
- it knows no GetUserAuthFactors;
- AssociateSoftwareToken gives a session where a token was given.
"""

import functools
import sys

from cases import refused, run
from codes import wrong_code
from programs import Boto3
from servers import REGION, Pool, enrolled, free_port, server


def optional_pool(endpoint, enrol_on, *, client_has_secret=False):
    """MFA OPTIONAL, a client without a secret: enrols by access token"""
    pool = Pool(endpoint, "OPTIONAL", client_has_secret=client_has_secret)
    assert "AuthenticationResult" in pool.sign_in(), "asked for a code too early"
    enrolled(pool.enrol(enrol_on), pool, by="token")


def optional_pool_with_client_secret(endpoint, enrol_on):
    """MFA OPTIONAL, a client with a secret: enrols by access token"""
    optional_pool(endpoint, enrol_on, client_has_secret=True)


def wrong_password(endpoint, enrol_on):
    """A wrong password proves nothing by SRP"""
    pool = Pool(endpoint, "OPTIONAL")
    stopped = pool.enrol(enrol_on, password="Noisy-Harbour-42!")
    assert stopped["step"] == "sign-in", stopped
    assert stopped["problem"]["kind"] == {"code": "incorrect-credentials"}, stopped
    assert not pool.user().get("UserMFASettingList"), "registered all the same"


def client_secrets(endpoint, enrol_on):
    """A client secret that is missing, and one that is wrong, are told apart"""
    pool = Pool(endpoint, "OPTIONAL", client_has_secret=True)
    for given, code in [(None, "client-secret-wanted"), (pool.client_secret + "x", "client-secret-wrong")]:
        stopped = pool.enrol(enrol_on, clientSecret=given)
        assert stopped["step"] == "sign-in", stopped
        assert stopped["problem"]["kind"] == {"code": code}, stopped


def codes_are_checked(endpoint, _enrol_on):
    """ministack would have refused a wrong code"""
    pool, program = Pool(endpoint, "OPTIONAL"), Boto3(endpoint, REGION)
    token = pool.sign_in()["AuthenticationResult"]["AccessToken"]
    secret = program.call("associate_software_token", AccessToken=token)["SecretCode"]
    with refused("EnableSoftwareTokenMFAException"):
        program.call("verify_software_token", AccessToken=token, UserCode=wrong_code(secret))


def its_faults(endpoint, enrol_on):
    """ministack still has its faults (else test more, and take them from the list)"""
    pool, program = Pool(endpoint, "ON"), Boto3(endpoint, REGION)
    token = pool.sign_in()["AuthenticationResult"]["AccessToken"]
    assert "Session" in program.call("associate_software_token", AccessToken=token)
    with refused("InvalidAction"):
        program.call("get_user_auth_factors", AccessToken=token)
    # Whatever the pool asks for, our client takes the path that it is shown.
    enrolled(pool.enrol(enrol_on), pool, by="token")


CASES = [
    optional_pool,
    optional_pool_with_client_secret,
    wrong_password,
    client_secrets,
    codes_are_checked,
    its_faults,
]


def main():
    """Runs them on one server."""
    enrol_on, python = sys.argv[1:]
    port = free_port()
    command = [python, "-B", "-m", "ministack"]
    # Without AUTH it believes every secret hash; without BIND_HOST it listens to the whole network.
    with server(command, port, AUTH="true", BIND_HOST="127.0.0.1", GATEWAY_PORT=str(port)) as endpoint:
        return run(
            (f"enrolment on ministack: {case.__doc__}", functools.partial(case, endpoint, enrol_on)) for case in CASES
        )


if __name__ == "__main__":
    sys.exit(main())
