### What is said of every problem, in English: the message is what happened, its `.remedy` what to do. Read by the
### window and by the command line. The format is Fluent's: https://projectfluent.org/fluent/guide/
###
### Each message gets the members of its problem under their own names, and:
###   $at          where it is said: `window` or `terminal`
###   $fieldName   what the field of the problem is called there
###   $shape       what a value of that field looks like
###   $duration    the problem's seconds in words, without their sign
###   $direction   `ahead` or `behind`, by that sign
### $detail, $message and $reason are other people's words: closed with a full stop and a space, or nothing at all.
### A member that there is not, and an empty list, is `none`.

## Fields. The value is the label in the window, `.option` how the command line calls it, `.shape` what a value looks
## like, which is said when one is malformed.

field-pool-name = Name
    .option = name
    .shape = Use letters, digits and spaces.
field-user-pool-id = User pool ID
    .option = --user-pool-id
    .shape = It looks like eu-central-1_Ab12Cd34E: a region, an underscore, nine letters or digits.
field-client-id = App client ID
    .option = --client-id
    .shape = It is a run of letters and digits, usually 26 of them, without spaces.
field-client-secret = Client secret
    .option = --client-secret
    .shape = It is a run of 24 to 64 letters and digits, without spaces.
field-region = Region
    .option = --region
    .shape = It looks like eu-central-1.
field-endpoint = Endpoint URL
    .option = --endpoint-url
    .shape = It starts with https:// and names a host.
field-issuer = Issuer
    .option = --issuer
    .shape = Use letters, digits and spaces; a colon is not possible.
field-flow = Sign-in flow
    .option = --flow
    .shape = Choose one of the flows that the app client allows.
field-login-domain = Domain of managed login
    .option = loginDomain
    .shape = It looks like example.auth.eu-central-1.amazoncognito.com.
field-redirect-ports = Redirect ports
    .option = redirectPorts
    .shape = Up to ten numbers between 1024 and 65535, each of them once.
field-fips = FIPS endpoint
    .option = --fips
    .shape = It is on or off.
field-dual-stack = Dual-stack endpoint
    .option = --dual-stack
    .shape = It is on or off.
field-ca-file = CA file
    .option = --ca-file
    .shape = It is the whole path of a file, from the root or the drive’s letter on.
field-proxy = Proxy
    .option = --proxy
    .shape = It looks like proxy.example:8080, with http:// or https:// before it or without.
field-username = Username
    .option = --username
    .shape = A username has no spaces in it.
field-password = Password
    .option = --password
    .shape = A password has no spaces in it.
field-new-password = New password
    .option = --new-password
    .shape = A password has no spaces in it.
field-attribute = Profile detail
    .option = --attribute
    .shape = Check it for typing mistakes, then try again.
field-code = Six-digit code
    .option = --code
field-sent-code = Code from the message
    .option = --sent-code
field-device-name = Device name
    .option = --device-name
    .shape = Use letters, digits and spaces.
field-session = Session
    .option = --session
    .shape = Copy all of it, and nothing else.
field-access-token = Access token
    .option = --access-token
    .shape = Copy all of it, and nothing else.
field-secret = Secret
    .option = --secret
    .shape = Use only letters and the digits 2 to 7, with spaces or dashes between if you like.
field-account = Account
    .option = --account
    .shape = Use letters, digits and spaces, such as noor@example.com.

## What was typed

field-empty = “{ $fieldName }” is empty
    .remedy = Fill it in, then try again.
field-too-long = “{ $fieldName }” is too long
    .remedy = Shorten it to { $max } characters or fewer.
field-malformed = “{ $fieldName }” doesn’t look right
    .remedy = { $shape }
endpoint-insecure = That endpoint isn’t protected
    .remedy = Your password would travel in the clear. Use an address that starts with https://, unless the server is on this computer.
login-domain-insecure = That sign-in domain isn’t protected
    .remedy = Use an address that starts with https://, unless the server is on this computer.
endpoint-excludes = “{ $fieldName }” doesn’t go with an endpoint of your own
    .remedy = { $at ->
        [terminal] Leave it out, or leave out the endpoint.
       *[window] Switch it off, or clear “{ field-endpoint }”.
    }
ca-file-unusable = The CA file can’t be used
    .remedy = { $path }: { $detail }It has to be a PEM file: each certificate begins with -----BEGIN CERTIFICATE-----.
proxy-carries-credentials = A proxy’s password can’t be kept here
    .remedy = { $at ->
        [terminal] Give the address alone. If the proxy wants a user name and password, leave it out and put all of it into the environment variable HTTPS_PROXY.
       *[window] Type the address alone. If the proxy wants a user name and password, leave this empty, put all of it into the environment variable HTTPS_PROXY and start the app again.
    }
proxy-unusable = { $variable } doesn’t name a proxy that can be used
    .remedy = It looks like http://proxy.example:8080. Correct this environment variable, then { $at ->
        [terminal] try again.
       *[window] start the app again.
    }
imported-carries = A pool from a file can’t have “{ $fieldName }” like this
    .remedy = Whoever sent the file could read passwords along. Leave it out, or add the pool yourself with what your administrator tells you.
region-unknown = The region is missing
    .remedy = The user pool ID doesn’t contain one. { $at ->
        [terminal] Give it with { field-region.option }.
       *[window] Fill in “{ field-region }” under “More settings”.
    }

## Codes

code-malformed = A code has six digits
    .remedy = Type the six digits your authenticator app shows now.
code-not-of-this-secret = This code doesn’t belong to this { $at ->
        [terminal] secret
       *[window] entry
    }
    .remedy = Check the digits, and that they are of the entry you have just added. Nothing was sent, so no attempt is used up.
code-mistyped = One digit seems off
    .remedy = Compare the digits with those in the app, then type them again. Nothing was sent, so no attempt is used up.
code-old = This code is { $duration } old
    .remedy = Each code lasts for half a minute. Type the one that the app shows now. Nothing was sent, so no attempt is used up.
code-drifted = { $whose ->
        [phone] The phone’s clock
       *[computer] This computer’s clock
    } is { $duration } { $direction ->
        [ahead] ahead
       *[behind] behind
    }
    .remedy = Turn on automatic date and time on the { $whose ->
        [phone] phone
       *[computer] computer
    }, then type the new code. Nothing was sent, so no attempt is used up.
code-wrong = Cognito didn’t accept this code
    .remedy = Wait until the app shows a new code, then type that one.
code-used = This code has already been used
    .remedy = Every code works once. Wait until the app shows a new one, then type that.
sent-code-malformed = This can’t be the code
    .remedy = Type the code as it stands in the message, without the words around it.
sent-code-wrong = This isn’t the code that was sent
    .remedy = Take it from the newest message: each new code replaces the one before.
sent-code-expired = This code no longer counts
    .remedy = It is too old, was used, or a newer one has replaced it. Ask for another code.
code-not-sent = Cognito couldn’t send the code
    .remedy = Try again in a minute. If that doesn’t help, tell your administrator that the pool’s messages don’t go out.
nowhere-to-send = There is nowhere to send a code
    .remedy = This account has no verified e-mail address or phone number. Ask your administrator for a new password.
code-not-asked-for = Nobody asked for a code
    .remedy = Cognito let this sign-in through with the password alone, which proves nothing. Tell your administrator: the second step may be switched off for this account.

## The account

incorrect-credentials = Username or password is incorrect
    .remedy = Type the password again. Check Caps Lock and the keyboard layout.
too-many-attempts = Too many attempts
    .remedy = Cognito has locked sign-in for a while. Wait some minutes, then try again.
user-disabled = This account is disabled
    .remedy = Ask your administrator to enable it.
user-not-confirmed = This account isn’t confirmed yet
    .remedy = { $at ->
        [terminal] Sign in with “cognito-enroll enroll”, which asks for the code you were sent, or ask your administrator to confirm it.
       *[window] Choose “Confirm my account” where you sign in and type the code you were sent, or ask your administrator to confirm it.
    }
already-confirmed = This account is confirmed already
    .remedy = Sign in with its password.
confirmation-uncertain = The answer was lost
    .remedy = The account may be confirmed already. { $at ->
        [terminal] Send the code
       *[window] Press “Confirm”
    } once more: that shows it.
password-reset-required = This password has to be reset first
    .remedy = { $at ->
        [terminal] Sign in with “cognito-enroll enroll”, which has a code sent and asks for a new one.
       *[window] Choose “Forgot password” where you sign in, and set a new one.
    }
reset-not-allowed = This password can’t be reset yet
    .remedy = The account still has the temporary password of its invitation. Sign in with that, or ask your administrator for a new invitation.
password-refused = The pool doesn’t accept this password
    .remedy = { $reason }Choose another password.
new-password-uncertain = The answer was lost
    .remedy = The new password may count already. Start over and sign in with it; if it is refused, try the old one.
federated-user = This account signs in somewhere else
    .remedy = { $provider } signs it in and asks for the second step. Set up the authenticator there.

## The pool and its app client

client-secret-wanted = This app client needs its client secret
    .remedy = { $at ->
        [terminal] Give it with { field-client-secret.option }, or use an app client without one.
       *[window] Type the client secret too, or use an app client without one.
    }
client-secret-wrong = The client secret is incorrect
    .remedy = Copy it again from the app client’s page in the Cognito console.
client-unknown = Cognito doesn’t know this app client
    .remedy = Compare the app client ID and the region { $at ->
        [terminal] with
       *[window] in the pool’s settings with those in
    } the Cognito console.
flow-not-enabled = This app client doesn’t allow this sign-in flow
    .remedy = Ask your administrator to turn on ALLOW_USER_SRP_AUTH for the app client, or choose the flow that it allows { $at ->
        [terminal] with { field-flow.option }.
       *[window] in the pool’s settings.
    }
totp-not-enabled = Authenticator apps are switched off in this pool
    .remedy = Ask your administrator to turn on authenticator apps in the pool’s MFA settings.
totp-not-offered = Cognito doesn’t offer an authenticator app for this account
    .remedy = Ask your administrator which second step this account should use.
not-in-this-region = This copy of the user pool can’t set up authenticators
    .remedy = { $at ->
        [terminal] Give the pool’s primary region with { field-region.option }, without an endpoint of another.
       *[window] It is a replica. Edit the pool, fill in its primary region under “More settings”, then sign in again.
    }
challenge-unsupported = This sign-in asks for something we can’t answer
    .remedy = The pool asks for { $name }. Sign in where you usually do, or ask your administrator.
plain-password-wanted = This pool wants the password itself
    .remedy = It comes from a file that someone sent, who could read it along, so it isn’t handed over. Ask your administrator for the pool’s details and add it yourself.
password-not-offered = Cognito offers no sign-in by password here
    .remedy = { $offered ->
        [none] Ask
       *[other] It offers { $offered }. Ask
    } your administrator to allow a password for this account.
parameter-refused = Cognito refused a value
    .remedy = { $reason }If it is one that you typed, change it and try again. If not, tell your administrator.
refused = Cognito said no
    .remedy = { $message }Give this name to your administrator: { $name }.
session-over = This sign-in has expired
    .remedy = Sign in again for a new QR code. If you had scanned the old one, delete that entry from your authenticator app.
outcome-unknown = The answer was lost
    .remedy = Nobody knows yet whether your authenticator is registered. Keep its entry in your app and sign in again: that shows it.

## Access tokens

token-malformed = This isn’t an access token of Cognito
    .remedy = Copy all of it: three long parts with full stops between them, the first beginning with “eyJ”.
token-not-access = This is another kind of token
    .remedy = Use the access token. It came together with this ID or refresh token.
token-over = This token ran out { $duration } ago
    .remedy = Get a new one where this one came from, then { $at ->
        [terminal] use it.
       *[window] paste it.
    }
token-lacks-scope = This token may not change the account
    .remedy = It lacks the scope aws.cognito.signin.user.admin. Sign in with the password instead, or ask your administrator to allow that scope for the app client.
token-of-another-pool = This token is of another user pool
    .remedy = { $at ->
        [terminal] It comes from { $userPoolId }. Name that pool, or use a token of this one.
       *[window] It comes from { $userPoolId }. Go back to the list and use it there, or paste a token of this pool.
    }
token-of-another-client = This token is of another app client
    .remedy = { $at ->
        [terminal] It was given to { $clientId }. Name that app client, or use a token of this one.
       *[window] It was given to { $clientId }. Go back to the list and use it there, or paste a token of this app client.
    }

## The way there

throttled = Cognito is busy
    .remedy = Too many people are signing in right now. Wait a few seconds, then try again.
forbidden = This network isn’t allowed to reach the pool
    .remedy = A firewall in front of the pool said no. Try your organisation’s network or VPN.
proxy-unreachable = No connection to the proxy
    .remedy = { $proxy } can’t be reached. Check the network and the proxy’s address, then try again.
proxy-credentials-wanted = The proxy wants another user name and password
    .remedy = { $at ->
        [terminal] Put them into the environment variable HTTPS_PROXY, as in http://user:password@{ $proxy }, and give no proxy in the pool’s settings.
       *[window] Put them into the environment variable HTTPS_PROXY, as in http://user:password@{ $proxy }, and leave “{ field-proxy }” empty in the pool’s settings. Then start the app again.
    }
proxy-refused = The proxy doesn’t let this through
    .remedy = { $proxy } doesn’t connect to { $host }. Ask your administrator to allow it.
certificate-not-trusted = This connection can’t be trusted
    .remedy = Nobody whom this computer trusts has signed the certificate of { $host }. { $at ->
        [terminal] If your organisation looks into its traffic, name its authority with { field-ca-file.option }.
       *[window] If your organisation looks into its traffic, fill in “{ field-ca-file }” in the pool’s settings.
    } If it doesn’t, use another network.
unreachable = No connection to Cognito
    .remedy = { $host } can’t be reached. Check the network, then try again.
timed-out = Cognito took too long to answer
    .remedy = { $host } didn’t answer in time. Check the network, then try again.
service-fault = Cognito has trouble of its own
    .remedy = It answered with status { $status }. Wait a moment, then try again.
answer-not-understood = That answer didn’t come from Cognito
    .remedy = A proxy or a sign-in page of the network may be in the way. Check both, then try again.

## The window itself

clipboard-unavailable = The clipboard can’t be reached
    .remedy = Use “Show secret” and type it into your app instead.
pools-file-unreadable = The list of pools can’t be read
    .remedy = { $detail }{ $line ->
        [none] Correct or delete { $path }
       *[other] Correct line { $line } of { $path }
    }, then { $at ->
        [terminal] try again.
       *[window] start the app again.
    }
pools-file-unwritable = The list of pools can’t be saved
    .remedy = Check that you may write to { $path } and that the disk has room.
pool-listed-already = This pool is on the list already
    .remedy = “{ $name }” has the same user pool ID and app client ID. Edit that one, or change the IDs here.
import-unreadable = This file can’t be read
    .remedy = { $detail }{ $line ->
        [none] Ask for it once more, or choose another file.
       *[other] The fault is in line { $line }. Ask for it once more, or choose another file.
    }
import-empty = There is no user pool in this file
    .remedy = Choose a pools.json of this app, or an amplify_outputs.json.
practice-unavailable = The practice pool didn’t start
    .remedy = { $detail }Close the app, open it again, and try once more.
keychain-unavailable = The keychain can’t be reached
    .remedy = The system says: { $detail }A client secret that you type is kept until you close the app; one that is in the keychain stays there.
browser-forbidden = Not with the browser here
    .remedy = This computer doesn’t allow it. Sign in with your username and password.
browser-unavailable = The browser didn’t open
    .remedy = The system says: { $detail }Set a default browser on this computer, then try again.
redirect-ports-taken = The way back from the browser is taken
    .remedy = { $ports ->
        [none] Close
       *[other] Another program uses { $ports }. Close
    } other windows of this app, or ask your administrator for one more redirect port.
browser-timed-out = Nobody came back from the browser
    .remedy = The sign-in there took too long. Try again, and leave the tab open until it says so.
browser-denied = The sign-in in the browser was called off
    .remedy = { $reason }Try again, or sign in with your password here.
browser-state-wrong = The browser came back from another sign-in
    .remedy = Close old sign-in tabs in the browser, then try again.
browser-refused = Cognito didn’t accept the sign-in in the browser
    .remedy = { $reason }Try again. If that doesn’t help, ask your administrator to check managed login for the app client.
