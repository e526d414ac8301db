//! Invented people, organisations and spaces for the demo.

use db::Tx;
use i18n::Language;
use jiff::SignedDuration;
use kernel::{Act, House, Id, Person, Role, Space};

use crate::{
    model::{Account, Organisation, OrganisationKind, SpaceKind, Visibility},
    rules, store,
};

/// Fills an empty network.
pub fn fill(_: &House, tx: &mut Tx, act: &Act) -> db::Result<()> {
    let people = PEOPLE.iter().zip(1..).map(|(one, place)| person(tx, act, *one, place));
    let people = people.collect::<db::Result<Vec<_>>>()?;
    for (index, (name, kind, town, summary)) in ORGANISATIONS.iter().enumerate() {
        let slug = rules::slug(name);
        let host = slug.split("-e-v").next().unwrap_or_default();
        let organisation = Organisation {
            id: act.id(),
            name: (*name).to_owned(),
            kind: *kind,
            summary: (*summary).to_owned(),
            website: format!("https://{host}.example"),
            town: (*town).to_owned(),
            contact: format!("hallo@{host}.example"),
            slug,
        };
        store::save_organisation(tx, &organisation, act.now)?;
        // Members stand in the list after coordinator and moderator, in the order of the organisations.
        if let Some(person) = people.get(index + 2) {
            store::add_representation(tx, organisation.id, *person, act.now)?;
        }
    }
    for (index, (name, kind, visibility)) in SPACES.iter().enumerate() {
        let space = Space { id: act.id(), slug: rules::slug(name), name: (*name).to_owned() };
        store::insert_space(tx, &space, *kind, *visibility, act.now)?;
        for (place, person) in people.iter().skip(2 + index).step_by(3).enumerate() {
            let role = if place == 0 { Role::Coordinator } else { Role::Member };
            store::set_member(tx, space.id, *person, role, act.now)?;
        }
    }
    act.touch(crate::TOPIC);
    Ok(())
}

/// Makes the account of the one in this place of the list: those before joined earlier.
fn person(
    tx: &mut Tx,
    act: &Act,
    (name, email, role): (&str, &str, Role),
    place: i64,
) -> db::Result<Id<Person>> {
    let account = Account {
        id: act.id(),
        name: name.to_owned(),
        email: email.to_owned(),
        role,
        language: Language::De.tag().to_owned(),
        created_at: act.now - SignedDuration::from_hours(24 * (400 - 13 * place)),
    };
    if store::insert_person(tx, &account, email)? {
        return Ok(account.id);
    }
    // The set-up may have made the coordinator already.
    let known = store::person_by_email(tx, email)?.ok_or(db::Error::NotFound)?;
    Ok(known.id)
}

const PEOPLE: [(&str, &str, Role); 26] = [
    ("Mira Sommerfeld", "mira.sommerfeld@kulturnetz.example", Role::Coordinator),
    ("Jonas Brandt", "jonas.brandt@kulturnetz.example", Role::Moderator),
    ("Aylin Kaya", "aylin.kaya@alte-weberei.example", Role::Member),
    ("Henning Petersen", "henning.petersen@volkshochschule.example", Role::Member),
    ("Greta Ohlendorf", "greta.ohlendorf@buergerstiftung.example", Role::Member),
    ("Tomasz Wieczorek", "tomasz.wieczorek@stadt.example", Role::Member),
    ("Leyla Demir", "leyla.demir@bahnhof-sued.example", Role::Member),
    ("Cornelia Fritsche", "cornelia.fritsche@landesverband.example", Role::Member),
    ("Samuel Okafor", "samuel.okafor@medienwerkstatt.example", Role::Member),
    ("Ruth Eberlein", "ruth.eberlein@nachbarschaftshaus.example", Role::Member),
    ("Nikolai Baumann", "nikolai.baumann@zirkuswiese.example", Role::Member),
    ("Ines Falkenhagen", "ines.falkenhagen@schule-am-fluss.example", Role::Member),
    ("Yusuf Arslan", "yusuf.arslan@gartenfreunde.example", Role::Member),
    ("Dörte Michaelis", "doerte.michaelis@kulturamt.example", Role::Member),
    ("Paul Reimann", "paul.reimann@post.example", Role::Member),
    ("Linh Nguyen", "linh.nguyen@post.example", Role::Member),
    ("Walter Lindner", "walter.lindner@post.example", Role::Resident),
    ("Emma Castellani", "emma.castellani@post.example", Role::Resident),
    ("Bogdan Marin", "bogdan.marin@post.example", Role::Resident),
    ("Hannelore Vogt", "hannelore.vogt@post.example", Role::Resident),
    ("Fatima El-Amin", "fatima.el-amin@post.example", Role::Resident),
    ("Kim Janssen", "kim.janssen@post.example", Role::Resident),
    ("Oskar Hellwig", "oskar.hellwig@post.example", Role::Resident),
    ("Swetlana Morosowa", "swetlana.morosowa@post.example", Role::Resident),
    ("Birgit Thalmann", "birgit.thalmann@post.example", Role::Resident),
    ("Amadou Diallo", "amadou.diallo@post.example", Role::Resident),
];

const ORGANISATIONS: [(&str, OrganisationKind, &str, &str); 12] = [
    (
        "Alte Weberei",
        OrganisationKind::Centre,
        "Musterstadt",
        "Soziokulturelles Zentrum in den Hallen der ehemaligen Tuchfabrik: Konzerte, offene Werkstätten, \
         ein Café, das ohne Verzehr auskommt, und **drei Säle zum Ausleihen**.",
    ),
    (
        "Volkshochschule am Markt",
        OrganisationKind::School,
        "Musterstadt",
        "Kurse für alle Lebenslagen. Eine der drei Trägerinnen des Netzwerks; bringt Räume, Lehrkräfte und \
         Erfahrung mit Leichter Sprache ein.",
    ),
    (
        "Bürgerstiftung Musterstadt",
        OrganisationKind::Foundation,
        "Musterstadt",
        "Fördert, was Nachbar:innen gemeinsam anfangen. Kleine Beträge ohne langen Antrag, bis 500 Euro in \
         vierzehn Tagen.",
    ),
    (
        "Stadtteilbüro Südstadt",
        OrganisationKind::TownOffice,
        "Musterstadt",
        "Die Stadt im Quartier: berät Initiativen, verwaltet den Verfügungsfonds und lädt zur \
         Stadtteilkonferenz ein.",
    ),
    (
        "Bahnhof Süd",
        OrganisationKind::Centre,
        "Lindenau an der Elbe",
        "Im alten Empfangsgebäude treffen sich Chor, Reparaturcafé und Jugendtheater. Gerade im \
         **Leitungswechsel** und froh über Erfahrungen.",
    ),
    (
        "Landesverband Soziokultur",
        OrganisationKind::Association,
        "Halmfeld",
        "Berät 62 Zentren im Land, vermittelt Berater:innen auf Augenhöhe und gibt die Reihe \
         HowToMake heraus.",
    ),
    (
        "Medienwerkstatt Kanal",
        OrganisationKind::Association,
        "Musterstadt",
        "Film, Ton und Bild mit dem, was in die Hosentasche passt. Verleiht Mikrofone, Stative und einen \
         Koffer für Gebärdensprach-Videos.",
    ),
    (
        "Nachbarschaftshaus Brunnenplatz",
        OrganisationKind::Centre,
        "Musterstadt",
        "Mittagstisch, Hausaufgaben, Sprachtreff. Hier beginnt jede Beteiligung im Quartier, meistens beim \
         Kaffee.",
    ),
    (
        "Zirkuswiese",
        OrganisationKind::Initiative,
        "Grünberg",
        "Ein Zelt, zwölf Wohnwagen, jeden Sommer 200 Kinder. Hat ein Konzept für Awareness bei \
         Veranstaltungen unter freiem Himmel.",
    ),
    (
        "Gemeinschaftsschule am Fluss",
        OrganisationKind::School,
        "Musterstadt",
        "Öffnet nachmittags Aula, Küche und Sportplatz für das Quartier.",
    ),
    (
        "Interkulturelle Gärten",
        OrganisationKind::Initiative,
        "Musterstadt",
        "38 Beete, 19 Sprachen. Gibt Setzlinge ab und sucht immer Regentonnen.",
    ),
    (
        "Kulturamt Halmfeld",
        OrganisationKind::TownOffice,
        "Halmfeld",
        "Ansprechstelle für Förderung, Genehmigungen und den kommunalen Kulturhaushalt.",
    ),
];

const SPACES: [(&str, SpaceKind, Visibility); 4] = [
    ("Quartier Südstadt", SpaceKind::Quarter, Visibility::Public),
    ("AG Beratung", SpaceKind::WorkingGroup, Visibility::Network),
    ("Erfa-Gruppe mittlere Häuser", SpaceKind::ExchangeGroup, Visibility::Network),
    ("Leitbild 2030", SpaceKind::Project, Visibility::Public),
];
