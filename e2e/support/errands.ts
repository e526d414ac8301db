// What has to be done before some pages can be seen: registering, inviting, writing to everyone. Each errand is run
// once per worker, by requests and not by clicks; the clicks have tests of their own.
import { randomUUID } from "node:crypto";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import type { Crew } from "./crew.ts";
import { linkIn, newestMailTo } from "./outbox.ts";

const done = new Map<string, Promise<string>>();

function once(name: string, errand: () => Promise<string>): Promise<string> {
  const known = done.get(name);
  if (known) return known;
  const result = errand();
  done.set(name, result);
  return result;
}

/** Somebody who was not there before. */
export const someone = () => `e2e-${randomUUID().slice(0, 8)}@posteo.de`;

/** Posts a form as the browser would. */
export async function post(request: APIRequestContext, path: string, form: Record<string, string>): Promise<APIResponse> {
  const answer = await request.post(path, { form, headers: { origin: process.env["GEFLECHT_ADDRESS"] ?? "" }, maxRedirects: 0 });
  if (answer.status() !== 303) throw new Error(`${path} answers ${answer.status()}: ${(await answer.text()).slice(0, 4000)}`);
  return answer;
}

/** The path of a registration that is held and not confirmed. */
export const registrationLink = (crew: Crew, slug: string): Promise<string> =>
  once(`registration ${slug}`, async () => {
    const email = someone();
    const { context } = await crew.seat("visitor");
    const form = await (await context.request.get(`/veranstaltungen/${slug}/anmeldung`)).text();
    const answers: Record<string, string> = { name: "Edda Probst", email, people: "1" };
    // The first answer of every question of the coordinator's.
    for (const [, name, value] of form.matchAll(/<input type="radio" id="[^"]*" name="(q-[^"]+)" value="([^"]+)"/g)) {
      if (name && value) answers[name] ??= value;
    }
    await post(context.request, `/veranstaltungen/${slug}/anmeldung`, answers);
    return linkIn(await mailTo(crew, email), "/anmeldung/");
  });

/** The link in the mail to another address for a registration. */
export const newAddressLink = (crew: Crew, slug: string): Promise<string> =>
  once(`new address ${slug}`, async () => {
    const email = someone();
    const { context } = await crew.seat("visitor");
    await post(context.request, `${await registrationLink(crew, slug)}/adresse`, { email });
    return linkIn(await mailTo(crew, email), "/anmeldung/neue-adresse/");
  });

/** Where the digits from the mail are typed. */
export const signInCode = (crew: Crew): Promise<string> =>
  once("code", async () => {
    const { context } = await crew.seat("visitor");
    const answer = await post(context.request, "/einloggen", { email: someone(), weiter: "" });
    return answer.headers()["location"] ?? "";
  });

/** The link that signs a new person in. */
export const signInLink = (crew: Crew): Promise<string> =>
  once("link", async () => {
    const email = someone();
    const { context } = await crew.seat("visitor");
    await post(context.request, "/einloggen/neu", { name: "Mara Neu", email, weiter: "" });
    return linkIn(await mailTo(crew, email), "/einloggen/link/");
  });

/** The link by which somebody becomes a member. */
export const invitationLink = (crew: Crew): Promise<string> =>
  once("invitation", async () => {
    const email = someone();
    const { context } = await crew.seat("coordinator");
    await post(context.request, "/koordination/menschen/einladen", { email, rolle: "member", language: "de" });
    return linkIn(await mailTo(crew, email), "/einladung/");
  });

/** A mail to everyone who comes to a small event; gives the page of its progress. */
export const bulkMail = (crew: Crew, slug: string): Promise<string> =>
  once(`bulk mail ${slug}`, async () => {
    const { page } = await crew.seat("coordinator");
    await page.goto(`/koordination/veranstaltungen/${slug}/rundmail`);
    await page.locator("#subject").fill("Wir freuen uns auf euch");
    await page.locator("#body").fill("Bitte bringt einen Becher mit.");
    await page.locator("form:has(#subject) button.button").click();
    await page.locator("button[name=send]").click();
    await page.waitForURL(/\/rundmail\/[0-9a-f-]{36}/);
    return new URL(page.url()).pathname;
  });

/** The link at the foot of such a mail. */
export const unsubscribeLink = (crew: Crew): Promise<string> =>
  once("unsubscribe", async () => {
    await bulkMail(crew, "reparaturtreff");
    const { page } = await crew.seat("coordinator");
    const mail = page.locator("main a", { hasText: "Wir freuen uns auf euch" }).first();
    for (let tries = 0; tries < 400; tries += 1) {
      await page.goto("/koordination/post");
      if ((await mail.count()) > 0) break;
      await page.waitForTimeout(250);
    }
    await mail.click();
    return linkIn((await page.locator("main").textContent()) ?? "", "/rundmail/");
  });

/** The link by which an address joins the list of those who are told when registration opens. */
export const interestLink = (crew: Crew, slug: string): Promise<string> =>
  once(`interest ${slug}`, async () => {
    const email = someone();
    const { context } = await crew.seat("visitor");
    await post(context.request, `/veranstaltungen/${slug}/vormerken`, { email });
    return linkIn(await mailTo(crew, email), "/vormerken/");
  });

/** A live round that asks its first question, and in which the visitor takes part. */
export const liveRound = (crew: Crew): Promise<string> =>
  once("live round", async () => {
    const { context } = await crew.seat("coordinator");
    const made = await post(context.request, "/koordination/live", { titel: "Probe im Saal" });
    const desk = made.headers()["location"] ?? "";
    await post(context.request, `${desk}/neu/eine-wahl`, { frage: "Wo treffen wir uns wieder?", antworten: "Im Garten\nIn der Alten Weberei" });
    await post(context.request, `${desk}/regie`, { schritt: "0", zug: "fragen" });
    const path = desk.replace("/koordination", "");
    const visitor = await crew.seat("visitor");
    await post(visitor.context.request, path, { name: "Edda" });
    return path;
  });

/** A schedule that was read and waits for somebody's yes; gives the page that shows what it would change. */
export const readSchedule = (crew: Crew, slug: string): Promise<string> =>
  // The next reading replaces this one, and the other worker reads too: everyone reads for themselves.
  (async () => {
    const { page } = await crew.seat("coordinator");
    await page.goto(`/koordination/veranstaltungen/${slug}/programm/einlesen`);
    await page.locator("#file").setInputFiles({ name: "schedule.json", mimeType: "application/json", buffer: Buffer.from(SCHEDULE) });
    await page.locator("form:has(#file) button.button").click();
    await page.waitForURL(/einlesen\/[0-9a-f-]{36}/);
    return new URL(page.url()).pathname;
  })();

/** A small programme of one day, in the format that such programmes are exchanged in. */
const SCHEDULE = JSON.stringify({
  schedule: {
    version: "1",
    conference: {
      acronym: "probe",
      title: "Probe",
      start: "2027-03-01",
      end: "2027-03-01",
      daysCount: 1,
      timeslot_duration: "00:15",
      time_zone_name: "Europe/Berlin",
      days: [
        {
          index: 1,
          date: "2027-03-01",
          day_start: "2027-03-01T09:00:00+01:00",
          day_end: "2027-03-01T18:00:00+01:00",
          rooms: {
            Saal: [
              {
                id: 1,
                guid: "9d1f2c1e-58a1-5f2b-9d2e-2d9d5d6b0a01",
                date: "2027-03-01T10:00:00+01:00",
                start: "10:00",
                duration: "01:00",
                room: "Saal",
                slug: "probe-1-anfang",
                title: "Anfang",
                subtitle: "",
                track: "",
                type: "talk",
                language: "de",
                abstract: "",
                description: "",
                logo: "",
                persons: [{ id: 1, public_name: "Edda Probst" }],
                links: [],
                attachments: [],
              },
            ],
          },
        },
      ],
    },
  },
});

async function mailTo(crew: Crew, email: string): Promise<string> {
  return newestMailTo((await crew.seat("coordinator")).page, email);
}
