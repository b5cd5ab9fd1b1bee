//! [GetCallerIdentity](https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html) of AWS STS, which
//! speaks another protocol: a form in, XML out. Staff are told by it who they are.

use crate::refusal::Refusal;
use crate::signature::{ACCESS_KEY_ID, ACCOUNT};

/// The type of the form.
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// Whether a body asks for it.
pub(crate) fn is_asked_for(body: &[u8]) -> bool {
    let is_action = |member: &[u8]| member == b"Action=GetCallerIdentity";
    body.split(|byte| *byte == b'&').any(is_action)
}

/// The answer to whoever has signed rightly.
pub(crate) fn answer(request_id: &str) -> String {
    format!(
        "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult>\
         <Arn>arn:aws:iam::{ACCOUNT}:user/practice</Arn><UserId>{ACCESS_KEY_ID}</UserId><Account>{ACCOUNT}</Account>\
         </GetCallerIdentityResult><ResponseMetadata><RequestId>{request_id}</RequestId></ResponseMetadata>\
         </GetCallerIdentityResponse>"
    )
}

/// A refusal, by the names that STS has for it.
pub(crate) fn refused(refusal: &Refusal) -> String {
    let name = match refusal.name {
        "UnrecognizedClientException" => "InvalidClientTokenId",
        "InvalidSignatureException" => "SignatureDoesNotMatch",
        "MissingAuthenticationTokenException" => "MissingAuthenticationToken",
        name => name,
    };
    // The messages are ours, and none of them has a character that XML would want escaped.
    let message = &refusal.message;
    format!(
        "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type>\
         <Code>{name}</Code><Message>{message}</Message></Error></ErrorResponse>"
    )
}
