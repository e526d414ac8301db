// Before all tests: start the demo and sign in once for each role. After all tests: end it.
import { mkdirSync } from "node:fs";
import { chromium, type FullConfig } from "@playwright/test";
import { roles, startDemo } from "./server.ts";
import { signedInAs } from "./roles.ts";

export default async function globalSetup(config: FullConfig): Promise<() => Promise<void>> {
  const server = await startDemo();
  process.env["GEFLECHT_ADDRESS"] = server.address;
  try {
    mkdirSync("results", { recursive: true });
    const browser = await chromium.launch(config.projects[0]?.use.launchOptions ?? {});
    for (const role of roles) {
      const context = await browser.newContext({ locale: "de-DE" });
      const page = await context.newPage();
      await page.goto(server.signIn[role]);
      // Opening the link alone may not sign anyone in (mail programs open links too): then a button does.
      const button = page.locator("main form[method=post] button[type=submit], main form[method=post] button:not([type])");
      if ((await context.cookies()).every((cookie) => !cookie.httpOnly) && (await button.count()) === 1) {
        await button.click();
        await page.waitForLoadState();
      }
      if ((await context.cookies()).every((cookie) => !cookie.httpOnly)) {
        throw new Error(`The link for ${role} signed nobody in; the page says: ${await page.locator("main").innerText()}`);
      }
      await context.storageState({ path: signedInAs(role) });
      await context.close();
    }
    await browser.close();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server.stop;
}
