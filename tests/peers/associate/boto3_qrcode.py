"""AssociateSoftwareToken by boto3, QR code by qrcode. See README.md."""

import os

import boto3
import qrcode
from botocore import UNSIGNED
from botocore.config import Config

with open(os.environ["TOKEN_FILE"], encoding="utf-8") as file:
    token = file.read()
cognito = boto3.client(
    "cognito-idp",
    region_name="us-east-1",
    endpoint_url=os.environ["ENDPOINT"],
    config=Config(signature_version=UNSIGNED),
)
secret = cognito.associate_software_token(AccessToken=token)["SecretCode"]
code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, box_size=8, border=4)
code.add_data(os.environ["URI_BEFORE"] + secret + os.environ["URI_AFTER"])
code.make_image().save(os.environ["PNG"])
print(secret)
