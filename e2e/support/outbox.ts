// Reads the mail that the demo has written, on the coordinator's page of the outbox.
import { type Browser, expect, type Page } from "@playwright/test";
import { asRole } from "./roles.ts";

const OUTBOX = "/koordination/post";
const ARRIVES_WITHIN_MS = 120_000;

/** A coordinator's page beside the one under test. */
export async function coordinatorsPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ ...asRole("coordinator"), baseURL: process.env["GEFLECHT_ADDRESS"] ?? "" });
  return context.newPage();
}

/** Opens the newest mail to `recipient`, waiting until it is written, and gives the text of the page. */
export async function newestMailTo(page: Page, recipient: string): Promise<string> {
  const mail = page.locator("main tr", { hasText: recipient }).getByRole("link").first();
  await expect(async () => {
    await page.goto(`${OUTBOX}?suche=${encodeURIComponent(recipient)}`);
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: ARRIVES_WITHIN_MS });
  await mail.click();
  // The plain text stands in a fold, which innerText leaves out.
  return (await page.locator("main").textContent()) ?? "";
}

/** The first link into the server in a mail whose path begins with `start`. */
export function linkIn(mail: string, start: string): string {
  const address = process.env["GEFLECHT_ADDRESS"] ?? "";
  for (const [link] of mail.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const url = new URL(link);
    if (url.origin === address && url.pathname.startsWith(start)) return url.pathname + url.search;
  }
  throw new Error(`No link to ${start} in this mail:\n${mail}`);
}
