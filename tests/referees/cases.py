"""Runs cases and counts them."""

import concurrent.futures
import contextlib
import time
import traceback

from programs import Rejected


@contextlib.contextmanager
def rejected(name, fragment=""):
    """Expects the block to be rejected by an exception of that name, whose message contains the fragment."""
    try:
        yield
    except Rejected as rejection:
        assert rejection.name == name, f"rejected by {rejection}, not {name}"
        assert fragment in rejection.message, f"rejected by {rejection}, without “{fragment}”"
    else:
        raise AssertionError(f"not rejected by {name}")


def run(cases, at_once=1):
    """Runs pairs of a title and a function, `at_once` at a time, and returns the exit code.

    The last line of the output is "N passed, N failed".
    """
    cases = list(cases)
    started, failed = time.monotonic(), 0
    with concurrent.futures.ThreadPoolExecutor(at_once) as workers:
        titles = {workers.submit(case): title for title, case in cases}
        for done in concurrent.futures.as_completed(titles):
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
