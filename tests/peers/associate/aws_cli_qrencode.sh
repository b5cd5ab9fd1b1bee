#!/bin/sh
# AssociateSoftwareToken by the AWS CLI, QR code by qrencode. See README.md.
set -eu
secret=$(aws cognito-idp associate-software-token --no-sign-request --region us-east-1 --endpoint-url "$ENDPOINT" \
  --access-token "file://$TOKEN_FILE" --query SecretCode --output text)
printf %s "$URI_BEFORE$secret$URI_AFTER" | qrencode --level=M --size=8 --margin=4 --output="$PNG"
echo "$secret"
