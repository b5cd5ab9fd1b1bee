### The findings of the checks of a pool's settings, in English. Each message has the name of the `seen` member of a finding;
### its value is what was found, its `.remedy` what to do. The window and the command line read this file.
###
### Each message gets the members of its finding under their own names, and:
###   $at          where the text is shown: `window` or `terminal`
###   $why         why a certificate was rejected, or why a server did not respond
###   $seconds     the finding's seconds, without their sign
###   $duration    the same in words. A language that inflects them writes DURATION($seconds, case: "oblique").
###   $direction   `ahead`, `behind` or, for a correct clock, `none`
### $addresses, $allowed, $entries and $refused are lists, separated by commas; an empty one is `none`. $port is text. $proxy
### can be `none`.
### $version is the protocol with its version, such as `TLS 1.3`.
### $wanted is whether the pool's own flow is `allowed`, `refused` or `unknown`. $state is the same for another flow, whose
### problem is $problem, a title.
### A finding that the app client is unusable has the text of its problem instead.

## What is checked

check-proxy = Proxy
check-dns = DNS
check-tcp = Connection
check-tls = Certificate
check-clock = Clock
check-app-client = App client
check-flows = Sign-in flows

## Severities

severity-ok = OK
severity-advice = Warning
severity-problem = Error
severity-skipped = Not checked

## Findings

no-proxy = No proxy
proxied = Connects through { $proxy }
proxy-exceptions-unreadable = { $proxy ->
        [none] No proxy; { $variable } has entries that can’t be read: { $entries }
       *[other] Connects through { $proxy }; { $variable } has entries that can’t be read: { $entries }
    }
    .remedy = The unreadable entries don’t apply. Write names, addresses or networks, such as example.com, *.example.com, host.example:8443, 10.0.0.1 or 10.0.0.0/8, separated by commas.
left-to-proxy = { $at ->
        [terminal] Done by the proxy; the app client check shows whether it works
       *[window] Done by the proxy
    }
name-found = { $host } resolves to { $addresses }
name-not-found = Can’t resolve the name { $host }
    .remedy = { $at ->
        [terminal] Check that this computer is online, and that the region and endpoint are correct. A private network may need a DNS entry for the endpoint, or a proxy (--proxy).
       *[window] Check that this computer is online, and that the region and endpoint are correct. A private network may need a DNS entry for the endpoint, or a proxy.
    }
connected = Connected on port { $port }
not-connected = Can’t connect to { $host } on port { $port }
    .remedy = { $at ->
        [terminal] A firewall may block the connection. Allow this computer through the firewall, or use a proxy (--proxy).
       *[window] A firewall may block the connection. Allow this computer through the firewall, or use a proxy.
    }
secured = { $chain ->
        [one] { $version } with a certificate that this computer trusts
       *[other] { $version } with { $chain } certificates that this computer trusts
    }
plain-http = Unencrypted HTTP, on this computer only
uncertifiable = No certificate is possible for this name
no-authorities = This computer trusts no certificate authorities
    .remedy = { $at ->
        [terminal] Install the package ca-certificates, or specify a CA file with --ca-file.
       *[window] Install the system’s certificate authorities, or fill in a CA file under “More settings”.
    }
not-secured = Can’t connect securely to { $host }
    .remedy = { $at ->
        [terminal] A firewall or a proxy may block TLS. If your network has a proxy, specify it with --proxy.
       *[window] A firewall or a proxy may block TLS. If your network has a proxy, fill it in under “More settings”.
    }
certificate-refused = { $why ->
        [unknown-issuer] This computer does not trust the certificate of { $host }
        [expired] The certificate of { $host } has expired
        [not-yet-valid] The certificate of { $host } isn’t valid yet
        [another-hosts] { $host } sent the certificate of another host
       *[unusable] The certificate of { $host } can’t be used
    }
    .remedy = { $why ->
        [unknown-issuer] { $at ->
            [terminal] If your organisation inspects its network traffic, specify its CA file with --ca-file. Otherwise, use another network.
           *[window] If your organisation inspects its network traffic, fill in its CA file under “More settings”. Otherwise, use another network.
        }
        [expired] Check that this computer’s date is correct. If it is, ask the administrator of the endpoint to renew the certificate.
        [not-yet-valid] Check that this computer’s date is correct.
        [another-hosts] Check the region and endpoint, and check whether a proxy or firewall responds instead of Cognito.
       *[unusable] Show this to the administrator of the endpoint.
    }
clock = { $direction ->
        [ahead] This computer’s clock is { $duration } ahead
        [behind] This computer’s clock is { $duration } behind
       *[none] Agrees with the user pool’s clock
    }
    .remedy = You can still enrol, but an authenticator app on this computer would show wrong codes. Turn on automatic date and time on this computer.
app-client-answers = { $clientId } responds
flows = { $allowed ->
        [none] No flow with a password
       *[other] { $refused ->
            [none] { $at ->
                [terminal] { $allowed }
               *[window] Allowed: { $allowed }
            }
           *[other] { $at ->
                [terminal] { $allowed }; not { $refused }
               *[window] Allowed: { $allowed }. Not allowed: { $refused }
            }
        }
    }
    .remedy = { $wanted ->
        [unknown] Check again later. If this flow fails again, show this to your administrator.
       *[other] { $allowed ->
            [none] Ask your administrator to turn on ALLOW_USER_SRP_AUTH for the app client.
           *[other] { $at ->
                [terminal] This pool uses a flow that isn’t allowed. Allow it in the app client, or choose an allowed flow with --flow.
               *[window] This pool uses a flow that isn’t allowed. Allow it in the app client, or choose an allowed flow under “More settings”.
            }
        }
    }
flow-problem = { $state ->
        [refused] { $flow } was rejected: { $problem }.
       *[unknown] { $flow } couldn’t be checked: { $problem }.
    }

## Why the connection failed

no-answer = No response in { $duration }.
