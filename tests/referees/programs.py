"""Two independent Cognito clients with one interface: `call("initiate_auth", AuthFlow=…)`."""

import json
import re
import subprocess
import sys
import tempfile

import boto3
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError


class Rejected(Exception):
    """An exception of Cognito, as the program reports it."""

    def __init__(self, name, message):
        super().__init__(f"{name}: {message}")
        self.name, self.message = name, message


class Boto3:
    """The SDK for Python."""

    title = "boto3"

    def __init__(self, endpoint, region):
        self.cognito = boto3.session.Session().client(
            "cognito-idp",
            region_name=region,
            endpoint_url=endpoint,
            # No credentials, as for end users; and no retries, which would hide a response.
            config=Config(signature_version=UNSIGNED, retries={"total_max_attempts": 1}, proxies={}),
        )

    def call(self, operation, **parameters):
        """Returns the response or raises `Rejected`."""
        try:
            response = getattr(self.cognito, operation)(**parameters)
        except ClientError as error:
            cause = error.response["Error"]
            assert error.response["ResponseMetadata"].get("RequestId"), "an error without a request ID"
            raise Rejected(cause["Code"], cause["Message"]) from error
        del response["ResponseMetadata"]
        return response


class AwsCli:
    """The AWS Command Line Interface, without any configuration."""

    title = "AWS CLI"
    error = re.compile(r"An error occurred \((\w+)\) when calling the \w+ operation: (.*)")

    def __init__(self, endpoint, region):
        self.options = ["--no-sign-request", "--endpoint-url", endpoint]
        # No environment of the person: no credentials, profiles or proxies.
        self.environment = {
            "HOME": "/nonexistent",
            "AWS_DEFAULT_REGION": region,
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_MAX_ATTEMPTS": "1",
        }

    def call(self, operation, **parameters):
        """Returns the response or raises `Rejected`."""
        # In a file that only its owner can read: other users can read arguments.
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(parameters, file)
            file.flush()
            command = [sys.executable, "-B", "-m", "awscli", "cognito-idp", operation.replace("_", "-")]
            command += [*self.options, "--cli-input-json", f"file://{file.name}"]
            done = subprocess.run(command, capture_output=True, text=True, env=self.environment, check=False)
        if done.returncode == 0:
            return json.loads(done.stdout or "{}")
        match = self.error.search(done.stderr)
        assert match, f"the AWS CLI printed {done.stderr}"
        raise Rejected(*match.groups())


PROGRAMS = [Boto3, AwsCli]
