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

const START_WITHIN_MS = 300_000;
const LAST_LINES_KEPT = 40;

/** The demo network, full of people. */
export async function startDemo(): Promise<Server> {
  const signIn: Partial<Record<Role, string>> = {};
  const started = await start(["demo", "--fresh"], (line) => {
    const [, role, link] = /^sign-in (\w+) (http:\/\/\S+)$/.exec(line) ?? [];
    if (role && link && roles.includes(role as Role)) signIn[role as Role] = link;
    return roles.every((role) => signIn[role]);
  });
  return { ...started, signIn: signIn as Record<Role, string> };
}

/** A network that nobody has set up yet, and the address with the code that the console prints. */
export async function startEmpty(): Promise<Pick<Server, "address" | "stop"> & { setUp: string }> {
  let setUp: string | undefined;
  const started = await start(["serve"], (line) => {
    setUp ??= /^set up your network: (http:\/\/\S+)$/.exec(line)?.[1];
    return setUp !== undefined;
  });
  return { ...started, setUp: setUp ?? "" };
}

/** Starts the program in a folder of its own; `hear` gets every line and says when it has heard enough. */
async function start(command: string[], hear: (line: string) => boolean): Promise<Pick<Server, "address" | "stop">> {
  const binary = process.env["GEFLECHT_BINARY"] ?? resolve(import.meta.dirname, "../../target/debug/geflecht");
  const data = mkdtempSync(join(tmpdir(), "geflecht-e2e-"));
  const child = spawn(binary, [...command, "--listen", "127.0.0.1:0", "--data", data], { stdio: ["ignore", "pipe", "pipe"] });
  const stop = async () => {
    await end(child);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    return { address: await announcement(child, hear), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Reads what the program prints until it has said where it answers and everything else that is waited for. */
function announcement(child: ChildProcess, hear: (line: string) => boolean): Promise<string> {
  return new Promise((settle, fail) => {
    const said: string[] = [];
    let address: string | undefined;
    let enough = false;
    const giveUp = (why: string) => fail(new Error(`${why}; it said:\n${said.join("\n")}`));
    const timer = setTimeout(() => giveUp("The program did not say that it is ready"), START_WITHIN_MS);

    const listen = (line: string) => {
      said.push(line);
      if (said.length > LAST_LINES_KEPT) said.shift();
      address ??= /^ready (http:\/\/127\.0\.0\.1:\d+)\/$/.exec(line.trim())?.[1];
      enough = hear(line.trim()) || enough;
      if (address && enough) {
        clearTimeout(timer);
        settle(address);
      }
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on("line", listen);
    }
    child.once("error", (error) => {
      clearTimeout(timer);
      giveUp(`The program could not be started (${error.message})`);
    });
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      giveUp(`The program ended with ${code ?? signal}`);
    });
  });
}

/** Asks the process to end, and makes it when it does not. */
function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((settle) => {
    const force = setTimeout(() => child.kill("SIGKILL"), 60_000);
    child.once("exit", () => {
      clearTimeout(force);
      settle();
    });
    child.kill("SIGTERM");
  });
}
