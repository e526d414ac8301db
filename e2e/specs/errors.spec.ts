// When something is not there or not allowed: plain words, a way on, and nothing lost.
import { asRole, expect, test, visit } from "../support/test.ts";

test.use(asRole("visitor"));

test("an address that does not exist leads on", async ({ page, guard }) => {
  guard.expect(/status of 404/);
  await visit(page, "/gibt-es-nicht", 404);
  await expect(page.locator("h1")).toHaveCount(1);
  await page.locator("main").getByRole("link").first().click();
  await expect(page.locator("h1")).toBeVisible();
});

test("a link of somebody else's that was changed opens nothing and offers a new one", async ({ page, guard }) => {
  guard.expect(/status of 404/);
  await visit(page, "/anmeldung/01900000-0000-7000-8000-000000000000.00000000000000000000000000000000", 404);
  await expect(page.locator("h1")).toHaveText("Dieser Link führt nirgendwohin");
  await expect(page.getByLabel("E-Mail-Adresse")).toBeVisible();
});

test("a form from a foreign page is refused", async ({ page, request }) => {
  await visit(page, "/");
  const answer = await request.post("/ansicht", { form: { look: "dark" }, headers: { origin: "https://foreign.example" }, maxRedirects: 0 });
  expect(answer.status()).toBe(403);
  expect(answer.headers()["set-cookie"]).toBeUndefined();
});

test("the desk offers visitors to sign in, and brings them back", async ({ page, guard }) => {
  guard.expect(/status of 401/);
  const desk = "/koordination/veranstaltungen/kooperation-und-vernetzung/teilnehmende";
  await visit(page, desk, 401);
  await page.locator("main").getByRole("link", { name: "Einloggen" }).click();
  await expect(page).toHaveURL(`/einloggen?weiter=${encodeURIComponent(desk)}`);
  await expect(page.getByLabel("E-Mail-Adresse")).toBeVisible();
});

test.describe("as a member", () => {
  test.use(asRole("member"));
  test("the desk of a conference says that it is not theirs, and shows nobody", async ({ page, guard }) => {
    guard.expect(/status of 403/);
    await visit(page, "/koordination/veranstaltungen/kooperation-und-vernetzung/teilnehmende", 403);
    await expect(page.locator("main p.lead")).toHaveText("Das dürfen hier nur andere. Wenn du es brauchst, frag die Koordination.");
    await expect(page.locator("main table")).toHaveCount(0);
  });
});
