//! Enrolments a second, and memory, of the practice pool and of Cognito emulators.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result};
use xtask::http::HttpClient;
use xtask::workspace::Workspace;

use crate::cognito_user::{CognitoUser, seconds_now};
use crate::emulator::Emulator;
use crate::measurements::Measurements;
use crate::memory::peak_of_all;
use crate::practice_server::PracticeServer;
use crate::sample::{Sample, figure};
use crate::table::Table;

/// How many users are enrolled in a round.
const USERS: u32 = 20;
/// How many seconds before the end of a time step no enrolment is started: moto accepts no code of the previous time step.
const MARGIN: u64 = 2;

/// Measures all servers in turns.
pub(super) async fn measure(workspace: &Workspace, command_line: &Path, runs: usize) -> Result<Measurements> {
    let servers = [
        Server::Practice(PracticeServer::start(command_line, false).await?),
        Server::Emulator("ministack", Emulator::ministack(workspace).await?),
        Server::Emulator("moto", Emulator::moto(workspace).await?),
    ];
    let mut rates = vec![Vec::new(); servers.len()];
    for round in 0..=runs {
        for turn in 0..servers.len() {
            let turn = (round + turn) % servers.len();
            let time = servers[turn]
                .enrol_users(round)
                .await
                .with_context(|| format!("an enrolment on {} failed", servers[turn].name()))?;
            if round > 0 {
                rates[turn].push(f64::from(USERS) / time.as_secs_f64());
            }
        }
    }
    let rates = rates.into_iter().map(Sample::new).collect::<Result<Vec<_>>>()?;
    let ours = rates.first().context("nothing was measured")?;
    let mut table = Table::new(["", "enrolments a second", "ours ×", "peak memory, MB"]);
    for (server, rates) in servers.iter().zip(&rates) {
        let name = server.name();
        println!("  {name}: {rates} a second");
        table.row([
            name.to_owned(),
            rates.to_string(),
            figure(ours.ratio_to(rates)),
            figure(server.memory()? as f64 * 1024.0 / 1e6),
        ]);
    }
    // No target: the practice pool need only be fast enough for the other rows, which include its time.
    Ok(Measurements::new(table, Vec::new()))
}

enum Server {
    Practice(PracticeServer),
    Emulator(&'static str, Emulator),
}

impl Server {
    fn name(&self) -> &'static str {
        match self {
            Self::Practice(_) => "cognito-enroll practice-pool",
            Self::Emulator(name, _) => name,
        }
    }

    fn memory(&self) -> Result<u64> {
        match self {
            Self::Practice(server) => peak_of_all(&server.processes()),
            Self::Emulator(_, emulator) => peak_of_all(&emulator.processes()),
        }
    }

    /// Enrols new users one after the other. Returns the sum of the times that the enrolments took.
    async fn enrol_users(&self, round: usize) -> Result<Duration> {
        let mut sum = Duration::ZERO;
        for number in 0..USERS {
            wait_for_time_step().await;
            sum += match self {
                Self::Practice(server) => {
                    server.reset()?;
                    let description = server.description();
                    let (pool, user) = description.newcomer_with_mfa("OPTIONAL")?;
                    let user = CognitoUser {
                        client_id: pool.public_client()?,
                        username: &user.username,
                        password: &user.password,
                    };
                    let client = HttpClient::new(&description.endpoint);
                    tokio::task::block_in_place(|| user.enrol(&client))?
                }
                Self::Emulator(_, emulator) => {
                    let username = format!("p{round}-{number}@example.com");
                    tokio::task::block_in_place(|| emulator.enrol_new_user(&username))?
                }
            };
        }
        Ok(sum)
    }
}

/// Waits for the next time step if the current one is about to end.
async fn wait_for_time_step() {
    let left = 30 - seconds_now() % 30;
    if left <= MARGIN {
        tokio::time::sleep(Duration::from_secs(left)).await;
    }
}
