// How a coordinator builds a programme: moving sessions with the mouse, by the arrow keys and by a plain form, being
// warned when two of them clash, and telling everyone what has changed.
import { randomUUID } from "node:crypto";
import { post } from "../support/errands.ts";
import { asRole, expect, type Page, test, visit, withoutJavaScript } from "../support/test.ts";

// High enough for the whole day: dragging does not scroll.
test.use({ ...asRole("coordinator"), viewport: { width: 1280, height: 1700 } });

const rooms = ["Halle", "Garten"];

interface Programme {
  desk: string;
  shown: string;
}

/** An event of its own with two rooms: "Weben" from 10 to 11 in the hall, "Knüpfen" from 12 to 13 in the garden. */
async function programme(page: Page): Promise<Programme> {
  const title = `Webtag ${randomUUID().slice(0, 8)}`;
  const moments = { "starts-date": "2027-06-05", "starts-time": "09:00", "ends-date": "2027-06-05", "ends-time": "18:00" };
  const created = await post(page.request, "/koordination/veranstaltungen/neu", {
    title, kind: "conference", zone: "Europe/Berlin", venue: "Alte Weberei", space: "", ...moments,
  });
  const slug = new URL(created.headers()["location"] ?? "", "http://x").pathname.split("/")[3] ?? "";
  const event = `/koordination/veranstaltungen/${slug}`;
  const desk = `${event}/programm`;
  await visit(page, `${desk}/raeume`);
  for (const [at, name] of rooms.entries()) await page.locator("input[name=name]").nth(at).fill(name);
  await page.getByRole("button", { name: "Speichern" }).last().click();
  for (const [name, start, end, room] of [["Weben", "10:00", "11:00", "Halle"], ["Knüpfen", "12:00", "13:00", "Garten"]] as const) {
    await visit(page, `${desk}/neu`);
    await page.locator("#title").fill(name);
    await page.locator("#start-date").fill("2027-06-05");
    await page.locator("#start-time").fill(start);
    await page.locator("#end-time").fill(end);
    await page.locator("#room").selectOption({ label: room });
    await page.getByRole("button", { name: "Speichern" }).last().click();
    await expect(page).toHaveURL(new RegExp(`${desk}(\\?|$)`));
  }
  return { desk, shown: `/veranstaltungen/${slug}/programm` };
}

const item = (page: Page, title: string) => page.locator("li.item", { has: page.getByRole("heading", { name: title }) });
const when = (page: Page, title: string) => item(page, title).locator(".at");
const says = async (page: Page, title: string, words: string) => expect(when(page, title)).toHaveText(words, { useInnerText: false });

test("a session is dragged to another room and time, and the step can be taken back", async ({ page }) => {
  await programme(page);
  await says(page, "Weben", "10–11 Uhr · Halle");
  const held = await item(page, "Weben").boundingBox();
  const room = await page.locator(".room-name", { hasText: "Garten" }).boundingBox();
  const noon = await page.locator(".hour-line", { hasText: /^12$/ }).boundingBox();
  if (!held || !room || !noon) throw new Error("The grid is not shown");
  // Taken at its top edge, so that the edge lands where the hour begins.
  await page.mouse.move(held.x + held.width - 12, held.y + 6);
  await page.mouse.down();
  await page.mouse.move(room.x + 30, noon.y - 120, { steps: 6 });
  await page.mouse.move(room.x + 30, noon.y + 8, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByText("„Weben“ ist verschoben.")).toBeVisible();
  await says(page, "Weben", "12–13 Uhr · Garten");

  // Two sessions in one room at one time: said above the grid and at both of them.
  await expect(page.locator(".notice.is-warn")).toContainText("Garten ist doppelt belegt");
  await expect(page.locator("li.item.is-clashing")).toHaveCount(2);
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await says(page, "Weben", "10–11 Uhr · Halle");
  await expect(page.locator("li.item.is-clashing")).toHaveCount(0);
});

test("a session is moved by the arrow keys, which say where it would stand", async ({ page }) => {
  await programme(page);
  const grip = item(page, "Weben").locator(".shift a");
  const told = page.locator("[role=status].unseen");
  await grip.focus();
  await page.keyboard.press("Enter");
  await expect(grip).toHaveAttribute("aria-pressed", "true");
  await expect(told).toContainText("Aufgenommen: Weben");
  await page.keyboard.press("ArrowRight");
  for (let steps = 0; steps < 6; steps += 1) await page.keyboard.press("ArrowDown");
  await expect(told).toHaveText("10:30, Garten");
  await page.keyboard.press("Escape");
  await expect(told).toContainText("Alles ist, wie es war");
  await expect(grip).not.toHaveAttribute("aria-pressed", "true");

  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowRight");
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press("ArrowDown");
  await expect(told).toHaveText("10:15, Garten");
  await page.keyboard.press("Enter");
  await expect(page.getByText("„Weben“ ist verschoben.")).toBeVisible();
  await says(page, "Weben", "10.15–11.15 Uhr · Garten");
});

test.describe("without JavaScript", () => {
  test.use(withoutJavaScript);

  test("a session is moved by a form, and the programme is published with words for everyone", async ({ page, guard }) => {
    guard.expect(/status of 404/);
    const { desk, shown } = await programme(page);
    await item(page, "Weben").getByRole("link", { name: "Verschieben" }).click();
    await page.locator("#start-time").fill("12:30");
    await page.locator("#room").selectOption({ label: "Garten" });
    await page.getByRole("button", { name: "Verschieben" }).click();
    await says(page, "Weben", "12.30–13.30 Uhr · Garten");
    await expect(page.locator(".notice.is-warn")).toContainText("Garten ist doppelt belegt");

    await page.getByRole("link", { name: "Programm veröffentlichen" }).click();
    await expect(page.locator("main")).toContainText("Überschneidung");
    await page.locator("#note").fill("Das Weben wandert in den Garten.");
    await page.getByRole("button", { name: "Jetzt veröffentlichen" }).click();
    await visit(page, `${desk}/veroeffentlichen`);
    await expect(page.locator(".log li")).toHaveText([/Fassung 1: Das Weben wandert in den Garten\./]);
    await visit(page, shown);
    await expect(page.locator("details.fold")).toContainText("Das Weben wandert in den Garten.");
    await says(page, "Weben", "12.30–13.30 Uhr · Garten");
  });
});
