#!/bin/sh
# AssociateSoftwareToken by curl, QR code by qrencode. See README.md.
set -eu
secret=$({ printf '{"AccessToken":"'; cat "$TOKEN_FILE"; printf '"}'; } |
  curl --silent --show-error --fail --data-binary @- \
    --header 'Content-Type: application/x-amz-json-1.1' \
    --header 'X-Amz-Target: AWSCognitoIdentityProviderService.AssociateSoftwareToken' "$ENDPOINT" |
  sed -n 's/.*"SecretCode":"\([A-Z2-7]*\)".*/\1/p')
printf %s "$URI_BEFORE$secret$URI_AFTER" | qrencode --level=M --size=8 --margin=4 --output="$PNG"
echo "$secret"
