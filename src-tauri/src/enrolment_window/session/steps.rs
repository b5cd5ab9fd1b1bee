//! Runs commands on the stage of a session.

use std::future::Future;
use std::sync::Arc;

use super::Session;
use super::slot::{Contents, IfLeft};
use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::stage::{Person, Scanning, Stage, Step};
use crate::enrolment_window::transitions::Transition;
use crate::enrolment_window::view::{Answer, Refused};
use crate::pools::Pools;
use crate::problem::Problem;

impl Session {
    /// If `take` accepts the current step, runs `work` and stores the resulting stage.
    pub(crate) async fn step<T, Work: Future<Output = Transition>>(
        self: &Arc<Self>,
        command: impl Into<LoggedCommand>,
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
        self.work(command, if_left, take, async |(person, taken)| {
            work(person, taken).await
        })
        .await
    }

    /// The same for any stage. `take` also returns the person, if there is one, so that they can start over.
    pub(crate) async fn work<T, Work: Future<Output = Transition>>(
        self: &Arc<Self>,
        command: impl Into<LoggedCommand>,
        if_left: IfLeft,
        take: impl FnOnce(Stage) -> Result<(Option<Person>, T), Stage>,
        work: impl FnOnce(T) -> Work,
    ) -> Answer {
        let mut command = command.into();
        let answer = self.run(command.generation(), if_left, take, work).await;
        self.watch_connection(&answer);
        command.record(&answer);
        answer
    }

    async fn run<T, Work: Future<Output = Transition>>(
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
        let _running = self.running_tasks.token();
        let transition = tokio::select! {
            transition = work(taken) => transition,
            // The user has left, so the slot contains another stage.
            () = stopped => return self.lock().answer(Some(Refused::Stale)),
        };
        let (answer, left) = self.lock().settle(generation, transition);
        self.settled.notify_waiters();
        if let Some(step) = left {
            step.abandon().await;
        }
        answer
    }

    /// Changes the list of pools, or chooses one, if the list is shown.
    pub(crate) fn pools(
        &self,
        command: impl Into<LoggedCommand>,
        change: impl FnOnce(&mut Pools) -> Transition,
    ) -> Answer {
        let mut command = command.into();
        let mut slot = self.lock();
        let answer = match slot.refusal(command.generation()) {
            Some(refused) => slot.answer(Some(refused)),
            None => slot.change(change),
        };
        command.record(&answer);
        answer
    }

    /// Changes the list of pools, if it is shown, and runs `work` on the result. The session is busy until then, because the
    /// keychain may prompt the user.
    pub(crate) async fn change_pools<T, Work: Future<Output = Transition>>(
        &self,
        command: impl Into<LoggedCommand>,
        change: impl FnOnce(&mut Pools) -> Result<T, Problem>,
        work: impl FnOnce(T) -> Work,
    ) -> Answer {
        let mut command = command.into();
        let begun = self.lock().begin_change(command.generation(), change);
        let answer = match begun {
            Ok(changed) => {
                let transition = work(changed).await;
                self.lock().settle(command.generation(), transition).0
            }
            Err(answer) => answer,
        };
        command.record(&answer);
        answer
    }

    /// Reads the list of pools, if it is shown.
    pub(crate) fn read_pools<T>(&self, generation: u32, at: impl FnOnce(&Pools) -> T) -> Result<T, Refused> {
        let slot = self.lock();
        match (slot.refusal(generation), &slot.contents) {
            (Some(refused), _) => Err(refused),
            (None, Contents::Ready(Stage::Pools)) => Ok(at(&self.pools.lock())),
            _ => Err(Refused::WrongStage),
        }
    }

    /// Changes to another stage, even while a command is running. The step that was left is abandoned in the background.
    pub(crate) async fn leave(
        &self,
        command: impl Into<LoggedCommand>,
        to: impl FnOnce(Option<Person>) -> Stage,
    ) -> Answer {
        let mut command = command.into();
        let (answer, left) = self.leave_step(command.generation(), to).await;
        command.record(&answer);
        if let Some(step) = left {
            tauri::async_runtime::spawn(self.running_tasks.track_future(step.abandon()));
        }
        answer
    }

    async fn leave_step(
        &self,
        generation: u32,
        to: impl FnOnce(Option<Person>) -> Stage,
    ) -> (Answer, Option<Step>) {
        let settled = {
            let mut slot = self.lock();
            if generation != slot.generation {
                return (slot.answer(Some(Refused::Stale)), None);
            }
            match &slot.contents {
                Contents::Busy(_, IfLeft::Cancel(cancel)) => {
                    // Created before the step can settle, so that the notification is not missed.
                    let settled = self.settled.notified();
                    cancel.notify_one();
                    settled
                }
                _ => return slot.leave(to),
            }
        };
        settled.await;
        (self.current(), None)
    }

    /// Reads the state of the scan screen.
    pub(crate) fn read_scan<T>(
        &self,
        command: impl Into<LoggedCommand>,
        at: impl FnOnce(&Scanning) -> T,
    ) -> Result<T, Refused> {
        let mut command = command.into();
        let slot = self.lock();
        let refused = match (slot.refusal(command.generation()), &slot.contents) {
            (Some(refused), _) => refused,
            (None, Contents::Ready(Stage::With(_, Step::Scan(scanning)))) => return Ok(at(scanning)),
            _ => Refused::WrongStage,
        };
        command.record(refused);
        Err(refused)
    }

    /// Returns the current view with the result of [`read_scan`](Self::read_scan).
    pub(super) fn answer(&self, read: Result<Result<(), Problem>, Refused>) -> Answer {
        let slot = self.lock();
        match read {
            Ok(result) => Answer {
                problem: result.err(),
                ..slot.answer(None)
            },
            Err(refused) => slot.answer(Some(refused)),
        }
    }
}
