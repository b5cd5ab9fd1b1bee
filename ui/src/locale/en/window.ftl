### The texts of the window, in English. The other languages have the same messages. The format is Fluent's:
### https://projectfluent.org/fluent/guide/
###
### Functions:
###   DURATION($seconds)  the seconds in words, such as “30 seconds” or “3 minutes”. `case: "oblique"` inflects them as
###                       after a preposition, in languages that do.
###   CLOCK($seconds)     the seconds as minutes and seconds, such as 2:51
### $count, $found, $all, $attempt and $of are numbers; everything else is text.

## The app

product = Cognito Enroll
tagline = Adds an authenticator app to your Amazon Cognito account.
promise = Secrets are shown once and never saved.

## Settings

settings-language = Language
settings-as-system = System language ({ $name })
settings-title = Settings
settings-cover-qr = Hide the QR code until I choose to show it
settings-cover-qr-hint = Use this if other people can see your screen.
settings-block-capture = Block screenshots of this window
settings-capture-blocking-complete = Screenshots, recordings and shared screens don’t show this window.
settings-capture-blocking-partial = Works up to macOS 14. On later versions, apps that record the screen may still show this window.
settings-capture-blocking-impossible = Not available here: Linux doesn’t let apps block screenshots. You can still hide the QR code.
settings-not-saved = Your settings can’t be saved. They apply until you close the app.
settings-open-logs = Open logs
settings-logs-hint = The logs show what the app did. They contain no names, passwords or codes. Send them to the person who helps you.
settings-logs-are-in = The app can’t open the folder. The logs are in:
settings-close = Close

## About

about-title = About
about-app = Version
about-web-view = Web view
about-system = System
about-display = Display
about-copy = Copy versions
about-copied = Copied. Paste it into a message to the person who helps you.
about-copy-failed = The clipboard isn’t responding. Select and copy the lines above instead.
about-licence = Free software. You can use it under the Apache-2.0 or the MIT licence.
about-third-party = Third-party software and licences
about-fonts = Font licences
about-close = Back

## The steps of the enrolment

steps-label = Steps
steps-sign-in = Sign in
steps-prepare = Prepare
steps-scan = Scan
steps-done = Done
steps-finished = finished

## Users of the practice pool

scenario-new = No authenticator app yet
scenario-temporary-password = Temporary password
scenario-enrolled = Already has an authenticator app

## Second factors

factor-software-token-name = Authenticator app
factor-software-token-hint = The app you use now. The new one will replace it.
factor-sms-name = Text message
factor-sms-hint = You get a code on your phone.
factor-email-name = Email
factor-email-hint = You get a code by email.

## Notices on the sign-in screen

notice-password-may-be-set-title = Your new password may already be active
notice-password-may-be-set-body = You left while it was being set. Try the new password first, then the old one.
notice-account-confirmed-title = Your account is confirmed
notice-account-confirmed-body = Now sign in with your password.

## Cognito’s standard attributes. Other attributes are shown by their own names.

attribute-address = Address
attribute-birthdate = Date of birth
attribute-email = Email
attribute-family_name = Family name
attribute-gender = Gender
attribute-given_name = Given name
attribute-locale = Language
attribute-middle_name = Middle name
attribute-name = Full name
attribute-nickname = Nickname
attribute-phone_number = Phone number
attribute-picture = Picture
attribute-preferred_username = Preferred username
attribute-profile = Profile page
attribute-website = Website
attribute-zoneinfo = Time zone

## Formats of attributes

attribute-hint-birthdate = Year, month and day, for example 1990-04-21.
attribute-hint-phone_number = Include the country code, for example +44 20 7946 0958.

## Labels of several screens

optional = Optional
start-over = Start over
back = Back
request-id = Request ID
reveal = Show what you typed
conceal = Hide what you typed
practice-label = Practice
practice-banner = Practice pool: real accounts are not affected
loading = Opening…
waiting = Working…

## Automatic retries

retry-progress = Retrying automatically: attempt { $attempt } of { $of }.
retry-stop = Stop retrying

## The connection works again

restored-title = The connection is back
restored-body = Continue where you left off. What you typed is still here.

## An error in the app itself

fault-title = Something went wrong in the app
fault-remedy = You did nothing wrong. Try again. If it happens again, close the app and open it again.
fault-reload = Try again

## A code was sent

delivered = { $channel ->
        [sms] Cognito sent a code to { $destination } by text message.
        [email] Cognito sent a code to { $destination } by email.
       *[other] Cognito sent a code to { $destination }.
    }
delivered-unnamed = { $channel ->
        [sms] Cognito sent a code by text message.
        [email] Cognito sent a code by email.
       *[other] Cognito sent a code.
    }

## Sending another code

resend-first = Send a code
resend-again = Send another code
resend-busy = Sending…
resend-pause = Available in { DURATION($seconds) }

## The list of user pools

pools-choose = Choose where to sign in
pools-choose-lede = Your account is in one of these user pools.
pools-connect = Connect to your user pool
pools-connect-lede = Ask your administrator for these details. The app saves them on this computer.
pools-empty-lede = Tell the app which Amazon Cognito user pool your account is in. You only need to do this once.
pools-find = Find a user pool
pools-found = { $found ->
        [0] No user pools found.
       *[other] { $found } of { $all } user pools
    }
pools-list = User pools
pools-variables-unused = Not used by this app: { $names }
pools-variables-unused-body = These environment variables are for the AWS CLI. If a user pool needs them, enter their values under “More settings” of that pool.
pools-edit = Edit { $name }
pools-remove = Remove { $name }
pools-remove-question = Remove { $name } from the list?
pools-remove-question-hint = No accounts are affected. To add the pool again, you need its user pool ID and app client ID.
pools-remove-question-secret-hint = No accounts are affected. The client secret is removed too. To add the pool again, you need the secret, the user pool ID and the app client ID.
pools-remove-confirm = Remove
pools-remove-busy = Removing…
pools-remove-cancel = Keep it
pools-add = Add a user pool
pools-add-hint = You need the user pool ID and an app client ID.
pools-import = Import from a file
pools-import-hint = Choose a pools.json or AWS Amplify configuration file that someone sent you.
pools-import-file = File with user pools
pools-importing = Reading the file…
pools-imported = { $count ->
        [0] No pools were added: every pool in the file is already on the list.
        [one] One pool was added.
       *[other] { $count } pools were added.
    }
pools-export = Export to a file
pools-export-hint = Share the list or use it on another computer. Client secrets are not included.
pools-export-title = Export user pools
pools-exporting = Choose where to save the file…
pools-exported = { $count ->
        [one] One pool was exported to { $path }.
       *[other] { $count } pools were exported to { $path }.
    }
pools-export-reduced = The file does not include endpoints, custom login domains, proxies, CA files or the USER_PASSWORD_AUTH flow, because none of these can be imported.
pools-practice = Try a practice pool
pools-practice-hint = A simulated user pool on this computer, with accounts to try.
pools-practice-starting = Starting the practice pool…
pools-practice-tag = Practice
pools-file = The list is saved in { $path }

## The settings of a user pool

pool-form-edit-title = Edit user pool
pool-form-edit-lede = Change the settings of { $pool }.
pool-form-more = More settings
pool-form-connect = Connect
pool-form-connecting = Connecting…
pool-form-save = Save
pool-form-saving = Saving…
pool-form-test = Test
pool-form-testing = Testing…
pool-form-tested-hint = The app client, sign-in flow and client secret are correct. No accounts were affected. The user pool ID is checked when someone signs in.
pool-form-cancel = Cancel
pool-form-user-pool-id-hint = For example, eu-central-1_Ab12Cd34E.
pool-form-region-found = Region: { $region }
pool-form-name-hint = The name shown in this app.
pool-form-client-secret-hint = Only if the app client has one.
pool-form-client-secret-kept-session = A client secret is saved until you close the app. Leave this empty to keep it.
pool-form-client-secret-kept-keychain = A client secret is saved in the keychain. Leave this empty to keep it.
pool-form-keychain = Save it in this computer’s keychain
pool-form-in-keychain = The client secret stays there when you close the app. The system may ask you to unlock the keychain.
pool-form-in-session = The client secret is kept only until you close the app.
pool-form-remove-client-secret = Remove the client secret
pool-form-client-secret-removed-on-save = The client secret will be removed when you save.
pool-form-keep-client-secret = Keep the client secret
pool-form-region-hint = If you leave this empty, the region in the user pool ID is used.
pool-form-network = Network
pool-form-fips-hint = Uses the AWS endpoint with FIPS-validated cryptography. Available in some US regions.
pool-form-dual-stack-hint = Uses the AWS endpoint for IPv6 and IPv4.
pool-form-ca-file-hint = The path of a PEM file with your organisation’s certificate authorities. The app trusts them in addition to the system’s.
pool-form-proxy-hint = For example, proxy.example:8080. If you leave this empty, the app uses the system’s proxy or HTTPS_PROXY.
pool-form-endpoint-hint = For private endpoints and test servers.
pool-form-issuer-hint = The name of the entry in the authenticator app.
pool-form-login-domain-hint = Needed to sign in with the browser.
pool-form-redirect-ports-hint = For example, 53682, 53683. The app client needs a callback URL for each port: http://127.0.0.1:53682/callback.

## The test of a user pool’s settings: checks.ftl has the findings

pool-checks-running = Checking the connection, the app client and the clock…
pool-checks-verdict-ok = People can enrol here
pool-checks-verdict-advice = People can enrol here, with warnings
pool-checks-verdict-problem = People can’t enrol here yet
pool-checks-see-below = No accounts were affected. The results below show what to correct.
pool-checks-list = Test results

## Sign-in flows

flow-srp-name = Secure remote password (SRP)
flow-srp-hint = The password never leaves this computer. Suits almost every pool.
flow-user-auth-name = Choice-based (USER_AUTH)
flow-user-auth-hint = The pool decides how you sign in. Uses SRP if the pool offers it.
flow-password-name = Password (USER_PASSWORD_AUTH)
flow-password-hint = For pools that migrate users from another system. The pool’s owner can see the password.

## A pool that came from a file

imported-tag = From a file
imported-title = This pool came from a file
imported-body = Your organisation may not have made it. Sign in only if you trust the person who sent it.

## Sign in

sign-in-title = Sign in
sign-in-lede = Use your account in { $pool }.
sign-in-submit = Sign in
sign-in-busy = Signing in…
sign-in-practice-title = Practice accounts
sign-in-use-practice-user = Use { $username }
sign-in-practice-secret = Secret
sign-in-other-ways = More options
sign-in-forgot-password = Forgot password
sign-in-confirm-account = Confirm my account
sign-in-with-browser = Sign in with the browser
sign-in-use-token = Use an access token

## How the sign-in connects, if that is unusual

connection-title = Connection
connection-proxy-of-variable = { $proxy } (from { $variable })
connection-proxy-of-system = { $proxy } (system setting)
connection-sends-password = The password itself is sent. The pool’s owner can read it.

## Signing in with an access token

access-token-title = Use an access token
access-token-lede = If you are signed in elsewhere, use the access token from there. The app shows you its account and user pool before it changes anything.
access-token-field-hint = Paste the token here. It stays hidden.
access-token-pasted = { $characters ->
        [one] { $characters } character
       *[other] { $characters } characters
    }
access-token-stays-title = The token is not saved or revoked
access-token-stays = It keeps working where it came from.
access-token-submit = Continue
access-token-busy = Checking the token…
access-token-cancel = Cancel

## A secret that the person already has

existing-secret-link = Use a secret you have
existing-secret-title = Use a secret you have
existing-secret-lede = Show its QR code, or check whether a code is correct. Everything happens on this computer, without a network.
existing-secret-secret-hint = Letters and the digits 2 to 7. You can include spaces and dashes, or paste a key URI (otpauth://…).
existing-secret-account-hint = Identifies the entry in your app, for example an email address.
existing-secret-only-check = Check a code
existing-secret-scan-lede = Use your authenticator app. Then enter the six digits it shows to check that it works.
existing-secret-check-title = Check a code
existing-secret-check-lede = Enter the six digits that your authenticator app shows.
existing-secret-check = Check
existing-secret-is-right = The code is correct
existing-secret-is-right-hint = It belongs to this secret, and the clocks agree.
existing-secret-by-this-clock = The code is checked with this computer’s clock. Nothing is sent.
existing-secret-another = Use another secret
existing-secret-lost-title = The app no longer has the secret
existing-secret-lost = The app was reloaded. Enter the secret again.

## Signing in with the browser

browser-sign-in-title = Continue in your browser
browser-sign-in-lede = Sign in to { $pool } there. This window then continues automatically.
browser-sign-in-waiting = Waiting for the browser…
browser-sign-in-no-browser-title = Can’t see the browser?
browser-sign-in-no-browser = Look behind this window, or open the page again.
browser-sign-in-open-again = Open the browser again
browser-sign-in-opened-again = The browser was opened again.
browser-sign-in-open-failed = The browser didn’t open. Set a default browser on this computer.
browser-sign-in-cancel = Cancel
browser-sign-in-host = The address in the browser starts with:
browser-confirm-title = Open this sign-in page?
browser-confirm-lede = The address of the sign-in page of { $pool } came from a file, too.
browser-confirm-body = Type your password there only if you know this address from your organisation.
browser-confirm-open = Open in the browser

## Signing out of the browser

browser-sign-out-title = You are still signed in in the browser
browser-sign-out-body = On a shared computer, sign out there too. Otherwise, the next person can continue as you.
browser-sign-out = Sign out in the browser
browser-sign-out-opened = When the browser shows the sign-in page, you are signed out. Close that tab.

## The page that the browser shows at the end

browser-page-title = Cognito Enroll
browser-page-done = You are signed in. Close this tab and return to the app.
browser-page-refused = The sign-in failed. Close this tab and return to the app for details.
browser-page-outdated = This page belongs to an earlier sign-in. Close this tab. Your current sign-in continues.

## Confirming the account

account-title = Is this the right account?
account-lede-token = The token belongs to this account. Do you want to add an authenticator app to it?
account-lede-browser = You signed in to this account in the browser. Do you want to add an authenticator app to it?
account-account = Account
account-pool = User pool
account-submit = Add authenticator app
account-replace = Replace authenticator app
account-busy = One moment…
account-after-token = Nothing has changed yet. The token is not revoked.
account-after-browser = Nothing has changed yet. This sign-in ends when you finish.
account-another = Use another account
account-continued-title = The browser was already signed in
account-continued = The sign-in page did not ask for a password. Continue only if this is your account. Otherwise, sign out in the browser and start again.

## A code that Cognito sent

sent-code-title-sms = Check your text messages
sent-code-title-email = Check your email
sent-code-title-other = Check your messages
sent-code-after = After you sign in, you can add the authenticator app. If no message arrives, choose “Start over” to get another code.
sent-code-submit = Continue
sent-code-busy = Checking…

## Choosing a second factor

factor-choice-title = Which code can you use now?
factor-choice-lede = This account has more than one second step. Choose one to sign in with. Then you can add the authenticator app.
factor-choice-list = Second steps
factor-choice-busy = One moment…

## Resetting the password

password-reset-title = Set a new password
password-reset-lede = { $sent } Enter it here and choose a new password.
password-reset-required-title = You must reset your password
password-reset-required-lede = Your administrator has asked for a new password. { $sent } Enter it here and choose a new password.
password-reset-sent = Cognito sent you a code by email or text message.
password-reset-no-message = No message? Check your spam folder, or send another code.
password-reset-no-message-check-username = No message? Check your spam folder, and check that “{ $username }” is correct. Cognito doesn’t say whether the account exists.
password-reset-submit = Set password
password-reset-busy = Setting password…

## Confirming a new account

confirm-account-title = Confirm your account
confirm-account-lede = When { $username } signed up, a code was sent by email or text message. Enter it here.
confirm-account-then-continues = Your sign-in then continues automatically.
confirm-account-then-sign-in = Then sign in with your password.
confirm-account-no-message = Don’t have a code, or has it expired?
confirm-account-submit = Confirm
confirm-account-busy = Confirming…

## Replacing a temporary password

new-password-title = Choose a new password
new-password-lede = The password of { $username } is temporary. Choose your own.
new-password-submit = Set password
new-password-busy = Setting password…

## A code of the authenticator

current-code-replace-title = Your current authenticator app
current-code-replace-lede = This account already has an authenticator app. Enter the code it shows now.
current-code-replace-lede-named = This account already has an authenticator app, “{ $device }”. Enter the code it shows now.
current-code-finish-title = One more code
current-code-finish-lede = Your new authenticator app is registered. To finish, Cognito asks for its next code. Wait until the app shows a new code, then enter it.
current-code-settle-title = Is the new entry registered?
current-code-settle-lede = Your account now has an authenticator app. To check that it is the new one, wait until the entry you just added shows a new code, then enter it.
current-code-practice = If you don’t have this authenticator app, find the secret of the practice account next to its name on the sign-in screen.
current-code-submit = Continue
current-code-busy = Checking…

## Before scanning

before-scan-title = Before you scan
before-scan-lede = Open your authenticator app first, because a sign-in lasts about three minutes.
before-scan-steps-label = What to do
before-scan-install = Install an authenticator app on your phone
before-scan-install-hint = For example, Google Authenticator, Microsoft Authenticator, Authy, 1Password, Bitwarden or Apple Passwords.
before-scan-open = Open the app and add an account
before-scan-open-hint = Look for a plus sign. The app then asks you to scan a QR code.
before-scan-clock = Let the phone set its clock automatically
before-scan-clock-hint = The codes depend on the time.
before-scan-replaces-title = This replaces your current authenticator app
before-scan-replaces = After you verify the new one, codes from the old one stop working. Keep the old entry until then.
before-scan-replaces-unknown-title = Cognito didn’t say whether you already have an authenticator app
before-scan-replaces-unknown = If this account has one, codes from it stop working after you verify the new one. Keep its entry until then.
before-scan-stale-entry-title = Delete the entry you scanned before
before-scan-stale-entry = If you have already scanned a QR code, delete that entry in your app. It will never work.
before-scan-submit = Show QR code
before-scan-busy = Creating the secret…

## Scanning the QR code

scan-title = Scan the QR code
scan-lede = Use your authenticator app, then enter the six digits it shows.
scan-qr = QR code
scan-qr-loading = Loading…
scan-qr-expired = This QR code has expired.
scan-expired-title = This sign-in has expired
scan-expired = Sign in again for a new QR code, and delete the entry you scanned.
scan-sign-in-again = Sign in again
scan-signing-in-again = One moment…
scan-computer-clock-hint = You can continue, because Cognito uses its own clock. Correct this clock when you can.
scan-qr-failed = The QR code can’t be shown. Use “Copy secret” or “Show secret” instead.
scan-issuer = Issuer
scan-account = Account
scan-cant-scan = Can’t scan? Enter the secret instead.
scan-copy = Copy secret
scan-show = Show secret
scan-hide = Hide secret
scan-spell = Spell out
scan-show-groups = Show in groups
scan-uncover = Show QR code
scan-covered = The QR code is hidden.
scan-secret = Secret
scan-secret-failed = The secret can’t be shown right now. Try again.
scan-device-name-default = Authenticator app
scan-device-name-hint = The name shown in your account.
scan-submit = Verify
scan-busy = Verifying…
scan-send-anyway = Send it anyway
scan-sending-anyway = Sending…

## The secret on the clipboard

copied-held = Secret copied
copied-stays = On the clipboard for { DURATION($seconds) }.
copied-cleared = The secret was cleared from the clipboard.
copied-replaced = The secret is no longer on the clipboard.
copied-unreadable = The app can’t check whether the secret is still on the clipboard, and keeps trying. To be sure, copy something else.
copied-stuck = The clipboard can’t be cleared. The app keeps trying. Copy something else to replace the secret.

## The next code

next-code-comes = Your app shows a new code in { DURATION($seconds) }.
next-code-there = Your app now shows a new code.

## Where each system sets its clock, in that system’s words

clock-help-android-system = Android
clock-help-android-path = Settings › System › Date & time › Set time automatically
clock-help-ios-system = iPhone
clock-help-ios-path = Settings › General › Date & Time › Set Automatically
clock-help-windows-system = Windows
clock-help-windows-path = Settings › Time & language › Date & time › Set time automatically
clock-help-macos-system = macOS
clock-help-macos-path = System Settings › General › Date & Time › Set time and date automatically
clock-help-linux-system = Linux
clock-help-linux-path = Settings › System › Date & Time › Automatic Date & Time

## The time left to verify

time-left-clock = Time left: { CLOCK($seconds) }
time-left-then = Then this QR code expires and you sign in again.
time-left-soon = Less than { DURATION($seconds) } left.

## The answer to a verification was lost

unsettled-title = Was your authenticator app registered?
unsettled-lede = Your code was sent, but no response arrived. Keep the entry in your app until you have checked.
unsettled-by-password = Sign in as { $username } again to find out.
unsettled-by-token = The app asks Cognito whether your authenticator app is registered.
unsettled-submit = Check registration
unsettled-busy = Checking…

## Finishing the sign-in

finishing-title = Almost done
finishing-lede = Your authenticator app is registered, and Cognito accepts its codes.
finishing-body = Only the last step is missing: this sign-in isn’t finished. Try again now. If you start over instead, keep the entry in your app, because you will need a code from it.
finishing-submit = Try again
finishing-busy = Trying again…

## Done

done-title = Authenticator app added
done-lede = From now on, sign in to { $pool } as { $username } with your password and a code from your authenticator app.
done-entry = Entry in the app
done-device = Device name
done-next-title = Wait for the next code
done-next = Each code works only once. When you next sign in, use a newer code.
done-secret-removed-title = This app no longer has the secret
done-secret-removed = Your authenticator app has it now.
done-preference-title = Not set as your preferred second step
done-preference = The authenticator app is registered, but Cognito did not set it as the preferred second step. If your next sign-in doesn’t ask for a code, tell your administrator.
done-sign-in-title = This sign-in wasn’t finished
done-sign-in = Your authenticator app is registered all the same. Sign in as you usually do.
done-again = Enrol another account
done-starting-over = Starting over…

## Trying the new authenticator out

proof-open = Test your sign-in now (optional)
proof-how = This signs you in once more, then out again. Wait until your authenticator app shows the next code, because the one you just used won’t work again.
proof-submit = Test sign-in
proof-busy = Signing in…
proof-succeeded-title = It works
proof-succeeded = You signed in with your password and the next code.
