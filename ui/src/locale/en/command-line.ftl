### Messages of the command line, in English only. The words of problems are in problems.ftl, those of doctor's checks in
### checks.ftl. The message is what happened, its `.remedy` what to do about it. --help texts are in the options'
### doc comments, because clap needs them at compile time.

## Options

qr-file-extension = expected FILE.png, FILE.svg, or - for the terminal
flow-format = expected srp, password or user-auth
factor-format = expected software-token, sms or email
attribute-format = expected NAME=VALUE
option-missing = { $option } is missing.
    .remedy = Specify it, or choose a user pool from the window’s list with --pool NAME.
account-missing = The entry in the authenticator app needs an account name.
    .remedy = Specify --account, for example the user’s email address.

## Sources of secrets: standard input, files and environment variables

secret-in-arguments = { $option } expects where the secret is, not the secret itself.
    .remedy =
        Other users of this computer can see the command line, and your shell records it. Specify one of:
        { $option } -          standard input
        { $option } @FILE      a file
        { $option } env:NAME   an environment variable
        If that was a real secret, replace it.
one-standard-input = { $first } and { $second } both read standard input.
    .remedy = Specify one of them as @FILE or env:NAME.
standard-input = standard input
source-too-large = it is larger than 1 MB
source-empty = The source of { $option } is empty.
    .remedy = Check the file, the variable or standard input.
source-unreadable = { $source } can’t be read: { $error }.
    .remedy = Check what { $option } points to.
variable-unset = The environment variable { $name } isn’t set, or isn’t valid text.
    .remedy = Set and export it, or specify another source for { $option }.
member-missing = The source of { $option } is not a single value, and no { $member } was found in it.
    .remedy = Use Cognito’s whole response as the AWS CLI prints it (JSON, YAML or text), or only the value.

## The operating system

event-loop-unavailable = The operating system can’t wait for the network: { $error }.
    .remedy = It may be out of file handles or memory.
output-unwritable = The result can’t be written: { $error }.
    .remedy = Check where standard output goes.

## The list of user pools

configuration-folder-unknown = The configuration folder is unknown: HOME isn’t set.
    .remedy = Specify the folder with --config DIR.
# $line is a number, or `none`.
pools-file-unusable = The list of user pools can’t be used: { $path }{ $line ->
        [none] {""}
       *[other] , line { $line }
    }: { $detail }.
    .remedy = Correct the file, or move it away and add the pools again in the window. docs/pools.md describes its format.
pool-imported =
    “{ $name }” came from a file: user pool { $pool }, app client { $client }. Your organisation may not have made it.
    Sign in only if you trust the person who sent it.
# $names is a list, or `none`.
pool-not-listed = { $path } has no user pool named { $name }.
    .remedy = { $names ->
        [none] The list is empty: add the pool in the window, or specify --user-pool-id and --client-id.
       *[other] Available: { $names }.
    }
pool-ambiguous = { $path } has more than one user pool named { $name }.
    .remedy = Use the pool’s ID instead of its name, or specify --user-pool-id and --client-id.

## The AWS CLI’s environment variables

endpoint-of-variable = The endpoint is { $endpoint }, from { $name }.
endpoint-variable-unusable = { $name } can’t be used as the endpoint.
    .remedy = It must be an address that starts with https://, unless the server is on this computer. Correct it, unset it, or specify --endpoint-url.
# $detail is a text of the operating system, or empty.
ca-variable-unusable = { $name } can’t be used: { $path }: { $detail }.
    .remedy = Specify a PEM file in which each certificate begins with -----BEGIN CERTIFICATE-----. Correct the variable, unset it, or specify --ca-file.
variables-conflict = { $endpoint } and { $variant } can’t be used together.
    .remedy = FIPS and dual-stack endpoints are AWS’s own. Unset one of the two, or specify --endpoint-url.
variable-unclear = { $name } is neither true nor false, but { $value }. It counts as false, as in the AWS CLI.
variables-unused = { $why ->
        [imported] Not used, because the user pool was imported from a file: { $names }.
        [endpoint] Not used, because another endpoint is specified: { $names }.
       *[variant] Not used, because a FIPS or dual-stack endpoint is specified: { $names }.
    }

## QR codes

qr-file-exists = { $path } already exists.
    .remedy = It may be another QR code. Choose another name, or specify --overwrite.
file-unwritable = { $path } can’t be written: { $error }.
    .remedy = Choose a file in a folder that exists and that you can write to.
# $small is what the terminal has too few of.
terminal-too-small = This terminal is too { $small ->
        [columns] narrow for the QR code, which needs { NUMBER($columns) } columns.
        [lines] short for the QR code, which needs { NUMBER($lines) } lines.
       *[both] small for the QR code, which needs { NUMBER($columns) } columns and { NUMBER($lines) } lines.
    }
    .remedy = It has { NUMBER($has_columns) } columns and { NUMBER($has_lines) } lines. Enlarge the window, use a smaller font, or specify --qr FILE.png.
terminal-dumb = This terminal can’t show a QR code: TERM says that it has no colours.
    .remedy = Specify --qr FILE.png, or use another terminal.
terminal-not-utf8 = This terminal can’t show the QR code’s half blocks: the locale isn’t UTF-8.
    .remedy = Specify --qr FILE.png, specify --full-blocks, or set LC_ALL to a UTF-8 locale such as C.UTF-8.
qr-file-written = The QR code is in { $path }, which only you can read. It contains the secret: delete the file after scanning it.
qr-shown = Scan this QR code with your authenticator app. The entry will be named { $issuer }: { $account }.
# The secret follows on the next line.
secret-shown = To type the secret into the app, choose a time-based key:

## Questions

username-prompt = Username or email address:
password-prompt = Password:
new-password-prompt = New password:
new-password-again-prompt = New password again:
new-passwords-differ = The two passwords are different.
client-secret-prompt = Client secret of the app client:
sent-code-prompt = Code from the message:
attribute-prompt = { $name } (required by this user pool):
# $device is the name of the authenticator in the user pool, or `none`.
current-code-prompt = { $device ->
        [none] Six-digit code from your current authenticator app:
       *[other] Six-digit code from your current authenticator app ({ $device }):
    }
code-prompt = Six-digit code from the app (s: show the secret):
code-prompt-with-time = Six-digit code from the app ({ $left } left; s: show the secret):
code-prompt-late = Six-digit code from the app (the time may be up; s: show the secret):
next-code-prompt = Next six-digit code, when the app shows it:
factor-prompt = How do you want to confirm your identity?
factor-software-token = Code from my authenticator app
factor-sms = Code by text message
factor-email = Code by email
account-prompt = Add the authenticator app to this account?
replace-prompt = Replace it?
qr-obstacle-prompt = How do you want to continue?
qr-obstacle-check-again = Check the terminal’s size again
qr-obstacle-show-secret = Show the secret instead, to type it into the app
qr-obstacle-stop = Stop
ready-prompt = Open your authenticator app: the QR code is valid for about three minutes. Show it now?
resend-prompt = Send another code?
retry-prompt = Try again?

## Answers that are needed where there is no terminal

answer-missing = There is no terminal to ask you on.
    .remedy = Run this command in a terminal. “cognito-enroll enroll --help” lists the options that answer questions.
option-missing-without-terminal = { $option } is missing, and there is no terminal to ask you on.
    .remedy = Specify the option, or run this command in a terminal. “cognito-enroll enroll --help” lists the options.
command-failed = The command of { $option } failed: { $error }.
    .remedy = Run it by itself to test it: it reads one line from standard input and must exit with status 0.

## Progress of an enrolment

# $problem is the title of a problem.
retrying = { $problem }. Retrying automatically: attempt { NUMBER($attempt) } of { NUMBER($of) }.
signing-in = Signing in to { $pool } as { $username }.
tokens-not-revoked = The tokens of the sign-in couldn’t be revoked. This program has wiped them; they expire by themselves.
token-account = This access token belongs to { $account }.
token-account-and-username = This access token belongs to { $account } ({ $username }).
password-temporary = Your password is temporary. Choose a new one now.
password-reset = Your password was reset. Set a new one with the code that was sent.
account-unconfirmed = This account isn’t confirmed yet. Use the code that was sent when the account was created.
# $destination is a masked address or number, or `none`.
code-sent = { $channel ->
        [sms] { $destination ->
            [none] A code was sent by text message.
           *[other] A code was sent by text message to { $destination }.
        }
        [email] { $destination ->
            [none] A code was sent by email.
           *[other] A code was sent by email to { $destination }.
        }
       *[other] { $destination ->
            [none] A code was sent to you.
           *[other] A code was sent to { $destination }.
        }
    }
authenticator-exists = This account already has an authenticator app. The new one will replace it.
authenticator-unknown = Cognito didn’t say whether this account already has an authenticator app. If it has one, the new one will replace it.
old-entry-invalid = Delete the entry that you scanned before: it no longer works.
send-unchecked-hint = If you are sure, type the same code again to send it anyway.
waiting-for-next-code = Waiting for the next code.
resolving = Checking whether the authenticator app is registered.
is-registered = The authenticator app is registered.
is-not-registered = The authenticator app is not registered.
code-to-resolve-required = A code from the new entry will show whether it is registered.
another-code-required = The authenticator app is registered. Cognito asks for one more code.
enrolled = Done: { $issuer }: { $account } is registered.
preference-set = From now on, Cognito asks for a code when you sign in.
preference-not-set = The authenticator app could not be set as preferred. If the user pool requires a code, Cognito asks for it anyway.
terminal-shows-secret = The secret is still on this screen: clear this window and its scrollback.
proving = Testing the authenticator app: signing in with it, and out again.
proved = It works: you signed in with your password and a code.

## Stopped by the user

stopped-unchanged = Stopped. Nothing was changed.
stopped-password-uncertain = Stopped while the new password was being set: it may already be active.
    .remedy = Sign in with the new password. If it is rejected, use the old one.
stopped-password-set = Stopped. Your new password is active. No authenticator app is registered.
stopped-secret-created = Stopped. No new authenticator app is registered.
    .remedy = If you scanned the QR code, delete that entry.
stopped-unsettled = Stopped while the code was being checked: the authenticator app may or may not be registered.
    .remedy = Keep the entry and run this command again. If Cognito asks for a code, take it from the new entry.
stopped-registered = Stopped. The authenticator app is registered.
    .remedy = Keep the entry: Cognito will ask for its code.

## After a problem that ended the enrolment

ended-password-uncertain = Your new password may already be active.
ended-password-set = Your new password is active. No authenticator app is registered.
ended-secret-created = No new authenticator app is registered. If you scanned the QR code, delete that entry.
ended-unsettled = The authenticator app may or may not be registered. Keep the entry and run this command again.
ended-registered = The authenticator app is registered anyway. Keep the entry.

## Details of a problem, for scripts and administrators

problem-details = { $code }, request { $request }

## Durations and lists, as parts of other messages

seconds = { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }
minutes = { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
hours = { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
and = { $first } and { $second }
and-last = { $items }, and { $last }

## The practice pool

practice-ready = Practice pools at { $endpoint }. Stop them with Ctrl-C.
practice-signals-unavailable = can’t listen for signals
practice-output-unwritable = can’t write to standard output
practice-unavailable = can’t serve on 127.0.0.1
practice-port-unavailable = can’t serve on port { $port } of 127.0.0.1

## doctor: a finding with the reason why there was no connection, or with the id of a request

finding-with-reason = { $finding }. { $reason }
finding-with-request = { $finding } (request { $request })

## doctor: verdicts

verdict-ok = ok
verdict-advice = advice
verdict-problem = PROBLEM
verdict-skipped = skipped

## doctor: the operator’s AWS credentials

aws-not-wanted = --no-aws was given
aws-credentials-absent = no AWS credentials found; with --profile NAME the pool’s settings are checked too
aws-identity = you are { $arn }
aws-credentials-missing = no AWS credentials: { $detail }
    .remedy = Sign in as for the AWS CLI, for example with “aws sso login”, or skip these checks with --no-aws.
# A command that signs in follows.
aws-profile-unusable = the profile { $profile } can’t be used: { $detail }
    .remedy = Check the profile’s name and settings, or skip these checks with --no-aws. If it uses IAM Identity Center, sign in:
aws-credentials-awaited = Waiting up to a minute for AWS credentials. If a security key or another program asks you for something, answer it.
aws-identity-unknown = AWS does not say who you are: { $detail }
    .remedy = Nothing else depends on it. Check the endpoint of AWS STS (AWS_ENDPOINT_URL_STS) and the network.
aws-denied = this identity may not call { $action }
    .remedy = Ask for a policy that allows { $action } on the user pool, or skip these checks with --no-aws.
aws-credentials-rejected = AWS rejects these credentials: { $detail }
    .remedy = Sign in again, for example with “aws sso login”, or choose other credentials with --profile NAME.
aws-not-found = { $detail }
    .remedy = Check --user-pool-id, --client-id and --region, and whether these credentials belong to the right account.
# $name is an exception’s name, or `none`.
aws-failed = { $name ->
        [none] { $detail }
       *[other] { $name }: { $detail }
    }
    .remedy = Try again later, or skip these checks with --no-aws.

## doctor: the user pool’s settings. Each remedy but the one of devices is followed by a command.

totp-on = the pool allows authenticator apps
totp-off = the pool does not allow authenticator apps
    .remedy = Turn them on:
region-only = the pool is in this region only
region-primary = this is the primary region; replicas are in { $regions }
# $primary is a region, or `none`.
region-replica = { $primary ->
        [none] this region only has a replica
       *[other] this region has a replica; the primary region is { $primary }
    }
    .remedy = Authenticator apps are set up in the primary region: specify it with --region.
flow-settings-none = the app client allows no sign-in with a password
    .remedy = Allow SRP, which proves the password without sending it:
flow-settings = the app client allows { $flows }
    .remedy = Allow SRP, which proves the password without sending it:
mfa-required = every user needs a second factor
mfa-optional = users with a second factor are asked for it
mfa-off = no user is asked for a second factor
    .remedy = Make it optional first, and required when every user is enrolled:
session-length = users have { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } between two steps of a sign-in
    .remedy = Ten minutes are better for users who must install an authenticator app first:
scope-allowed = tokens from managed login can set up authenticator apps
scope-missing = tokens from managed login lack the scope aws.cognito.signin.user.admin
    .remedy = Users who sign in with the browser cannot enrol without it:
client-public = the app client is public, as it should be
client-has-secret = the app client has a secret
    .remedy = A program on users’ computers cannot keep a secret. Use an app client without one:
devices-forgotten = the pool remembers no devices
devices-remembered = the pool remembers devices
    .remedy = Users may not be asked for a code on a remembered device. Nothing needs to change if you want that.
