"""Runs cases and counts them."""

import concurrent.futures
import contextlib
import time
import traceback

from programs import Refused


@contextlib.contextmanager
def refused(name, fragment=""):
    """What stands in it is refused by an exception of that name, whose message holds the fragment."""
    try:
        yield
    except Refused as refusal:
        assert refusal.name == name, f"refused by {refusal}, not {name}"
        assert fragment in refusal.message, f"refused by {refusal}, without “{fragment}”"
    else:
        raise AssertionError(f"not refused by {name}")


def run(cases, at_once=1):
    """Runs pairs of a title and a function, so many at once. The exit code; the last line is "N passed, N failed"."""
    cases = list(cases)
    started, failed = time.monotonic(), 0
    with concurrent.futures.ThreadPoolExecutor(at_once) as workers:
        titles = {workers.submit(case): title for title, case in cases}
        for done in concurrent.futures.as_completed(titles):
            # Whatever went wrong, the other cases still say something.
            error = done.exception()
            if error is None:
                print(f"ok      {titles[done]}", flush=True)
            else:
                failed += 1
                print(f"FAILED  {titles[done]}")
                traceback.print_exception(error)
    print(f"{len(cases)} cases in {time.monotonic() - started:.0f} s")
    print(f"{len(cases) - failed} passed, {failed} failed")
    return 1 if failed or not cases else 0
