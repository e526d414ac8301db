//! What processes hear of each other over a real server.

use std::time::Duration;

use bus::Bus;
use testkit::nats::NatsServer;

/// Guards against hanging only.
const PATIENCE: Duration = Duration::from_mins(2);

async fn joined(server: &NatsServer, namespace: &str) -> Bus {
    Bus::connect(&server.url(), namespace).await.expect("the address is right")
}

#[tokio::test]
async fn a_word_reaches_the_other_processes_of_the_same_house_alone() {
    let server = NatsServer::start();
    let [here, there, elsewhere] = [
        joined(&server, "one.house").await,
        joined(&server, "one.house").await,
        joined(&server, "another.house").await,
    ];
    let mut heard = there.hear("live.1").await;
    let (mut own, mut foreign) = (here.hear("live.1").await, elsewhere.hear("live.1").await);
    // A subscription holds once the server has said so; until then words are told again.
    let word = tokio::time::timeout(PATIENCE, async {
        loop {
            here.tell("live.2", "another topic");
            here.tell("live.1", "moved");
            if let Ok(word) = tokio::time::timeout(Duration::from_millis(50), heard.next()).await {
                return word;
            }
        }
    });
    assert_eq!(word.await.expect("the word comes"), "moved");
    there.tell("live.1", "heard");
    assert_eq!(tokio::time::timeout(PATIENCE, own.next()).await.expect("the answer comes"), "heard");
    assert!(tokio::time::timeout(Duration::from_millis(50), own.next()).await.is_err());
    assert!(tokio::time::timeout(Duration::from_millis(50), foreign.next()).await.is_err());
}

#[tokio::test]
async fn a_process_alone_tells_nobody_and_waits_for_ever() {
    let alone = Bus::alone();
    alone.tell("live.1", "moved");
    let mut heard = alone.hear("live.1").await;
    assert!(tokio::time::timeout(Duration::from_millis(20), heard.next()).await.is_err());
}
