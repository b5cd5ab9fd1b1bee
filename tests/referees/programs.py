"""Two programs that know Cognito and not us, with one face: `call("initiate_auth", AuthFlow=…)`."""

import json
import re
import subprocess
import sys
import tempfile

import boto3
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError


class Refused(Exception):
    """An exception of Cognito's, as the program tells it."""

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
            # No credentials, as on the user's own path; and no retry, which would hide an answer.
            config=Config(signature_version=UNSIGNED, retries={"total_max_attempts": 1}, proxies={}),
        )

    def call(self, operation, **parameters):
        """The answer, or `Refused`."""
        try:
            answer = getattr(self.cognito, operation)(**parameters)
        except ClientError as error:
            told = error.response["Error"]
            assert error.response["ResponseMetadata"].get("RequestId"), "a refusal without a request ID"
            raise Refused(told["Code"], told["Message"]) from error
        del answer["ResponseMetadata"]
        return answer


class AwsCli:
    """The AWS Command Line Interface, on a computer where nobody has configured anything."""

    title = "AWS CLI"
    told = re.compile(r"An error occurred \((\w+)\) when calling the \w+ operation: (.*)")

    def __init__(self, endpoint, region):
        self.options = ["--no-sign-request", "--endpoint-url", endpoint]
        # Nothing of ours: no credentials, profiles, proxies.
        self.environment = {
            "HOME": "/nonexistent",
            "AWS_DEFAULT_REGION": region,
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_MAX_ATTEMPTS": "1",
        }

    def call(self, operation, **parameters):
        """The answer, or `Refused`."""
        # In a file for its owner only: arguments are for everybody on the machine to read.
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(parameters, file)
            file.flush()
            command = [sys.executable, "-B", "-m", "awscli", "cognito-idp", operation.replace("_", "-")]
            command += [*self.options, "--cli-input-json", f"file://{file.name}"]
            done = subprocess.run(command, capture_output=True, text=True, env=self.environment, check=False)
        if done.returncode == 0:
            return json.loads(done.stdout or "{}")
        refusal = self.told.search(done.stderr)
        assert refusal, f"the AWS CLI says {done.stderr}"
        raise Refused(*refusal.groups())


PROGRAMS = [Boto3, AwsCli]
