"""The practice pool and its users."""

import contextlib
import json
import subprocess

from child_process import ends_with_parent
from codes import code
from secret_hash import with_secret_hash


@contextlib.contextmanager
def practice_pool(cognito_enroll):
    """Runs `cognito-enroll practice-pool` and yields the line that it prints."""
    command = ends_with_parent([cognito_enroll, "practice-pool"])
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, text=True) as server:
        try:
            yield json.loads(server.stdout.readline())
        finally:
            server.terminate()


class Person:
    """A user of a pool who uses one of its app clients with an independent program."""

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
        """Calls any operation."""
        return self.program.call(operation, **parameters)

    def parameters(self, **more):
        """Returns USERNAME, SECRET_HASH if the client has a secret, and further parameters."""
        return with_secret_hash({"USERNAME": self.username, **more}, self.client_id, self.client_secret)

    def sign_in(self, password=None, flow="USER_PASSWORD_AUTH"):
        """Calls InitiateAuth."""
        parameters = self.parameters(PASSWORD=password or self.password)
        return self.call("initiate_auth", AuthFlow=flow, ClientId=self.client_id, AuthParameters=parameters)

    def access_token(self):
        """Signs in without a code and returns the access token."""
        return self.sign_in()["AuthenticationResult"]["AccessToken"]

    def associate(self, **grant):
        """Calls AssociateSoftwareToken, with `Session` or `AccessToken`."""
        return self.call("associate_software_token", **grant)

    def verify(self, user_code, **grant):
        """Calls VerifySoftwareToken, with `Session` or `AccessToken`."""
        return self.call("verify_software_token", UserCode=user_code, FriendlyDeviceName="Referee", **grant)

    def answer(self, challenge, session, **responses):
        """Calls RespondToAuthChallenge, without a session if it is `None`."""
        return self.call(
            "respond_to_auth_challenge",
            ClientId=self.client_id,
            ChallengeName=challenge,
            ChallengeResponses=self.parameters(**responses),
            **({} if session is None else {"Session": session}),
        )

    def prefer_totp(self, access_token):
        """Calls SetUserMFAPreference."""
        totp = {"Enabled": True, "PreferredMfa": True}
        return self.call("set_user_mfa_preference", AccessToken=access_token, SoftwareTokenMfaSettings=totp)

    def register(self):
        """Registers an authenticator by session. Returns the secret, the used code and the last session."""
        associated = self.associate(Session=self.sign_in()["Session"])
        secret = associated["SecretCode"]
        used = code(secret)
        verified = self.verify(used, Session=associated["Session"])
        assert verified["Status"] == "SUCCESS", verified
        return secret, used, verified["Session"]
