//! The stage of a session with its generation. A lock protects both; it is never held across an `await`.

use std::sync::Arc;

use enrolment::Retries;
use tauri::async_runtime::JoinHandle;
use tokio::sync::Notify;
use transport::Transport;

use crate::enrolment_window::stage::{Person, Stage, Step};
use crate::enrolment_window::transitions::Transition;
use crate::enrolment_window::view::{Answer, Notice, Refused, View};
use crate::pools::{PoolList, Pools};
use crate::problem::Problem;

/// The part of a session that its lock protects.
pub(super) struct Slot {
    pub(super) generation: u32,
    pub(super) contents: Contents,
    /// The view of the last stage, which is shown while a command runs.
    view: View,
    pools: Arc<PoolList>,
    /// Retries of the client that was used last.
    pub(super) retries: Retries,
    /// Sends changes of `retries` to the page.
    pub(super) retry_reports: Option<JoinHandle<()>>,
    /// The transport that was used last, with its open connections.
    pub(super) transport: Option<Transport>,
    /// The problem of the last transition, or initially of the start of the program.
    problem: Option<Problem>,
    /// Whether the user pool responds again after `problem`, which was a lost connection.
    pub(super) connection_restored: bool,
}

pub(super) enum Contents {
    Ready(Stage),
    /// A command has taken the stage. The person is kept, so that they can start over.
    Busy(Option<Person>, IfLeft),
}

/// What happens to a running command when the user leaves its step.
pub(crate) enum IfLeft {
    /// Its result is dropped. The next sign-in shows what it has changed.
    Drop,
    /// Its result is dropped, and the next sign-in shows a notice.
    Notice(Notice),
    /// It may have changed the account. It is notified to stop waiting, and its result is shown.
    Cancel(Arc<Notify>),
    /// It waits for the browser and is stopped immediately.
    Stop(Arc<Notify>),
}

impl Slot {
    pub(super) fn new(pools: Arc<PoolList>) -> Self {
        let (stage, problem) = first_screen(&pools);
        let view = stage.view(&pools.lock());
        Self {
            generation: 1,
            view,
            contents: Contents::Ready(stage),
            pools,
            retries: Retries::default(),
            retry_reports: None,
            transport: None,
            problem,
            connection_restored: false,
        }
    }

    /// Returns the current view without the problem of the last transition.
    pub(super) fn answer(&self, refused: Option<Refused>) -> Answer {
        let view = match &self.contents {
            // Created again, because some views contain a remaining time.
            Contents::Ready(stage) => stage.view(&self.pools.lock()),
            Contents::Busy(..) => self.view.clone(),
        };
        Answer {
            generation: self.generation,
            view,
            problem: None,
            refused,
        }
    }

    /// Returns the current view with the problem of the last transition.
    pub(super) fn full_answer(&self) -> Answer {
        Answer {
            problem: self.problem.clone(),
            ..self.answer(None)
        }
    }

    /// Returns why a command with that generation cannot run now.
    pub(super) fn refusal(&self, generation: u32) -> Option<Refused> {
        if generation != self.generation {
            return Some(Refused::Stale);
        }
        matches!(self.contents, Contents::Busy(..)).then_some(Refused::Busy)
    }

    /// Takes the stage for a command, if `take` accepts it.
    pub(super) fn take<T>(
        &mut self,
        generation: u32,
        if_left: IfLeft,
        take: impl FnOnce(Stage) -> Result<(Option<Person>, T), Stage>,
    ) -> Result<T, Answer> {
        if let Some(refused) = self.refusal(generation) {
            return Err(self.answer(Some(refused)));
        }
        match std::mem::replace(&mut self.contents, Contents::Busy(None, IfLeft::Drop)) {
            Contents::Ready(stage) => match take(stage) {
                Ok((person, taken)) => {
                    self.contents = Contents::Busy(person, if_left);
                    Ok(taken)
                }
                Err(stage) => {
                    self.contents = Contents::Ready(stage);
                    Err(self.answer(Some(Refused::WrongStage)))
                }
            },
            busy => {
                self.contents = busy;
                Err(self.answer(Some(Refused::Busy)))
            }
        }
    }

    /// Stores the result of a command. If the user has left its step, returns the resulting step instead.
    pub(super) fn settle(&mut self, generation: u32, transition: Transition) -> (Answer, Option<Step>) {
        if generation == self.generation {
            return (self.put(transition), None);
        }
        let left = match transition.stage {
            Stage::With(_, step) => Some(step),
            Stage::Pools => None,
        };
        (self.answer(Some(Refused::Stale)), left)
    }

    /// Changes the list of pools, if it is shown.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut Pools) -> Transition) -> Answer {
        if !matches!(self.contents, Contents::Ready(Stage::Pools)) {
            return self.answer(Some(Refused::WrongStage));
        }
        let transition = change(&mut self.pools.lock());
        self.put(transition)
    }

    /// Changes the list of pools, if it is shown, and stays busy until the caller stores a transition.
    pub(super) fn begin_change<T>(
        &mut self,
        generation: u32,
        change: impl FnOnce(&mut Pools) -> Result<T, Problem>,
    ) -> Result<T, Answer> {
        if let Some(refused) = self.refusal(generation) {
            return Err(self.answer(Some(refused)));
        }
        if !matches!(self.contents, Contents::Ready(Stage::Pools)) {
            return Err(self.answer(Some(Refused::WrongStage)));
        }
        let changed = change(&mut self.pools.lock());
        let changed = changed.map_err(|problem| self.put(Transition::list(Some(problem))))?;
        self.contents = Contents::Busy(None, IfLeft::Drop);
        Ok(changed)
    }

    /// Replaces the current step with another stage and returns the step.
    pub(super) fn leave(&mut self, to: impl FnOnce(Option<Person>) -> Stage) -> (Answer, Option<Step>) {
        let (person, left) = self.vacate();
        // The secret of such a step may have been scanned and will never be registered.
        let scanned = matches!(
            left,
            Some(Step::Scan(_) | Step::Unsettled(..) | Step::CodeToResolve(..))
        );
        let person = person.map(|person| Person {
            has_useless_entry: person.has_useless_entry || scanned,
            ..person
        });
        let transition = Transition {
            stage: to(person),
            problem: None,
        };
        (self.put(transition), left)
    }

    /// Resets the session to its first screen and returns the step that was left.
    pub(super) fn wipe(&mut self) -> Option<Step> {
        let (_, left) = self.vacate();
        self.retries = Retries::default();
        if let Some(reports) = self.retry_reports.take() {
            reports.abort();
        }
        self.transport = None;
        let (stage, problem) = first_screen(&self.pools);
        self.put(Transition { stage, problem });
        left
    }

    /// Takes the current step and stops the running command.
    fn vacate(&mut self) -> (Option<Person>, Option<Step>) {
        self.retries.stop();
        match std::mem::replace(&mut self.contents, Contents::Ready(Stage::Pools)) {
            Contents::Ready(Stage::With(person, step)) => (Some(person), Some(step)),
            Contents::Ready(Stage::Pools) => (None, None),
            Contents::Busy(person, IfLeft::Notice(notice)) => {
                let notice = Some(notice);
                (person.map(|person| Person { notice, ..person }), None)
            }
            Contents::Busy(person, IfLeft::Stop(stop) | IfLeft::Cancel(stop)) => {
                stop.notify_one();
                (person, None)
            }
            Contents::Busy(person, IfLeft::Drop) => (person, None),
        }
    }

    /// Stores a transition with a new generation.
    fn put(&mut self, transition: Transition) -> Answer {
        self.generation += 1;
        self.problem = transition.problem;
        self.connection_restored = false;
        self.view = transition.stage.view(&self.pools.lock());
        self.contents = Contents::Ready(transition.stage);
        self.full_answer()
    }
}

/// Returns the list of pools, or the sign-in if the list has one pool, with the problem of the start of the program.
fn first_screen(pools: &PoolList) -> (Stage, Option<Problem>) {
    let problem = pools.problem_at_start();
    let stage = match (pools.lock().only(), &problem) {
        (Some(pool), None) => Stage::With(Person::at(pool.clone()), Step::SignIn),
        _ => Stage::Pools,
    };
    (stage, problem)
}
