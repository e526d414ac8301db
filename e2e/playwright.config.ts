// How the browser tests run: Debian's Chromium, one server with a fresh demo network for all of them.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "specs",
  outputDir: "results/traces",
  globalSetup: "./support/global-setup.ts",
  forbidOnly: Boolean(process.env["CI"]),
  // A test that passes at the second try is a failing test.
  retries: 0,
  workers: 2,
  // Limits guard against hanging only: five times what a slow machine needs.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    viewport: { width: 1280, height: 900 },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
