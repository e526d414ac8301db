// `npm run screenshots` takes pictures of every page; `npm run screenshots -- -g programm` takes some.
import { defineConfig } from "@playwright/test";
import tests from "./playwright.config.ts";

export default defineConfig(tests, { testDir: "support", testMatch: "screenshots.ts" });
