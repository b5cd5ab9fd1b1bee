"""SECRET_HASH, as the Cognito developer guide defines it."""

import base64
import hashlib
import hmac


def with_secret_hash(parameters, client_id, client_secret):
    """Returns the parameters with SECRET_HASH added if the client has a secret."""
    if client_secret is None:
        return parameters
    key, text = client_secret.encode(), (parameters["USERNAME"] + client_id).encode()
    return {**parameters, "SECRET_HASH": base64.b64encode(hmac.digest(key, text, hashlib.sha256)).decode()}
