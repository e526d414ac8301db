// Signing in by the digits from the mail, and choosing how the house looks and speaks.
import { someone } from "../support/errands.ts";
import { coordinatorsPage, linkIn, newestMailTo } from "../support/outbox.ts";
import { asRole, expect, type Page, test, visit, withoutJavaScript } from "../support/test.ts";

test.use(asRole("visitor"));

test("someone makes an account, signs in by code, and signs out", async ({ page, browser, guard }) => {
  guard.expect(/status of (422|410)/);
  const email = someone();
  await visit(page, "/einloggen");
  await page.getByRole("link", { name: "Konto anlegen" }).click();
  await page.locator("#name").fill("Mara Neu");
  await page.locator("#email").fill(email);
  await page.getByRole("button", { name: "Code schicken" }).click();

  const coordinator = await coordinatorsPage(browser);
  const mail = await newestMailTo(coordinator, email);
  const code = /\b\d{4} ?\d{4}\b/.exec(mail)?.[0] ?? "";
  await page.locator("#code").fill("00000000");
  await page.getByRole("button", { name: "Jetzt einloggen" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await page.locator("#code").fill(code);
  await page.getByRole("button", { name: "Jetzt einloggen" }).click();
  await expect(page.locator("header").getByRole("link", { name: "Mara Neu" })).toBeVisible();

  await visit(page, "/konto");
  await page.getByRole("button", { name: "Ausloggen" }).click();
  await expect(page.locator("header").getByRole("link", { name: "Einloggen" })).toBeVisible();
  // The link of a mail that was used signs nobody in again.
  await page.goto(linkIn(mail, "/einloggen/link/"));
  await expect(page.locator("header").getByRole("link", { name: "Einloggen" })).toBeVisible();
  await coordinator.context().close();
});

const ink = (page: Page) => page.evaluate(() => getComputedStyle(document.body).color);

test("the look that was chosen stays, whatever the system says", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await visit(page, "/impressum");
  const [light, body] = [await ink(page), page.locator("body")];
  await page.getByRole("button", { name: "dunkel" }).click();
  await expect(page).toHaveURL("/impressum");
  await expect(page.locator("html")).toHaveAttribute("data-look", "dark");
  await page.waitForLoadState("load");
  await expect(body).not.toHaveCSS("color", light);
  const dark = await ink(page);
  await visit(page, "/");
  await expect(body).toHaveCSS("color", dark);
  await page.getByRole("button", { name: "hell" }).click();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveAttribute("data-look", "light");
  await expect(body).toHaveCSS("color", light);
});

test.describe("without JavaScript", () => {
  test.use(withoutJavaScript);
  test("language and look are chosen by buttons and kept", async ({ page }) => {
    await visit(page, "/barrierefreiheit");
    await page.getByRole("button", { name: "English" }).click();
    await expect(page).toHaveURL("/barrierefreiheit");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await visit(page, "/impressum");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.getByRole("button", { name: "High contrast" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-look", "contrast");
    await page.getByRole("button", { name: "Deutsch" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await expect(page.locator("html")).toHaveAttribute("data-look", "contrast");
  });
});
