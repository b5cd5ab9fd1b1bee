#!/usr/bin/env python3
"""boto3 and the AWS CLI against the practice pool; codes by oathtool.

Usage: clients.py PATH-OF-cognito-enroll

Each case has a practice pool of its own. The last line is "N passed, N failed".
"""

import functools
import sys

from cases import rejected, run
from enrol import CASES
from operators import OPERATOR_CASES
from practice_pool import practice_pool
from programs import PROGRAMS
from rejections import REJECTIONS


def enrolment(case, program):
    """Runs an enrolment with the program."""
    with practice_pool(sys.argv[1]) as description:
        case(description, program)


def by_operator(case):
    """Runs a case of an operator."""
    with practice_pool(sys.argv[1]) as description:
        case(description)


def rejection(prepare, name, fragment, program):
    """Sends an invalid request with the program."""
    with practice_pool(sys.argv[1]) as description:
        person, send = prepare(description)
        person.program = program(description["endpoint"], description["region"])
        with rejected(name, fragment):
            send()


def cases():
    """Returns all cases with titles."""
    for program in PROGRAMS:
        for case in CASES:
            yield f"{program.title}: {case.__doc__}", functools.partial(enrolment, case, program)
        for prepare, name, fragment in REJECTIONS:
            title = f"{program.title}: {prepare.__doc__} ({name})"
            yield title, functools.partial(rejection, prepare, name, fragment, program)
    for case in OPERATOR_CASES:
        yield f"boto3: {case.__doc__}", functools.partial(by_operator, case)


if __name__ == "__main__":
    # In parallel, because starting the AWS CLI takes most of the time.
    sys.exit(run(cases(), at_once=3))
