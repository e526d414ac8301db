// data-enhance="live-host": the host's remote and the wall follow the round.

import { openClock } from "../live/clock"
import { openLine } from "../live/line"
import type { Enhancement } from "../main"

export const liveHost: Enhancement = element => {
  const path = element.dataset["line"]
  if (!path) return
  const clock = openClock(element.querySelector("#zeit"))
  let step = Number(element.dataset["step"])

  /** Fetches the changing part of this page anew; whoever stood on a button stands on the first one again. */
  const refresh = async (): Promise<void> => {
    const answer = await fetch(location.href)
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), "text/html")
    const fresh = page.querySelector("#runde")
    const old = element.querySelector("#runde")
    if (!fresh || !old) return
    const stood = old.contains(document.activeElement)
    old.replaceWith(fresh)
    if (stood) fresh.querySelector<HTMLElement>("button")?.focus()
  }

  const write = (name: string, value: unknown): void => {
    for (const place of element.querySelectorAll<HTMLElement>(`[data-live=${name}]`)) {
      if (place instanceof HTMLInputElement) place.value = String(value)
      else place.textContent = String(value)
    }
  }

  openLine({ socket: path }, {
    hear: message => {
      const counts = (): void => {
        for (const name of ["answered", "people", "step", "still"]) write(name, message[name])
        for (const line of element.querySelectorAll<HTMLElement>("[data-live-shown]")) {
          line.hidden = !message[line.dataset["liveShown"] ?? ""]
        }
      }
      clock(message["until"], message["now"])
      if (Number(message["step"]) === step) return counts()
      step = Number(message["step"])
      void refresh().then(counts)
    },
    state: () => undefined,
  })
}
