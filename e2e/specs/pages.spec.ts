// Every page, for those who may see it, in light and dark, on the narrowest phone and at a desk, and with forced colours; one
// of each family of layouts with more contrast too: no barrier, no sideways scrolling, nothing foreign, no error in the
// console, no dead link. In both languages.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { everyLook, noSidewaysScroll, plainLooks, wear, wellFormed } from "../support/checks.ts";
import { type Crew, expect, nothingForbidden, test, type Viewer } from "../support/crew.ts";
import { families, goTo, nameOf, noPages, type Place, places } from "../support/places.ts";

test.describe.configure({ mode: "parallel" });
// What axe and the other checks say names the place; recording every step would take longer than the looking.
test.use({ trace: "off" });

/** What the browser says by itself about a page that says no. */
const NO = /status of (403|404)/;

/** A message whose key is shown in place of its words, in either language. */
const UNSPOKEN = /\b(web|office|people|events|live)(-[a-z0-9]+)+\b/;

for (const place of places) {
  const isFirst = families.includes(nameOf(place));
  test(`${nameOf(place)}, ${isFirst ? "in every look" : "in light and dark"}`, async ({ crew }) => {
    const seat = await crew.seat(place.as);
    await goTo(place, seat.page, crew);
    if (place.status) seat.guard.expect(NO);
    await (isFirst ? everyLook : plainLooks)(seat.page);
    expect(await seat.page.locator("body").innerText()).not.toMatch(UNSPOKEN);
    nothingForbidden(seat);
  });
}

for (const place of places) {
  test(`${nameOf(place)}, in English`, async ({ crew }) => {
    const seat = await crew.seat(place.as, "en");
    await goTo(place, seat.page, crew);
    if (place.status) seat.guard.expect(NO);
    await wear(seat.page, { scheme: "light", width: 320 });
    await expect(seat.page.locator("html")).toHaveAttribute("lang", "en");
    await wellFormed(seat.page);
    await noSidewaysScroll(seat.page);
    expect(await seat.page.locator("body").innerText()).not.toMatch(UNSPOKEN);
    nothingForbidden(seat);
  });
}

test("every route of the house has a line in the list of places", () => {
  const root = resolve(import.meta.dirname, "../..");
  const files = ["modules", "base/web/src"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(root, folder, file)),
  );
  const sources = files.filter((file) => file.endsWith(".rs") && file.includes("/src/"));
  const routes = sources.flatMap((file) => {
    const text = readFileSync(file, "utf8").split("#[cfg(test)]")[0] ?? "";
    return [...text.matchAll(/\.get\(\s*"(\/[^"]*)",\s*[A-Za-z]/g)].map(([, route]) => route ?? "");
  });
  expect(routes.length).toBeGreaterThan(40);
  const known = new Set([...places.map((place) => place.route), ...noPages]);
  expect([...new Set(routes)].filter((route) => !known.has(route)).sort()).toEqual([]);
});

test("every family of layouts has a page", () => {
  const names = places.map(nameOf);
  expect(families.filter((name) => !names.includes(name))).toEqual([]);
});

// Small tests: how long one takes does not grow with the house.
const AT_ONCE = 5;
for (const viewer of ["visitor", "resident", "member", "moderator", "coordinator"] as const) {
  const everyones = places.filter((place) => place.as === "visitor" && typeof place.at === "string");
  const own = places.filter((place) => place.as === viewer);
  const walk = [...new Set([...everyones, ...own])].filter((place) => !place.status);
  for (let from = 0; from < walk.length; from += AT_ONCE) {
    const some = walk.slice(from, from + AT_ONCE);
    test(`no link is dead for a ${viewer} on pages ${from + 1} to ${from + some.length} (${some.map((place) => place.route).join(", ")})`, async ({ crew }) => {
      expect(await deadLinks(crew, viewer, some)).toEqual([]);
    });
  }
}

/** What this worker has tried, by viewer and shape. */
const tried = new Map<string, Set<string>>();

/** Links that lead nowhere. Of links that differ by a name or number alone, three are tried. */
async function deadLinks(crew: Crew, viewer: Viewer, some: readonly Place[]): Promise<string[]> {
  const { page, context } = await crew.seat(viewer);
  const dead: string[] = [];
  for (const place of some) {
    await goTo(place, page, crew);
    const links = await page.locator("a[href]").evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    for (const link of links.map((href) => new URL(href)).filter((url) => url.origin === new URL(page.url()).origin)) {
      const shape = `${viewer} ${shapeOf(link)}`;
      const path = link.pathname + link.search;
      const alike = tried.get(shape) ?? tried.set(shape, new Set()).get(shape);
      if (!alike || alike.has(path) || alike.size >= 3) continue;
      alike.add(path);
      const status = (await context.request.get(path)).status();
      if (status >= 400) dead.push(`${status} ${path} on ${page.url()}`);
    }
  }
  return dead;
}

const shapeOf = (url: URL) =>
  `${url.pathname.replace(/\/(veranstaltungen|akteure|raeume)\/[^/]+/, "/$1/*").replace(/[0-9a-f]{8}-[0-9a-f.-]{20,}/g, "*")}?${[...url.searchParams.keys()].join("&")}`;
