// data-enhance="live-host": the host's remote and the wall follow the round.

import { openClock } from "../live/clock"
import { fit } from "../live/fit"
import { openLine, openNotice } from "../live/line"
import { replace, whenFree } from "../live/replace"
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
    relist(page)
    const fresh = page.querySelector("#runde")
    const old = element.querySelector("#runde")
    if (!fresh || !old) return
    const stood = old.contains(document.activeElement)
    old.replaceWith(fresh)
    if (stood) fresh.querySelector<HTMLElement>("button")?.focus()
    fit(element)
  }

  /** Shows anew what the host looks after; what is unfolded and chosen there stays. */
  const relist = (page: Document): void => {
    const [fresh, old] = [page, element].map(part => part.querySelector<HTMLElement>(".care"))
    if (!fresh || !old) return
    whenFree(old, () => {
      const open = [...old.querySelectorAll("details[open]")].map(part => part.id)
      const chosen = [...old.querySelectorAll("select")].map(field => [field.id, field.value] as const)
      replace(old, fresh.innerHTML)
      for (const id of open) old.querySelector(`#${id}`)?.setAttribute("open", "")
      for (const [id, value] of chosen) {
        const field = old.querySelector<HTMLSelectElement>(`#${id}`)
        if (field?.querySelector(`option[value="${value}"]`)) field.value = value
      }
    })
  }

  let waits: ReturnType<typeof setTimeout> | undefined
  /** Fetches what people wrote; many changes at once make one request. */
  const refetch = (): void => {
    waits ??= setTimeout(() => {
      waits = undefined
      void fetch(location.href)
        .then(answer => (answer.ok ? answer.text() : ""))
        .then(html => html && relist(new DOMParser().parseFromString(html, "text/html")))
    }, 500)
  }

  const list = (html: string): void => {
    const wall = element.querySelector<HTMLElement>(".wall > #beitraege")
    if (wall) {
      replace(wall, html)
      fit(element)
    } else if (element.querySelector(".care")) refetch()
  }

  const write = (name: string, value: unknown): void => {
    for (const place of element.querySelectorAll<HTMLElement>(`[data-live=${name}]`)) {
      if (place instanceof HTMLInputElement) place.value = String(value)
      else place.textContent = String(value)
    }
  }

  fit(element)
  addEventListener("resize", () => fit(element))
  // Pictures take their place when they are there.
  element.addEventListener("load", () => fit(element), true)
  openLine({ socket: path, poll: element.dataset["poll"] }, {
    hear: message => {
      const counts = (): void => {
        for (const name of ["answered", "people", "step", "still"]) write(name, message[name])
        for (const line of element.querySelectorAll<HTMLElement>("[data-live-shown]")) {
          line.hidden = !message[line.dataset["liveShown"] ?? ""]
        }
      }
      clock.hear(message["now"])
      clock.end(message["until"])
      if (Number(message["step"]) === step) {
        if (typeof message["list"] === "string") list(message["list"])
        return counts()
      }
      step = Number(message["step"])
      void refresh().then(counts)
    },
    state: openNotice(element.querySelector("#leitung")),
  })
}
