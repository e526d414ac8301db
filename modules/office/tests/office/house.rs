//! A house with the office alone, a directory with one coordinator, and a way to ask for its pages.

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, Request, StatusCode, header},
};
use db::Tx;
use http_body_util::BodyExt;
use i18n::Language;
use jiff::Timestamp;
use kernel::{
    Act, Clock, Directory, Equipment, House, HouseParts, Id, Links, Module, Person, PersonRef, Random, Role,
    Session, Settings, Space, Viewer, uuid::Uuid,
};
use testkit::databases::Fill;
use tower::ServiceExt;

/// The cookie of the one coordinator.
pub const COORDINATOR: &str = "sitzung=coordinator";
/// The cookie of a member.
pub const MEMBER: &str = "sitzung=member";

struct Two;

fn someone(name: &str, role: Role, n: u128) -> Viewer {
    let person = PersonRef {
        id: Id::from_uuid(Uuid::from_u128(n)),
        name: name.to_owned(),
        email: format!("{n}@netz.example"),
    };
    Viewer { person: Some(person), role, ..Viewer::visitor() }
}

impl Directory for Two {
    fn viewer(&self, _: &mut Tx, token: &str, now: Timestamp) -> db::Result<Option<(Viewer, Timestamp)>> {
        Ok(match token {
            "coordinator" => Some((someone("Mira", Role::Coordinator, 1), now)),
            "member" => Some((someone("Aylin", Role::Member, 2), now)),
            _ => None,
        })
    }
    fn seen(&self, _: &mut Tx, _: Id<Session>, _: Timestamp) -> db::Result<()> {
        Ok(())
    }
    fn spaces(&self, _: &mut Tx, _: &Viewer) -> db::Result<Vec<Space>> {
        Ok(Vec::new())
    }
    fn names(&self, _: &mut Tx, ids: &[Id<Person>]) -> db::Result<Vec<(Id<Person>, String)>> {
        Ok(ids.iter().map(|id| (*id, "Mira".to_owned())).collect())
    }
    fn coordinators(&self, _: &mut Tx) -> db::Result<Vec<(String, Language)>> {
        Ok(Vec::new())
    }
    fn create_coordinator(&self, _: &mut Tx, _: &Act, _: &Links, _: &str, email: &str) -> db::Result<String> {
        Ok(format!("/einloggen/link/{email}"))
    }
    fn sign_in_links(&self, _: &mut Tx, _: &Act, _: &Links) -> db::Result<Vec<(Role, String)>> {
        Ok(Vec::new())
    }
}

const MODULES: &[Module] = &[Module { directory: Some(&Two), ..office::MODULE }];

/// A running house, and the code of its set-up.
pub struct Office {
    pub house: House,
    pub code: String,
    router: Router,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |value| value.to_str().unwrap())
    }
}

impl Office {
    /// Before the set-up.
    pub async fn new(db: impl Fill) -> Self {
        let db = db.filled("office", |db| {
            db.migrate("kernel", kernel::MIGRATIONS).unwrap();
            db.migrate("mail", mail::MIGRATIONS).unwrap();
            db.migrate("office", office::MODULE.migrations).unwrap();
        });
        let opened = tokio::task::spawn_blocking(move || {
            let clock = Clock::fixed("2026-11-22T09:00:00Z".parse().unwrap());
            let settings = Settings {
                data: "unused".into(),
                address: "https://netz.example".to_owned(),
                demo: false,
                behind_proxy: false,
            };
            let messages = Box::leak(Box::new([web::MESSAGES, mail::MESSAGES]));
            let parts = HouseParts {
                key: None,
                db,
                clock,
                random: Random::seeded(1),
                settings,
                modules: MODULES,
                messages,
                equipment: Equipment::NONE,
            };
            let house = House::open(parts)?;
            let code = office::setup::code(&house)?;
            Ok::<_, db::Error>((house, code.unwrap()))
        });
        let (house, code) = opened.await.unwrap().unwrap();
        Self { router: web::router(house.clone()), house, code }
    }

    /// After the set-up.
    pub async fn ready(db: impl Fill) -> Self {
        let office = Self::new(db).await;
        let answer = office.post("/einrichten", "", &office.filled()).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        office
    }

    /// The set-up, rightly filled in.
    pub fn filled(&self) -> Vec<(&'static str, String)> {
        let pairs = [
            ("code", self.code.as_str()),
            ("name", "Netz <b>Süd</b>"),
            ("purpose", "Wir *alle* <script>alert(1)</script>"),
            ("contact_email", "frage@netz.example"),
            ("person", "Mira"),
            ("email", "mira@netz.example"),
        ];
        pairs.map(|(name, value)| (name, value.to_owned())).into()
    }

    pub async fn get(&self, path: &str, cookie: &str) -> Answer {
        self.send(Request::get(path), cookie, Body::empty()).await
    }

    pub async fn post(&self, path: &str, cookie: &str, form: &[(&str, String)]) -> Answer {
        let pairs: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let body = web::address("", &pairs).trim_start_matches('?').to_owned();
        self.send(
            Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded"),
            cookie,
            body.into(),
        )
        .await
    }

    /// A form with a file.
    pub async fn upload(&self, path: &str, form: &[(&str, &str)], file: &[u8]) -> Answer {
        let mut body = Vec::new();
        for (name, value) in form {
            body.extend(
                format!("--X\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        body.extend(b"--X\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"a.png\"\r\n\r\n");
        body.extend(file);
        body.extend(b"\r\n--X--\r\n");
        let request = Request::post(path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=X");
        self.send(request, COORDINATOR, body.into()).await
    }

    pub async fn send(&self, request: axum::http::request::Builder, cookie: &str, body: Body) -> Answer {
        let request = request.header(header::COOKIE, cookie).body(body).unwrap();
        self.ask(request, "127.0.0.1:5000").await
    }

    pub async fn ask(&self, mut request: Request<Body>, from: &str) -> Answer {
        let from: std::net::SocketAddr = from.parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(from));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }
}
