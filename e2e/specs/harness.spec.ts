// The watchmen watched: pages that do what none of ours may do, and each check notices.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { axe, expect, noSidewaysScroll, strongLooks, test, wear, wellFormed } from "../support/test.ts";

const page = (body: string) => `<!doctype html><html lang="de"><title>Probe</title><main><h1>Probe</h1>${body}</main></html>`;

const pages: Record<string, string> = {
  "/good": page("<p>Alles gut.</p>"),
  "/foreign": page('<img alt="" src="http://foreign.invalid/pixel.png">'),
  "/inline": page("<script>document.title = 'x'</script>"),
  "/barrier": page('<img src="data:,">'),
  "/pale": page('<p class="pale">Kaum zu lesen.</p><link rel="stylesheet" href="/pale.css">'),
  "/soft": page('<p class="soft">Gut zu lesen, aber nicht stark.</p><link rel="stylesheet" href="/soft.css">'),
  "/wishful": page('<p class="soft">Blass, wenn das Gerät mehr Kontrast will.</p><link rel="stylesheet" href="/wishful.css">'),
  "/forced": page('<p class="soft">Blass, wenn das System die Farben bestimmt.</p><link rel="stylesheet" href="/forced.css">'),
  "/wide": page('<link rel="stylesheet" href="/wide.css"><p class="wide">Zu breit.</p>'),
  "/headless": '<!doctype html><html lang="de"><title>Probe</title><main></main></html>',
};
const styles: Record<string, string> = {
  "/pale.css": "@media (prefers-color-scheme: dark) { .pale { color: #eee; background: #fff } }",
  "/soft.css": ".soft { color: #6a6a6a; background: #fff }",
  "/wishful.css": "@media (prefers-contrast: more) { .soft { color: #999; background: #fff } }",
  "/forced.css": "@media (forced-colors: active) { .soft { forced-color-adjust: none; color: #999; background: #fff } }",
  "/wide.css": ".wide { width: 400px }",
};

let server: Server;
let address: string;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "/";
    const text = pages[path] ?? styles[path];
    const type = path in styles ? "text/css" : "text/html; charset=utf-8";
    response.writeHead(text === undefined ? 404 : 200, {
      "content-type": type,
      "content-security-policy": "default-src 'self'; img-src * data:",
    });
    response.end(text ?? "");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => new Promise((done) => server.close(done)));

test("a good page passes every check", async ({ page, guard }) => {
  guard.expect(/favicon/);
  await page.goto(`${address}/good`);
  await wellFormed(page);
  await noSidewaysScroll(page);
  await axe(page);
  expect(guard.unexpected()).toEqual([]);
});

test("a request to a foreign host is noticed and stopped", async ({ page, guard }) => {
  await page.goto(`${address}/foreign`);
  expect(guard.unexpected().some((complaint) => complaint === "foreign request: http://foreign.invalid/pixel.png")).toBe(true);
  guard.expect(/foreign\.invalid|favicon/);
});

test("a breach of the content policy is noticed", async ({ page, guard }) => {
  guard.expect(/favicon/);
  await page.goto(`${address}/inline`);
  await expect.poll(() => guard.unexpected().filter((complaint) => /Content Security Policy/.test(complaint)).length).toBe(1);
  guard.expect(/Content Security Policy/);
});

test("a missing text alternative and pale text in the dark are noticed", async ({ page, guard }) => {
  guard.expect(/favicon/);
  await page.goto(`${address}/barrier`);
  await expect(axe(page)).rejects.toThrow("image-alt");
  await page.goto(`${address}/pale`);
  await wear(page, { scheme: "light", width: 1280 });
  await axe(page);
  await wear(page, { scheme: "dark", width: 1280 });
  await expect(axe(page)).rejects.toThrow("color-contrast");
});

test("too little contrast for those who need more is noticed", async ({ page, guard }) => {
  guard.expect(/favicon/);
  await page.goto(`${address}/soft`);
  await axe(page);
  await expect(strongLooks(page)).rejects.toThrow("color-contrast-enhanced");
  for (const path of ["/wishful", "/forced"]) {
    await page.goto(`${address}${path}`);
    await axe(page);
    await expect(strongLooks(page)).rejects.toThrow("color-contrast at p");
  }
});

test("a page that scrolls sideways on a phone is noticed", async ({ page, guard }) => {
  guard.expect(/favicon/);
  await page.goto(`${address}/wide`);
  await wear(page, { scheme: "light", width: 1280 });
  await noSidewaysScroll(page);
  await wear(page, { scheme: "light", width: 320 });
  await expect(noSidewaysScroll(page)).rejects.toThrow('class=\\"wide\\"');
});

test("a page without a heading is noticed", async ({ page, guard }) => {
  guard.expect(/favicon/);
  await page.goto(`${address}/headless`);
  await expect(wellFormed(page)).rejects.toThrow("h1");
});
