// What every page must satisfy: no barrier that axe finds, no sideways scrolling, in every look.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

export interface Look {
  scheme: "light" | "dark";
  width: 320 | 1280;
}

/** Light and dark, the narrowest phone and a desk. */
export const looks: readonly Look[] = [
  { scheme: "light", width: 1280 },
  { scheme: "dark", width: 1280 },
  { scheme: "light", width: 320 },
  { scheme: "dark", width: 320 },
];

/** Shows the page that is open in a look, without loading it again. */
export async function wear(page: Page, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width, height: look.width === 320 ? 640 : 900 });
  await page.emulateMedia({ colorScheme: look.scheme, reducedMotion: "reduce" });
}

/** No violation at all (needs JavaScript: axe is a script); the message names the rule, the element and what is wrong with it. */
export async function axe(page: Page, rules?: string[]): Promise<void> {
  // In the old mode axe needs no second window for its result; ours have no frames.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
  const found = violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id} at ${node.target.join(" ")}: ${node.failureSummary ?? violation.help}`),
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** What the dark can break that the light at the same width has not shown: everything else looks at the structure. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** Strong contrast is seven to one, by the house's own switch. */
const RULES_OF_STRONG_COLOUR = ["color-contrast-enhanced", "link-in-text-block"];

/** Nothing is wider than the window. Names the widest offenders. */
export async function noSidewaysScroll(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const offenders = [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}">`);
    return offenders.length > 0 ? offenders.slice(0, 8) : ["the page"];
  });
  expect(tooWide, `wider than the window on ${page.url()}`).toEqual([]);
}

/** One h1, a main landmark, a language and a title: what a screen reader starts with. */
export async function wellFormed(page: Page): Promise<void> {
  expect(await page.locator("h1").count(), `h1 on ${page.url()}`).toBe(1);
  expect(await page.locator("main").count(), `main on ${page.url()}`).toBe(1);
  expect(await page.locator("html").getAttribute("lang"), `language of ${page.url()}`).toMatch(/^(de|en)\b/);
  expect(await page.title(), `title of ${page.url()}`).not.toBe("");
}

/** The looks of those who need more contrast, at a desk: our own switch, the device's wish, and colours forced by the system. */
export async function strongLooks(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  const chosen = await page.locator("html").getAttribute("data-look");
  const choose = (look: string | null) => page.evaluate((look) => document.documentElement.setAttribute("data-look", look ?? "auto"), look);
  for (const colorScheme of ["light", "dark"] as const) {
    await choose("contrast");
    await page.emulateMedia({ colorScheme, contrast: "no-preference", forcedColors: "none" });
    await axe(page, RULES_OF_STRONG_COLOUR);
    await choose(chosen);
    await page.emulateMedia({ colorScheme, contrast: "more", forcedColors: "none" });
    await axe(page, RULES_OF_COLOUR);
  }
  await forcedColours(page);
}

/** Light and dark at both widths, and forced colours: what a page shows that is laid out like one that was seen in every look. */
export async function plainLooks(page: Page): Promise<void> {
  await lightAndDark(page);
  await forcedColours(page);
}

/** All of the above in all looks. */
export async function everyLook(page: Page): Promise<void> {
  await lightAndDark(page);
  await strongLooks(page);
}

async function lightAndDark(page: Page): Promise<void> {
  await wellFormed(page);
  for (const look of looks) {
    await wear(page, look);
    await noSidewaysScroll(page);
    await axe(page, look.scheme === "dark" ? RULES_OF_COLOUR : undefined);
  }
}

/** Colours forced by the system, at a desk. */
async function forcedColours(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: "light", contrast: "no-preference", forcedColors: "active" });
  await axe(page, RULES_OF_COLOUR);
  await page.emulateMedia({ contrast: "no-preference", forcedColors: "none" });
}
