### What the checks of a pool's settings found, in English: each message is named for the `seen` member of a finding; its
### value is what was found, its `.remedy` what to do. Read by the window and by the command line, as problems are.
###
### Each message gets the members of its finding under their own names, and:
###   $at          where it is shown: `window` or `terminal`
###   $why         why a certificate was refused, or why a server did not answer
###   $seconds     the finding's seconds, without their sign
###   $duration    the same in words. A language that inflects them writes DURATION($seconds, case: "oblique").
###   $direction   `ahead`, `behind` or, for a clock that is right, `none`
### $addresses, $allowed and $refused are lists, separated by commas; an empty one is `none`. $port is text.
### $version is the protocol with its version, such as `TLS 1.3`.
### A finding that the app client is unusable has the words of its problem instead.

## What is checked

check-proxy = Proxy
check-dns = Address
check-tcp = Connection
check-tls = Certificate
check-clock = Clock
check-app-client = App client
check-flows = Sign-in flows

## Severities

severity-ok = Fine
severity-advice = Could be better
severity-problem = In the way
severity-skipped = Not checked

## Findings

no-proxy = None on the way
proxied = Through { $proxy }
left-to-proxy = { $at ->
        [terminal] Left to the proxy; the check of the app client shows whether it can
       *[window] Left to the proxy
    }
name-found = { $host } is { $addresses }
name-not-found = { $host } has no address
    .remedy = { $at ->
        [terminal] See whether this computer is online, and whether region and endpoint are spelled right. In a private network the endpoint may need a DNS entry, or a proxy (--proxy) may be the way out.
       *[window] See whether this computer is online, and whether region and endpoint are spelled right. In a private network the endpoint may need a DNS entry, or a proxy may be the way out.
    }
connected = On port { $port }
not-connected = None to { $host } on port { $port }
    .remedy = { $at ->
        [terminal] A firewall may be in between: it must let this computer through, or a proxy (--proxy) is the way out.
       *[window] A firewall may be in between: it must let this computer through, or a proxy is the way out.
    }
secured = { $chain ->
        [one] { $version }, with a certificate that this computer trusts
       *[other] { $version }, with { $chain } certificates that this computer trusts
    }
plain-http = Plain http, which stays on this computer
uncertifiable = There can be none for this name
no-authorities = This computer trusts no certificate authority at all
    .remedy = { $at ->
        [terminal] Install the package ca-certificates, or name a CA file with --ca-file.
       *[window] Install the system’s certificate authorities, or fill in a CA file under “More settings”.
    }
not-secured = No secure connection to { $host }
    .remedy = { $at ->
        [terminal] Something in between may not let TLS through: a firewall, or a proxy that is to be named with --proxy.
       *[window] Something in between may not let TLS through: a firewall, or a proxy that is to be filled in under “More settings”.
    }
certificate-refused = { $why ->
        [unknown-issuer] Nobody whom this computer trusts has signed that of { $host }
        [expired] That of { $host } has expired
        [not-yet-valid] That of { $host } isn’t valid yet
        [another-hosts] { $host } shows that of another host
       *[unusable] That of { $host } can’t be used
    }
    .remedy = { $why ->
        [unknown-issuer] { $at ->
            [terminal] If your organisation looks into its traffic, name its CA file with --ca-file. If it doesn’t, use another network.
           *[window] If your organisation looks into its traffic, fill in its CA file under “More settings”. If it doesn’t, use another network.
        }
        [expired] See whether this computer’s date is right. If it is, whoever runs the endpoint has to renew it.
        [not-yet-valid] See whether this computer’s date is right.
        [another-hosts] Look at region and endpoint, and whether something in between answers in Cognito’s place.
       *[unusable] Show this to whoever runs the endpoint.
    }
clock = { $direction ->
        [ahead] This computer’s clock is { $duration } ahead
        [behind] This computer’s clock is { $duration } behind
       *[none] Agrees with the user pool’s
    }
    .remedy = Enrolling works all the same, but an authenticator app on this computer would show wrong codes. Let the computer take the time from the network.
app-client-answers = { $clientId } answers
flows = { $allowed ->
        [none] None by password
       *[other] { $refused ->
            [none] Allowed: { $allowed }
           *[other] Allowed: { $allowed }. Not: { $refused }
        }
    }
    .remedy = { $allowed ->
        [none] Ask your administrator to turn on ALLOW_USER_SRP_AUTH for the app client.
       *[other] { $at ->
            [terminal] This pool is set to another one. Allow that in the app client, or choose one that is allowed with --flow.
           *[window] This pool is set to another one. Allow that in the app client, or choose one that is allowed under “More settings”.
        }
    }

## Why there was no connection

no-answer = No answer in { $duration }.
