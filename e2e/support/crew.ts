// One page per role and language, kept open for all tests of a worker: opening a browser window anew for every page of
// the house would take longer than looking at it.
import { type Browser, type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import { Guard } from "./guard.ts";
import { asRole, type Role } from "./roles.ts";

export { expect, type Page } from "@playwright/test";

export type Viewer = Role | "visitor";
export type Language = "de" | "en";

/** The open pages of a worker. */
export class Crew {
  private readonly open = new Map<string, Promise<Seat>>();
  private readonly browser: Browser;

  constructor(browser: Browser) {
    this.browser = browser;
  }

  /** The page of a role, and the guard that has watched it since it was asked for. */
  async seat(viewer: Viewer, language: Language = "de"): Promise<Seat> {
    const key = `${viewer} ${language}`;
    let seat = this.open.get(key);
    if (!seat) {
      seat = this.sit(viewer, language);
      this.open.set(key, seat);
    }
    const taken = await seat;
    taken.guard.forget();
    return taken;
  }

  private async sit(viewer: Viewer, language: Language): Promise<Seat> {
    const context = await this.browser.newContext({
      ...asRole(viewer),
      baseURL: process.env["GEFLECHT_ADDRESS"] ?? "",
      locale: language === "de" ? "de-DE" : "en-GB",
      timezoneId: "Europe/Berlin",
      viewport: { width: 1280, height: 900 },
    });
    const guard = new Guard();
    await guard.watch(context);
    return { context, page: await context.newPage(), guard };
  }

  async leave(): Promise<void> {
    for (const seat of this.open.values()) await (await seat).context.close();
  }
}

export interface Seat {
  context: BrowserContext;
  page: Page;
  guard: Guard;
}

export const test = base.extend<object, { crew: Crew }>({
  crew: [
    async ({ browser }, use) => {
      const crew = new Crew(browser);
      await use(crew);
      await crew.leave();
    },
    { scope: "worker" },
  ],
});

/** Nothing was done since the seat was taken that no page may do. */
export function nothingForbidden({ guard, page }: Seat): void {
  expect(guard.unexpected(), `what no page may do, on ${page.url()}`).toEqual([]);
}
