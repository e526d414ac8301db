// What somebody does who wants to come: register by keyboard alone on a phone, confirm, cancel; wait in line and move
// up; and all of it without JavaScript.
import type { Browser, Locator } from "@playwright/test";
import { someone } from "../support/errands.ts";
import { coordinatorsPage, linkIn, newestMailTo } from "../support/outbox.ts";
import { asRole, expect, onPhone, type Page, test, visit, withoutJavaScript } from "../support/test.ts";

const conference = "/veranstaltungen/kooperation-und-vernetzung";
const workshop = "/veranstaltungen/awareness-konzept";
const desk = "/koordination/veranstaltungen/awareness-konzept";

test.describe.configure({ mode: "parallel" });
test.use({ ...asRole("visitor"), ...onPhone });

/** How often Tab is pressed at most; no page of ours has more stops before its end. */
const MOST_STOPS = 150;

/** Goes on with Tab until `target` has the focus, which must be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      const seen = await target.evaluate((element) => {
        const style = getComputedStyle(element);
        return element.matches(":focus-visible") && (style.outlineStyle !== "none" || style.boxShadow !== "none");
      });
      expect(seen, "the focus is visible").toBe(true);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${target}`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** The mail that came last to an address, read by a coordinator. */
async function readMail(browser: Browser, email: string): Promise<string> {
  const page = await coordinatorsPage(browser);
  const mail = await newestMailTo(page, email);
  await page.context().close();
  return mail;
}

test("someone registers by keyboard alone on a phone, confirms and cancels", async ({ page, browser }) => {
  const email = someone();
  await visit(page, "/veranstaltungen");
  await press(page, page.getByRole("link", { name: "Kooperation und Vernetzung" }).first());
  await expect(page).toHaveURL(conference);
  await press(page, page.locator(`main a.button[href="${conference}/anmeldung"]`));
  await expect(page).toHaveURL(`${conference}/anmeldung`);

  await tabTo(page, page.getByLabel("Name", { exact: true }));
  await page.keyboard.type("Edda Probst");
  await tabTo(page, page.locator("#email"));
  await page.keyboard.type(email);
  const lounge = page.getByRole("group", { name: /Bleibst du am ersten Abend/ });
  await tabTo(page, lounge.getByLabel("Ja"));
  await page.keyboard.press("Space");
  await expect(lounge.getByLabel("Ja")).toBeChecked();
  await press(page, page.locator("details:has(#needs-wheelchair) > summary"));
  await tabTo(page, page.locator("#needs-wheelchair"));
  await page.keyboard.press("Space");
  await press(page, page.getByRole("button", { name: "Platz sichern" }).last());
  await expect(page.locator("h1")).toHaveText("Dein Platz ist reserviert");

  const link = linkIn(await readMail(browser, email), "/anmeldung/");
  await visit(page, link);
  await expect(page.getByText("noch nicht bestätigt")).toBeVisible();
  await press(page, page.getByRole("button", { name: /Platz bestätigen/ }));
  await expect(page.getByRole("heading", { level: 2, name: "Du bist dabei" })).toBeVisible();
  expect(await readMail(browser, email)).toContain("Du bist dabei");

  await press(page, page.getByRole("link", { name: "Absagen", exact: true }));
  await press(page, page.getByRole("button", { name: "Ja, absagen" }));
  await expect(page.getByRole("heading", { level: 2, name: "Du bist abgemeldet" })).toBeVisible();
});

test("what is wrong is said once, beside the field, and nothing typed is lost", async ({ page, guard }) => {
  guard.expect(/status of 422/);
  await visit(page, `${conference}/anmeldung`);
  await page.locator("#organisation").fill("Alte Weberei");
  await page.locator("#email").fill("edda@gmial.com");
  await page.locator("details:has(#needs-diet) > summary").click();
  await page.locator("#needs-diet").check();
  await page.getByRole("button", { name: "Platz sichern" }).last().click();

  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.locator("#organisation")).toHaveValue("Alte Weberei");
  await expect(page.locator("#email")).toHaveValue("edda@gmial.com");
  await expect(page.locator("#needs-diet")).toBeVisible();
  await expect(page.locator("#needs-diet")).toBeChecked();
  await expect(page.locator("#name")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#name-error")).toHaveText("Schreib bitte deinen Namen.");
  await page.getByRole("alert").getByRole("link", { name: "Schreib bitte deinen Namen." }).click();
  await expect(page.locator("#name")).toBeFocused();
  // One press takes the address that was meant.
  await page.getByRole("button", { name: "edda@gmail.com" }).click();
  await expect(page.locator("#email")).toHaveValue("edda@gmail.com");
});

test.describe("at the full workshop", () => {
  // These move the same line of people.
  test.describe.configure({ mode: "serial" });

  test("whoever waits moves up when somebody cancels, and takes the place that is offered", async ({ page, browser }) => {
    const email = someone();
    await visit(page, workshop);
    await page.locator(`main a.button[href="${workshop}/anmeldung"]`).click();
    await page.locator("#name").fill("Fritz Wartmann");
    await page.locator("#email").fill(email);
    await page.getByRole("button", { name: "Auf die Warteliste setzen" }).last().click();
    await expect(page.locator("h1")).toHaveText("Du stehst auf der Warteliste");
    const mine = linkIn(await readMail(browser, email), "/anmeldung/");
    await visit(page, mine);
    const position = async () => Number.parseInt(await page.locator(".position b").innerText(), 10);
    const before = await position();
    expect(before).toBeGreaterThan(1);

    // The first in line gets an offer, and everybody behind moves up. If those are several who come together or not at
    // all, places are kept for them until there are enough.
    const coordinator = await coordinatorsPage(browser);
    for (let cancelled = 0; cancelled < 5 && (await position()) === before; cancelled += 1) {
      await cancelSomebody(coordinator);
      await visit(page, mine);
    }
    expect(await position()).toBe(before - 1);

    const offer = await newestMailAbout(coordinator, /Ein Platz ist frei für dich|A place is free for you/);
    await visit(page, linkIn(offer, "/anmeldung/"));
    await page.getByRole("button", { name: /Pl(atz|ätze) annehmen/ }).click();
    await expect(page.getByText("bestätigt", { exact: true }).first()).toBeVisible();
    await coordinator.context().close();
  });
});

test.describe("without JavaScript", () => {
  test.use(withoutJavaScript);

  test("registering, confirming, changing and cancelling work", async ({ page, browser, guard }) => {
    guard.expect(/status of 422/);
    const email = someone();
    await visit(page, conference);
    await page.locator(`main a.button[href="${conference}/anmeldung"]`).click();
    await page.locator("#name").fill("Grete Leise");
    await page.locator("#email").fill("keine-adresse");
    await page.getByRole("button", { name: "Platz sichern" }).last().click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.locator("#name")).toHaveValue("Grete Leise");
    await page.locator("#email").fill(email);
    await page.getByRole("group", { name: /Bleibst du am ersten Abend/ }).getByLabel("Nein").check();
    // One more person, by a button that shows the form again.
    await page.getByRole("button", { name: "Weitere Person hinzufügen" }).click();
    await expect(page.locator("#email")).toHaveValue(email);
    await page.locator("#p1-name").fill("Hans Leise");
    await page.getByRole("button", { name: "Platz sichern" }).last().click();
    await expect(page.locator("h1")).toHaveText("Dein Platz ist reserviert");

    await visit(page, linkIn(await readMail(browser, email), "/anmeldung/"));
    await page.getByRole("button", { name: /bestätigen/ }).click();
    await expect(page.getByRole("heading", { level: 2, name: "Ihr seid zu 2 dabei" })).toBeVisible();
    await page.getByRole("link", { name: "Angaben ändern" }).click();
    await page.locator("#name").fill("Grete Laut");
    await page.getByRole("button", { name: "Änderungen speichern" }).click();
    await expect(page.getByRole("heading", { name: "Grete Laut" })).toBeVisible();
    await page.getByRole("link", { name: "Absagen", exact: true }).click();
    await page.getByRole("button", { name: "Ja, absagen" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "Du bist abgemeldet" })).toBeVisible();
  });
});

/** The personal page of somebody with a place at the workshop, where they cancel. */
async function cancelSomebody(coordinator: Page): Promise<void> {
  await coordinator.goto(`${desk}/teilnehmende?stand=confirmed`);
  const paths = await coordinator.locator("main tbody a").evaluateAll((all) => all.map((a) => new URL((a as HTMLAnchorElement).href).pathname));
  await coordinator.goto(paths.find((path) => /[0-9a-f-]{36}$/.test(path)) ?? "");
  // The link of this registration and not a mail: people of the demo have registered for other events too.
  const link = await coordinator.locator('main a[href^="/anmeldung/"]').first().getAttribute("href");
  await coordinator.goto(`${(link ?? "").split("/").slice(0, 3).join("/")}/absagen`);
  await coordinator.getByRole("button", { name: "Ja, absagen" }).click();
  await expect(coordinator.getByRole("heading", { level: 2, name: "Du bist abgemeldet" })).toBeVisible();
}

/** The newest mail with such a subject, in whichever language its reader chose. */
async function newestMailAbout(coordinator: Page, subject: RegExp): Promise<string> {
  const mail = coordinator.locator("main tbody a", { hasText: subject }).first();
  await expect(async () => {
    await coordinator.goto("/koordination/post");
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 120_000 });
  await mail.click();
  return (await coordinator.locator("main").textContent()) ?? "";
}
