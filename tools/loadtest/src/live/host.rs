//! The host at the remote.

use std::{net::SocketAddr, time::Duration};

use tokio::runtime::Runtime;

use crate::{
    client::{Connection, address},
    server::Server,
};

/// The host, signed in.
pub struct Host {
    runtime: Runtime,
    to: SocketAddr,
    connection: Connection,
    cookie: String,
    posts: usize,
}

/// So many forms come from one address; the house lets nobody send many more in a minute.
const FROM_ONE_ADDRESS: usize = 50;
/// The first of the addresses of hosts, beyond those of phones.
const ADDRESSES: usize = 40_000;

impl Host {
    /// Signs in as the coordinator of the demo.
    pub fn open(server: &Server) -> Result<Self, String> {
        let line = server.words.iter().find_map(|line| line.strip_prefix("sign-in coordinator "));
        let path = line.and_then(|link| link.splitn(4, '/').nth(3)).ok_or("the demo printed no link")?;
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let runtime = runtime.map_err(|error| error.to_string())?;
        let (connection, cookie) = runtime.block_on(async {
            let mut connection = Connection::open(address(0), server.address).await?;
            let answer = connection.post(&format!("/{path}"), String::new()).await?;
            Ok::<_, String>((connection, answer.cookie.ok_or("signing in failed")?))
        })?;
        Ok(Self { runtime, to: server.address, connection, cookie, posts: 0 })
    }

    fn post(&mut self, path: &str, form: &str) -> Result<String, String> {
        self.posts += 1;
        if self.posts.is_multiple_of(FROM_ONE_ADDRESS) {
            let from = address(ADDRESSES + self.posts / FROM_ONE_ADDRESS);
            self.connection = self.runtime.block_on(Connection::open(from, self.to))?;
        }
        let sent = self.connection.post_as(path, form.to_owned(), Some(&self.cookie));
        let answer =
            self.runtime.block_on(async { tokio::time::timeout(Duration::from_secs(30), sent).await });
        let answer = answer.map_err(|_| format!("{path}: no answer"))??;
        if answer.status.is_redirection() {
            Ok(answer.location)
        } else {
            Err(format!("{path}: {}", answer.status))
        }
    }

    /// Makes a round whose questions name its number, and answers its code.
    pub fn prepare(&mut self, round: usize, questions: usize) -> Result<String, String> {
        let desk = self.post("/koordination/live", &format!("titel=Runde+{round}"))?;
        let code = desk.rsplit('/').next().unwrap_or_default().to_owned();
        for question in 1..=questions {
            let form = format!(
                "frage=Frage+{question}+in+{code}%3F&antworten=1979%0A*+1986%0A1991%0A2004&sekunden=600"
            );
            self.post(&format!("{desk}/neu/eine-wahl"), &form)?;
        }
        Ok(code)
    }

    /// Presses a button of the remote that was drawn at `step`.
    pub fn press(&mut self, code: &str, step: u64, button: &str) -> Result<(), String> {
        let form = format!("schritt={step}&zug={button}");
        self.post(&format!("/koordination/live/{code}/regie"), &form).map(drop)
    }
}
