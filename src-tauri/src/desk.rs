//! The one enrolment that the window shows, behind a lock that is never held across an `await`.
//!
//! A command echoes the generation of the view that it was given on, takes the stage out, works on it and puts
//! the next one in. Meanwhile the desk is busy: a second click finds nothing to take, and an answer that comes
//! after the person has started over is dropped, with the secrets in it.

use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::clock::MonotonicClock;
use crate::pools::Pools;
use crate::problem::Problem;
use crate::stage::{Person, Scanning, Stage, Step};
use crate::view::{Answer, Refused, View};

/// See the module.
pub(crate) struct Desk {
    inner: Mutex<Inner>,
    pub(crate) clock: Arc<MonotonicClock>,
}

struct Inner {
    generation: u32,
    slot: Slot,
    /// The view of the last stage, shown on while busy.
    view: View,
    pools: Pools,
    /// Shown to a page that has just loaded: what went wrong at the start.
    at_start: Option<Problem>,
}

enum Slot {
    Ready(Stage),
    /// A command has the stage. Kept: who it is for, to start over with.
    Busy(Option<Person>),
}

/// What a step leads to.
pub(crate) struct Outcome {
    pub(crate) stage: Stage,
    pub(crate) problem: Option<Problem>,
}

impl Outcome {
    pub(crate) fn at(person: Person, step: Step) -> Self {
        Self {
            stage: Stage::With(person, step),
            problem: None,
        }
    }

    pub(crate) fn but(self, problem: impl Into<Problem>) -> Self {
        Self {
            problem: Some(problem.into()),
            ..self
        }
    }
}

impl Desk {
    pub(crate) fn new(pools: Pools, at_start: Option<Problem>) -> Self {
        // With one pool there is nothing to choose.
        let stage = match (pools.only(), &at_start) {
            (Some(pool), None) => Stage::With(
                Person {
                    pool: pool.clone(),
                    username: String::new(),
                },
                Step::SignIn,
            ),
            _ => Stage::Pools,
        };
        let view = stage.view(&pools);
        let inner = Inner {
            generation: 1,
            slot: Slot::Ready(stage),
            view,
            pools,
            at_start,
        };
        Self {
            inner: Mutex::new(inner),
            clock: Arc::new(MonotonicClock::start()),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        // No code under the lock leaves it half-changed.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What to show, changing nothing.
    pub(crate) fn current(&self) -> Answer {
        let inner = self.lock();
        Answer {
            problem: inner.at_start.clone(),
            ..inner.answer(None)
        }
    }

    /// Takes the stage if `take` wants it, works on it, and puts in what comes of it.
    pub(crate) async fn step<T, Work: Future<Output = Outcome>>(
        &self,
        generation: u32,
        take: impl FnOnce(Step) -> Result<T, Step>,
        work: impl FnOnce(Person, T) -> Work,
    ) -> Answer {
        let (person, taken) = match self.lock().take(generation, take) {
            Ok(taken) => taken,
            Err(answer) => return answer,
        };
        let outcome = work(person, taken).await;
        self.lock().settle(generation, outcome)
    }

    /// Changes the list of pools, or which is chosen; works wherever there is nothing under way.
    pub(crate) fn pools(&self, generation: u32, change: impl FnOnce(&mut Pools, Stage) -> Outcome) -> Answer {
        let mut inner = self.lock();
        match inner.refusal(generation) {
            Some(refused) => inner.answer(Some(refused)),
            None => inner.change(change),
        }
    }

    /// Goes back to sign-in or to the list, also from under a command that is still running.
    pub(crate) fn leave(&self, generation: u32, to: impl FnOnce(Option<Person>) -> Stage) -> Answer {
        let mut inner = self.lock();
        if generation != inner.generation {
            return inner.answer(Some(Refused::Stale));
        }
        let person = match std::mem::replace(&mut inner.slot, Slot::Busy(None)) {
            Slot::Ready(Stage::With(person, _)) => Some(person),
            Slot::Ready(Stage::Pools) => None,
            Slot::Busy(person) => person,
        };
        let stage = to(person);
        inner.put(Outcome { stage, problem: None })
    }

    /// Looks at the secret that is on the scan screen.
    pub(crate) fn look<T>(&self, generation: u32, at: impl FnOnce(&Scanning) -> T) -> Result<T, Refused> {
        let inner = self.lock();
        match (inner.refusal(generation), &inner.slot) {
            (Some(refused), _) => Err(refused),
            (None, Slot::Ready(Stage::With(_, Step::Scan(scanning)))) => Ok(at(scanning)),
            _ => Err(Refused::WrongStage),
        }
    }

    /// The present view again, with what came of looking.
    pub(crate) fn answer(&self, looked: Result<Result<(), Problem>, Refused>) -> Answer {
        let inner = self.lock();
        match looked {
            Ok(result) => Answer {
                problem: result.err(),
                ..inner.answer(None)
            },
            Err(refused) => inner.answer(Some(refused)),
        }
    }

    /// The list of pools, for a step that has learnt something about one.
    pub(crate) fn with_pools<T>(&self, change: impl FnOnce(&mut Pools) -> T) -> T {
        change(&mut self.lock().pools)
    }
}

impl Inner {
    fn answer(&self, refused: Option<Refused>) -> Answer {
        Answer {
            generation: self.generation,
            view: self.view.clone(),
            problem: None,
            refused,
        }
    }

    fn refusal(&self, generation: u32) -> Option<Refused> {
        if generation != self.generation {
            return Some(Refused::Stale);
        }
        matches!(self.slot, Slot::Busy(_)).then_some(Refused::Busy)
    }

    fn take<T>(
        &mut self,
        generation: u32,
        take: impl FnOnce(Step) -> Result<T, Step>,
    ) -> Result<(Person, T), Answer> {
        if let Some(refused) = self.refusal(generation) {
            return Err(self.answer(Some(refused)));
        }
        match std::mem::replace(&mut self.slot, Slot::Busy(None)) {
            Slot::Ready(Stage::With(person, step)) => match take(step) {
                Ok(taken) => {
                    self.slot = Slot::Busy(Some(person.clone()));
                    Ok((person, taken))
                }
                Err(step) => {
                    self.slot = Slot::Ready(Stage::With(person, step));
                    Err(self.answer(Some(Refused::WrongStage)))
                }
            },
            other => {
                self.slot = other;
                Err(self.answer(Some(Refused::WrongStage)))
            }
        }
    }

    fn settle(&mut self, generation: u32, outcome: Outcome) -> Answer {
        if generation == self.generation {
            self.put(outcome)
        } else {
            self.answer(Some(Refused::Stale))
        }
    }

    fn change(&mut self, change: impl FnOnce(&mut Pools, Stage) -> Outcome) -> Answer {
        match std::mem::replace(&mut self.slot, Slot::Busy(None)) {
            Slot::Ready(stage) => {
                let outcome = change(&mut self.pools, stage);
                self.put(outcome)
            }
            busy => {
                self.slot = busy;
                self.answer(Some(Refused::Busy))
            }
        }
    }

    fn put(&mut self, outcome: Outcome) -> Answer {
        self.generation += 1;
        self.at_start = None;
        self.view = outcome.stage.view(&self.pools);
        self.slot = Slot::Ready(outcome.stage);
        Answer {
            problem: outcome.problem,
            ..self.answer(None)
        }
    }
}
