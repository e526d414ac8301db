//! Templates of rounds: ready questions in the reader's language, to begin with and to change.

use db::{Key, Tx};
use i18n::Translator;
use kernel::Act;
use web::{Error, Form, Page, SeeOther, see_other};

use crate::{
    actions,
    model::Activity,
    rules::typed::{self, Kind},
};

/// A question: its kind, its words by their keys, and its other fields.
type Question = (Kind, &'static [(&'static str, &'static str)], &'static [(&'static str, &'static str)]);

/// A round that only waits to be begun.
struct Ready {
    /// Its name in the form.
    name: &'static str,
    /// The key of its title.
    title: &'static str,
    /// The key of what is in it.
    lead: &'static str,
    questions: &'static [Question],
}

const ALL: &[Ready] = &[
    Ready {
        name: "kennenlernen",
        title: "live-ready-meet",
        lead: "live-ready-meet-lead",
        questions: &[
            (Kind::Single, &[("frage", "live-ready-way"), ("antworten", "live-ready-ways")], &[]),
            (Kind::Several, &[("frage", "live-ready-bring"), ("antworten", "live-ready-bringings")], &[]),
            (
                Kind::Single,
                &[("frage", "live-ready-untrue"), ("antworten", "live-ready-untruths")],
                &[("sekunden", "30")],
            ),
        ],
    },
    Ready {
        name: "stimmung",
        title: "live-ready-mood",
        lead: "live-ready-mood-lead",
        questions: &[
            (
                Kind::Scale,
                &[("frage", "live-ready-now"), ("unten", "live-ready-tired"), ("oben", "live-ready-awake")],
                &[("stufen", "5")],
            ),
            (
                Kind::Scale,
                &[
                    ("frage", "live-ready-known"),
                    ("unten", "live-ready-nobody"),
                    ("oben", "live-ready-nearly-all"),
                ],
                &[("stufen", "5")],
            ),
            (Kind::Single, &[("frage", "live-ready-wish"), ("antworten", "live-ready-wishes")], &[]),
        ],
    },
    Ready {
        name: "abschluss",
        title: "live-ready-end",
        lead: "live-ready-end-lead",
        questions: &[
            (Kind::Cloud, &[("frage", "live-ready-take")], &[("worte", "3")]),
            (Kind::Ranking, &[("frage", "live-ready-first"), ("antworten", "live-ready-firsts")], &[]),
            (
                Kind::Scale,
                &[("frage", "live-ready-home"), ("unten", "live-ready-tired"), ("oben", "live-ready-ideas")],
                &[("stufen", "5")],
            ),
        ],
    },
    Ready {
        name: "ein-wort",
        title: "live-ready-word",
        lead: "live-ready-word-lead",
        questions: &[(Kind::Feedback, &[("frage", "live-ready-how")], &[])],
    },
];

impl Ready {
    fn activities(&self, t: &Translator) -> Vec<Activity> {
        let written = |(kind, words, rest): &Question| {
            let words = words.iter().map(|(name, key)| ((*name).to_owned(), t.say(key)));
            let rest = rest.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
            typed::activity(*kind, &forms::Form::typed(words.chain(rest))).ok()
        };
        self.questions.iter().filter_map(written).collect()
    }
}

/// The names of all templates, what they are called and what is in them.
pub(super) fn offered(t: &Translator) -> Vec<(&'static str, String, String)> {
    ALL.iter().map(|ready| (ready.name, t.say(ready.title), t.say(ready.lead))).collect()
}

/// The questions of all templates, and an estimate.
pub(super) fn samples(t: &Translator) -> Vec<Activity> {
    let estimate = [
        ("frage", t.say("live-ready-guess")),
        ("richtig", "28000".to_owned()),
        ("spanne", "10000".to_owned()),
    ];
    let estimate = typed::activity(Kind::Estimate, &forms::Form::filled(estimate)).ok();
    ALL.iter().flat_map(|ready| ready.activities(t)).chain(estimate).collect()
}

/// Makes a round from a template.
pub(super) async fn create(page: Page, form: Form) -> web::Result<SeeOther> {
    let ready = ALL.iter().find(|ready| ready.name == form.text("vorlage"));
    let ready = ready.ok_or_else(|| Error::bad_input("live-error-ready"))?;
    let (title, activities) = (page.t().say(ready.title), ready.activities(&page.t()));
    let write = move |tx: &mut Tx, act: &Act| {
        let session = actions::prepare::create(tx, act, &title)?;
        actions::prepare::add_all(tx, act, session.id, &activities)?;
        Ok::<_, db::Error>(session)
    };
    let session = page.house.write(Key::named("live.codes"), &page.act(), write).await?;
    Ok(see_other(session.desk_path()).with_notice("live-ready-made"))
}
