#!/usr/bin/env python3
"""Our `enrolment` against moto, which has the challenge MFA_SETUP; by session.

Usage: on_moto.py PATH-OF-enrol_on PYTHON-WITH-moto

Differences of moto 5.2.5 from Cognito, which our client does not work around:
- SECRET_BLOCK is a UUID and not Base64; patched, because SRP signs the decoded bytes.
- All users have the secret `asdfasdfasdf`, of 12 letters where the API requires 16, and not a whole number of bytes;
  patched.
- It accepts any proof of the password; on_ministack.py tests passwords.
- moto itself does not know the name in USER_ID_FOR_SRP, except if users sign in by e-mail address, as here.
- A code is valid only in its own time step, so the cases wait for one that does not end soon.
- It implements neither GetUserAuthFactors nor RevokeToken.
`patched_moto.py` patches the two that stop every client; the cases at the end check that moto still has them.
"""

import base64
import binascii
import functools
import pathlib
import sys

from cases import rejected, run
from codes import wait_for_time_step, wrong_code
from emulators import REGION, Pool, check_enrolled, free_port, server
from programs import Boto3


def required_pool(endpoint, enrol_on, *, client_has_secret=False):
    """MFA ON, a client without a secret: enrols by session"""
    pool = Pool(endpoint, "ON", client_has_secret=client_has_secret)
    wait_for_time_step()
    check_enrolled(pool.enrol(enrol_on), pool, by="session")


def required_pool_with_client_secret(endpoint, enrol_on):
    """MFA ON, a client with a secret: enrols by session"""
    required_pool(endpoint, enrol_on, client_has_secret=True)


def optional_pool(endpoint, enrol_on):
    """MFA OPTIONAL: enrols by access token"""
    pool = Pool(endpoint, "OPTIONAL")
    wait_for_time_step()
    check_enrolled(pool.enrol(enrol_on), pool, by="token")


def codes_are_checked(endpoint, _enrol_on):
    """moto rejects a wrong code"""
    token, program = access_token(endpoint), Boto3(endpoint, REGION)
    secret = program.call("associate_software_token", AccessToken=token)["SecretCode"]
    with rejected("CodeMismatchException"):
        program.call("verify_software_token", AccessToken=token, UserCode=wrong_code(secret))


def any_password_is_accepted(endpoint, enrol_on):
    """moto still accepts any proof of a password (otherwise test it and shorten the list)"""
    pool = Pool(endpoint, "ON")
    wait_for_time_step()
    check_enrolled(pool.enrol(enrol_on, password="Noisy-Harbour-42!"), pool, by="session")


def secret_block(endpoint, enrol_on):
    """moto's SECRET_BLOCK is still not Base64, and our client rejects it"""
    pool = Pool(endpoint, "ON")
    parameters = {"USERNAME": pool.username, "SRP_A": "2"}
    challenge = pool.admin.initiate_auth(AuthFlow="USER_SRP_AUTH", ClientId=pool.client_id, AuthParameters=parameters)
    try:
        base64.b64decode(challenge["ChallengeParameters"]["SECRET_BLOCK"], validate=True)
    except binascii.Error:
        pass
    else:
        raise AssertionError("it is Base64: remove the patch from patched_moto.py")
    stopped = pool.enrol(enrol_on)
    assert stopped["step"] == "sign-in", stopped
    assert stopped["problem"]["kind"] == {"code": "answer-not-understood"}, stopped


def shared_secret(endpoint, _enrol_on):
    """moto still gives all users one secret, which is not Base32"""
    program = Boto3(endpoint, REGION)
    tokens = [access_token(endpoint), access_token(endpoint)]
    secrets = {program.call("associate_software_token", AccessToken=token)["SecretCode"] for token in tokens}
    assert secrets == {"asdfasdfasdf"}, "another secret: remove the patch from patched_moto.py"


def access_token(endpoint):
    """Returns the access token of a new user."""
    return Pool(endpoint, "OPTIONAL").sign_in()["AuthenticationResult"]["AccessToken"]


PATCHED = [
    required_pool,
    required_pool_with_client_secret,
    optional_pool,
    codes_are_checked,
    any_password_is_accepted,
]
UNPATCHED = [secret_block, shared_secret]


def main():
    """Runs the cases on a patched and an unpatched server."""
    enrol_on, python = sys.argv[1:]
    patch = str(pathlib.Path(__file__).with_name("patched_moto.py"))
    with moto(python, patch) as patched, moto(python, "-m", "moto.server") as plain:
        cases = [("patched moto", case, patched) for case in PATCHED]
        cases += [("moto", case, plain) for case in UNPATCHED]
        titled = (
            (f"enrolment on {name}: {case.__doc__}", functools.partial(case, endpoint, enrol_on))
            for name, case, endpoint in cases
        )
        # Mostly they wait: RevokeToken, which moto does not know, is tried three times.
        return run(titled, at_once=4)


def moto(python, *program):
    """A server of its own, which checks codes."""
    port = free_port()
    command = [python, "-B", *program, "-H", "127.0.0.1", "-p", str(port)]
    return server(command, port, MOTO_COGNITO_IDP_USER_POOL_ENABLE_TOTP="true")


if __name__ == "__main__":
    sys.exit(main())
