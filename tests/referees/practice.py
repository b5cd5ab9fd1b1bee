"""A practice pool of one's own, and its people."""

import contextlib
import json
import subprocess

from codes import code
from dying import dies_with_us
from secret_hash import with_secret_hash


@contextlib.contextmanager
def practice_pool(cognito_enroll):
    """Runs `cognito-enroll practice-pool`; gives what it said of itself."""
    command = dies_with_us([cognito_enroll, "practice-pool"])
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, text=True) as server:
        try:
            yield json.loads(server.stdout.readline())
        finally:
            server.terminate()


class Person:
    """A user of a pool at one of its app clients, who talks to it by a program that others wrote."""

    def __init__(self, description, program, mfa, scenario, *, client_has_secret=False):
        pool = next(pool for pool in description["pools"] if pool["mfa"] == mfa)
        user = next(user for user in pool["users"] if user["scenario"] == scenario)
        client = next(
            client for client in pool["clients"] if (client["client_secret"] is not None) == client_has_secret
        )
        self.username, self.password, self.secret = user["username"], user["password"], user["totp_secret"]
        self.client_id, self.client_secret = client["client_id"], client["client_secret"]
        self.program = program(description["endpoint"], description["region"])

    def call(self, operation, **parameters):
        """Any operation."""
        return self.program.call(operation, **parameters)

    def about_me(self, **more):
        """USERNAME, SECRET_HASH if the client has a secret, and what else a challenge wants."""
        return with_secret_hash({"USERNAME": self.username, **more}, self.client_id, self.client_secret)

    def sign_in(self, password=None, flow="USER_PASSWORD_AUTH"):
        """InitiateAuth."""
        parameters = self.about_me(PASSWORD=password or self.password)
        return self.call("initiate_auth", AuthFlow=flow, ClientId=self.client_id, AuthParameters=parameters)

    def access_token(self):
        """Signs in where no code is asked for."""
        return self.sign_in()["AuthenticationResult"]["AccessToken"]

    def associate(self, **grant):
        """AssociateSoftwareToken, with `Session` or `AccessToken`."""
        return self.call("associate_software_token", **grant)

    def verify(self, user_code, **grant):
        """VerifySoftwareToken, with `Session` or `AccessToken`."""
        return self.call("verify_software_token", UserCode=user_code, FriendlyDeviceName="Referee", **grant)

    def answer(self, challenge, session, **responses):
        """RespondToAuthChallenge; without a session if it is `None`."""
        return self.call(
            "respond_to_auth_challenge",
            ClientId=self.client_id,
            ChallengeName=challenge,
            ChallengeResponses=self.about_me(**responses),
            **({} if session is None else {"Session": session}),
        )

    def prefer_totp(self, access_token):
        """SetUserMFAPreference."""
        totp = {"Enabled": True, "PreferredMfa": True}
        return self.call("set_user_mfa_preference", AccessToken=access_token, SoftwareTokenMfaSettings=totp)

    def registers(self):
        """From the password to a registered authenticator, by session. Gives secret, code used and last session."""
        associated = self.associate(Session=self.sign_in()["Session"])
        secret = associated["SecretCode"]
        used = code(secret)
        verified = self.verify(used, Session=associated["Session"])
        assert verified["Status"] == "SUCCESS", verified
        return secret, used, verified["Session"]
