// Every page of the house, and who looks at it. A new route gets a line here: a test compares this list with the
// routes in the sources, and the screenshots are taken from it too.
import type { Page } from "@playwright/test";
import type { Crew, Viewer } from "./crew.ts";
import { bulkMail, interestLink, invitationLink, liveRound, newAddressLink, readSchedule, registrationLink, signInCode, signInLink, unsubscribeLink } from "./errands.ts";

export interface Place {
  /** As it stands in the module's `pages`. */
  route: string;
  as: Viewer;
  /** Tells several pages of one route apart. */
  state?: string;
  /** Where it is: an address, a link on another page, or what has to be done to get there. */
  at: string | Link | ((crew: Crew) => Promise<string>);
  status?: number;
}

export interface Link {
  on: string;
  to: RegExp;
}

const conference = "kooperation-und-vernetzung";
const full = "awareness-konzept";
const soon = "gemeinwesenarbeit-in-der-stadt";
const over = "raeume-fuer-alle";
const cancelled = "fahrradkino";
const ownRegistration = (rest: string) => async (crew: Crew) => (await registrationLink(crew, conference)) + rest;
const desk = `/koordination/veranstaltungen/${conference}`;
const id = "[0-9a-f-]{36}";

const open = (route: string, as: Viewer = "visitor", at: Place["at"] = route, state?: string): Place =>
  state === undefined ? { route, as, at } : { route, as, at, state };

/** A page of the desk of events, of one of them. */
const ofEvent = (rest: string, at: Place["at"] = desk + rest, state?: string): Place =>
  open(`/koordination/veranstaltungen/{slug}${rest}`, "coordinator", at, state);

/** The live round that runs in the demo, and the one that waits. */
const round = "246810";
const prepared = "135790";

/** The one that is over, with its results published. */
const finished = "975310";

/** A page of the desk of live rounds, of that one. */
const ofRound = (rest: string, at: Place["at"] = `/koordination/live/${round}${rest}`, state?: string): Place =>
  open(`/koordination/live/{code}${rest}`, "coordinator", at, state);

const event = (slug: string, state: string) => open("/veranstaltungen/{slug}", "visitor", `/veranstaltungen/${slug}`, state);

const registration = (slug: string, state: string) =>
  open("/veranstaltungen/{slug}/anmeldung", "visitor", `/veranstaltungen/${slug}/anmeldung`, state);

export const places: readonly Place[] = [
  open("/"),
  open("/impressum"),
  open("/datenschutz"),
  open("/barrierefreiheit"),
  { route: "", state: "not found", as: "visitor", at: "/gibt-es-nicht", status: 404 },
  { route: "", state: "not allowed", as: "resident", at: "/koordination", status: 403 },

  open("/akteure"),
  open("/akteure/{slug}", "visitor", { on: "/akteure", to: /^\/akteure\/(?!neu)[^/]+$/ }),
  open("/akteure/neu", "coordinator"),
  open("/akteure/{slug}/bearbeiten", "coordinator", "/akteure/alte-weberei/bearbeiten"),
  open("/akteure/{slug}/loeschen", "coordinator", "/akteure/alte-weberei/loeschen"),
  open("/akteure/{slug}/vertretung", "coordinator", "/akteure/alte-weberei/vertretung"),

  open("/einloggen"),
  open("/einloggen/neu"),
  open("/einloggen/code/{id}", "visitor", signInCode),
  open("/einloggen/link/{link}", "visitor", signInLink),
  open("/einladung/{link}", "visitor", invitationLink),
  open("/konto", "resident"),
  open("/konto", "member"),
  open("/konto", "moderator"),
  open("/konto", "coordinator"),
  open("/konto/loeschen", "resident"),

  open("/veranstaltungen"),
  open("/veranstaltungen", "visitor", "/veranstaltungen?raum=keiner", "filtered"),
  open("/veranstaltungen", "visitor", `/veranstaltungen?monat=${new Date().toISOString().slice(0, 7)}`, "month"),
  open("/veranstaltungen", "visitor", "/veranstaltungen?zeit=vergangen", "past"),
  event(conference, "open"),
  event(full, "full"),
  event(soon, "save the date"),
  event(over, "over"),
  event(cancelled, "cancelled"),
  event("ag-beratung", "without registration"),
  open("/veranstaltungen/{slug}/leichte-sprache", "visitor", `/veranstaltungen/${conference}/leichte-sprache`),
  open("/veranstaltungen/{slug}/programm", "visitor", `/veranstaltungen/${conference}/programm`),
  open("/veranstaltungen/{slug}/programm/{session}", "visitor", {
    on: `/veranstaltungen/${conference}/programm`,
    to: new RegExp(`^/veranstaltungen/${conference}/programm/(?!schedule)[^/]+$`),
  }),
  open("/vormerken/{link}", "visitor", (crew) => interestLink(crew, soon)),
  open("/vormerken/{link}/austragen", "visitor", async (crew) => `${await interestLink(crew, soon)}/austragen`),

  registration(conference, "open"),
  registration(full, "full"),
  registration(soon, "not yet open"),
  registration(over, "over"),
  registration(cancelled, "cancelled"),
  open("/veranstaltungen/{slug}/anmeldung/danke", "visitor", `/veranstaltungen/${conference}/anmeldung/danke?als=platz`, "place"),
  open("/veranstaltungen/{slug}/anmeldung/danke", "visitor", `/veranstaltungen/${full}/anmeldung/danke?als=warteliste`, "line"),
  open("/anmeldung/neuer-link"),
  open("/anmeldung/neuer-link/unterwegs"),
  open("/anmeldung/{link}", "visitor", ownRegistration("")),
  open("/anmeldung/{link}/aendern", "visitor", ownRegistration("/aendern")),
  open("/anmeldung/{link}/adresse", "visitor", ownRegistration("/adresse")),
  open("/anmeldung/neue-adresse/{link}", "visitor", (crew) => newAddressLink(crew, conference)),
  open("/anmeldung/{link}/programm", "visitor", ownRegistration("/programm")),
  open("/anmeldung/{link}/absagen", "visitor", ownRegistration("/absagen")),
  open("/anmeldung/{link}/loeschen", "visitor", ownRegistration("/loeschen")),
  { route: "/anmeldung/{link}", state: "foreign", as: "visitor", at: "/anmeldung/kein.link", status: 404 },

  open("/koordination", "coordinator"),
  open("/koordination/menschen", "coordinator"),
  open("/koordination/menschen/einladen", "coordinator"),
  open("/koordination/menschen/{id}", "coordinator", {
    on: "/koordination/menschen",
    to: new RegExp(`^/koordination/menschen/${id}$`),
  }),
  open("/koordination/raeume", "coordinator"),
  open("/koordination/raeume/neu", "coordinator"),
  open("/koordination/raeume/{slug}/loeschen", "coordinator", "/koordination/raeume/ag-beratung/loeschen"),
  open("/koordination/raeume/{slug}", "coordinator", {
    on: "/koordination/raeume",
    to: /^\/koordination\/raeume\/(?!neu)[^/]+$/,
  }),
  open("/koordination/netz", "coordinator"),
  open("/koordination/netz/mail", "coordinator"),
  open("/koordination/netz/foerderer", "coordinator"),
  open("/koordination/netz/foerderer/neu", "coordinator"),
  open("/koordination/netz/foerderer/{id}", "coordinator", {
    on: "/koordination/netz/foerderer",
    to: new RegExp(`^/koordination/netz/foerderer/${id}$`),
  }),
  open("/koordination/netz/foerderer/{id}/entfernen", "coordinator", {
    on: "/koordination/netz/foerderer/{id}",
    to: new RegExp(`^/koordination/netz/foerderer/${id}/entfernen$`),
  }),
  open("/koordination/post", "coordinator"),
  open("/koordination/post/{id}", "coordinator", { on: "/koordination/post", to: new RegExp(`^/koordination/post/${id}$`) }),
  open("/koordination/protokoll", "coordinator"),

  open("/koordination/veranstaltungen", "coordinator"),
  open("/koordination/veranstaltungen/neu", "coordinator"),
  ofEvent("/bearbeiten"),
  ofEvent("/stand"),
  ofEvent("/stand", `/koordination/veranstaltungen/${soon}/stand`, "save the date"),
  ofEvent("/stand/absagen"),
  ofEvent("/stand/vorschau", `/koordination/veranstaltungen/${soon}/stand/vorschau`),
  ofEvent("/programm"),
  ofEvent("/programm/neu"),
  ofEvent("/programm/punkt/{id}", { on: `${desk}/programm`, to: new RegExp(`^${desk}/programm/punkt/${id}$`) }),
  ofEvent("/programm/punkt/{id}/entfernen", {
    on: `${desk}/programm/punkt/{id}`,
    to: new RegExp(`^${desk}/programm/punkt/${id}/entfernen$`),
  }),
  ofEvent("/programm/punkt/{id}/verschieben", {
    on: `${desk}/programm`,
    to: new RegExp(`^${desk}/programm/punkt/${id}/verschieben$`),
  }),
  ofEvent("/programm/raeume"),
  ofEvent("/programm/straenge"),
  ofEvent("/programm/veroeffentlichen"),
  ofEvent("/programm/vorschau"),
  ofEvent("/programm/einlesen"),
  ofEvent("/programm/einlesen/{id}", (crew) => readSchedule(crew, "gemeinwesenarbeit-in-der-stadt")),
  ofEvent(""),
  ofEvent("", `/koordination/veranstaltungen/${soon}`, "save the date"),
  ofEvent("", `/koordination/veranstaltungen/${over}`, "over"),
  ofEvent("/einlass"),
  ofEvent("/fragen"),
  ofEvent("/fragen/neu"),
  ofEvent("/fragen/{id}", { on: `${desk}/fragen`, to: new RegExp(`^${desk}/fragen/${id}$`) }),
  ofEvent("/kopieren"),
  ofEvent("/rundmail"),
  ofEvent("/rundmail/{mail}", (crew) => bulkMail(crew, "reparaturtreff")),
  ofEvent("/teilnehmende"),
  ofEvent("/teilnehmende/neu"),
  ofEvent("/teilnehmende/{party}", { on: `${desk}/teilnehmende`, to: new RegExp(`^${desk}/teilnehmende/${id}$`) }),
  ofEvent("/teilnehmende/{party}/adresse", {
    on: `${desk}/teilnehmende/{party}`,
    to: new RegExp(`^${desk}/teilnehmende/${id}/adresse$`),
  }),
  ofEvent("/teilnehmende/{party}/absagen", {
    on: `${desk}/teilnehmende/{party}`,
    to: new RegExp(`^${desk}/teilnehmende/${id}/absagen$`),
  }),
  ofEvent("/teilnehmende/{party}/platz", {
    on: `/koordination/veranstaltungen/${full}/warteliste`,
    to: new RegExp(`^/koordination/veranstaltungen/${full}/teilnehmende/${id}/platz$`),
  }),
  ofEvent("/warteliste", `/koordination/veranstaltungen/${full}/warteliste`),
  open("/rundmail/{link}/abbestellen", "visitor", unsubscribeLink),

  open("/live"),
  open("/live/regeln"),
  open("/live/{code}", "visitor", `/live/${round}`, "on the way in"),
  open("/live/{code}", "visitor", liveRound, "asked"),
  open("/live/{code}/leinwand", "visitor", `/live/${round}/leinwand`),
  open("/live/{code}/leinwand", "visitor", async (crew) => `${await liveRound(crew)}/leinwand`, "asked"),
  open("/koordination/live", "coordinator"),
  ofRound(""),
  ofRound("", `/koordination/live/${prepared}`, "prepared"),
  ofRound("/loeschen"),
  ...["eine-wahl", "mehrere", "schaetzen", "stimmt-das", "ordnen", "wort", "stimmung", "wolke", "rueckmeldung", "rangfolge", "podium", "ideen"].map((kind) =>
    open("/koordination/live/{code}/neu/{kind}", "coordinator", `/koordination/live/${round}/neu/${kind}`, kind),
  ),
  ofRound("/aktivitaeten/{id}", {
    on: `/koordination/live/${prepared}`,
    to: new RegExp(`^/koordination/live/${prepared}/aktivitaeten/${id}$`),
  }),
  ofRound("/einlesen"),
  ofRound("/regie"),
  ofRound("/namen"),
  open("/koordination/live/worte", "coordinator"),
  ofRound("/ergebnis"),
  ofRound("/ergebnis", `/koordination/live/${finished}/ergebnis`, "published"),
  ofRound("/beitraege/{position}", `/koordination/live/${finished}/beitraege/3`),
  ofRound("/regie", `/koordination/live/${prepared}/regie`, "may invite"),
  ofRound("/zugehoerigkeit"),
  open("/live/{code}/ergebnis", "visitor", `/live/${finished}/ergebnis`),
];

/** Routes that answer with something else than a page. */
export const noPages: readonly string[] = [
  "/anmeldung/{link}/daten.json",
  "/anmeldung/{link}/kalender.ics",
  "/einrichten", // only before the network is set up, see set-up.spec.ts
  "/favicon.svg",
  "/foerderer/{id}/logo",
  "/health",
  "/konto/daten",
  "/koordination/live/muster.csv",
  "/koordination/live/{code}/ergebnis.csv",
  "/koordination/live/{code}/ergebnis.pdf",
  "/koordination/live/{code}/ergebnis.xlsx",
  "/koordination/veranstaltungen/{slug}/teilnehmende.csv",
  "/koordination/veranstaltungen/{slug}/teilnehmende.xlsx",
  "/live/{code}/bild/{id}",
  "/live/{code}/ereignisse", // the other open line, see live.spec.ts
  "/live/{code}/stand", // what the open line says, for networks without one, see live.spec.ts
  "/live/{code}/verbindung", // the open line, see live.spec.ts
  "/metrics",
  "/robots.txt",
  "/veranstaltungen.ics",
  "/veranstaltungen.xml",
  "/veranstaltungen/{slug}/bild.png",
  "/veranstaltungen/{slug}/kalender.ics",
  "/veranstaltungen/{slug}/programm/schedule.json",
  "/veranstaltungen/{slug}/programm/schedule.xml",
];

/** What a place is called in the list of tests and as a picture. */
export const nameOf = (place: Place): string =>
  [place.route === "/" ? "/ the start" : place.route || place.at.toString(), place.state && `(${place.state})`, `as ${place.as}`].filter(Boolean).join(" ");

/** One page of each family of layouts: it is looked at in every look, the others in light and dark and with forced colours. */
export const families: readonly string[] = [
  "/ the start as visitor",
  "/gibt-es-nicht (not found) as visitor",
  "/datenschutz as visitor",
  "/akteure/{slug} as visitor",
  "/akteure/neu as coordinator",
  "/einloggen as visitor",
  "/einloggen/code/{id} as visitor",
  "/konto as coordinator",
  "/veranstaltungen as visitor",
  "/veranstaltungen (month) as visitor",
  "/veranstaltungen/{slug} (open) as visitor",
  "/veranstaltungen/{slug}/programm as visitor",
  "/veranstaltungen/{slug}/anmeldung (open) as visitor",
  "/anmeldung/{link} as visitor",
  "/koordination as coordinator",
  "/koordination/menschen as coordinator",
  "/koordination/netz as coordinator",
  "/koordination/post/{id} as coordinator",
  "/koordination/protokoll as coordinator",
  "/koordination/veranstaltungen/{slug} as coordinator",
  "/koordination/veranstaltungen/{slug}/stand as coordinator",
  "/koordination/veranstaltungen/{slug}/programm as coordinator",
  "/koordination/veranstaltungen/{slug}/einlass as coordinator",
  "/koordination/veranstaltungen/{slug}/rundmail as coordinator",
  "/koordination/veranstaltungen/{slug}/teilnehmende as coordinator",
  "/koordination/veranstaltungen/{slug}/teilnehmende/{party} as coordinator",
  "/live/{code} (asked) as visitor",
  "/live/{code}/leinwand (asked) as visitor",
  "/live/{code}/ergebnis as visitor",
  "/koordination/live/{code} as coordinator",
  "/koordination/live/{code}/neu/{kind} (eine-wahl) as coordinator",
  "/koordination/live/{code}/regie as coordinator",
];

/** Goes there. */
export async function goTo(place: Place, page: Page, crew: Crew): Promise<void> {
  const path = typeof place.at === "string" ? place.at : typeof place.at === "function" ? await place.at(crew) : await follow(place.at, page, crew);
  const answer = await page.goto(path);
  if (answer?.status() !== (place.status ?? 200)) throw new Error(`${path} answers ${answer?.status()}`);
}

/** The first link on another page; that page may be a place of its own. */
async function follow(link: Link, page: Page, crew: Crew): Promise<string> {
  const before = places.find((place) => place.route === link.on || place.route === link.on.replace(conference, "{slug}"));
  if (before && before.at !== link.on && link.on.includes("{")) await goTo(before, page, crew);
  else await page.goto(link.on);
  const paths = await page.locator("main a[href]").evaluateAll((links) => links.map((a) => new URL((a as HTMLAnchorElement).href).pathname));
  const found = paths.find((path) => link.to.test(path));
  if (found === undefined) throw new Error(`No link to ${link.to} on ${page.url()}`);
  return found;
}
