//! The one enrolment that the window shows, behind a lock that is never held across an `await`.
//!
//! A command echoes the generation of the view that it was given on, takes the stage out, works on it and puts
//! the next one in. Meanwhile the desk is busy: a second click finds nothing to take, and an answer that comes
//! after the person has started over is dropped, with the secrets in it. Only the check of a code is not left just
//! like that: it is cancelled, and what nobody knows then is found out.

use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use enrolment::{PoolProfile, Retries};
use platform::{MonotonicClock, network};
use tokio::sync::Notify;
use tokio_util::task::TaskTracker;
use transport::Transport;

use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::stage::{Person, Scanning, Stage, Step};
use crate::enrolment_window::transitions::Transition;
use crate::enrolment_window::view::{Answer, Notice, Refused, View};
use crate::pools::Pools;
use crate::problem::Problem;

/// See the module.
pub(crate) struct Session {
    inner: Mutex<Inner>,
    /// Wakes who waits for a cancelled step to settle.
    settled: Notify,
    /// Commands under way, and tokens being revoked: closing waits for them.
    at_work: TaskTracker,
    pub(crate) clock: Arc<MonotonicClock>,
}

struct Inner {
    generation: u32,
    slot: Slot,
    /// The view of the last stage, shown on while busy.
    view: View,
    pools: Pools,
    /// What the calls to the user pool wait for that was signed in to last.
    waiting: Retries,
    /// The way that was taken last, with its connections.
    transport: Option<Transport>,
    /// What went wrong last, if it did; at first, at the start of the program.
    problem: Option<Problem>,
}

enum Slot {
    Ready(Stage),
    /// A command has the stage. Kept: who it is for, to start over with.
    Busy(Option<Person>, IfLeft),
}

/// What becomes of a command that is at work when the person leaves.
pub(crate) enum IfLeft {
    /// Nothing will have happened that the next sign-in does not show by itself: it is dropped when it comes.
    NothingLost,
    /// The same, but the person should know something at that sign-in.
    Note(Notice),
    /// It may have acted, which matters: it is woken to give up waiting, and what comes of that is shown.
    Cancel(Arc<Notify>),
    /// It waits for something outside, perhaps for long, and stops at once.
    Stop(Arc<Notify>),
}

impl Session {
    pub(crate) fn new(pools: Pools, at_start: Option<Problem>) -> Self {
        // With one pool there is nothing to choose.
        let stage = match (pools.only(), &at_start) {
            (Some(pool), None) => Stage::With(Person::at(pool.clone()), Step::SignIn),
            _ => Stage::Pools,
        };
        let view = stage.view(&pools);
        let inner = Inner {
            generation: 1,
            slot: Slot::Ready(stage),
            view,
            pools,
            waiting: Retries::default(),
            transport: None,
            problem: at_start,
        };
        Self {
            inner: Mutex::new(inner),
            settled: Notify::new(),
            at_work: TaskTracker::new(),
            clock: Arc::new(MonotonicClock::start()),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        // No code under the lock leaves it half-changed.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What to show, changing nothing.
    pub(crate) fn current(&self) -> Answer {
        self.lock().whole_answer()
    }

    /// Takes the stage if `take` wants it, works on it, and puts in what comes of it.
    pub(crate) async fn step<T, Work: Future<Output = Transition>>(
        &self,
        given: impl Into<LoggedCommand>,
        if_left: IfLeft,
        take: impl FnOnce(Step) -> Result<T, Step>,
        work: impl FnOnce(Person, T) -> Work,
    ) -> Answer {
        let take = |stage| match stage {
            Stage::With(person, step) => match take(step) {
                Ok(taken) => Ok((Some(person.clone()), (person, taken))),
                Err(step) => Err(Stage::With(person, step)),
            },
            Stage::Pools => Err(Stage::Pools),
        };
        self.work(given, if_left, take, async |(person, taken)| {
            work(person, taken).await
        })
        .await
    }

    /// The same for any stage; `take` gives the person too, if there is one, to start over with.
    pub(crate) async fn work<T, Work: Future<Output = Transition>>(
        &self,
        given: impl Into<LoggedCommand>,
        if_left: IfLeft,
        take: impl FnOnce(Stage) -> Result<(Option<Person>, T), Stage>,
        work: impl FnOnce(T) -> Work,
    ) -> Answer {
        let mut given = given.into();
        let answer = self.work_on(given.generation(), if_left, take, work).await;
        given.came_to(&answer);
        answer
    }

    async fn work_on<T, Work: Future<Output = Transition>>(
        &self,
        generation: u32,
        if_left: IfLeft,
        take: impl FnOnce(Stage) -> Result<(Option<Person>, T), Stage>,
        work: impl FnOnce(T) -> Work,
    ) -> Answer {
        let stop = match &if_left {
            IfLeft::Stop(stop) => Some(stop.clone()),
            _ => None,
        };
        let taken = match self.lock().take(generation, if_left, take) {
            Ok(taken) => taken,
            Err(answer) => return answer,
        };
        let stopped = async {
            match stop {
                Some(stop) => stop.notified().await,
                None => std::future::pending().await,
            }
        };
        let _at_work = self.at_work.token();
        let outcome = tokio::select! {
            outcome = work(taken) => outcome,
            // Somebody has left, so the slot is not ours any more.
            () = stopped => return self.lock().answer(Some(Refused::Stale)),
        };
        let (answer, left) = self.lock().settle(generation, outcome);
        self.settled.notify_waiters();
        if let Some(step) = left {
            step.abandon().await;
        }
        answer
    }

    /// Changes the list of pools, or chooses one, where the list is shown.
    pub(crate) fn pools(
        &self,
        given: impl Into<LoggedCommand>,
        change: impl FnOnce(&mut Pools) -> Transition,
    ) -> Answer {
        let mut given = given.into();
        let mut inner = self.lock();
        let answer = match inner.refusal(given.generation()) {
            Some(refused) => inner.answer(Some(refused)),
            None => inner.change(change),
        };
        given.came_to(&answer);
        answer
    }

    /// Changes the list of pools and works on what comes of it, where the list is shown. Meanwhile the desk is busy, as
    /// the keychain may ask the person first.
    pub(crate) async fn change_pools<T, Work: Future<Output = Transition>>(
        &self,
        given: impl Into<LoggedCommand>,
        change: impl FnOnce(&mut Pools) -> Result<T, Problem>,
        work: impl FnOnce(T) -> Work,
    ) -> Answer {
        let mut given = given.into();
        let begun = self.lock().begin_change(given.generation(), change);
        let answer = match begun {
            Ok(changed) => {
                let outcome = work(changed).await;
                self.lock().settle(given.generation(), outcome).0
            }
            Err(answer) => answer,
        };
        given.came_to(&answer);
        answer
    }

    /// Looks at the list of pools, where it is shown.
    pub(crate) fn look_at_pools<T>(
        &self,
        generation: u32,
        at: impl FnOnce(&Pools) -> T,
    ) -> Result<T, Refused> {
        let inner = self.lock();
        match (inner.refusal(generation), &inner.slot) {
            (Some(refused), _) => Err(refused),
            (None, Slot::Ready(Stage::Pools)) => Ok(at(&inner.pools)),
            _ => Err(Refused::WrongStage),
        }
    }

    /// Goes back to sign-in or to the list, also from under a command that is still running. Gives the step that
    /// was left, to be abandoned.
    pub(crate) async fn leave(
        &self,
        generation: u32,
        to: impl FnOnce(Option<Person>) -> Stage,
    ) -> (Answer, Option<Step>) {
        let settled = {
            let mut inner = self.lock();
            if generation != inner.generation {
                return (inner.answer(Some(Refused::Stale)), None);
            }
            match &inner.slot {
                Slot::Busy(_, IfLeft::Cancel(cancel)) => {
                    // Begins to listen before the step can settle.
                    let settled = self.settled.notified();
                    cancel.notify_one();
                    settled
                }
                _ => return inner.leave(to),
            }
        };
        settled.await;
        (self.current(), None)
    }

    /// The transport to a pool. Keeps the open connections if the last one reached the pool in the same way.
    ///
    /// # Errors
    /// Those of [`network::to`].
    pub(crate) fn transport_to(&self, pool: &PoolProfile) -> Result<Transport, enrolment::Problem> {
        let transport = network::to(pool)?;
        let mut inner = self.lock();
        let url = pool.url();
        let last = inner
            .transport
            .take()
            .filter(|last| last.is_equivalent_for(&transport, &url));
        Ok(inner.transport.insert(last.unwrap_or(transport)).clone())
    }

    /// The pool of the step that is shown, if it is such a one.
    pub(crate) fn pool_at(&self, generation: u32, at: impl FnOnce(&Step) -> bool) -> Option<PoolProfile> {
        let inner = self.lock();
        match (inner.refusal(generation), &inner.slot) {
            (None, Slot::Ready(Stage::With(person, step))) if at(step) => Some(person.pool.profile.clone()),
            _ => None,
        }
    }

    /// From now on it is told what these calls wait for.
    pub(crate) fn watch(&self, waiting: Retries) {
        self.lock().waiting = waiting;
    }

    /// What the command at work waits for.
    pub(crate) fn waiting(&self) -> Retries {
        self.lock().waiting.clone()
    }

    /// Gives up a step that was left. The person need not wait for it.
    pub(crate) fn abandon(&self, step: Step) {
        tauri::async_runtime::spawn(self.at_work.track_future(step.abandon()));
    }

    /// The window is closing: whatever is there is given up. Comes to its end when nothing is under way any more.
    pub(crate) async fn close(&self) {
        let left = {
            let mut inner = self.lock();
            inner.generation += 1;
            inner.vacate().1
        };
        if let Some(step) = left {
            step.abandon().await;
        }
        self.at_work.close();
        self.at_work.wait().await;
    }

    /// Looks at the secret that is on the scan screen.
    pub(crate) fn look<T>(
        &self,
        given: impl Into<LoggedCommand>,
        at: impl FnOnce(&Scanning) -> T,
    ) -> Result<T, Refused> {
        let mut given = given.into();
        let inner = self.lock();
        let refused = match (inner.refusal(given.generation()), &inner.slot) {
            (Some(refused), _) => refused,
            (None, Slot::Ready(Stage::With(_, Step::Scan(scanning)))) => return Ok(at(scanning)),
            _ => Refused::WrongStage,
        };
        given.came_to(refused);
        Err(refused)
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
        let view = match &self.slot {
            // Anew, as time goes by on some.
            Slot::Ready(stage) => stage.view(&self.pools),
            Slot::Busy(..) => self.view.clone(),
        };
        Answer {
            generation: self.generation,
            view,
            problem: None,
            refused,
        }
    }

    fn whole_answer(&self) -> Answer {
        Answer {
            problem: self.problem.clone(),
            ..self.answer(None)
        }
    }

    fn refusal(&self, generation: u32) -> Option<Refused> {
        if generation != self.generation {
            return Some(Refused::Stale);
        }
        matches!(self.slot, Slot::Busy(..)).then_some(Refused::Busy)
    }

    fn take<T>(
        &mut self,
        generation: u32,
        if_left: IfLeft,
        take: impl FnOnce(Stage) -> Result<(Option<Person>, T), Stage>,
    ) -> Result<T, Answer> {
        if let Some(refused) = self.refusal(generation) {
            return Err(self.answer(Some(refused)));
        }
        match std::mem::replace(&mut self.slot, Slot::Busy(None, IfLeft::NothingLost)) {
            Slot::Ready(stage) => match take(stage) {
                Ok((person, taken)) => {
                    self.slot = Slot::Busy(person, if_left);
                    Ok(taken)
                }
                Err(stage) => {
                    self.slot = Slot::Ready(stage);
                    Err(self.answer(Some(Refused::WrongStage)))
                }
            },
            busy => {
                self.slot = busy;
                Err(self.answer(Some(Refused::Busy)))
            }
        }
    }

    /// Puts in what a step came to, unless the person has left it: then it is given back.
    fn settle(&mut self, generation: u32, outcome: Transition) -> (Answer, Option<Step>) {
        if generation == self.generation {
            return (self.put(outcome), None);
        }
        let left = match outcome.stage {
            Stage::With(_, step) => Some(step),
            Stage::Pools => None,
        };
        (self.answer(Some(Refused::Stale)), left)
    }

    fn change(&mut self, change: impl FnOnce(&mut Pools) -> Transition) -> Answer {
        if !matches!(self.slot, Slot::Ready(Stage::Pools)) {
            return self.answer(Some(Refused::WrongStage));
        }
        let outcome = change(&mut self.pools);
        self.put(outcome)
    }

    fn begin_change<T>(
        &mut self,
        generation: u32,
        change: impl FnOnce(&mut Pools) -> Result<T, Problem>,
    ) -> Result<T, Answer> {
        if let Some(refused) = self.refusal(generation) {
            return Err(self.answer(Some(refused)));
        }
        if !matches!(self.slot, Slot::Ready(Stage::Pools)) {
            return Err(self.answer(Some(Refused::WrongStage)));
        }
        let changed = change(&mut self.pools).map_err(|problem| self.put(Transition::list(Some(problem))))?;
        self.slot = Slot::Busy(None, IfLeft::NothingLost);
        Ok(changed)
    }

    fn leave(&mut self, to: impl FnOnce(Option<Person>) -> Stage) -> (Answer, Option<Step>) {
        let (person, left) = self.vacate();
        // A secret that was on the screen may have been scanned, and leads nowhere from now on.
        let in_vain = matches!(
            left,
            Some(Step::Scan(_) | Step::Unsettled(..) | Step::CodeToResolve(..))
        );
        let person = person.map(|person| {
            let scanned_in_vain = person.scanned_in_vain || in_vain;
            Person {
                scanned_in_vain,
                ..person
            }
        });
        (
            self.put(Transition {
                stage: to(person),
                problem: None,
            }),
            left,
        )
    }

    /// Takes out whatever is there.
    fn vacate(&mut self) -> (Option<Person>, Option<Step>) {
        // Nothing is tried again for somebody who has left.
        self.waiting.stop();
        match std::mem::replace(&mut self.slot, Slot::Ready(Stage::Pools)) {
            Slot::Ready(Stage::With(person, step)) => (Some(person), Some(step)),
            Slot::Ready(Stage::Pools) => (None, None),
            Slot::Busy(person, IfLeft::Note(notice)) => {
                let notice = Some(notice);
                (person.map(|person| Person { notice, ..person }), None)
            }
            Slot::Busy(person, IfLeft::Stop(stop) | IfLeft::Cancel(stop)) => {
                stop.notify_one();
                (person, None)
            }
            Slot::Busy(person, _) => (person, None),
        }
    }

    fn put(&mut self, outcome: Transition) -> Answer {
        self.generation += 1;
        self.problem = outcome.problem;
        self.view = outcome.stage.view(&self.pools);
        self.slot = Slot::Ready(outcome.stage);
        self.whole_answer()
    }
}
