#!/usr/bin/env python3
"""Our `enrolment` on moto, which has the challenge MFA_SETUP, by session.

Usage: on_moto.py PATH-OF-enrol_on PYTHON-WITH-moto

moto's faults, for which nothing is done in our client (version 5.2.5):
- SECRET_BLOCK is a UUID and not base64: mended, as SRP signs what it stands for;
- one secret for everybody, `asdfasdfasdf`, of 12 letters where the model wants 16, and of no whole number of bytes:
  mended;
- any proof of the password will do, so passwords are on_ministack.py's;
- USER_ID_FOR_SRP is a name that moto itself does not know, except where people sign in by e-mail address, as here;
- a code is good only in its own 30 seconds, so the cases wait for a moment when they do not end;
- it knows neither GetUserAuthFactors nor RevokeToken.
`mended_moto.py` mends the two that nobody could get past; the cases at the end show that moto has its faults.
"""

import base64
import binascii
import functools
import pathlib
import sys

from cases import refused, run
from codes import away_from_the_end_of_a_step, wrong_code
from programs import Boto3
from servers import REGION, Pool, enrolled, free_port, server


def required_pool(endpoint, enrol_on, *, client_has_secret=False):
    """MFA ON, a client without a secret: enrols by session"""
    pool = Pool(endpoint, "ON", client_has_secret=client_has_secret)
    away_from_the_end_of_a_step()
    enrolled(pool.enrol(enrol_on), pool, by="session")


def required_pool_with_client_secret(endpoint, enrol_on):
    """MFA ON, a client with a secret: enrols by session"""
    required_pool(endpoint, enrol_on, client_has_secret=True)


def optional_pool(endpoint, enrol_on):
    """MFA OPTIONAL: enrols by access token"""
    pool = Pool(endpoint, "OPTIONAL")
    away_from_the_end_of_a_step()
    enrolled(pool.enrol(enrol_on), pool, by="token")


def codes_are_checked(endpoint, _enrol_on):
    """moto would have refused a wrong code"""
    token, program = some_token(endpoint), Boto3(endpoint, REGION)
    secret = program.call("associate_software_token", AccessToken=token)["SecretCode"]
    with refused("CodeMismatchException"):
        program.call("verify_software_token", AccessToken=token, UserCode=wrong_code(secret))


def any_password_will_do(endpoint, enrol_on):
    """moto still takes any proof of a password (else test that, and take it from the list)"""
    pool = Pool(endpoint, "ON")
    away_from_the_end_of_a_step()
    enrolled(pool.enrol(enrol_on, password="Noisy-Harbour-42!"), pool, by="session")


def secret_block(endpoint, enrol_on):
    """moto's SECRET_BLOCK is still no base64, and our client signs nothing that it does not understand"""
    pool = Pool(endpoint, "ON")
    me = {"USERNAME": pool.username, "SRP_A": "2"}
    asked = pool.admin.initiate_auth(AuthFlow="USER_SRP_AUTH", ClientId=pool.client_id, AuthParameters=me)
    try:
        base64.b64decode(asked["ChallengeParameters"]["SECRET_BLOCK"], validate=True)
    except binascii.Error:
        pass
    else:
        raise AssertionError("it is base64: mended_moto.py need not mend it any more")
    stopped = pool.enrol(enrol_on)
    assert stopped["step"] == "sign-in", stopped
    assert stopped["problem"]["kind"] == {"code": "answer-not-understood"}, stopped


def the_secret_of_all(endpoint, _enrol_on):
    """moto's secret is still one for everybody, and no base32"""
    program = Boto3(endpoint, REGION)
    tokens = [some_token(endpoint), some_token(endpoint)]
    given = {program.call("associate_software_token", AccessToken=token)["SecretCode"] for token in tokens}
    assert given == {"asdfasdfasdf"}, "another secret: mended_moto.py need not mend it any more"


def some_token(endpoint):
    """An access token of somebody's."""
    return Pool(endpoint, "OPTIONAL").sign_in()["AuthenticationResult"]["AccessToken"]


MENDED = [
    required_pool,
    required_pool_with_client_secret,
    optional_pool,
    codes_are_checked,
    any_password_will_do,
]
AS_IT_IS = [secret_block, the_secret_of_all]


def main():
    """Runs them on two servers."""
    enrol_on, python = sys.argv[1:]
    mended = str(pathlib.Path(__file__).with_name("mended_moto.py"))
    with moto(python, mended) as better, moto(python, "-m", "moto.server") as plain:
        cases = [("mended moto", case, better) for case in MENDED]
        cases += [("moto", case, plain) for case in AS_IT_IS]
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
