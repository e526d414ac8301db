// Watches everything that a browser does during a test and keeps what no page of ours may do.
import type { BrowserContext } from "@playwright/test";

/** What a page did that it may not: one sentence each. */
export class Guard {
  readonly complaints: string[] = [];
  private readonly expected: RegExp[] = [];

  /** Says that this test provokes a complaint on purpose, for example the console's word about a page with status 404. */
  expect(complaint: RegExp): void {
    this.expected.push(complaint);
  }

  /** Begins anew, for a page that serves several tests. */
  forget(): void {
    this.complaints.length = 0;
    this.expected.length = 0;
  }

  unexpected(): string[] {
    return this.complaints.filter((complaint) => !this.expected.some((pattern) => pattern.test(complaint)));
  }

  async watch(context: BrowserContext): Promise<void> {
    context.on("request", (request) => {
      const url = new URL(request.url());
      const local = url.hostname === "127.0.0.1" || ["data:", "blob:", "about:"].includes(url.protocol);
      if (!local) this.complaints.push(`foreign request: ${request.url()}`);
    });
    // Nothing leaves this machine even when a page tries.
    await context.route(
      (url) => /^(https?|wss?):$/.test(url.protocol) && url.hostname !== "127.0.0.1",
      (route) => route.abort(),
    );
    // A violation of the content policy is reported on the console as an error.
    context.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) => this.complaints.push(`script error: ${error.error().message}`));
  }
}
