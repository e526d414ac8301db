// Lines of a live round that break, die or let nothing through, and what stays in sight on phones and walls.
import type { Browser, BrowserContextOptions, WebSocketRoute } from "@playwright/test";
import { Guard } from "../support/guard.ts";
import { asRole, axe, expect, noSidewaysScroll, onPhone, type Page, test, visit, withoutJavaScript } from "../support/test.ts";

test.describe.configure({ mode: "parallel" });

async function window(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ baseURL: process.env["GEFLECHT_ADDRESS"] ?? "", locale: "de-DE", reducedMotion: "reduce", ...options });
  await new Guard().watch(context);
  return context.newPage();
}

const hostOf = (browser: Browser) => window(browser, asRole("coordinator"));
/** As an iPhone holds it: narrow, by touch. */
const phoneOf = (browser: Browser, more: BrowserContextOptions = {}) =>
  window(browser, { ...asRole("visitor"), ...onPhone, viewport: { width: 390, height: 664 }, deviceScaleFactor: 3, ...more });

const move = (host: Page, name: string) => host.getByRole("button", { name, exact: true }).click();

/** A question: its kind, and its fields by their names. */
interface Question {
  kind: string;
  fields: Record<string, string>;
}

/** A round with these questions; answers the path of its desk, with the host at the remote. */
async function prepare(host: Page, title: string, questions: Question[], teams?: string): Promise<string> {
  await visit(host, "/koordination/live");
  await host.getByLabel("Titel").fill(title);
  await host.getByRole("button", { name: "Neue Runde anlegen" }).click();
  await host.waitForURL(/\/koordination\/live\/\d+$/);
  const desk = new URL(host.url()).pathname;
  if (teams) {
    await host.getByLabel("Teams").fill(teams);
    // The page comes back at its own address: only the answer tells that the teams are stored.
    const saved = host.waitForResponse((response) => response.request().method() === "POST");
    await host.getByRole("button", { name: "Speichern" }).click();
    expect((await saved).status()).toBe(303);
    await host.waitForLoadState();
  }
  for (const { kind, fields } of questions) {
    await visit(host, `${desk}/neu/${kind}`);
    for (const [name, value] of Object.entries({ sekunden: "", ...fields })) await host.locator(`[name="${name}"]`).fill(value);
    await host.getByRole("button", { name: "Speichern" }).click();
    await host.waitForURL(`**${desk}`);
  }
  await visit(host, `${desk}/regie`);
  return desk;
}

async function join(phone: Page, path: string, name: string, team?: string): Promise<void> {
  await visit(phone, path);
  if (name) await phone.getByLabel("Wie heißt du?").fill(name);
  if (team) await phone.getByLabel(team).check();
  await phone.getByRole("button", { name: "Mitmachen" }).click();
  await expect(phone.locator("h1")).toHaveText("Gleich geht es los");
}

const CHOICE = { kind: "eine-wahl", fields: { frage: "Wann war das erste Fest?", "antwort-1": "1979", "antwort-2": "1986" } };

test("an answer given while the line is down is kept and sent when it is back, and nobody is told three times", async ({ browser }) => {
  const [host, phone] = [await hostOf(browser), await phoneOf(browser)];
  const lines: WebSocketRoute[] = [];
  let cut = false;
  await phone.routeWebSocket(/verbindung/, (line) => {
    if (cut) return void line.close();
    lines.push(line);
    line.connectToServer();
  });
  await phone.route(/ereignisse|\/stand|antwort/, (route) => (cut ? route.abort() : route.continue()));
  const path = (await prepare(host, "Funkloch", [CHOICE])).replace("/koordination", "");
  await join(phone, path, "Ada");
  await move(host, "Nächste Frage stellen");
  await expect(phone.getByRole("button", { name: "1979" })).toBeVisible();
  const said = phone.locator("#leitung");
  await phone.evaluate(() => {
    const place = document.querySelector("#leitung");
    const told: string[] = [];
    Object.assign(globalThis, { told });
    if (place) new MutationObserver(() => place.textContent && told.push(place.textContent)).observe(place, { childList: true });
  });
  cut = true;
  for (const line of lines) await line.close();
  await phone.getByRole("button", { name: "1986" }).tap();
  await expect(said).toHaveText("Die Verbindung ist weg. Wir versuchen es wieder.", { timeout: 40_000 });
  cut = false;
  await expect(phone.locator("#eigenes")).toContainText("Deine Antwort zählt", { timeout: 60_000 });
  await expect(said).toHaveText("");
  await expect(host.locator("[data-live=answered]")).toHaveText("1");
  expect(await phone.evaluate(() => (globalThis as unknown as { told: string[] }).told)).toHaveLength(1);
});

test("where lines open and let nothing through a phone and a wall ask again and again by themselves", async ({ browser }) => {
  test.setTimeout(240_000);
  const [host, phone] = [await hostOf(browser), await phoneOf(browser)];
  const wall = await window(browser, { ...asRole("visitor"), viewport: { width: 1280, height: 720 } });
  for (const page of [phone, wall]) await page.routeWebSocket(/verbindung/, () => undefined);
  // A proxy that holds everything back until it ends, which it never does.
  await phone.route(/ereignisse/, () => undefined);
  const path = (await prepare(host, "Puffer", [CHOICE])).replace("/koordination", "");
  await visit(wall, `${path}/leinwand`);
  await join(phone, path, "Ada");
  await expect(phone.locator("#leitung")).not.toHaveText("", { timeout: 30_000 });
  await move(host, "Nächste Frage stellen");
  for (const page of [phone, wall]) await expect(page.locator("h1")).toHaveText("Wann war das erste Fest?", { timeout: 90_000 });
  await phone.getByRole("button", { name: "1986" }).tap();
  await expect(phone.locator("#eigenes")).toContainText("Deine Antwort zählt");
  await expect(wall.locator("[data-live=answered]")).toHaveText("1", { timeout: 30_000 });
});

test("a line that dies without a word is noticed on the phone and on the wall", async ({ browser }) => {
  test.setTimeout(180_000);
  const [host, phone] = [await hostOf(browser), await phoneOf(browser)];
  const wall = await window(browser, { ...asRole("visitor"), viewport: { width: 1280, height: 720 } });
  let dead = false;
  for (const page of [phone, wall]) {
    await page.routeWebSocket(/verbindung/, (line) => {
      if (dead) return;
      const server = line.connectToServer();
      server.onMessage((message) => {
        if (!dead) line.send(message);
      });
    });
  }
  const path = (await prepare(host, "Stille", [CHOICE])).replace("/koordination", "");
  await visit(wall, `${path}/leinwand`);
  await join(phone, path, "Ada");
  await expect(wall.locator(".way-in [data-live=people]")).toHaveText("1");
  dead = true;
  for (const page of [phone, wall]) await expect(page.locator("#leitung")).toHaveText(/Die Verbindung ist weg/, { timeout: 60_000 });
  dead = false;
  for (const page of [phone, wall]) await expect(page.locator("#leitung")).toHaveText("", { timeout: 60_000 });
});

test("what is chosen when the time is up counts, and a button stays in sight until then", async ({ browser }) => {
  test.setTimeout(600_000);
  const [host, phone] = [await hostOf(browser), await phoneOf(browser)];
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`antwort-${at + 1}`, `Ein Werkzeug mit langem Namen, Nummer ${at + 1}`]));
  await prepare(host, "Werkzeug", []);
  const desk = new URL(host.url()).pathname.replace("/regie", "");
  await visit(host, `${desk}/neu/mehrere`);
  await host.getByText("Mehr Antworten").click();
  for (const [name, value] of Object.entries({ frage: "Was bringst du mit?", sekunden: "20", ...many })) await host.locator(`[name="${name}"]`).fill(value);
  await host.getByRole("button", { name: "Speichern" }).click();
  await visit(host, `${desk}/neu/wolke`);
  for (const [name, value] of Object.entries({ frage: "Und sonst?", sekunden: "20" })) await host.locator(`[name="${name}"]`).fill(value);
  await host.getByRole("button", { name: "Speichern" }).click();
  await visit(host, `${desk}/regie`);
  const path = desk.replace("/koordination", "");
  await join(phone, path, "Ada");
  await move(host, "Nächste Frage stellen");
  await expect(phone.getByRole("button", { name: "Antwort abschicken" })).toBeInViewport();
  await phone.getByText("Nummer 1", { exact: false }).first().tap();
  await expect(phone.locator("#eigenes")).toContainText("Deine Antwort zählt");
  await axe(phone);
  await move(host, "Auflösen");
  await expect(phone.locator("#eigenes")).toHaveText("Deine Antwort: Ein Werkzeug mit langem Namen, Nummer 1.");
  // Typed and not sent: the time alone sends it.
  await move(host, "Nächste Frage stellen");
  await phone.getByLabel("Wort 1").pressSequentially("Mut");
  await expect(phone.getByText("Die Zeit ist um.")).toBeVisible({ timeout: 120_000 });
  await move(host, "Auflösen");
  await expect(phone.locator("#eigenes")).toHaveText("Deine Antwort: Mut.");
});

test("a text that is too long is refused with a word, and a double tap writes one question", async ({ browser }) => {
  const [host, phone] = [await hostOf(browser), await phoneOf(browser)];
  const path = (await prepare(host, "Podium", [{ kind: "podium", fields: { frage: "Was willst du wissen?" } }])).replace("/koordination", "");
  await join(phone, path, "Ada");
  await move(host, "Nächste Frage stellen");
  const field = phone.getByLabel("Schreib eine Frage ans Podium");
  await field.fill("x".repeat(6_000));
  await phone.getByRole("button", { name: "Abschicken" }).tap();
  await expect(phone.locator("#eigenes")).toContainText("Das ist zu lang");
  await expect(field).toHaveValue("x".repeat(6_000));
  await expect(phone.locator("#leitung")).toHaveText("");
  await field.fill("Wann fangen wir an?");
  await phone.getByRole("button", { name: "Abschicken" }).dblclick();
  await expect(phone.locator("#eigenes")).toContainText("Dein Beitrag ist da.");
  await expect(phone.locator(".entries .entry")).toHaveCount(1);
  await expect(phone.locator("#eigenes")).not.toContainText("Schreib erst etwas");
});

test("whoever lost their name is told at once and chooses another one", async ({ browser }) => {
  const [host, phone] = [await hostOf(browser), await phoneOf(browser)];
  const desk = await prepare(host, "Namen", [CHOICE]);
  await join(phone, desk.replace("/koordination", ""), "Zugpferd");
  await visit(host, `${desk}/namen`);
  await host.getByRole("button", { name: "Den Namen Zugpferd wegnehmen" }).click();
  await expect(phone.getByText("Die Regie hat deinen Namen weggenommen.")).toBeVisible();
  await axe(phone);
  await phone.getByLabel("Such dir einen anderen Namen aus").fill("Amsel");
  await phone.getByRole("button", { name: "Diesen Namen nehmen" }).tap();
  await expect(phone.getByText("Du bist dabei als Amsel.")).toBeVisible();
  await visit(host, `${desk}/namen`);
  await axe(host);
  await host.getByRole("button", { name: "Den Namen Zugpferd zurückgeben" }).click();
  await expect(host.locator(".lines").first()).toContainText("Zugpferd");
});

test("without scripts each choice is a button", async ({ browser }) => {
  const [host, phone] = [await hostOf(browser), await phoneOf(browser, withoutJavaScript)];
  const path = (await prepare(host, "Ohne Skript", [CHOICE])).replace("/koordination", "");
  await join(phone, path, "Grete");
  await move(host, "Nächste Frage stellen");
  await phone.getByRole("link", { name: "Neu laden" }).tap();
  await phone.getByRole("button", { name: "1986" }).tap();
  await expect(phone.locator("#eigenes")).toContainText("Deine Antwort zählt");
  await expect(phone.getByRole("button", { name: "1986" })).toHaveAttribute("aria-pressed", "true");
});

const WALLS = [{ width: 1024, height: 768 }, { width: 1280, height: 720 }, { width: 1920, height: 1080 }];
const LONG = "Wie viele Menschen haben im vergangenen Jahr in unseren Häusern, Werkstätten, Gärten und auf den Plätzen des Quartiers an Veranstaltungen teilgenommen, die von Ehrenamtlichen vorbereitet wurden, und wie viele davon kamen zum ersten Mal, ohne vorher jemanden aus dem Netzwerk zu kennen oder zu suchen?";
const TEAM = "Nachbarschaftswerkstätte";
/** How many lines the long name of a team takes: one that fits into a line stands in one. */
const linesOf = (page: Page) =>
  page.locator(".is-teams .name", { hasText: TEAM }).evaluate((it) => it.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(it).lineHeight));

test("what the last row must see is on the wall at every size", async ({ browser }) => {
  test.setTimeout(300_000);
  const host = await hostOf(browser);
  const six = Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`antwort-${at + 1}`, `Ungefähr ${at + 1} Tausend Menschen aus der Nachbarschaft`]));
  const questions: Question[] = [
    { kind: "eine-wahl", fields: { frage: LONG, ...six } },
    { kind: "schaetzen", fields: { frage: "Wie viele Menschen wohnen in unserer Stadt?", richtig: "28000", spanne: "9000", einheit: "Menschen" } },
  ];
  const desk = await prepare(host, "Großer Saal", questions, `${TEAM}\nRadlerinnen und Radler`);
  const path = desk.replace("/koordination", "");
  const walls: Page[] = [];
  for (const viewport of WALLS) walls.push(await window(browser, { ...asRole("visitor"), viewport }));
  for (const wall of walls) await visit(wall, `${path}/leinwand`);
  const phones: Page[] = [];
  for (let at = 0; at < 7; at += 1) {
    const phone = await phoneOf(browser);
    await join(phone, path, `Person mit langem Namen ${at}`.slice(0, 24), at % 2 ? TEAM : "Radlerinnen und Radler");
    phones.push(phone);
  }
  /** Everything of the wall is to be seen without scrolling; a picture for those who want to look. */
  const whole = async (name: string, heading: string | RegExp, inviting = true) => {
    for (const [at, wall] of walls.entries()) {
      await expect(wall.locator("h1")).toHaveText(heading);
      await noSidewaysScroll(wall);
      await expect.poll(() => wall.evaluate(() => {
        const edge = (part: string): number => document.querySelector(part)?.getBoundingClientRect().bottom ?? 0;
        return edge("#runde") <= innerHeight && [...document.querySelectorAll("#runde > *, #runde .offered li, #runde .bars li, #runde .standings li, #runde svg")].every((it) => it.getBoundingClientRect().bottom <= innerHeight + 1);
      }), `${name} at ${WALLS[at]?.width}`).toBe(true);
      await expect(wall.locator(".qr")).toBeVisible({ visible: inviting });
      const folder = process.env["LIVE_PICTURES"];
      if (folder) await wall.screenshot({ path: `${folder}/wall-${name}-${WALLS[at]?.width}.png` });
    }
  };
  await whole("lobby", "Großer Saal");
  await move(host, "Nächste Frage stellen");
  await whole("long", LONG);
  for (const [at, phone] of phones.entries()) await phone.getByRole("button", { name: `Ungefähr ${(at % 6) + 1} Tausend` }).tap();
  await move(host, "Auflösen");
  await whole("bars", LONG);
  await move(host, "Nächste Frage stellen");
  for (const [at, phone] of phones.entries()) {
    await phone.getByLabel("Deine Zahl").fill(String(9_000 + at * 4_500));
    await phone.getByRole("button", { name: "Antwort abschicken" }).tap();
    await expect(phone.locator("#eigenes")).toContainText("Deine Antwort zählt");
  }
  await move(host, "Auflösen");
  await whole("plot", "Wie viele Menschen wohnen in unserer Stadt?");
  await move(host, "Rangliste zeigen");
  await whole("teams", "Rangliste");
  for (const wall of walls) expect(await linesOf(wall)).toBeLessThan(1.5);
  const [phone] = phones;
  if (phone) {
    await expect(phone.locator("h1")).toHaveText("Rangliste");
    await noSidewaysScroll(phone);
    const folder = process.env["LIVE_PICTURES"];
    if (folder) await phone.screenshot({ path: `${folder}/phone-teams.png`, fullPage: true });
    expect(await linesOf(phone)).toBeLessThan(1.5);
  }
  await host.getByText("Runde beenden").first().click();
  await move(host, "Runde beenden");
  await whole("over", "Das war’s", false);
});
