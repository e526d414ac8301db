//! Real sockets: what is half sent, silent or too many shuts nobody else out.

use std::{net::SocketAddr, time::Duration};

use axum::{
    Router,
    body::{Body, Bytes},
    routing::{get, post},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
};
use web::{Doors, Entrance, Patience};

const SOON: Duration = Duration::from_millis(200);
/// For what does not matter in a test: no machine is so slow.
const LONG: Duration = Duration::from_mins(10);
const PATIENT: Patience = Patience { head: LONG, piece: LONG, body: LONG, taken: LONG };

fn start(entrance: Entrance) -> SocketAddr {
    let take = |body: Bytes| async move { body.len().to_string() };
    // More than all buffers on the way hold.
    let much = || async { Body::from(vec![b'x'; 32 << 20]) };
    let router = Router::new()
        .route("/", get(|| async { "hello" }))
        .route("/health", get(|| async { "ok" }))
        .route("/much", get(much))
        .route("/form", post(take));
    let listener = web::bind(SocketAddr::from(([127, 0, 0, 1], 0))).expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(web::serve(listener, router, entrance, std::future::pending()));
    address
}

fn entrance(doors: Doors, patience: Patience) -> Entrance {
    Entrance { doors, patience, behind_proxy: false }
}

async fn connect(to: SocketAddr, from: u8) -> TcpStream {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind(SocketAddr::from(([127, 0, 0, from], 0))).expect("an address of this machine");
    socket.connect(to).await.expect("a connection")
}

async fn ask(line: &mut TcpStream, request: &str) -> String {
    line.write_all(request.as_bytes()).await.expect("the line takes it");
    let (mut answer, mut buffer) = (Vec::new(), [0; 1_024]);
    loop {
        let text = String::from_utf8_lossy(&answer);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let mut lengths = head.lines().filter_map(|line| line.strip_prefix("content-length: "));
            let length: usize = lengths.next().map_or(0, |length| length.parse().expect("a number"));
            if body.len() >= length {
                return head.split(' ').nth(1).unwrap_or_default().to_owned();
            }
        }
        match line.read(&mut buffer).await {
            Ok(0) | Err(_) => return "closed".to_owned(),
            Ok(read) => answer.extend_from_slice(&buffer[..read]),
        }
    }
}

async fn get_page(to: SocketAddr, from: u8, path: &str) -> String {
    ask(&mut connect(to, from).await, &format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n")).await
}

/// Waits until the house ends the line; whether it said anything before.
async fn end_of(mut line: TcpStream) -> bool {
    let mut rest = Vec::new();
    drop(line.read_to_end(&mut rest).await);
    !rest.is_empty()
}

#[tokio::test]
async fn whoever_does_not_finish_a_head_or_is_silent_afterwards_is_let_go() {
    let house = start(entrance(Doors::of(9, 9), Patience { head: SOON, ..PATIENT }));
    let (silent, mut half, mut done) =
        (connect(house, 1).await, connect(house, 1).await, connect(house, 1).await);
    half.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nX-A: ").await.expect("half a head");
    assert_eq!(ask(&mut done, "GET / HTTP/1.1\r\nHost: x\r\n\r\n").await, "200");
    for line in [silent, half, done] {
        end_of(line).await;
    }
}

#[tokio::test]
async fn a_body_that_does_not_come_on_is_not_waited_for() {
    let house = start(entrance(Doors::of(9, 9), Patience { piece: SOON, ..PATIENT }));
    let mut line = connect(house, 1).await;
    let half = "POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\na=b";
    assert_eq!(ask(&mut line, half).await, "400");
    end_of(line).await;
}

#[tokio::test]
async fn a_body_that_drips_is_not_waited_for_either() {
    let house = start(entrance(Doors::of(9, 9), Patience { body: SOON, ..PATIENT }));
    let mut line = connect(house, 1).await;
    let head = b"POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 20000\r\n\r\n";
    line.write_all(head).await.expect("a head");
    // One sign after the other keeps it open for no longer.
    while line.write_all(b"x").await.is_ok() {
        tokio::time::sleep(SOON / 8).await;
    }
    end_of(line).await;
}

#[tokio::test]
async fn whoever_takes_nothing_of_the_answer_is_let_go() {
    let house = start(entrance(Doors::of(1, 1), Patience { taken: SOON, ..PATIENT }));
    let mut deaf = connect(house, 1).await;
    deaf.write_all(b"GET /much HTTP/1.1\r\nHost: x\r\n\r\n").await.expect("a request");
    while get_page(house, 1, "/").await != "200" {
        tokio::time::sleep(SOON / 8).await;
    }
}

#[tokio::test]
async fn what_watches_over_the_house_is_answered_while_every_door_is_taken() {
    let house = start(entrance(Doors::of(4, 4), PATIENT));
    let mut silent = Vec::new();
    for _ in 0..4 {
        silent.push(connect(house, 1).await);
    }
    assert_eq!(get_page(house, 1, "/").await, "503");
    for _ in 0..100 {
        silent.push(connect(house, 1).await);
    }
    assert_eq!(get_page(house, 1, "/health").await, "200");
    // Who leaves makes room.
    silent.clear();
    while get_page(house, 1, "/").await != "200" {
        tokio::time::sleep(SOON / 8).await;
    }
}

#[tokio::test]
async fn one_client_cannot_take_every_door_and_a_proxy_is_no_client() {
    let house = start(entrance(Doors::of(20, 5), PATIENT));
    let mut silent = Vec::new();
    for _ in 0..5 {
        silent.push(connect(house, 1).await);
    }
    assert_eq!(get_page(house, 1, "/").await, "503");
    assert_eq!(get_page(house, 2, "/").await, "200");
    let proxied = Entrance { doors: Doors::of(20, 5), patience: PATIENT, behind_proxy: true };
    let house = start(proxied);
    for _ in 0..15 {
        silent.push(connect(house, 1).await);
    }
    assert_eq!(get_page(house, 1, "/").await, "200");
}

#[tokio::test]
async fn two_thousand_phones_behind_one_address_are_all_answered() {
    let house = start(entrance(Doors::default(), Patience::default()));
    let files = rustix::process::getrlimit(rustix::process::Resource::Nofile).current.unwrap_or(u64::MAX);
    // Both ends of each line are files of this process; where it may have few, the hall is smaller.
    let phones = files.saturating_sub(250).min(8_000) / 4;
    let mut lines = Vec::new();
    for _ in 0..phones {
        lines.push(connect(house, 1).await);
    }
    // All are open at once, and all join and answer.
    let joined = lines.into_iter().map(|mut line| {
        tokio::spawn(async move {
            let form = "POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na=b";
            (ask(&mut line, form).await, ask(&mut line, form).await)
        })
    });
    for answers in joined.collect::<Vec<_>>() {
        assert_eq!(answers.await.expect("a phone"), ("200".to_owned(), "200".to_owned()));
    }
    assert_eq!(get_page(house, 1, "/health").await, "200");
}
