// data-enhance="live-phone": the page of a participant follows the round, and answers go without a new page.

import type { Enhancement } from "../main"
import { openLine } from "../live/line"

/** What was chosen and typed, by name and value, so that a page that is drawn again still holds it. */
function keep(form: HTMLFormElement): (fresh: HTMLFormElement) => void {
  const before = new Set([...new FormData(form)].map(([name, value]) => `${name}=${String(value)}`))
  return fresh => {
    for (const input of fresh.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]")) {
      input.checked = before.has(`${input.name}=${input.value}`)
    }
  }
}

export const livePhone: Enhancement = element => {
  const stage = element.querySelector<HTMLElement>("#runde")
  const own = element.querySelector<HTMLElement>("#eigenes")
  const lost = element.querySelector<HTMLElement>("#leitung")
  const path = element.dataset["line"]
  if (!stage || !own || !lost || !path) return
  let shown = Number(element.dataset["step"])
  let asked = ""
  let held: { html: string; step: number } | undefined

  const draw = (html: string, step: number): void => {
    held = undefined
    if (step === shown) return
    shown = step
    const form = stage.querySelector("form")
    const restore = form && keep(form)
    stage.innerHTML = html
    const fresh = stage.querySelector("form")
    const now = fresh?.querySelector<HTMLInputElement>("[name=aktivitaet]")?.value ?? ""
    if (fresh && restore && now === asked) restore(fresh)
    // A new question takes the focus, so that a screen reader reads it; a longer time for the old one does not.
    if (now !== asked) stage.querySelector<HTMLElement>(".asked")?.focus()
    asked = now
  }
  asked = stage.querySelector<HTMLInputElement>("[name=aktivitaet]")?.value ?? ""

  const send = openLine(path, {
    hear: message => {
      if (typeof message["html"] === "string") {
        const frame = { html: message["html"], step: Number(message["step"]) }
        // Whoever has more time keeps the form when the others' time is over: what is open comes with the next message.
        if (message["phase"] === "locked" && stage.querySelector("form")) held = frame
        else draw(frame.html, frame.step)
      }
      if (typeof message["own"] === "string") own.textContent = message["own"]
      if (typeof message["open"] === "boolean" && held) {
        const { html, step } = held
        const left = Number(message["until"] ?? Number.POSITIVE_INFINITY) - Number(message["now"])
        if (!message["open"]) draw(html, step)
        else if (Number.isFinite(left)) setTimeout(() => { if (held?.step === step) draw(html, step) }, left)
      }
    },
    state: open => {
      lost.textContent = open ? "" : (element.dataset["lost"] ?? "")
    },
  })

  stage.addEventListener("submit", event => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
    // Without a line the form goes the old way.
    if (send(new URLSearchParams(fields).toString())) event.preventDefault()
  })
}
