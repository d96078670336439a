"""Local processes that build the variants of a batch, each worker one variant after the other.

They are forked, so that what was read is shared. A worker that dies takes one variant with it: that one
fails, and another worker goes on with the rest. Where nothing can be forked, this process works alone.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from reportgen.batch import Result, Run, get_ready, perform
from reportgen.outputs import Choice

LEAVING = 5.0
"""How long a worker that has no more to do may take to end, in seconds."""

Work = Callable[[Run, Choice], Result]


@dataclass(frozen=True, slots=True)
class LocalProcesses:
    """An executor of this machine. jobs: how many processes.  work: what is done with a variant."""

    jobs: int
    work: Work = perform

    def map(self, run: Run, choices: Sequence[Choice]) -> Iterator[Result]:
        """Build every variant; give the results as they come."""
        if self.jobs < 2 or len(choices) < 2 or not _can_fork():
            yield from (self.work(run, choice) for choice in choices)
            return
        get_ready(run)
        yield from _Workers(run, choices, self.work).results(min(self.jobs, len(choices)))


def usable_processors() -> int:
    """Give how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods()


@dataclass(frozen=True, slots=True)
class _Worker:
    process: BaseProcess
    line: Connection
    """On which it is told a variant's number, and gives back its result."""


class _Workers:
    """The workers of one batch. waiting: numbers of the variants that nobody has begun, last first."""

    def __init__(self, run: Run, choices: Sequence[Choice], work: Work) -> None:
        self.run, self.choices, self.work = run, choices, work
        self.waiting = list(reversed(range(len(choices))))
        self.busy: dict[Connection, tuple[_Worker, int]] = {}

    def results(self, count: int) -> Iterator[Result]:
        """Set up workers, give the results as they come."""
        try:
            for _ in range(count):
                self.begin(self.hire())
            while self.busy:
                for line in wait(list(self.busy)):
                    assert isinstance(line, Connection)  # noqa: S101 - as was asked for
                    yield self.taken(line)
        finally:
            for worker, _ in self.busy.values():
                worker.process.kill()

    def hire(self) -> _Worker:
        """Fork a worker."""
        context = multiprocessing.get_context("fork")
        own, other = context.Pipe()
        parents = (own, *self.busy)
        told = (other, parents, self.run, self.choices, self.work)
        process = context.Process(target=_serve, args=told, daemon=True)
        process.start()
        other.close()
        return _Worker(process, own)

    def begin(self, worker: _Worker) -> None:
        """Give a worker the next variant; send it home where there is none."""
        if not self.waiting:
            worker.line.close()
            worker.process.join(LEAVING)
            return
        number = self.waiting.pop()
        self.busy[worker.line] = worker, number
        try:
            worker.line.send(number)
        except OSError:
            return  # it is dead, which is seen when its result is asked for

    def taken(self, line: Connection) -> Result:
        """Take the result of a worker; one that died is replaced."""
        worker, number = self.busy.pop(line)
        try:
            result: Result = line.recv()
        except (EOFError, OSError):
            worker.process.join()
            told = f"the process that built it ended by itself (status {worker.process.exitcode})"
            result = Result(self.choices[number], None, fault=told)
            line.close()
            worker = self.hire() if self.waiting else worker
            if self.waiting:
                self.begin(worker)
            return result
        self.begin(worker)
        return result


def _serve(
    line: Connection,
    parents: Sequence[Connection],
    run: Run,
    choices: Sequence[Choice],
    work: Work,
) -> None:
    """Work until nothing comes any more, be it that the parent is gone.

    parents: its ends of all lines, which the fork copied; held open here, no worker would see it go.
    """
    for end in parents:
        end.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    try:
        while True:
            line.send(work(run, choices[line.recv()]))
    except (EOFError, OSError):
        return
