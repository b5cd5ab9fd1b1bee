"""An enrolment: SRP by pycognito, the rest by boto3. See README.md."""

import os
import subprocess

import boto3
from botocore import UNSIGNED
from botocore.config import Config
from pycognito.aws_srp import AWSSRP

cognito = boto3.client(
    "cognito-idp",
    region_name="us-east-1",
    endpoint_url=os.environ["ENDPOINT"],
    config=Config(signature_version=UNSIGNED),
)
username, client_id = os.environ["POOL_USERNAME"], os.environ["CLIENT_ID"]
# Not Cognito.authenticate, which also loads a JWKS that the practice pool does not have.
srp = AWSSRP(username, os.environ["PASSWORD"], os.environ["USER_POOL_ID"], client_id, client=cognito)
challenge = srp.authenticate_user()
associated = cognito.associate_software_token(Session=challenge["Session"])
oathtool = ["oathtool", "--totp", "--base32", "-"]
code = subprocess.run(oathtool, input=associated["SecretCode"], capture_output=True, text=True, check=True).stdout.strip()
verified = cognito.verify_software_token(Session=associated["Session"], UserCode=code)
assert verified["Status"] == "SUCCESS", verified
signed_in = cognito.respond_to_auth_challenge(
    ClientId=client_id,
    ChallengeName="MFA_SETUP",
    Session=verified["Session"],
    ChallengeResponses={"USERNAME": username},
)
token = signed_in["AuthenticationResult"]["AccessToken"]
totp = {"Enabled": True, "PreferredMfa": True}
cognito.set_user_mfa_preference(AccessToken=token, SoftwareTokenMfaSettings=totp)
