// What people write for each other on a phone: the list of all, and in it what is this phone's own.

import type { Told } from "./line"
import { replace, whenFree } from "./replace"

/** What this phone's person wrote and voted for. */
interface Mine {
  html: string
  voted: string[]
  own: string[]
}

/** Shows the list of all and what is one's own; answers what hears the messages about them, and what forgets them. */
export function openEntries(element: HTMLElement): { hear: (message: Told) => void; forget: () => void } {
  const list = element.querySelector<HTMLElement>("#beitraege")
  const own = element.querySelector<HTMLElement>("#meine")
  const now = element.querySelector<HTMLElement>("#jetzt")
  let mine: Mine | undefined
  const pinned = (): string | undefined => list?.querySelector<HTMLElement>(".is-pinned")?.dataset["entry"]
  let told = pinned()

  /** Marks in the list, which is the same for all, what is one's own. */
  const mark = (): void => {
    if (!list || !own || !mine) return
    for (const button of list.querySelectorAll<HTMLButtonElement>(".vote")) {
      const voted = mine.voted.includes(button.value)
      button.setAttribute("aria-pressed", String(voted))
      // The button says what is wanted, so that a second tap on the way ends where the first one does.
      button.name = voted ? "zurueck" : "stimme"
    }
    for (const entry of list.querySelectorAll<HTMLElement>(".entry")) {
      const id = entry.dataset["entry"] ?? ""
      if (!mine.own.includes(id)) continue
      const yours = entry.querySelector<HTMLElement>(".yours")
      if (yours) yours.hidden = false
      if (list.querySelector(".is-questions")) entry.querySelector(".vote")?.remove()
    }
    // What was let through does not wait any more.
    for (const waiting of own.querySelectorAll<HTMLElement>("[data-waits]")) {
      if (list.querySelector(`[data-entry="${waiting.dataset["waits"]}"]`)) waiting.remove()
    }
  }

  const hear = (message: Told): void => {
    const { mine: fresh, list: html } = message
    if (fresh) {
      mine = fresh as Mine
      if (own) own.innerHTML = mine.html
    }
    if (list && typeof html === "string") {
      whenFree(list, () => {
        replace(list, html)
        mark()
        if (pinned() === told) return
        told = pinned()
        // New questions come all the time; that one is talked about is news.
        if (now) now.textContent = told ? `${element.dataset["pinned"]}: ${list.querySelector(".is-pinned .text")?.textContent}` : ""
      })
    } else mark()
  }
  const forget = (): void => {
    mine = undefined
    for (const place of [list, own, now]) place?.replaceChildren()
  }
  return { hear, forget }
}
