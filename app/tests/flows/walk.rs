//! Walks through the house by its links, as far as somebody gets, and finds the forms on the way.

use std::{
    collections::{BTreeMap, HashMap, HashSet, VecDeque},
    sync::LazyLock,
};

use kernel::RouteRecord;
use testkit::client::{Answer, Client};

use crate::forms::{Form, links};

/// How many pages of one kind are opened: people and sessions are many, and much alike.
const OF_A_KIND: usize = 3;

/// All routes; to list them builds the whole router, so that is done once.
static ROUTES: LazyLock<Vec<RouteRecord>> = LazyLock::new(|| web::records(geflecht::MODULES));

/// A page that was opened.
pub struct Visit {
    /// Its path with its query.
    pub path: String,
    /// What came.
    pub answer: Answer,
}

/// Who gets how far: opens everything that is linked from the pages in `from`, these first.
pub async fn walk(client: &Client, from: &[String]) -> Vec<Visit> {
    let mut client = client.clone();
    let mut queue: VecDeque<String> = from.iter().cloned().collect();
    let (mut seen, mut kinds) = (HashSet::new(), HashMap::new());
    let mut visits = Vec::new();
    while let Some(path) = queue.pop_front() {
        let route = route_of("GET", &path).unwrap_or_else(|| panic!("a link leads nowhere: {path}"));
        let queried: Vec<&str> = names_of_query(&path).collect();
        let count: &mut usize = kinds.entry((route, queried.join("&"))).or_default();
        if *count >= OF_A_KIND || !seen.insert(path.clone()) {
            continue;
        }
        *count += 1;
        let answer = client.get(&path).await;
        assert!(answer.status.as_u16() < 500, "{path}: {}", answer.status);
        queue.extend(answer.location());
        if is_page(&answer) {
            queue.extend(links(&answer.body));
        }
        visits.push(Visit { path, answer });
    }
    visits
}

/// The forms of these pages by the routes that they lead to; of several, the one that asks most.
pub fn forms(visits: &[Visit]) -> BTreeMap<&'static str, Form> {
    let mut found: BTreeMap<&'static str, Form> = BTreeMap::new();
    for form in visits.iter().flat_map(|visit| Form::all(&visit.path, &visit.answer.body)) {
        let route = route_of("POST", &form.action);
        let route = route.unwrap_or_else(|| panic!("{}: a form leads nowhere: {}", form.page, form.action));
        let known = found.get(route);
        if known.is_none_or(|known| known.fields.len() < form.fields.len()) {
            found.insert(route, form);
        }
    }
    found
}

/// Whether this is something that a browser shows as a page.
pub fn is_page(answer: &Answer) -> bool {
    let kind = answer.headers.get("content-type").and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html"))
}

/// The route that answers a path: the one with the most words of its own.
pub fn route_of(method: &str, path: &str) -> Option<&'static str> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let records = ROUTES.iter().filter(|record| record.method == method);
    let fitting = records.map(|record| record.path).filter(|route| fits(route, path));
    fitting.min_by_key(|route| route.matches('{').count())
}

fn fits(route: &str, path: &str) -> bool {
    let (route, path): (Vec<&str>, Vec<&str>) = (route.split('/').collect(), path.split('/').collect());
    let fits = |(part, word): (&&str, &&str)| part == word || (part.starts_with('{') && !word.is_empty());
    route.len() == path.len() && route.iter().zip(&path).all(fits)
}

fn names_of_query(path: &str) -> impl Iterator<Item = &str> {
    let query = path.split_once('?').map_or("", |(_, query)| query);
    query.split('&').map(|pair| pair.split('=').next().unwrap_or_default())
}
