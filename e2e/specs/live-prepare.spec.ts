// Preparing a live round: questions change places by the keyboard and by dragging, and what is seen is what is kept.
import { asRole, axe, expect, noSidewaysScroll, test, visit } from "../support/test.ts";

const QUESTIONS = ["Eins?", "Zwei?", "Drei?"];

test("questions are moved with the arrow keys and dragged by their handle", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: process.env["GEFLECHT_ADDRESS"] ?? "", locale: "de-DE", ...asRole("coordinator") });
  const page = await context.newPage();
  await visit(page, "/koordination/live");
  await page.getByLabel("Titel").fill("Reihe");
  await page.getByRole("button", { name: "Neue Runde anlegen" }).click();
  for (const question of QUESTIONS) {
    await page.getByRole("link", { name: "Rückmeldung in einem Wort" }).click();
    await page.getByLabel("Frage", { exact: true }).fill(question);
    await page.getByRole("button", { name: "Speichern" }).click();
  }
  const names = page.locator("#fragen li > p a");
  await expect(names).toHaveText(QUESTIONS);

  await page.getByRole("button", { name: "„Eins?“ verschieben" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("status").filter({ hasText: "„Eins?“ steht jetzt auf Platz 2 von 3." })).toBeVisible();
  await expect(page.getByRole("button", { name: "„Eins?“ verschieben, jetzt Platz 2 von 3" })).toBeFocused();
  await expect(names).toHaveText(["Zwei?", "Eins?", "Drei?"]);

  const handle = page.getByRole("button", { name: "„Drei?“ verschieben" });
  await handle.scrollIntoViewIfNeeded();
  const from = await handle.boundingBox();
  const first = await page.locator("#fragen li").first().boundingBox();
  if (!from || !first) throw new Error("The list is not to be seen.");
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, first.y + 4, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByRole("status").filter({ hasText: "„Drei?“ steht jetzt auf Platz 1 von 3." })).toBeVisible();
  await page.reload();
  await expect(names).toHaveText(["Drei?", "Zwei?", "Eins?"]);
  await noSidewaysScroll(page);
  await axe(page);
  await context.close();
});
