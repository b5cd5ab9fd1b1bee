#!/usr/bin/env python3
"""boto3 and the AWS CLI, which know Cognito and not us, on the practice pool; codes by oathtool.

Usage: clients.py PATH-OF-cognito-enroll

Each case has a practice pool of its own. The last line is "N passed, N failed".
"""

import functools
import sys

from cases import refused, run
from enrol import CASES
from mistakes import MISTAKES
from practice import practice_pool
from programs import PROGRAMS
from staff import STAFF


def enrolment(case, program):
    """A whole enrolment by the program."""
    with practice_pool(sys.argv[1]) as description:
        case(description, program)


def by_staff(case):
    """Something that staff do."""
    with practice_pool(sys.argv[1]) as description:
        case(description)


def refusal(mistake, name, fragment, program):
    """A mistake made by the program."""
    with practice_pool(sys.argv[1]) as description:
        person, make = mistake(description)
        person.program = program(description["endpoint"], description["region"])
        with refused(name, fragment):
            make()


def cases():
    """All of them, with titles."""
    for program in PROGRAMS:
        for case in CASES:
            yield f"{program.title}: {case.__doc__}", functools.partial(enrolment, case, program)
        for mistake, name, fragment in MISTAKES:
            title = f"{program.title}: {mistake.__doc__} ({name})"
            yield title, functools.partial(refusal, mistake, name, fragment, program)
    for case in STAFF:
        yield f"boto3: {case.__doc__}", functools.partial(by_staff, case)


if __name__ == "__main__":
    # Starting the AWS CLI takes most of the time.
    sys.exit(run(cases(), at_once=3))
