// Questions to the panel and ideas in a live round: two phones write and vote, the host looks after it, the wall shows it,
// and nobody loads a page anew.
import type { Browser, BrowserContextOptions } from "@playwright/test";
import { Guard } from "../support/guard.ts";
import { asRole, axe, expect, noSidewaysScroll, onPhone, type Page, test, visit } from "../support/test.ts";

test.describe.configure({ mode: "parallel" });

/** What a list holds when it tells how many votes there are; what is told to one phone of its own is another matter. */
const VOTES = /class=\\"count/;

const guards: Guard[] = [];

async function open(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const base = { baseURL: process.env["GEFLECHT_ADDRESS"] ?? "", locale: "de-DE", reducedMotion: "reduce" as const };
  const context = await browser.newContext({ ...base, ...options });
  const guard = new Guard();
  await guard.watch(context);
  guards.push(guard);
  return context.newPage();
}

/** A host, a wall and two phones in a round that asks one thing of this kind. */
async function hall(browser: Browser, kind: string, prompt: string): Promise<[Page, Page, Page, Page]> {
  const phone = { ...asRole("visitor"), ...onPhone };
  const host = await open(browser, asRole("coordinator"));
  const wall = await open(browser, { ...asRole("visitor"), viewport: { width: 1280, height: 720 } });
  const [aylin, jonas] = [await open(browser, phone), await open(browser, phone)];
  await visit(host, "/koordination/live");
  await host.getByLabel("Titel").fill("Podium im Saal");
  await host.getByRole("button", { name: "Neue Runde anlegen" }).click();
  await host.waitForURL(/\/koordination\/live\/\d+$/);
  const path = new URL(host.url()).pathname.replace("/koordination", "");
  await host.getByRole("link", { name: kind }).click();
  await host.getByLabel("Frage", { exact: true }).fill(prompt);
  await host.getByRole("button", { name: "Speichern" }).click();
  await host.getByRole("link", { name: "Regie" }).click();
  await visit(wall, `${path}/leinwand`);
  for (const [page, name] of [[aylin, "Aylin"], [jonas, "Jonas"]] as const) {
    await visit(page, path);
    await page.getByLabel("Wie heißt du?").fill(name);
    await page.getByRole("button", { name: "Mitmachen" }).click();
    await expect(page.locator("h1")).toHaveText("Gleich geht es los");
  }
  await host.getByRole("button", { name: "Nächste Frage stellen", exact: true }).click();
  for (const page of [aylin, jonas, wall]) await expect(page.locator("h1")).toHaveText(prompt);
  return [host, wall, aylin, jonas];
}

const texts = (page: Page) => page.locator("#beitraege .entry .text");

async function write(phone: Page, text: string, told: string): Promise<void> {
  await phone.locator("#beitrag").fill(text);
  await phone.getByRole("button", { name: "Abschicken" }).tap();
  await expect(phone.locator("#eigenes")).toContainText(told);
  await expect(phone.locator("#beitrag")).toHaveValue("");
}

/** What the host does with an entry. */
async function care(host: Page, text: string, button: string): Promise<void> {
  const line = host.locator("#beitraege li", { hasText: text });
  await line.getByRole("button", { name: `${button} ${text}` }).click();
  await host.waitForLoadState();
}

/** No barrier and nothing too wide, and a picture for those who want to look. */
async function fine(name: string, ...pages: Page[]): Promise<void> {
  for (const [at, page] of pages.entries()) {
    await noSidewaysScroll(page);
    await axe(page);
    const folder = process.env["LIVE_PICTURES"];
    if (folder) await page.screenshot({ path: `${folder}/${name}-${at}.png`, fullPage: true });
  }
}

test("a hall asks the panel: what waits, is let through, voted up, talked about and answered follows everywhere", async ({ browser }) => {
  test.setTimeout(900_000);
  const [host, wall, aylin, jonas] = await hall(browser, "Fragen ans Podium", "Was wollt ihr wissen?");
  await aylin.getByLabel("Mit meinem Namen").check();
  await write(aylin, "Wann fährt der letzte Bus?", "sobald die Regie ihn freigibt");
  await expect(aylin.locator("#meine .entry")).toContainText("wartet auf Freigabe");
  await write(jonas, "Wer zahlt das?", "sobald die Regie ihn freigibt");
  await expect(host.getByText("Wartet auf Freigabe (2)")).toBeVisible();
  for (const page of [jonas, wall]) await expect(texts(page)).toHaveCount(0);
  await fine("p1-waits", aylin, wall, host);

  // What somebody is typing stays while the list changes.
  await jonas.locator("#beitrag").fill("Und was ist, wenn");
  await jonas.locator("#beitrag").focus();
  await care(host, "Wann fährt der letzte Bus?", "Freigeben");
  await care(host, "Wer zahlt das?", "Freigeben");
  for (const page of [aylin, jonas, wall]) await expect(texts(page)).toHaveText(["Wann fährt der letzte Bus?", "Wer zahlt das?"]);
  await expect(jonas.locator("#beitrag")).toHaveValue("Und was ist, wenn");
  await expect(jonas.locator("#beitrag")).toBeFocused();
  await expect(aylin.locator("#meine .entry")).toHaveCount(0);
  await expect(jonas.locator("#beitraege .by")).toHaveText(["Aylin"]);

  // One's own cannot be voted for; the other can, and the vote can be taken back.
  await expect(aylin.locator(".vote")).toHaveCount(1);
  const vote = aylin.getByRole("button", { name: "Dafür Wer zahlt das?" });
  await vote.tap();
  await expect(vote).toHaveAttribute("aria-pressed", "true");
  for (const page of [jonas, wall]) {
    await expect(texts(page)).toHaveText(["Wer zahlt das?", "Wann fährt der letzte Bus?"]);
    await expect(page.locator("#beitraege .count").first()).toHaveText("1 Stimme");
  }
  await vote.tap();
  await expect(vote).toHaveAttribute("aria-pressed", "false");
  await vote.tap();
  await expect(vote).toHaveAttribute("aria-pressed", "true");
  await fine("p2-voted", aylin, wall, host);

  await care(host, "Wann fährt der letzte Bus?", "Jetzt dran");
  await expect(jonas.locator("#jetzt")).toHaveText("Jetzt dran: Wann fährt der letzte Bus?");
  await expect(wall.locator(".is-pinned .text")).toHaveText("Wann fährt der letzte Bus?");
  await fine("p3-pinned", jonas, wall, host);
  await care(host, "Wann fährt der letzte Bus?", "Beantwortet");
  for (const page of [jonas, wall]) await expect(texts(page)).toHaveText(["Wer zahlt das?", "Wann fährt der letzte Bus?"]);
  await care(host, "Wer zahlt das?", "Verbergen");
  for (const page of [jonas, wall]) await expect(texts(page)).toHaveText(["Wann fährt der letzte Bus?"]);
  await host.getByText("Verborgen (1)").click();
  await care(host, "Wer zahlt das?", "Nicht mehr verbergen");
  for (const page of [jonas, wall]) await expect(texts(page)).toHaveCount(2);

  // Whoever comes back finds the vote that was given.
  await visit(aylin, new URL(aylin.url()).pathname);
  await expect(aylin.getByRole("button", { name: "Dafür Wer zahlt das?" })).toHaveAttribute("aria-pressed", "true");
  await fine("p4-answered", aylin, wall, host);
  expect(guards.flatMap((guard) => guard.unexpected())).toEqual([]);
});

test("a tap lands although the list changes under the finger", async ({ browser }) => {
  const [host, , aylin, jonas] = await hall(browser, "Fragen ans Podium", "Was wollt ihr wissen?");
  for (const [phone, text] of [[aylin, "Wann fährt der letzte Bus?"], [jonas, "Wer zahlt das?"]] as const) {
    await write(phone, text, "sobald die Regie ihn freigibt");
    await care(host, text, "Freigeben");
  }
  const heard: string[] = [];
  aylin.on("websocket", (line) => line.on("framereceived", ({ payload }) => heard.push(payload.toString())));
  await aylin.reload();
  // The first list that comes over the line takes the place of the page's own.
  await expect.poll(() => heard.some((text) => text.includes("Wer zahlt das?"))).toBe(true);
  const vote = aylin.getByRole("button", { name: "Dafür Wer zahlt das?" });
  await vote.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await vote.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await aylin.mouse.move(x + width / 2, y + height / 2);
  await aylin.mouse.down();
  await jonas.getByRole("button", { name: "Dafür Wann fährt der letzte Bus?" }).tap();
  await expect.poll(() => heard.some((text) => text.includes("1 Stimme"))).toBe(true);
  await aylin.mouse.up();
  await expect(vote).toHaveAttribute("aria-pressed", "true");
  for (const page of [aylin, jonas]) await expect(page.locator("#beitraege .count")).toHaveText(["1 Stimme", "1 Stimme"]);
});

test("ideas keep their votes to themselves until the reveal", async ({ browser }) => {
  test.setTimeout(900_000);
  const [host, wall, aylin, jonas] = await hall(browser, "Ideen sammeln", "Was machen wir zusammen?");
  const heard: string[] = [];
  for (const page of [aylin, wall]) {
    page.on("websocket", (line) => line.on("framereceived", ({ payload }) => heard.push(payload.toString())));
    await page.reload();
  }
  for (const text of ["Ein Fest am Fluss", "Ein Ufer-Fest", "Eine Werkstatt"]) {
    await write(jonas, text, "sobald die Regie");
    await care(host, text, "Freigeben");
  }
  await expect(texts(aylin)).toHaveCount(3);
  for (const [phone, text] of [[aylin, "Ein Fest am Fluss"], [jonas, "Ein Ufer-Fest"], [jonas, "Eine Werkstatt"]] as const) {
    await phone.getByRole("button", { name: `Dafür ${text}` }).tap();
    await expect(phone.getByRole("button", { name: `Dafür ${text}` })).toHaveAttribute("aria-pressed", "true");
  }
  await expect(jonas.locator("#meine")).toContainText("Du hast noch eine Stimme.");
  await fine("i1-voted", jonas, wall, host);
  await host.getByText("Zwei Ideen zusammenlegen").first().click();
  await host.getByLabel("Diese Idee").selectOption("Ein Fest am Fluss");
  await host.getByLabel("geht auf in dieser").selectOption("Ein Ufer-Fest");
  await host.getByRole("button", { name: "Zwei Ideen zusammenlegen" }).click();
  for (const page of [aylin, wall]) await expect(texts(page)).toHaveText(["Ein Ufer-Fest", "Eine Werkstatt"]);
  expect(heard.filter((frame) => VOTES.test(frame))).toEqual([]);

  await host.getByRole("button", { name: "Auflösen", exact: true }).click();
  for (const page of [aylin, jonas, wall]) {
    await expect(page.locator("#beitraege .bars .label")).toHaveText(["Ein Ufer-Fest", "Eine Werkstatt"]);
    await expect(page.locator("#beitraege .bars .count")).toHaveText(["2 Stimmen", "1 Stimme"]);
  }
  expect(heard.filter((frame) => VOTES.test(frame)).length, "votes are told from other words").toBeGreaterThan(0);
  await fine("i2-revealed", aylin, wall, host);
  expect(guards.flatMap((guard) => guard.unexpected())).toEqual([]);
});
