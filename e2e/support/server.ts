// Starts the program under test on a free loopback port with a data folder of its own, and ends it again.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

export const roles = ["coordinator", "moderator", "member", "resident"] as const;
export type Role = (typeof roles)[number];

export interface Server {
  /** The address without the slash at its end. */
  address: string;
  /** One ready-made link for each role. */
  signIn: Record<Role, string>;
  stop(): Promise<void>;
}

const START_WITHIN_MS = 60_000;
const LAST_LINES_KEPT = 40;

export async function startDemo(): Promise<Server> {
  const binary = process.env["GEFLECHT_BINARY"] ?? resolve(import.meta.dirname, "../../target/debug/geflecht");
  const data = mkdtempSync(join(tmpdir(), "geflecht-e2e-"));
  const child = spawn(binary, ["demo", "--listen", "127.0.0.1:0", "--data", data, "--fresh"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = async () => {
    await end(child);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const { address, signIn } = await announcement(child);
    return { address, signIn, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Reads what the program prints until it has said where it answers and how each role signs in. */
function announcement(child: ChildProcess): Promise<Pick<Server, "address" | "signIn">> {
  return new Promise((settle, fail) => {
    const said: string[] = [];
    const signIn: Partial<Record<Role, string>> = {};
    let address: string | undefined;
    const giveUp = (why: string) => fail(new Error(`${why}; it said:\n${said.join("\n")}`));
    const timer = setTimeout(() => giveUp("The demo did not say that it is ready"), START_WITHIN_MS);

    const hear = (line: string) => {
      said.push(line);
      if (said.length > LAST_LINES_KEPT) said.shift();
      address ??= /^ready (http:\/\/127\.0\.0\.1:\d+)\/$/.exec(line.trim())?.[1];
      const [, role, link] = /^sign-in (\w+) (http:\/\/\S+)$/.exec(line.trim()) ?? [];
      if (role && link && roles.includes(role as Role)) signIn[role as Role] = link;
      if (address && roles.every((role) => signIn[role])) {
        clearTimeout(timer);
        settle({ address, signIn: signIn as Record<Role, string> });
      }
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on("line", hear);
    }
    child.once("error", (error) => {
      clearTimeout(timer);
      giveUp(`The demo could not be started (${error.message})`);
    });
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      giveUp(`The demo ended with ${code ?? signal}`);
    });
  });
}

/** Asks the process to end, and makes it when it does not. */
function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((settle) => {
    const force = setTimeout(() => child.kill("SIGKILL"), 5_000);
    child.once("exit", () => {
      clearTimeout(force);
      settle();
    });
    child.kill("SIGTERM");
  });
}
