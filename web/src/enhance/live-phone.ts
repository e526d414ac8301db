// data-enhance="live-phone": the page of a participant follows the round, and answers go without a new page.

import { openClock } from "../live/clock"
import { openLine } from "../live/line"
import type { Enhancement } from "../main"

type Field = HTMLInputElement | HTMLSelectElement

const fieldsOf = (form: HTMLFormElement): Field[] => [...form.querySelectorAll<Field>("input:not([type=hidden]), select")]
const isMark = (field: Field): field is HTMLInputElement => field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)
const askedIn = (form: HTMLFormElement | null): string => form?.querySelector<HTMLInputElement>("[name=aktivitaet]")?.value ?? ""

export const livePhone: Enhancement = element => {
  const stage = element.querySelector<HTMLElement>("#runde")
  const own = element.querySelector<HTMLElement>("#eigenes")
  const lost = element.querySelector<HTMLElement>("#leitung")
  const path = element.dataset["line"]
  if (!stage || !own || !lost || !path) return
  const clock = openClock(element.querySelector("#zeit"))
  let shown = Number(element.dataset["step"])
  /** The last form that was taken away: when the host gives more time, what stood in it comes back. */
  let last = stage.querySelector("form")
  let held: { html: string; step: number } | undefined

  const draw = (html: string, step: number): void => {
    // What was held back replaces the form of the same step; all else that is known already needs no drawing.
    if (step === shown && !held) return
    held = undefined
    shown = step
    const old = stage.querySelector("form")
    const next = new DOMParser().parseFromString(html, "text/html").querySelector("form")
    // More time for the same question leaves alone what somebody is about to choose or write.
    if (old && next && askedIn(old) === askedIn(next)) return
    last = old ?? last
    stage.innerHTML = html
    const form = stage.querySelector("form")
    if (form && last && askedIn(form) === askedIn(last)) {
      const before = fieldsOf(last)
      for (const [at, field] of fieldsOf(form).entries()) {
        const same = before[at]
        if (!same) continue
        if (isMark(field)) field.checked = isMark(same) && same.checked
        else field.value = same.value
      }
    }
    // What is new takes the focus, so that a screen reader reads it.
    stage.querySelector<HTMLElement>(".asked")?.focus()
  }

  const send = openLine(path, {
    hear: message => {
      if (typeof message["html"] === "string") {
        const frame = { html: message["html"], step: Number(message["step"]) }
        // Whoever has more time keeps the form when the others' time is over: what is open comes with the next message.
        if (message["phase"] === "locked" && stage.querySelector("form")) held = frame
        else draw(frame.html, frame.step)
      }
      if (typeof message["own"] === "string") own.textContent = message["own"]
      if (typeof message["open"] === "boolean") {
        clock(message["open"] ? message["until"] : null, message["now"])
        if (!held) return
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
