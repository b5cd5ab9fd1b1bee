#!/usr/bin/env python3
"""moto's server with those two faults mended that a client which trusts nothing cannot get past.

Usage: mended_moto.py [options of moto_server]; by a Python that has moto.

`on_moto.py` shows that moto has them. Everything else is moto's own: challenges, sessions, and whether a code is right.
"""

import base64

from moto.cognitoidp import models
from moto.cognitoidp.models import CognitoIdpBackend
from moto.server import main

its_own = CognitoIdpBackend.initiate_auth


def initiate_auth(self, client_id, auth_flow, auth_parameters):
    """SECRET_BLOCK is base64 with Cognito, and SRP signs what it stands for. moto's is a UUID."""
    answer = its_own(self, client_id, auth_flow, auth_parameters)
    if answer.get("ChallengeName") == "PASSWORD_VERIFIER":
        session = answer["Session"]
        block = base64.b64encode(session.encode()).decode()
        # By which moto finds the sign-in again.
        self.sessions[block] = self.sessions[session]
        answer["ChallengeParameters"]["SECRET_BLOCK"] = block
    return answer


CognitoIdpBackend.initiate_auth = initiate_auth

# moto has one secret for everybody, of 12 letters, four bits of which belong to no byte.
models.COGNITO_TOTP_MFA_SECRET = "OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJHS6MHIQSZAXFA"

if __name__ == "__main__":
    main()
