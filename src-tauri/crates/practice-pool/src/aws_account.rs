//! The AWS account, region and credentials that the practice pool pretends to belong to.

/// The region of the user pools.
pub(crate) const REGION: &str = "us-east-1";
/// The account id of the user pools.
pub(crate) const ACCOUNT_ID: &str = "000000000000";

/// The operator's credentials. They are the same at each start and work nowhere else.
pub(crate) const ACCESS_KEY_ID: &str = "AKIAPRACTICEPRACTICE";
pub(crate) const SECRET_ACCESS_KEY: &str = "practice/secret/that/opens/nothing/else0";
