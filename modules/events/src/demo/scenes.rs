//! The scenes: each event with its words, its programme and the people who come.

use db::Tx;
use jiff::SignedDuration;
use kernel::Act;

use super::{Scene, act_at, at, create, event, programme, registrations};
use crate::{
    actions,
    model::{Event, EventKind, Question, QuestionKind, Stage},
    store,
};

/// Two days, nine workshops, three hundred places, and almost all of them taken.
pub(super) fn conference(tx: &mut Tx, act: &Act, scene: &Scene) -> db::Result<()> {
    let first = scene.weekday(38, 2);
    let second = first.tomorrow().unwrap_or(first);
    let conference = Event {
        kind: EventKind::Conference,
        summary: "Zwei Tage für alle, die im Stadtteil etwas gemeinsam anfangen wollen: Beispiele aus der Praxis, \
                  eine Projektmesse über Mittag und neun Workshops."
            .to_owned(),
        description: "Wie finden Häuser, Vereine und Rathaus zusammen, wenn alle zu wenig Zeit haben? Am **ersten Tag** \
                      schauen wir auf Beispiele, die tragen – und auf solche, die gescheitert sind. Über Mittag \
                      stellen sich auf der Projektmesse 22 Initiativen vor, am Abend gibt es Suppe, Musik und Zeit.\n\n\
                      Am **zweiten Tag** wird gearbeitet: In neun Workshops geht es um Beteiligung, mobile \
                      Medienarbeit, Hackathons, Leitungswechsel und ein Wiki für alle. Zum Schluss gibt es ein Quiz \
                      mit dem ganzen Saal.\n\n\
                      - Die Teilnahme ist kostenlos, eine Anmeldung ist nötig.\n\
                      - Für Kinder von 3 bis 10 Jahren gibt es Betreuung.\n\
                      - Gebärdensprache und Schriftdolmetschung: sag bei der Anmeldung, was du brauchst."
            .to_owned(),
        plain_language: plain_language().to_owned(),
        venue: "Alte Filmfabrik".to_owned(),
        address: "Am Güterbahnhof 3, Musterstadt".to_owned(),
        accessibility: "stufenlos, Gebärdensprache, Hörschleife, Ruheraum".to_owned(),
        opens_at: Some(at(scene.day(-24), 10, 0)),
        closes_at: Some(at(scene.weekday(31, 2), 23, 0)),
        max_party: 5,
        ..event(act, "kooperation-und-vernetzung", "Kooperation und Vernetzung", at(first, 10, 0), at(second, 16, 0))
    };
    create(tx, act, &conference, 300, 60)?;
    questions(tx, act, &conference)?;
    let workshops = programme::conference(tx, act, &conference, [first, second])?;
    registrations::fill(tx, act, &conference, 268, &workshops)?;
    Ok(())
}

/// What the conference is about, in Leichte Sprache.
const fn plain_language() -> &'static str {
    "In unserer Stadt gibt es viele Gruppen.
Zum Beispiel: Vereine, Stadtteil-Häuser und das Rathaus.
Diese Gruppen wollen besser zusammen-arbeiten.
Darüber sprechen wir 2 Tage lang.

### Der 1. Tag

Viele Menschen erzählen von ihrer Arbeit.
Sie sagen: Das hat gut geklappt.
Und sie sagen: Das hat nicht geklappt.

Am Mittag ist die Projekt-Messe.
22 Gruppen zeigen, was sie machen.
Du kannst mit allen sprechen.

Am Abend gibt es Suppe und Musik.

### Der 2. Tag

Es gibt 9 Arbeits-Gruppen.
Das schwere Wort dafür ist: Workshop.
Du suchst dir aus, wo du mitmachst.

Am Ende spielen wir alle zusammen ein Quiz.

### Gut zu wissen

- Du musst **nichts bezahlen**.
- Du kommst mit dem Rollstuhl in alle Räume.
- Es gibt einen Raum zum Ausruhen.
- Wir passen auf Kinder auf.
  Die Kinder müssen 3 bis 10 Jahre alt sein.
- Brauchst du Gebärden-Sprache?
  Oder brauchst du andere Hilfe?
  Dann schreib das bei der Anmeldung auf."
}

fn questions(tx: &mut Tx, act: &Act, event: &Event) -> db::Result<()> {
    let lounge = Question {
        id: act.id(),
        position: 1,
        kind: QuestionKind::YesNo,
        label: "Bleibst du am ersten Abend zur Lounge?".to_owned(),
        hint: "Damit die Suppe reicht.".to_owned(),
        options: String::new(),
        required: true,
        only_if: None,
        only_value: String::new(),
    };
    let soup = Question {
        id: act.id(),
        position: 2,
        kind: QuestionKind::Choice,
        label: "Welche Suppe magst du?".to_owned(),
        hint: String::new(),
        options: "Linsen (vegan)\nKürbis (vegan)\nKartoffel mit Würstchen".to_owned(),
        required: false,
        only_if: Some(lounge.id),
        only_value: "yes".to_owned(),
    };
    for question in [lounge, soup] {
        store::questions::insert(tx, event.id, &question)?;
    }
    Ok(())
}

/// Date and place only; people leave an address.
pub(super) fn save_the_date(tx: &mut Tx, act: &Act, scene: &Scene) -> db::Result<()> {
    let day = scene.weekday(120, 1);
    let announce = at(scene.day(45), 10, 0);
    let conference = Event {
        kind: EventKind::Conference,
        summary: "Eine Studie zeigt, was Gemeinwesenarbeit im Quartier bewirkt. Wir reden darüber, was daraus folgt."
            .to_owned(),
        venue: "Haus am Kanal".to_owned(),
        address: "Uferstraße 8, Musterstadt".to_owned(),
        stage: Stage::SaveTheDate,
        announce_at: Some(announce),
        opens_at: Some(announce),
        ..event(
            act,
            "gemeinwesenarbeit-in-der-stadt",
            "Gemeinwesenarbeit in der sozialen Stadt",
            at(day, 12, 0),
            at(day, 17, 0),
        )
    };
    create(tx, act, &conference, 180, 10)
}

/// Twenty places, all gone, and a line.
pub(super) fn full_workshop(tx: &mut Tx, act: &Act, scene: &Scene) -> db::Result<()> {
    let day = scene.weekday(17, 4);
    let workshop = Event {
        kind: EventKind::Workshop,
        space_id: scene.space("AG"),
        summary: "Wie ein Haus ein Awareness-Konzept schreibt, das im Alltag hält – mit Vorlagen zum Mitnehmen.".to_owned(),
        description: "Ein Tag, zwanzig Menschen, ein Entwurf für euer Haus. Bringt mit, was ihr schon habt: Hausordnung, \
                      Leitbild, Erfahrungen. Am Ende geht jedes Haus mit einem ersten Text nach Hause."
            .to_owned(),
        opens_at: Some(at(scene.day(-12), 10, 0)),
        ..event(act, "awareness-konzept", "Ein Awareness-Konzept für unser Haus", at(day, 10, 0), at(day, 16, 30))
    };
    create(tx, act, &workshop, 20, 20)?;
    registrations::fill(tx, act, &workshop, 29, &[])
}

/// Last season's day; its numbers are there, its people go by themselves.
pub(super) fn over(tx: &mut Tx, act: &Act, scene: &Scene) -> db::Result<()> {
    let day = scene.weekday(-34, 3);
    let event = Event {
        kind: EventKind::Conference,
        summary: "Ein Nachmittag über Räume, die allen gehören könnten, mit Rundgang durch die Südstadt."
            .to_owned(),
        description:
            "Fünf Leerstände, vier Ideen, ein Rundgang. Die Ergebnisse fließen ins Leitbild 2030 ein."
                .to_owned(),
        space_id: scene.space("Leitbild"),
        opens_at: Some(at(scene.weekday(-70, 1), 10, 0)),
        ..event(act, "raeume-fuer-alle", "Räume für alle", at(day, 14, 0), at(day, 18, 30))
    };
    create(tx, act, &event, 60, 90)?;
    registrations::fill(tx, act, &event, 52, &[])
}

/// What else is on.
#[expect(clippy::too_many_lines, reason = "a list of scenes, one after the other")]
pub(super) fn small_ones(tx: &mut Tx, act: &Act, scene: &Scene) -> db::Result<()> {
    let list = [
        (
            5,
            1,
            18,
            20,
            "ag-beratung",
            "AG Beratung",
            EventKind::Meeting,
            "AG",
            false,
            "Das Treffen der Beraterinnen und Berater: neue Anfragen verteilen, Fälle besprechen.",
        ),
        (
            9,
            6,
            15,
            18,
            "reparaturtreff",
            "Reparaturtreff in der Südstadt",
            EventKind::Workshop,
            "Quartier",
            true,
            "Bring mit, was nicht mehr geht. Werkzeug, Kaffee und kundige Hände sind da.",
        ),
        (
            24,
            5,
            19,
            22,
            "klangwebstuhl",
            "Klangwebstuhl: Konzert für Webmaschine und Chor",
            EventKind::Performance,
            "Quartier",
            true,
            "Der Chor der Volkshochschule singt mit einer Maschine von 1912.",
        ),
        (
            45,
            3,
            10,
            15,
            "erfa-mittlere-haeuser",
            "Erfa-Gruppe mittlere Häuser",
            EventKind::Meeting,
            "Erfa",
            true,
            "Häuser mit fünf bis zwölf Beschäftigten tauschen sich aus. Thema diesmal: Leitungswechsel.",
        ),
        (
            66,
            2,
            14,
            17,
            "besuch-im-bahnhof-sued",
            "Besuch im Bahnhof Süd",
            EventKind::Visit,
            "AG",
            true,
            "Wir schauen uns an, wie der Bahnhof Süd seine Ausleihe organisiert.",
        ),
    ];
    for (days, weekday, from, to, slug, title, kind, space, registration, summary) in list {
        let day = scene.weekday(days, weekday);
        let small = Event {
            kind,
            registration,
            space_id: scene.space(space),
            summary: summary.to_owned(),
            asked_needs: "sign_language wheelchair hearing_loop other".to_owned(),
            ask_photos: false,
            ..event(act, slug, title, at(day, from, 0), at(day, to, 0))
        };
        create(tx, act, &small, 40, 14)?;
        if registration {
            registrations::fill(tx, act, &small, 11 + days / 3, &[])?;
        }
    }
    let day = scene.weekday(80, 4);
    let draft = Event {
        kind: EventKind::Workshop,
        stage: Stage::Draft,
        summary: "Noch in Arbeit.".to_owned(),
        ..event(
            act,
            "kommunaler-haushalt",
            "Den kommunalen Haushalt lesen lernen",
            at(day, 10, 0),
            at(day, 16, 0),
        )
    };
    create(tx, act, &draft, 25, 1)?;
    let day = scene.weekday(12, 2);
    let called_off = event(act, "fahrradkino", "Fahrradkino im Hof", at(day, 20, 0), at(day, 23, 0));
    create(tx, act, &called_off, 50, 21)?;
    let ago = act_at(act, act.now - SignedDuration::from_hours(30));
    actions::lifecycle::call_off(
        tx,
        &ago,
        called_off.id,
        1,
        "Der Projektor ist kaputt. Wir suchen einen neuen Termin.",
    )
    .map(drop)
}
