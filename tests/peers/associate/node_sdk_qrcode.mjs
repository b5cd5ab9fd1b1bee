// AssociateSoftwareToken by the AWS SDK for JavaScript v3, QR code by qrcode. See README.md.
import { readFileSync } from "node:fs";
import {
  AssociateSoftwareTokenCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";
import QRCode from "qrcode";

const { ENDPOINT, PNG, TOKEN_FILE, URI_AFTER, URI_BEFORE } = process.env;
const cognito = new CognitoIdentityProviderClient({ region: "us-east-1", endpoint: ENDPOINT });
const AccessToken = readFileSync(TOKEN_FILE, "utf8");
const { SecretCode } = await cognito.send(new AssociateSoftwareTokenCommand({ AccessToken }));
await QRCode.toFile(PNG, URI_BEFORE + SecretCode + URI_AFTER, { errorCorrectionLevel: "M", margin: 4, scale: 8 });
console.log(SecretCode);
cognito.destroy();
