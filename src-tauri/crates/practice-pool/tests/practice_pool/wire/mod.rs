//! Requests and responses as raw HTTP, without an SDK, so that every header and text is checked as it is sent.

mod admin_actions;
mod associate_and_verify;
mod behaviour;
mod code_lockout;
mod codes;
mod confirmation_codes;
mod control;
mod extra_users;
mod faults;
mod http;
mod malformed;
mod new_password;
mod passwords;
mod preferences;
mod second_factors;
mod secret_hash;
mod sessions;
mod signed_operations;
mod srp;
mod tls;
mod tokens;
mod user_auth;
