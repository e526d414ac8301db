// `test` and `expect` for all specs: the address is known, and every test fails when a page asks a foreign
// host for anything, breaks the content policy or writes an error to the console.
import { expect, test as base, type Page, type Response } from "@playwright/test";
import { Guard } from "./guard.ts";

export { expect, type Page } from "@playwright/test";
export { asRole, onPhone, withoutJavaScript } from "./roles.ts";
export { axe, everyLook, looks, noSidewaysScroll, plainLooks, strongLooks, wear, wellFormed } from "./checks.ts";

export const test = base.extend<{ guard: Guard }>({
  // biome-ignore lint: Playwright wants the destructured first parameter
  baseURL: async ({}, use) => {
    const address = process.env["GEFLECHT_ADDRESS"];
    if (!address) throw new Error("GEFLECHT_ADDRESS is not set: the global setup did not run");
    await use(address);
  },
  guard: [
    async ({ context }, use) => {
      const guard = new Guard();
      await guard.watch(context);
      await use(guard);
      expect(guard.unexpected(), "what no page may do").toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens a path of the server and expects it to be there. */
export async function visit(page: Page, path: string, status = 200): Promise<Response> {
  const response = await page.goto(path);
  if (!response) throw new Error(`${path} gave no answer`);
  expect(response.status(), `status of ${path}`).toBe(status);
  return response;
}
