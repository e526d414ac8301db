//! What the rest of the house asks about people.

use db::Tx;
use i18n::Language;
use jiff::Timestamp;
use kernel::{Act, Directory, Id, Links, Person, PersonRef, Role, Session, Space, Viewer};

use crate::{actions, model::language_of, rules, store};

/// Answers from the tables of this module.
#[derive(Debug, Clone, Copy, Default)]
pub struct PeopleDirectory;

impl Directory for PeopleDirectory {
    fn viewer(&self, tx: &mut Tx, token: &str, now: Timestamp) -> db::Result<Option<(Viewer, Timestamp)>> {
        let Some(found) = store::signed_in(tx, &actions::token_hash(token), now)? else { return Ok(None) };
        let viewer = Viewer {
            spaces: store::memberships(tx, found.person)?,
            person: Some(PersonRef { id: found.person, name: found.name, email: found.email }),
            role: found.role,
            session: Some(found.session),
        };
        Ok(Some((viewer, found.seen_at)))
    }

    fn seen(&self, tx: &mut Tx, session: Id<Session>, now: Timestamp) -> db::Result<()> {
        store::seen(tx, session, now, now + rules::SIGN_IN_LASTS)
    }

    fn spaces(&self, tx: &mut Tx, viewer: &Viewer) -> db::Result<Vec<Space>> {
        let seen = store::spaces(tx)?.into_iter().filter(|space| rules::sees_space(viewer, space));
        Ok(seen.map(|space| Space { id: space.id, slug: space.slug, name: space.name }).collect())
    }

    fn names(&self, tx: &mut Tx, ids: &[Id<Person>]) -> db::Result<Vec<(Id<Person>, String)>> {
        store::names(tx, ids)
    }

    fn coordinators(&self, tx: &mut Tx) -> db::Result<Vec<(String, Language)>> {
        let people = store::coordinators(tx)?;
        Ok(people.into_iter().map(|person| (person.email, language_of(&person.language))).collect())
    }

    fn create_coordinator(
        &self,
        tx: &mut Tx,
        act: &Act,
        links: &Links,
        name: &str,
        email: &str,
    ) -> db::Result<String> {
        actions::create_coordinator(tx, act, name, email, Language::De)?;
        actions::login_link(tx, act, links, email, false)?.ok_or(db::Error::NotFound)
    }

    fn sign_in_links(&self, tx: &mut Tx, act: &Act, links: &Links) -> db::Result<Vec<(Role, String)>> {
        let mut found = Vec::new();
        for role in [Role::Coordinator, Role::Moderator, Role::Member, Role::Resident] {
            let Some(email) = store::first_with_role(tx, role)? else { continue };
            found.extend(actions::login_link(tx, act, links, &email, true)?.map(|path| (role, path)));
        }
        Ok(found)
    }
}
