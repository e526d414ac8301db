// Who looks at a page: options for `test.use(…)`.
import { resolve } from "node:path";
import type { Role } from "./server.ts";

export type { Role } from "./server.ts";

/** Where the cookies of a signed-in role are kept during a run. */
export const signedInAs = (role: Role) => resolve(import.meta.dirname, `../results/signed-in-${role}.json`);

/** `test.use(asRole("coordinator"))`: the tests of this file or group are signed in. */
export const asRole = (role: Role | "visitor") =>
  role === "visitor" ? { storageState: { cookies: [], origins: [] } } : { storageState: signedInAs(role) };

/** `test.use(withoutJavaScript)`: a browser that runs no script. */
export const withoutJavaScript = { javaScriptEnabled: false };

/** `test.use(onPhone)`: the narrowest screen that we support, touched and not clicked. */
export const onPhone = { viewport: { width: 320, height: 640 }, hasTouch: true };
