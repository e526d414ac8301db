// The first minutes of a new network: the code from the console, who it is, who looks after it; and nobody else can.
import { startEmpty } from "../support/server.ts";
import { asRole, everyLook, expect, type Page, test, visit, withoutJavaScript } from "../support/test.ts";

type Empty = Awaited<ReturnType<typeof startEmpty>>;
let server: Empty;

test.use({ ...asRole("visitor"), ...withoutJavaScript });
test.beforeEach(async () => {
  server = await startEmpty();
});
test.afterEach(async ({ page }) => {
  // First the page, which may still be loading a font.
  await page.close();
  await server.stop();
});

async function fillIn(page: Page): Promise<void> {
  await page.locator("#name").fill("Kulturnetz Fließtal");
  await page.locator("#purpose").fill("Häuser am Fluss helfen einander.");
  await page.locator("#contact_email").fill("hallo@fliesstal.example");
  await page.locator("#person").fill("Edda Probst");
  await page.locator("#email").fill("edda@fliesstal.example");
}

test("an empty folder becomes a network with its first coordinator, who is signed in", async ({ page }) => {
  await visit(page, `${server.address}/`);
  await expect(page).toHaveURL(`${server.address}/einrichten`);
  await visit(page, server.setUp);
  await expect(page.locator("#code")).toHaveValue(new URL(server.setUp).searchParams.get("code") ?? "");
  await fillIn(page);
  await page.getByRole("button", { name: "Netzwerk einrichten" }).click();
  // Some mail programs open links by themselves, so signing in takes a press.
  const press = page.getByRole("button", { name: "Jetzt einloggen" });
  if (await press.isVisible()) await press.click();

  await expect(page.locator("header").getByRole("link", { name: "Edda Probst" })).toBeVisible();
  await visit(page, `${server.address}/koordination`);
  await expect(page.locator("header .home")).toHaveText("Kulturnetz Fließtal");
  await visit(page, `${server.address}/koordination/menschen`);
  await expect(page.locator("main tbody tr")).toHaveText([/Edda Probst.*Koordination/s]);
  await visit(page, `${server.address}/koordination/netz`);
  await expect(page.locator("#purpose")).toHaveValue("Häuser am Fluss helfen einander.");
  await expect(page.locator("#contact_email")).toHaveValue("hallo@fliesstal.example");

  // The door is closed behind them.
  await visit(page, server.setUp);
  await expect(page).toHaveURL(`${server.address}/`);
  await expect(page.locator("h1")).toHaveText("Kulturnetz Fließtal");
});

test("a wrong code sets up nothing, and nothing typed is lost", async ({ page, guard }) => {
  guard.expect(/status of 422/);
  await visit(page, `${server.address}/einrichten`);
  await fillIn(page);
  await page.locator("#code").fill("0000-0000-0000");
  await page.getByRole("button", { name: "Netzwerk einrichten" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(1);
  await expect(page.locator("#code")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#name")).toHaveValue("Kulturnetz Fließtal");
  await expect(page.locator("#person")).toHaveValue("Edda Probst");
  await visit(page, `${server.address}/koordination`);
  await expect(page).toHaveURL(`${server.address}/einrichten`);
});

test.describe("with JavaScript", () => {
  test.use({ javaScriptEnabled: true });

  test("the page has no barrier in any look", async ({ page }) => {
    await visit(page, server.setUp);
    await everyLook(page);
  });
});
