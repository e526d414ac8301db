// Pictures of every page at 320 and 1280 pixels, light and dark, in screenshots/, for people to look at.
import { looks, wear } from "./checks.ts";
import { test } from "./crew.ts";
import { goTo, nameOf, places } from "./places.ts";

test.describe.configure({ mode: "parallel" });
test.use({ trace: "off", screenshot: "off" });

for (const place of places) {
  test(nameOf(place), async ({ crew }) => {
    const { page } = await crew.seat(place.as);
    await goTo(place, page, crew);
    const name = nameOf(place).replace(/[{}]/g, "").replace(/[^a-z0-9-]+/gi, "_").replace(/^_|_$/g, "");
    for (const look of looks) {
      await wear(page, look);
      await page.screenshot({ path: `screenshots/${name}-${look.width}-${look.scheme}.png`, fullPage: true, animations: "disabled" });
    }
  });
}
