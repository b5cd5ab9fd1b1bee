"""Cognito emulators on loopback, with our `enrolment` as their client."""

import contextlib
import json
import socket
import subprocess
import tempfile
import time

import boto3
from botocore.config import Config

from child_process import ends_with_parent
from secret_hash import with_secret_hash

REGION = "us-east-1"


def free_port():
    """Returns a port that is free now."""
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return any_port.getsockname()[1]


@contextlib.contextmanager
def server(command, port, **environment):
    """Starts a server in a temporary folder, waits until its port answers, and stops it after the block. Prints its log if the
    block fails."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile("w+") as log:
        # No environment of the person, above all no AWS credentials.
        environment = {"PATH": "/usr/bin:/bin", "HOME": folder, "TMPDIR": folder, **environment}
        running = subprocess.Popen(ends_with_parent(command), cwd=folder, env=environment, stdout=log, stderr=log)
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
    """Waits up to 30 seconds until the port accepts connections."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and running.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise AssertionError("the server did not start")


def administrator(endpoint):
    """Returns boto3 with the credentials that emulators accept as an administrator's."""
    return boto3.client(
        "cognito-idp",
        region_name=REGION,
        endpoint_url=endpoint,
        aws_access_key_id="test",
        aws_secret_access_key="test",
        config=Config(retries={"total_max_attempts": 1}, proxies={}),
    )


class Pool:
    """A user pool with an app client and a user who has a password. Users sign in by e-mail address, so that the name
    that they type differs from the username in SRP."""

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
        """Runs the example `enrol_on` and returns its output."""
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
        assert done.stdout, f"enrol_on printed {done.stderr}"
        return json.loads(done.stdout)

    def user(self):
        """Calls AdminGetUser."""
        return self.admin.admin_get_user(UserPoolId=self.id, Username=self.username)

    def sign_in(self):
        """Calls InitiateAuth with the password."""
        credentials = {"USERNAME": self.username, "PASSWORD": self.password}
        parameters = with_secret_hash(credentials, self.client_id, self.client_secret)
        return self.admin.initiate_auth(
            AuthFlow="USER_PASSWORD_AUTH", ClientId=self.client_id, AuthParameters=parameters
        )


def check_enrolled(output, pool, *, by):
    """Checks the output of `enrol_on` and the user on the server."""
    assert output == {"path": by, "replaces": False, "preferenceSet": True}, output
    user = pool.user()
    assert user["PreferredMfaSetting"] == "SOFTWARE_TOKEN_MFA", user
    assert user["UserMFASettingList"] == ["SOFTWARE_TOKEN_MFA"], user
    challenge = pool.sign_in()
    assert challenge.get("ChallengeName") == "SOFTWARE_TOKEN_MFA", "no code is required"
