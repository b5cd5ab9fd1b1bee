"""A practice pool of one's own, its people, and codes from oathtool."""

import base64
import contextlib
import hashlib
import hmac
import json
import subprocess

import boto3
from botocore import UNSIGNED
from botocore.config import Config


def code(secret, when="now"):
    """The code of `secret` at a time that GNU date understands, by a program that is not ours."""
    command = ["oathtool", "--totp", "--base32", "--now", when, "-"]
    told = subprocess.run(command, input=secret + "\n", capture_output=True, text=True, check=True)
    return told.stdout.strip()


def next_code(secret):
    """The code of the step after this one: accepted now, and never used before."""
    return code(secret, "now + 30 seconds")


def wrong_code(secret):
    """A code that is right at none of the steps around now."""
    command = ["oathtool", "--totp", "--base32", "--now", "now - 600 seconds", "--window", "40", "-"]
    told = subprocess.run(command, input=secret + "\n", capture_output=True, text=True, check=True)
    right = set(told.stdout.split())
    return next(guess for guess in (f"{number:06}" for number in range(100)) if guess not in right)


@contextlib.contextmanager
def practice_pool(program):
    """Runs `cognito-enroll practice-pool`; gives what it said of itself."""
    command = [program, "practice-pool"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, text=True) as server:
        try:
            yield json.loads(server.stdout.readline())
        finally:
            server.terminate()


class Person:
    """A user of a pool at one of its app clients, who talks to it by boto3."""

    def __init__(self, description, mfa, scenario, *, client_has_secret=False):
        pool = next(pool for pool in description["pools"] if pool["mfa"] == mfa)
        user = next(user for user in pool["users"] if user["scenario"] == scenario)
        client = next(
            client for client in pool["clients"] if (client["client_secret"] is not None) == client_has_secret
        )
        self.username, self.password, self.secret = user["username"], user["password"], user["totp_secret"]
        self.client_id, self.client_secret = client["client_id"], client["client_secret"]
        self.cognito = boto3.client(
            "cognito-idp",
            region_name=description["region"],
            endpoint_url=description["endpoint"],
            # No credentials, as on the user's own path; and no retry, which would hide an answer.
            config=Config(signature_version=UNSIGNED, retries={"total_max_attempts": 1}, proxies={}),
        )

    def about_me(self, **more):
        """USERNAME, SECRET_HASH if the client has a secret, and what else a challenge wants."""
        me = {"USERNAME": self.username, **more}
        if self.client_secret is not None:
            key, text = self.client_secret.encode(), (self.username + self.client_id).encode()
            me["SECRET_HASH"] = base64.b64encode(hmac.digest(key, text, hashlib.sha256)).decode()
        return me

    def sign_in(self, password=None):
        """InitiateAuth by the password flow."""
        return self.cognito.initiate_auth(
            AuthFlow="USER_PASSWORD_AUTH",
            ClientId=self.client_id,
            AuthParameters=self.about_me(PASSWORD=password or self.password),
        )

    def answer(self, challenge, session, **responses):
        """RespondToAuthChallenge."""
        return self.cognito.respond_to_auth_challenge(
            ClientId=self.client_id,
            ChallengeName=challenge,
            Session=session,
            ChallengeResponses=self.about_me(**responses),
        )

    def prefer_totp(self, access_token):
        """SetUserMFAPreference."""
        self.cognito.set_user_mfa_preference(
            AccessToken=access_token,
            SoftwareTokenMfaSettings={"Enabled": True, "PreferredMfa": True},
        )
