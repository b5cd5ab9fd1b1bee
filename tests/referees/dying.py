"""Servers that end with us, come what may."""

import shutil


def dies_with_us(command):
    """The command, such that the kernel ends it if we are killed; where there is no setpriv (Linux has it), only we."""
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "KILL", *command] if setpriv else command
