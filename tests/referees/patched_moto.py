#!/usr/bin/env python3
"""Runs moto's server with two patches, without which a strict client cannot enrol.

Usage: patched_moto.py [options of moto_server], with a Python that has moto.

`on_moto.py` checks that the patches are still needed. Challenges, sessions and the check of codes are moto's own.
"""

import base64

from moto.cognitoidp import models
from moto.cognitoidp.models import CognitoIdpBackend
from moto.server import main

original_initiate_auth = CognitoIdpBackend.initiate_auth


def initiate_auth(self, client_id, auth_flow, auth_parameters):
    """Encodes SECRET_BLOCK in Base64, as Cognito does: SRP signs the decoded bytes. moto sends a UUID."""
    response = original_initiate_auth(self, client_id, auth_flow, auth_parameters)
    if response.get("ChallengeName") == "PASSWORD_VERIFIER":
        session = response["Session"]
        block = base64.b64encode(session.encode()).decode()
        # moto finds the sign-in by the block.
        self.sessions[block] = self.sessions[session]
        response["ChallengeParameters"]["SECRET_BLOCK"] = block
    return response


CognitoIdpBackend.initiate_auth = initiate_auth

# moto gives all users one secret of 12 letters, which is not a whole number of bytes.
models.COGNITO_TOTP_MFA_SECRET = "OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA"

if __name__ == "__main__":
    main()
