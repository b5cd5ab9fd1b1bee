### The texts of every problem, in English. The value of a message is what happened, its `.remedy` what to do. The window
### and the command line read this file. The format is Fluent: https://projectfluent.org/fluent/guide/
###
### Each message gets the members of its problem under their own names, and:
###   $at          where the text is shown: `window` or `terminal`
###   $fieldName   the name of the problem's field there
###   $shape       the expected format of that field
###   $duration    the problem's seconds in words, without their sign
###   $direction   `ahead` or `behind`, by that sign
### $detail, $message and $reason are text from other software: empty, or ending with a full stop and a space.
### A missing member and an empty list are `none`.

## Fields. The value is the label in the window, `.option` the name on the command line, `.shape` the expected format,
## which is shown when a value is malformed.

field-pool-name = Name
    .option = name
    .shape = Use letters, digits and spaces.
field-user-pool-id = User pool ID
    .option = --user-pool-id
    .shape = Use a format like eu-central-1_Ab12Cd34E: a region, an underscore, and nine letters or digits.
field-client-id = App client ID
    .option = --client-id
    .shape = An app client ID is usually 26 letters and digits, without spaces.
field-client-secret = Client secret
    .option = --client-secret
    .shape = A client secret is 24 to 64 letters and digits, without spaces.
field-region = Region
    .option = --region
    .shape = Use a format like eu-central-1.
field-endpoint = Endpoint URL
    .option = --endpoint-url
    .shape = Use a URL that starts with https:// and contains a host name.
field-issuer = Issuer
    .option = --issuer
    .shape = Use letters, digits and spaces, but no colon.
field-flow = Sign-in flow
    .option = --flow
    .shape = Choose one of the flows that the app client allows.
field-login-domain = Managed login domain
    .option = loginDomain
    .shape = Use a format like example.auth.eu-central-1.amazoncognito.com.
field-redirect-ports = Redirect ports
    .option = redirectPorts
    .shape = Use up to ten different numbers between 1024 and 65535.
field-fips = FIPS endpoint
    .option = --fips
    .shape = Turn it on or off.
field-dual-stack = Dual-stack endpoint
    .option = --dual-stack
    .shape = Turn it on or off.
field-ca-file = CA file
    .option = --ca-file
    .shape = Use the full path of the file, starting at the root or the drive letter.
field-proxy = Proxy
    .option = --proxy
    .shape = Use a format like proxy.example:8080. You can add http:// or https:// before it.
field-username = Username
    .option = --username
    .shape = A username can’t contain spaces.
field-password = Password
    .option = --password
    .shape = A password can’t contain spaces.
field-new-password = New password
    .option = --new-password
    .shape = A password can’t contain spaces.
field-attribute = Profile detail
    .option = --attribute
    .shape = Check for typing mistakes, then try again.
field-code = Six-digit code
    .option = --code
field-sent-code = Code from the message
    .option = --sent-code
field-device-name = Device name
    .option = --device-name
    .shape = Use letters, digits and spaces.
field-session = Session
    .option = --session
    .shape = Copy the whole value and nothing else.
field-access-token = Access token
    .option = --access-token
    .shape = Copy the whole value and nothing else.
field-secret = Secret
    .option = --secret
    .shape = Use base32: only letters and the digits 2 to 7. You can include spaces and dashes.
field-account = Account
    .option = --account
    .shape = Use letters, digits and spaces, or an email address such as noor@example.com.

## Entered values

field-empty = “{ $fieldName }” is empty
    .remedy = Enter a value, then try again.
field-too-long = “{ $fieldName }” is too long
    .remedy = Use { $max } characters or fewer.
field-malformed = “{ $fieldName }” has the wrong format
    .remedy = { $shape }
field-holds-another = “{ $fieldName }” contains { $found ->
        [user-pool-id] the ID of a user pool
        [client-id] the ID of an app client
        [client-secret] the secret of an app client
        [identity-pool-id] the ID of an identity pool
        [token-issuer] the issuer of a user pool
        [endpoint] an endpoint of Cognito
        [login-domain] an address of managed login
        [console-address] an address of the AWS console
       *[arn] the ARN of something else
    }
    .remedy = { $found ->
        [identity-pool-id] An identity pool has no users; it gives out AWS credentials. Use the values of the user pool. { $shape }
       *[other] { $shape }
    }
endpoint-insecure = This endpoint isn’t secure
    .remedy = Your password would be sent without encryption. Use an address that starts with https://, unless the server is on this computer.
login-domain-insecure = This sign-in domain isn’t secure
    .remedy = Use an address that starts with https://, unless the server is on this computer.
endpoint-excludes = “{ $fieldName }” can’t be used with a custom endpoint
    .remedy = { $at ->
        [terminal] Remove it, or remove the endpoint.
       *[window] Turn it off, or clear “{ field-endpoint }”.
    }
ca-file-unusable = The CA file can’t be used
    .remedy = { $path }: { $detail }Use a PEM file in which each certificate begins with -----BEGIN CERTIFICATE-----.
proxy-carries-credentials = The proxy address can’t contain a username or password
    .remedy = { $at ->
        [terminal] Specify only the address. If the proxy requires a username and password, leave it out and put the whole address into the environment variable HTTPS_PROXY.
       *[window] Enter only the address. If the proxy requires a username and password, leave this empty, put the whole address into the environment variable HTTPS_PROXY and start the app again.
    }
proxy-unusable = { $variable } doesn’t contain a usable proxy address
    .remedy = Use a format like http://proxy.example:8080. Correct this environment variable, then { $at ->
        [terminal] try again.
       *[window] start the app again.
    }
imported-carries = A pool from a file can’t have this “{ $fieldName }”
    .remedy = The person who sent the file could use it to read passwords. Leave it out, or add the pool yourself with the details from your administrator.
region-unknown = The region is missing
    .remedy = The user pool ID doesn’t contain a region. { $at ->
        [terminal] Specify it with { field-region.option }.
       *[window] Fill in “{ field-region }” under “More settings”.
    }
secret-look-alikes = A secret can’t contain { $characters }
    .remedy = It has only the letters A to Z and the digits 2 to 7. Compare it with the original: what looks like 0, 1 or 8 is usually the letter O, the letter I or L, or the letter B. If you can, copy the secret instead of typing it.
secret-not-base32 = This secret isn’t in base32
    .remedy = { $notation ->
        [hex] It looks like hexadecimal. Ask for the secret in base32, which has only the letters A to Z and the digits 2 to 7.
       *[base64] It looks like base64. Ask for the secret in base32, which has only the letters A to Z and the digits 2 to 7. If it is base32, enter it in capital letters.
    }
key-uri-unsupported = { $feature ->
        [counter] This key URI is for codes with a counter (HOTP)
        [algorithm] This key URI is for another algorithm
        [digits] This key URI is for another number of digits
        [period] This key URI is for another time step
        [kind] This key URI is for another kind of codes
        [export] This is an export of several entries
       *[scheme] This isn’t a key URI
    }
    .remedy = { $feature ->
        [export] Export files of Google Authenticator (otpauth-migration) can’t be used here. Enter the secret or the key URI of a single entry.
        [scheme] A key URI starts with otpauth://totp/. Enter that, or only the secret.
       *[counter] { $value ->
            [none] Cognito’s codes are time-based (TOTP), with SHA-1, six digits and 30 seconds. A QR code from this URI would show wrong codes.
           *[other] It contains “{ $value }”. Cognito’s codes are time-based (TOTP), with SHA-1, six digits and 30 seconds. A QR code from this URI would show wrong codes.
        }
    }
key-uri-malformed = { $fault ->
        [secret-missing] This key URI contains no secret
        [repeated-parameter] This key URI has a parameter twice
        [encoding] This key URI is damaged
       *[several-uris] This is more than one key URI
    }
    .remedy = { $fault ->
        [several-uris] Enter one key URI at a time.
       *[encoding] Copy the whole key URI again, or enter only the secret.
    }

## Codes

code-malformed = The code must have six digits
    .remedy = Enter the six digits your authenticator app shows now.
code-not-of-this-secret = This code doesn’t belong to this { $at ->
        [terminal] secret
       *[window] entry
    }
    .remedy = Check the digits, and check that they are from the entry you just added. Nothing was sent, so no attempt was used.
code-mistyped = One digit seems to be wrong
    .remedy = Compare the digits with those in your authenticator app, then enter them again. Nothing was sent, so no attempt was used.
code-old = This code is { $duration } old
    .remedy = Each code is valid for half a minute. Enter the code your authenticator app shows now. Nothing was sent, so no attempt was used.
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
    }, then enter the new code.
code-wrong = Cognito rejected this code
    .remedy = Wait until your authenticator app shows a new code, then enter it.
code-used = This code has already been used
    .remedy = Each code works only once. Wait until your authenticator app shows a new code, then enter it.
sent-code-malformed = This isn’t a valid code
    .remedy = Enter the code as it appears in the message, without the words around it.
sent-code-wrong = This isn’t the code that Cognito sent
    .remedy = Use the code from the newest message. Each new code replaces the previous one.
sent-code-expired = This code is no longer valid
    .remedy = It has expired, was already used, or was replaced by a newer code. Ask for another code.
code-not-sent = Cognito couldn’t send the code
    .remedy = Try again in a minute. If that doesn’t help, tell your administrator that the user pool can’t send messages.
nowhere-to-send = There is nowhere to send a code
    .remedy = This account has no verified email address or phone number. Ask your administrator for a new password.
code-not-asked-for = Cognito didn’t ask for a code
    .remedy = You signed in with the password alone, so your authenticator app was not tested. Tell your administrator that the second step may be turned off for this account.

## The account

incorrect-credentials = Username or password is incorrect
    .remedy = Enter the password again. Check Caps Lock and the keyboard layout.
too-many-attempts = Too many attempts
    .remedy = Cognito has locked sign-in for a while. Wait a few minutes, then try again.
user-disabled = This account is disabled
    .remedy = Ask your administrator to enable it.
sign-in-blocked = Cognito blocked this for security reasons
    .remedy = The user pool’s threat protection found a risk, such as an unusual network or device. Use your usual computer and network. If that doesn’t help, ask your administrator to check this sign-in in the user pool’s threat protection and to allow it.
user-not-confirmed = This account isn’t confirmed yet
    .remedy = { $at ->
        [terminal] Sign in with “cognito-enroll enroll”, which asks for the code you were sent, or ask your administrator to confirm the account.
       *[window] Choose “Confirm my account” where you sign in and enter the code you were sent, or ask your administrator to confirm the account.
    }
already-confirmed = This account is already confirmed
    .remedy = Sign in with its password.
confirmation-uncertain = The response was lost
    .remedy = The account may already be confirmed. To check, { $at ->
        [terminal] send the code
       *[window] choose “Confirm”
    } again.
password-reset-required = You must reset your password first
    .remedy = { $at ->
        [terminal] Sign in with “cognito-enroll enroll”, which requests a code and asks for a new password.
       *[window] Choose “Forgot password” where you sign in, and set a new password.
    }
reset-not-allowed = This password can’t be reset yet
    .remedy = The account still has the temporary password from its invitation. Sign in with that password. If it has expired, ask your administrator for a new invitation.
temporary-password-expired = The temporary password has expired
    .remedy = Ask your administrator for a new invitation with a new temporary password. Until then, this password can’t be reset either.
password-refused = Cognito rejected this password
    .remedy = { $reason }Choose another password.
attributes-not-writable = This app client can’t set a required profile detail
    .remedy = { $names ->
        [none] Ask
       *[other] The account needs { $names }. Ask
    } your administrator to fill it in for your account, or to give the app client permission to write it.
new-password-uncertain = The response was lost
    .remedy = Your new password may already be active. Start over and sign in with it. If it is rejected, use the old password.
federated-user = This account signs in through another service
    .remedy = { $provider } signs it in and asks for the second step. Set up your authenticator app there.

## The pool and its app client

client-secret-wanted = This app client requires its client secret
    .remedy = { $at ->
        [terminal] Specify it with { field-client-secret.option }, or use an app client without one.
       *[window] Enter the client secret too, or use an app client without one.
    }
client-secret-wrong = The client secret is incorrect
    .remedy = Copy it again from the app client’s page in the Cognito console.
client-unknown = Cognito can’t find this app client
    .remedy = Compare the app client ID and the region { $at ->
        [terminal] with
       *[window] in the pool’s settings with those in
    } the Cognito console.
flow-not-enabled = This app client doesn’t allow this sign-in flow
    .remedy = Ask your administrator to turn on ALLOW_USER_SRP_AUTH for the app client, or choose a flow that it allows { $at ->
        [terminal] with { field-flow.option }.
       *[window] in the pool’s settings.
    }
totp-not-enabled = Authenticator apps are turned off in this user pool
    .remedy = Ask your administrator to turn on authenticator apps in the user pool’s MFA settings.
totp-not-offered = Cognito doesn’t offer an authenticator app for this account
    .remedy = Ask your administrator which second step this account should use.
not-in-this-region = This replica of the user pool can’t register authenticator apps
    .remedy = { $at ->
        [terminal] Specify the pool’s primary region with { field-region.option }, without an endpoint of another region.
       *[window] Edit the pool, fill in its primary region under “More settings”, then sign in again.
    }
challenge-unsupported = This app doesn’t support a step of this sign-in
    .remedy = The user pool asks for { $name }. Sign in where you usually do, or ask your administrator.
plain-password-wanted = This pool requires the password itself
    .remedy = The pool comes from a file, and the person who sent it could read your password, so the app didn’t send it. Ask your administrator for the pool’s details and add it yourself.
password-not-offered = Cognito doesn’t offer password sign-in here
    .remedy = { $offered ->
        [none] Ask
       *[other] It offers { $offered }. Ask
    } your administrator to allow a password for this account.
parameter-refused = Cognito rejected a value
    .remedy = { $reason }If you entered this value, change it and try again. If not, tell your administrator.
refused = Cognito rejected the request
    .remedy = { $message }Give this error name to your administrator: { $name }.
session-over = This sign-in has expired
    .remedy = Sign in again for a new QR code. If you scanned the old one, delete that entry from your authenticator app.
outcome-unknown = The response was lost
    .remedy = Your authenticator app may already be registered. Keep its entry and sign in again to check.

## Access tokens

token-malformed = This isn’t a Cognito access token
    .remedy = Copy the whole token: three long parts separated by full stops, starting with “eyJ”.
token-not-access = This isn’t an access token
    .remedy = Use the access token that was issued with this ID token or refresh token.
token-over = This token expired { $duration } ago
    .remedy = Get a new token from the same source, then { $at ->
        [terminal] use it.
       *[window] paste it.
    }
token-lacks-scope = This token can’t change the account
    .remedy = It lacks the scope aws.cognito.signin.user.admin. Sign in with your password instead, or ask your administrator to allow that scope for the app client.
token-of-another-pool = This token belongs to another user pool
    .remedy = { $at ->
        [terminal] It was issued by { $userPoolId }. Specify that pool, or use a token from this pool.
       *[window] It was issued by { $userPoolId }. Go back to the list and use it there, or paste a token from this pool.
    }
token-of-another-client = This token belongs to another app client
    .remedy = { $at ->
        [terminal] It was issued to { $clientId }. Specify that app client, or use a token of this one.
       *[window] It was issued to { $clientId }. Go back to the list and use it there, or paste a token of this app client.
    }

## Connectivity

throttled = Cognito is busy
    .remedy = Too many people are signing in right now. Wait a few seconds, then try again.
forbidden = This network isn’t allowed to access the user pool
    .remedy = A firewall in front of the user pool blocked the request. Use your organisation’s network or VPN.
proxy-unreachable = Can’t connect to the proxy
    .remedy = { $proxy } can’t be reached. Check the network and the proxy’s address, then try again.
proxy-credentials-wanted = The proxy requires a valid username and password
    .remedy = { $at ->
        [terminal] Put them into the environment variable HTTPS_PROXY, as in http://user:password@{ $proxy }, and don’t specify a proxy in the pool’s settings.
       *[window] Put them into the environment variable HTTPS_PROXY, as in http://user:password@{ $proxy }, and leave “{ field-proxy }” empty in the pool’s settings. Then start the app again.
    }
proxy-refused = The proxy blocked the connection
    .remedy = { $proxy } doesn’t connect to { $host }. Ask your administrator to allow it.
certificate-not-trusted = This connection can’t be trusted
    .remedy = This computer does not trust the certificate of { $host }. { $at ->
        [terminal] If your organisation inspects its network traffic, specify its certificate authority with { field-ca-file.option }.
       *[window] If your organisation inspects its network traffic, fill in “{ field-ca-file }” in the pool’s settings.
    } Otherwise, use another network.
unreachable = Can’t connect to Cognito
    .remedy = { $host } can’t be reached. Check the network, then try again.
timed-out = Cognito took too long to respond
    .remedy = { $host } didn’t respond in time. Check the network, then try again.
service-fault = Cognito is having problems
    .remedy = It responded with status { $status }. Wait a moment, then try again.
answer-not-understood = The response didn’t come from Cognito
    .remedy = A proxy or a network sign-in page may have sent it. Check both, then try again.

## The computer: clipboard, files, keychain and browser

clipboard-unavailable = The clipboard isn’t available
    .remedy = Use “Show secret” and enter the secret in your authenticator app instead.
pools-file-unreadable = The list of pools can’t be read
    .remedy = { $detail }{ $line ->
        [none] Correct or delete { $path }
       *[other] Correct line { $line } of { $path }
    }, then { $at ->
        [terminal] try again.
       *[window] start the app again.
    }
pools-file-unwritable = The list of pools can’t be saved
    .remedy = Check that you have permission to write to { $path } and that the disk has free space.
pools-file-changed = The list of pools was changed elsewhere
    .remedy = Another window or program changed “{ $name }” at the same time. Check its settings, then try again.
pool-listed-already = This pool is already on the list
    .remedy = “{ $name }” has the same user pool ID and app client ID. Edit that one, or change the IDs here.
import-unreadable = This file can’t be read
    .remedy = { $detail }{ $line ->
        [none] Ask for the file again, or choose another file.
       *[other] The error is in line { $line }. Ask for the file again, or choose another file.
    }
import-empty = This file contains no user pools
    .remedy = Choose a pools.json file from this app, or a configuration file of AWS Amplify, such as amplify_outputs.json or aws-exports.js.
practice-unavailable = The practice pool didn’t start
    .remedy = { $detail }Close the app, open it again, then try again.
keychain-unavailable = The keychain isn’t available
    .remedy = The system reports: { $detail }A client secret that you enter is kept until you close the app. A client secret in the keychain stays there.
browser-forbidden = Browser sign-in isn’t allowed on this computer
    .remedy = Sign in with your username and password.
browser-unavailable = The browser didn’t open
    .remedy = The system reports: { $detail }Set a default browser on this computer, then try again.
redirect-ports-taken = The redirect ports are in use
    .remedy = { $ports ->
        [none] Close
       *[other] Another program uses { $ports }. Close
    } other windows of this app, or ask your administrator for another redirect port.
browser-timed-out = The browser sign-in took too long
    .remedy = Try again, and keep the tab open until it tells you to close it.
browser-denied = The browser sign-in was cancelled
    .remedy = { $reason }Try again, or sign in with your password here.
browser-state-wrong = The browser returned from another sign-in
    .remedy = Close old sign-in tabs in the browser, then try again.
browser-refused = Cognito rejected the browser sign-in
    .remedy = { $reason }Try again. If that doesn’t help, ask your administrator to check managed login for the app client.
