// data-enhance="live-phone": the page of a participant follows the round, and answers go without a new page.

import { openClock } from "../live/clock"
import { openLine, type Told } from "../live/line"
import type { Enhancement } from "../main"

type Field = HTMLInputElement | HTMLSelectElement

const fieldsOf = (form: HTMLFormElement): Field[] => [...form.querySelectorAll<Field>("input:not([type=hidden]), select")]
const isMark = (field: Field): field is HTMLInputElement => field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)
const askedIn = (form: HTMLFormElement | null): string => form?.querySelector<HTMLInputElement>("[name=aktivitaet]")?.value ?? ""

export const livePhone: Enhancement = element => {
  const stage = element.querySelector<HTMLElement>("#runde")
  const own = element.querySelector<HTMLElement>("#eigenes")
  const lost = element.querySelector<HTMLElement>("#leitung")
  const { line, events, step } = element.dataset
  if (!stage || !own || !lost || !line) return
  const clock = openClock(element.querySelector("#zeit"))
  /** What stands on the stage: the host's move, and whether one can answer; the time of some is over earlier. */
  let shown = `${step} ${stage.querySelector("form") !== null}`
  let activity: unknown
  /** The last form that was taken away: when the host gives more time, what stood in it comes back. */
  let last = stage.querySelector("form")
  /** An answer of which the server has not said yet what became of it. */
  let pending: string | undefined

  const draw = (html: string): void => {
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

  const say = (text: string): void => {
    own.textContent = text
  }

  const show = (message: Told): void => {
    clock(message["until"], message["now"])
    if (activity !== undefined && activity !== message["activity"]) {
      say("")
      pending = undefined
    }
    activity = message["activity"]
    const now = `${message["step"]} ${message["open"]}`
    if (now === shown) return
    shown = now
    draw(String(message["html"]))
  }

  const send = openLine({ socket: line, events, answers: element.dataset["answers"] }, {
    hear: message => {
      if (typeof message["html"] === "string") return show(message)
      if (typeof message["counts"] === "boolean") pending = undefined
      // What was just sent is no news to somebody who comes back.
      else if (pending && send(pending)) return
      say(String(message["own"]))
    },
    state: open => {
      lost.textContent = open ? "" : (element.dataset["lost"] ?? "")
    },
  })

  stage.addEventListener("submit", event => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
    pending = new URLSearchParams(fields).toString()
    // Without a line the form goes the old way.
    if (!send(pending)) return
    event.preventDefault()
    say(element.dataset["sending"] ?? "")
  })
}
