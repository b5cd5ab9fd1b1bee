"""Codes, by a program that is not ours."""

import subprocess
import time


def code(secret, when="now"):
    """The code of `secret` at a time that GNU date understands."""
    command = ["oathtool", "--totp", "--base32", "--now", when, "-"]
    told = subprocess.run(command, input=secret + "\n", capture_output=True, text=True, check=True)
    return told.stdout.strip()


def next_code(secret):
    """The code of the step after this one: accepted now, and never used before."""
    return code(secret, "now + 30 seconds")


def wrong_code(secret):
    """A code that is right at none of the steps around now."""
    command = ["oathtool", "--totp", "--base32", "--now", "now - 600 seconds", "--window", "40", "-"]
    told = subprocess.run(command, input=secret + "\n", capture_output=True, text=True, check=True)
    right = set(told.stdout.split())
    return next(guess for guess in (f"{number:06}" for number in range(100)) if guess not in right)


def away_from_the_end_of_a_step():
    """Waits, if need be, for a moment from which a code is good for some seconds yet."""
    while time.time() % 30 > 22:
        time.sleep(0.2)
