// A live round: a coordinator prepares and leads it, a wall shows it, and phones follow and answer. With and without
// scripts, by touch and by keyboard, with the usual time and with more.
import type { Browser, BrowserContextOptions } from "@playwright/test";
import { Guard } from "../support/guard.ts";
import { asRole, axe, expect, noSidewaysScroll, onPhone, type Page, test, visit, withoutJavaScript } from "../support/test.ts";

test.describe.configure({ mode: "parallel" });

const QUESTION = "Wann zog das erste Fest durch die Stadt?";
const CHOICES = ["1979", "1986", "1991"];
const RIGHT = "1986";

/** What a frame may not hold before the reveal. */
const TELLS = /right|richtig|correct|✓|punkt|points/i;

/** Windows that are opened beside the first one, and what their pages may not do. */
class Hall {
  private readonly guards: Guard[] = [];
  private readonly browser: Browser;

  constructor(browser: Browser) {
    this.browser = browser;
  }

  async window(options: BrowserContextOptions): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: process.env["GEFLECHT_ADDRESS"] ?? "",
      locale: "de-DE",
      reducedMotion: "reduce",
      ...options,
    });
    const guard = new Guard();
    await guard.watch(context);
    this.guards.push(guard);
    return context.newPage();
  }

  host = () => this.window(asRole("coordinator"));
  wall = () => this.window({ ...asRole("visitor"), viewport: { width: 1280, height: 720 } });
  phone = (more: BrowserContextOptions = {}) => this.window({ ...asRole("visitor"), ...onPhone, ...more });

  complaints = () => this.guards.flatMap((guard) => guard.unexpected());
}

/** A new round with one question of 30 seconds and a cloud, made on the coordinator's pages; gives the path of its desk. */
async function prepare(host: Page): Promise<string> {
  await visit(host, "/koordination/live");
  await host.getByLabel("Titel").fill("Fest im Saal");
  await host.getByRole("button", { name: "Neue Runde anlegen" }).click();
  await host.waitForURL(/\/koordination\/live\/\d+$/);
  const desk = new URL(host.url()).pathname;
  await host.getByRole("link", { name: "Eine Antwort wählen" }).click();
  await host.getByLabel("Frage", { exact: true }).fill(QUESTION);
  for (const [at, choice] of CHOICES.entries()) await host.getByLabel(`Antwort ${at + 1}`, { exact: true }).fill(choice);
  await host.getByLabel(`ist richtig Antwort ${CHOICES.indexOf(RIGHT) + 1}`).check();
  await host.getByLabel("Sekunden zum Antworten").fill("30");
  await host.getByRole("button", { name: "Speichern" }).click();
  await host.getByRole("link", { name: "Wortwolke" }).click();
  await host.getByLabel("Frage", { exact: true }).fill("Was nimmst du mit?");
  await host.getByLabel("Sekunden zum Antworten").fill("");
  await host.getByRole("button", { name: "Speichern" }).click();
  await expect(host.locator("ol.lines > li")).toHaveCount(2);
  await host.getByRole("link", { name: "Regie" }).click();
  await expect(host.getByText("Alle kommen an")).toBeVisible();
  return desk;
}

const move = (host: Page, name: string) => host.getByRole("button", { name, exact: true }).click();

const choiceOf = (phone: Page, choice: string) => phone.getByRole("button", { name: choice, exact: true });

/** What is chosen on a phone. */
const chosen = (phone: Page, choice: string) => expect(choiceOf(phone, choice)).toHaveAttribute("aria-pressed", "true");

async function join(phone: Page, path: string, name: string, pace?: string): Promise<void> {
  await visit(phone, path);
  if (name) await phone.getByLabel("Wie heißt du?").fill(name);
  if (pace) {
    await phone.getByText("Ich brauche mehr Zeit").click();
    await phone.getByLabel(pace).check();
  }
  await phone.getByRole("button", { name: "Mitmachen" }).click();
  await expect(phone.locator("h1")).toHaveText("Gleich geht es los");
}

/** One tap is an answer. */
async function answer(phone: Page, choice: string): Promise<void> {
  await choiceOf(phone, choice).tap();
  await expect(phone.locator("#eigenes")).toContainText("Deine Antwort zählt");
}

/** Both count down to the same end: each is read until they agree, since neither stands still. */
async function sameTime(one: Page, other: Page): Promise<void> {
  const seconds = async (page: Page) => {
    const [, minutes = "0", rest = "0"] = /(\d+):(\d\d)/.exec(await page.locator("#zeit b").innerText()) ?? [];
    return Number(minutes) * 60 + Number(rest);
  };
  await expect.poll(async () => {
    const [here, there] = await Promise.all([seconds(one), seconds(other)]);
    return Math.abs(here - there);
  }).toBeLessThanOrEqual(1);
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

/** Collects what the open line tells a page. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on("websocket", (line) => line.on("framereceived", ({ payload }) => heard.push(payload.toString())));
  return heard;
}

test("a hall joins, answers, changes its mind and sees what is right, without loading a page anew", async ({ browser }) => {
  test.setTimeout(900_000);
  const hall = new Hall(browser);
  const [host, wall, aylin, guest] = [await hall.host(), await hall.wall(), await hall.phone(), await hall.phone()];
  const desk = await prepare(host);
  const path = desk.replace("/koordination", "");

  const heard = [listen(wall), listen(aylin), listen(guest)];

  // By code, as it is read from the wall; this one hangs in a dark hall, whatever the device wants.
  await visit(wall, `${path}/leinwand`);
  await wall.getByRole("link", { name: "Dunkler Saal" }).click();
  await expect(wall.locator("html")).toHaveAttribute("data-look", "dark");
  await expect(wall.locator("h1")).toHaveText("Fest im Saal");
  await visit(aylin, "/live");
  await aylin.getByLabel("Code der Runde").fill(await wall.locator(".big-code").innerText());
  await aylin.getByRole("button", { name: "Mitmachen" }).click();
  await expect(aylin).toHaveURL(path);
  await fine("1-join", aylin);
  await join(aylin, path, "Aylin");
  await expect(aylin.getByText("Du bist dabei als Aylin.")).toBeVisible();
  await join(guest, path, "");
  await expect(wall.locator("[data-live=people]")).toHaveText("2");
  await fine("2-lobby", aylin, wall, host);

  await move(host, "Nächste Frage stellen");
  for (const page of [aylin, guest, wall]) await expect(page.locator("h1")).toHaveText(QUESTION);
  await expect(aylin.locator("h1")).toBeFocused();
  for (const page of [aylin, guest, wall, host]) await expect(page.locator("#zeit")).toContainText(/Noch 0:\d\d/);
  await expect(wall.locator(".offered li")).toHaveText(CHOICES);
  await fine("3-asked", aylin);

  // One by touch, one by keyboard alone.
  await answer(aylin, "1979");
  await expect(wall.locator("[data-live=answered]")).toHaveText("1");
  await expect(host.locator("[data-live=answered]")).toHaveText("1");
  await guest.keyboard.press("Tab");
  await guest.keyboard.press("ArrowDown");
  await guest.keyboard.press("ArrowDown");
  await expect(choiceOf(guest, "1991")).toBeFocused();
  await expect(guest.locator("#eigenes"), "arrow keys only move").toHaveText("");
  await guest.keyboard.press("ArrowUp");
  await guest.keyboard.press("Space");
  await chosen(guest, "1986");
  await guest.keyboard.press("ArrowDown");
  await guest.keyboard.press("Enter");
  await chosen(guest, "1991");
  await expect(guest.locator("#eigenes")).toContainText("Deine Antwort zählt");
  await expect(wall.locator("[data-live=answered]")).toHaveText("2");

  // A change of mind counts in place of the first answer.
  await answer(aylin, RIGHT);
  await expect(wall.locator("[data-live=answered]")).toHaveText("2");

  // More time leaves alone what somebody is about to choose.
  await move(host, "15 Sekunden mehr");
  await chosen(guest, "1991");
  // Whoever loads the page anew sees the same end as the wall.
  await visit(aylin, path);
  await sameTime(wall, aylin);

  await fine("4-answered", aylin, wall, host);

  // A phone that was closed comes back to where the round is, with what it answered.
  await guest.close();
  const again = await hall.phone({ storageState: await guest.context().storageState() });
  heard.push(listen(again));
  await visit(again, path);
  await chosen(again, "1991");
  await sameTime(wall, again);
  await expect(again.locator("#eigenes")).toContainText("Deine Antwort zählt");

  await move(host, "Antworten schließen");
  for (const page of [aylin, again, wall]) await expect(page.getByText("Die Zeit ist um.")).toBeVisible();
  expect(heard.every((frames) => frames.length > 0)).toBe(true);
  expect(heard.flat().filter((frame) => TELLS.test(frame))).toEqual([]);
  await fine("5-locked", again, wall, host);

  await move(host, "Auflösen");
  for (const page of [aylin, again, wall]) {
    await expect(page.locator(".bars .label")).toHaveText(["1979", `${RIGHT} ✓ richtig`, "1991"]);
    await expect(page.locator(".bars .count")).toHaveText(["0 · 0 %", "1 · 50 %", "1 · 50 %"]);
  }
  expect(heard.flat().filter((frame) => TELLS.test(frame)).length, "the frames that tell are told from the others").toBeGreaterThan(0);
  await expect(aylin.locator("#eigenes")).toContainText(/Du hast [1-9][\d.]* Punkte und bist auf Platz 1\./);
  await fine("6-revealed", aylin, again, wall, host);

  await move(host, "Rangliste zeigen");
  for (const page of [aylin, again, wall]) await expect(page.locator("h1")).toHaveText("Rangliste");
  await expect(wall.locator(".standings li").first()).toContainText("Aylin");
  await fine("7-standings", aylin, wall, host);

  await move(host, "Nächste Frage stellen");
  await expect(aylin.locator("h1")).toHaveText("Was nimmst du mit?");
  for (const [phone, words] of [[aylin, ["Mut", "Nähe"]], [again, ["mut", "Kuchen"]]] as const) {
    for (const [at, word] of words.entries()) await phone.getByLabel(`Wort ${at + 1}`).fill(word);
    await phone.getByRole("button", { name: "Antwort abschicken" }).tap();
    await expect(phone.locator("#eigenes")).toContainText("Deine Antwort zählt");
  }
  await visit(aylin, path);
  await expect(aylin.getByLabel("Wort 2")).toHaveValue("Nähe");
  await fine("8-words", aylin, wall);
  await move(host, "Auflösen");
  for (const page of [aylin, wall]) {
    await expect(page.locator(".cloud span")).toHaveCount(3);
    await expect(page.locator(".cloud .is-4")).toHaveText(/mut/i);
    await expect(page.locator(".bars .count").first()).toHaveText("2 · 100 %");
  }
  await fine("9-cloud", aylin, wall);

  await host.getByText("Runde beenden").first().click();
  await move(host, "Runde beenden");
  for (const page of [aylin, again, wall]) await expect(page.locator("h1")).toHaveText("Das war’s");
  await visit(host, `${desk}/ergebnis`);
  await expect(host.locator(".result h2")).toHaveText([QUESTION, "Was nimmst du mit?"]);
  await fine("10-over", aylin, wall, host);
  expect(hall.complaints()).toEqual([]);
});

test("whoever chose twice the time still answers when the host has closed", async ({ browser }) => {
  const hall = new Hall(browser);
  const [host, usual, slow] = [await hall.host(), await hall.phone(), await hall.phone()];
  const desk = await prepare(host);
  const path = desk.replace("/koordination", "");
  await join(usual, path, "Jonas");
  await join(slow, path, "Marta", "Doppelt so viel");
  await move(host, "Nächste Frage stellen");
  await expect(slow.locator("h1")).toHaveText(QUESTION);
  await expect(slow.locator("#zeit")).toContainText(/Noch 0:5\d|Noch 1:00/);
  await move(host, "Antworten schließen");

  await expect(usual.getByText("Die Zeit ist um.")).toBeVisible();
  await expect(choiceOf(usual, RIGHT)).toHaveCount(0);
  await answer(slow, RIGHT);
  await expect(host.locator("[data-live=answered]")).toHaveText("1");
  await visit(slow, path);
  await chosen(slow, RIGHT);
  await fine("slow", slow);

  await move(host, "Auflösen");
  await expect(slow.locator("#eigenes")).toContainText(/bist auf Platz 1\./);
  expect(hall.complaints()).toEqual([]);
});

test("where no WebSocket comes through a phone follows over events and answers by form", async ({ browser }) => {
  const hall = new Hall(browser);
  const [host, phone] = [await hall.host(), await hall.phone()];
  let tries = 0;
  await phone.routeWebSocket(/verbindung/, (line) => {
    tries += 1;
    void line.close();
  });
  const posts: string[] = [];
  phone.on("request", (request) => request.method() === "POST" && posts.push(new URL(request.url()).pathname));
  const desk = await prepare(host);
  const path = desk.replace("/koordination", "");
  const events = phone.waitForRequest(`**${path}/ereignisse`);
  await join(phone, path, "Piotr");
  await events;
  expect(tries).toBe(2);
  await move(host, "Nächste Frage stellen");
  await expect(phone.locator("h1")).toHaveText(QUESTION);
  const page = await phone.evaluate(() => performance.timeOrigin);
  await answer(phone, RIGHT);
  expect(posts).toContain(`${path}/antwort`);
  await move(host, "Auflösen");
  await expect(phone.locator("#eigenes")).toContainText(/^Deine Antwort: 1986\. Sie bringt \d+ Punkte\. .* auf Platz 1\.$/);
  expect(await phone.evaluate(() => performance.timeOrigin), "the page was never loaded anew").toBe(page);
  expect(hall.complaints()).toEqual([]);
});

test("without scripts a phone takes part by loading the page anew", async ({ browser }) => {
  const hall = new Hall(browser);
  const [host, phone] = [await hall.host(), await hall.phone(withoutJavaScript)];
  const desk = await prepare(host);
  const path = desk.replace("/koordination", "");
  await join(phone, path, "Grete");
  await move(host, "Nächste Frage stellen");

  const reload = () => phone.getByRole("link", { name: "Neu laden" }).tap();
  await reload();
  await expect(phone.locator("h1")).toHaveText(QUESTION);
  expect(await phone.content()).not.toMatch(/✓|is-right/);
  for (const choice of ["1991", RIGHT]) {
    await answer(phone, choice);
    await chosen(phone, choice);
  }
  await expect(host.locator("[data-live=answered]")).toHaveText("1");
  await move(host, "Antworten schließen");
  await reload();
  await expect(phone.getByText("Die Zeit ist um.")).toBeVisible();
  await move(host, "Auflösen");
  await reload();
  await expect(phone.locator(".bars .is-right .label")).toHaveText(`${RIGHT} ✓ richtig`);
  await expect(phone.locator("#eigenes")).toContainText(/bist auf Platz 1\./);
  await move(host, "Rangliste zeigen");
  await reload();
  await expect(phone.locator(".standings li")).toContainText(["Grete"]);
  expect(hall.complaints()).toEqual([]);
});
