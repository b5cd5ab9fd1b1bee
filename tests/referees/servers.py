"""Servers that others wrote, on loopback, and our `enrolment` as their client."""

import contextlib
import json
import socket
import subprocess
import tempfile
import time

import boto3
from botocore.config import Config

from dying import dies_with_us
from secret_hash import with_secret_hash

REGION = "us-east-1"


def free_port():
    """One that nobody listens at now."""
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return any_port.getsockname()[1]


@contextlib.contextmanager
def server(command, port, **environment):
    """Runs a server in a folder of its own until its port answers; ends it, and says what it said if that was not in
    vain."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile("w+") as log:
        # What it keeps, it keeps there; and nothing of ours, above all no credentials.
        environment = {"PATH": "/usr/bin:/bin", "HOME": folder, "TMPDIR": folder, **environment}
        running = subprocess.Popen(dies_with_us(command), cwd=folder, env=environment, stdout=log, stderr=log)
        try:
            wait_for(port, running)
            yield f"http://127.0.0.1:{port}"
        except BaseException:
            log.seek(0)
            print(*log.readlines()[-40:], sep="")
            raise
        finally:
            running.kill()
            running.wait()


def wait_for(port, running):
    """Until something listens there, for half a minute."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and running.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise AssertionError("the server did not start")


def administrator(endpoint):
    """boto3 with the credentials that emulators take for the owner's."""
    return boto3.client(
        "cognito-idp",
        region_name=REGION,
        endpoint_url=endpoint,
        aws_access_key_id="test",
        aws_secret_access_key="test",
        config=Config(retries={"total_max_attempts": 1}, proxies={}),
    )


class Pool:
    """A user pool on such a server, with an app client and a user who has a password. People sign in by e-mail address,
    so that the name that they type and the one that SRP is about differ."""

    username, password = "noor@example.com", "Quiet-Harbour-42!"

    def __init__(self, endpoint, mfa, *, client_has_secret=False):
        self.endpoint, self.admin = endpoint, administrator(endpoint)
        pool = self.admin.create_user_pool(PoolName="Referees", UsernameAttributes=["email"])
        self.id = pool["UserPool"]["Id"]
        self.admin.set_user_pool_mfa_config(
            UserPoolId=self.id, SoftwareTokenMfaConfiguration={"Enabled": True}, MfaConfiguration=mfa
        )
        client = self.admin.create_user_pool_client(
            UserPoolId=self.id,
            ClientName="referee",
            GenerateSecret=client_has_secret,
            ExplicitAuthFlows=["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        )["UserPoolClient"]
        self.client_id, self.client_secret = client["ClientId"], client.get("ClientSecret")
        user = {"UserPoolId": self.id, "Username": self.username}
        self.admin.admin_create_user(**user, MessageAction="SUPPRESS")
        self.admin.admin_set_user_password(**user, Password=self.password, Permanent=True)

    def enrol(self, enrol_on, **other):
        """Runs our example on it. Gives what it says."""
        task = {
            "endpoint": self.endpoint,
            "userPoolId": self.id,
            "clientId": self.client_id,
            "clientSecret": self.client_secret,
            "username": self.username,
            "password": self.password,
            **other,
        }
        done = subprocess.run([enrol_on], input=json.dumps(task), capture_output=True, text=True, check=False)
        assert done.stdout, f"enrol_on says {done.stderr}"
        return json.loads(done.stdout)

    def user(self):
        """AdminGetUser: what the server holds on the user."""
        return self.admin.admin_get_user(UserPoolId=self.id, Username=self.username)

    def sign_in(self):
        """InitiateAuth by password, as boto3 does it."""
        me = {"USERNAME": self.username, "PASSWORD": self.password}
        parameters = with_secret_hash(me, self.client_id, self.client_secret)
        return self.admin.initiate_auth(
            AuthFlow="USER_PASSWORD_AUTH", ClientId=self.client_id, AuthParameters=parameters
        )


def enrolled(said, pool, *, by):
    """What our example said, and what the server now does, are what they should be."""
    assert said == {"path": by, "replaces": False, "preferenceSet": True}, said
    user = pool.user()
    assert user["PreferredMfaSetting"] == "SOFTWARE_TOKEN_MFA", user
    assert user["UserMFASettingList"] == ["SOFTWARE_TOKEN_MFA"], user
    challenge = pool.sign_in()
    assert challenge.get("ChallengeName") == "SOFTWARE_TOKEN_MFA", "no code is asked for"
