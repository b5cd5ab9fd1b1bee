"""Codes by oathtool, which shares no code with ours."""

import subprocess
import time


def code(secret, when="now"):
    """Returns the code of `secret` at a time in the syntax of GNU date."""
    command = ["oathtool", "--totp", "--base32", "--now", when, "-"]
    done = subprocess.run(command, input=secret + "\n", capture_output=True, text=True, check=True)
    return done.stdout.strip()


def next_code(secret):
    """Returns the code of the next time step, which is accepted now and was not used before."""
    return code(secret, "now + 30 seconds")


def wrong_code(secret):
    """Returns a code that is wrong in every time step within ten minutes of now."""
    command = ["oathtool", "--totp", "--base32", "--now", "now - 600 seconds", "--window", "40", "-"]
    done = subprocess.run(command, input=secret + "\n", capture_output=True, text=True, check=True)
    codes = set(done.stdout.split())
    return next(guess for guess in (f"{number:06}" for number in range(100)) if guess not in codes)


def wait_for_time_step():
    """Waits until the current code is valid for at least some seconds."""
    while time.time() % 30 > 22:
        time.sleep(0.2)
