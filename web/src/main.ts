// Comfort for pages that work without it: every element with data-enhance="name" is handed to that enhancement.

import { autosubmit } from "./enhance/autosubmit"
import { focusSummary } from "./enhance/focus-summary"
import { once } from "./enhance/once"
import { onlyIf } from "./enhance/only-if"
import { since } from "./enhance/since"
import { tabs } from "./enhance/tabs"

/** Makes one element more comfortable; called once for each element that asks for it. */
export type Enhancement = (element: HTMLElement) => void

/**
 * Enhancements every page may need come with this file; rare and heavy ones are fetched when first asked for:
 * `"programme-grid": () => import("./enhance/programme-grid").then(module => module.programmeGrid)`.
 */
const registry: Record<string, () => Enhancement | Promise<Enhancement>> = {
  autosubmit: () => autosubmit,
  "focus-summary": () => focusSummary,
  "live-host": () => import("./enhance/live-host").then(module => module.liveHost),
  "live-phone": () => import("./enhance/live-phone").then(module => module.livePhone),
  once: () => once,
  "programme-grid": () => import("./enhance/programme-grid").then(module => module.programmeGrid),
  "only-if": () => onlyIf,
  reorder: () => import("./enhance/reorder").then(module => module.reorder),
  since: () => since,
  tabs: () => tabs,
}

/** Applies the enhancements inside of a part of the page; safe to call again after the part has changed. */
export async function enhance(part: ParentNode): Promise<void> {
  for (const element of part.querySelectorAll<HTMLElement>("[data-enhance]")) {
    const done = new Set((element.dataset["enhanced"] ?? "").split(" "))
    for (const name of (element.dataset["enhance"] ?? "").split(" ")) {
      const load = registry[name]
      if (!load || done.has(name)) continue
      element.dataset["enhanced"] = [...done.add(name)].join(" ").trim()
      const apply = await load()
      apply(element)
    }
  }
}

void enhance(document)
