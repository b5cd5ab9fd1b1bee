//! [GetCallerIdentity](https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html) of AWS STS, with
//! which operators check their credentials. STS takes a form and returns XML.

use crate::aws_account::{ACCESS_KEY_ID, ACCOUNT_ID};
use crate::error_response::ErrorResponse;

/// The media type of the form.
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// Whether a form calls GetCallerIdentity.
pub(crate) fn is_requested(body: &[u8]) -> bool {
    let is_action = |member: &[u8]| member == b"Action=GetCallerIdentity";
    body.split(|byte| *byte == b'&').any(is_action)
}

/// The XML response to a request with a valid signature.
pub(crate) fn success(request_id: &str) -> String {
    format!(
        "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult>\
         <Arn>arn:aws:iam::{ACCOUNT_ID}:user/practice</Arn><UserId>{ACCESS_KEY_ID}</UserId>\
         <Account>{ACCOUNT_ID}</Account>\
         </GetCallerIdentityResult><ResponseMetadata><RequestId>{request_id}</RequestId></ResponseMetadata>\
         </GetCallerIdentityResponse>"
    )
}

/// The XML response for an error, with STS's name for it.
pub(crate) fn failure(error: &ErrorResponse) -> String {
    let name = match error.name {
        "UnrecognizedClientException" => "InvalidClientTokenId",
        "InvalidSignatureException" => "SignatureDoesNotMatch",
        "MissingAuthenticationTokenException" => "MissingAuthenticationToken",
        name => name,
    };
    // The messages are constants of this crate without characters that XML must escape.
    let message = &error.message;
    format!(
        "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type>\
         <Code>{name}</Code><Message>{message}</Message></Error></ErrorResponse>"
    )
}
