"""Operations with AWS credentials: boto3 signs, and the practice pool checks the signature."""

import boto3
from botocore.exceptions import ClientError


def clients(description, secret_access_key):
    """Returns clients of Cognito and STS with credentials."""
    options = {
        "region_name": description["region"],
        "endpoint_url": description["endpoint"],
        "aws_access_key_id": description["staff"]["access_key_id"],
        "aws_secret_access_key": secret_access_key,
    }
    session = boto3.session.Session()
    return session.client("cognito-idp", **options), session.client("sts", **options)


def settings_are_read(description):
    """An operator reads the settings of a pool and their own identity"""
    cognito, sts = clients(description, description["staff"]["secret_access_key"])
    for pool in description["pools"]:
        pool_id = pool["user_pool_id"]
        assert cognito.describe_user_pool(UserPoolId=pool_id)["UserPool"]["Name"] == pool["name"]
        mfa = cognito.get_user_pool_mfa_config(UserPoolId=pool_id)
        assert mfa["MfaConfiguration"] == pool["mfa"]
        assert mfa["SoftwareTokenMfaConfiguration"] == {"Enabled": True}
        for client in pool["clients"]:
            described = cognito.describe_user_pool_client(UserPoolId=pool_id, ClientId=client["client_id"])
            assert described["UserPoolClient"].get("ClientSecret") == client["client_secret"]
    assert sts.get_caller_identity()["Arn"].endswith(":user/practice")


def wrong_credentials_are_rejected(description):
    """A signature with another secret is rejected"""
    cognito, sts = clients(description, "another")
    pool_id = description["pools"][0]["user_pool_id"]
    for call, name in [
        (lambda: cognito.describe_user_pool(UserPoolId=pool_id), "InvalidSignatureException"),
        (sts.get_caller_identity, "SignatureDoesNotMatch"),
    ]:
        try:
            call()
        except ClientError as error:
            assert error.response["Error"]["Code"] == name, error
        else:
            raise AssertionError(f"not rejected by {name}")


OPERATOR_CASES = [settings_are_read, wrong_credentials_are_rejected]
