//! A real NATS server on loopback, from Debian, which ends with the test.

use std::{
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    time::Duration,
};

/// The server; it ends when this is dropped.
pub struct NatsServer {
    process: Child,
    port: u16,
}

/// How often is looked whether it answers, every ten milliseconds.
const LOOKS: u32 = 6_000;

impl NatsServer {
    /// Starts a server on a free port of loopback, and waits until it answers.
    pub fn start() -> Self {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
        let port = free.local_addr().expect("a bound socket has an address").port();
        drop(free);
        let started = Command::new("/usr/sbin/nats-server")
            .args(["--addr", "127.0.0.1", "--port", &port.to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let process = started.expect("nats-server is installed (scripts/install-tools)");
        let server = Self { process, port };
        for _ in 0..LOOKS {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return server;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("nats-server does not answer");
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("nats://127.0.0.1:{}", self.port)
    }
}

impl Drop for NatsServer {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to do.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
