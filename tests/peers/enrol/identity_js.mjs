// An enrolment by amazon-cognito-identity-js. See README.md.
import { execFileSync } from "node:child_process";
import { AuthenticationDetails, CognitoUser, CognitoUserPool } from "amazon-cognito-identity-js";

const { CLIENT_ID, ENDPOINT, PASSWORD, POOL_USERNAME, USER_POOL_ID } = process.env;
const Pool = new CognitoUserPool({ UserPoolId: USER_POOL_ID, ClientId: CLIENT_ID, endpoint: ENDPOINT });
const user = new CognitoUser({ Username: POOL_USERNAME, Pool });

const prefer = () =>
  user.setUserMfaPreference(null, { Enabled: true, PreferredMfa: true }, (error) => {
    if (error) throw error;
  });
const onFailure = (error) => {
  throw error;
};
user.authenticateUser(new AuthenticationDetails({ Username: POOL_USERNAME, Password: PASSWORD }), {
  onSuccess: () => onFailure(new Error("no authenticator is required")),
  onFailure,
  mfaSetup: () =>
    user.associateSoftwareToken({
      onFailure,
      associateSecretCode: (secret) => {
        const code = execFileSync("oathtool", ["--totp", "--base32", "-"], { input: secret }).toString().trim();
        user.verifySoftwareToken(code, "benchmark", { onFailure, onSuccess: prefer });
      },
    }),
});
