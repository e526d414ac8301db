// data-enhance="live-phone": the page of a participant follows the round, and answers go without a new page.

import { openClock } from "../live/clock"
import { openEntries } from "../live/entries"
import { openLine, type Told } from "../live/line"
import type { Enhancement } from "../main"

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const fieldsOf = (form: HTMLFormElement): Field[] => [...form.querySelectorAll<Field>("input:not([type=hidden]), select, textarea")]
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
  /** What was sent and the server has not said yet what became of it, the first one first. */
  let pending: string[] = []
  const entries = openEntries(element)

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
      pending = []
      entries.forget()
    }
    element.dataset["open"] = String(message["open"])
    activity = message["activity"]
    const now = `${message["step"]} ${message["open"]}`
    if (now === shown) return
    shown = now
    draw(String(message["html"]))
  }

  /** Empties the field of what was written and is taken in; what was begun in the meantime stays. */
  const clear = (sent: string | undefined): void => {
    const field = stage.querySelector<HTMLTextAreaElement>("#beitrag")
    const text = new URLSearchParams(sent).get("beitrag")
    // Lines end differently in a field and on their way.
    if (field && text?.replace(/\r\n/g, "\n") === field.value) field.value = ""
  }

  const send = openLine({ socket: line, events, answers: element.dataset["answers"] }, {
    hear: message => {
      if (typeof message["html"] === "string") return show(message)
      // What people write for each other changes what is said here only when the phone said something itself.
      if (typeof message["list"] === "string") {
        if (message["of"] === null || message["of"] === activity) entries.hear(message)
        return
      }
      entries.hear(message)
      if (typeof message["counts"] === "boolean") {
        const sent = pending.shift()
        if (message["counts"]) clear(sent)
      }
      // What was just sent is no news to somebody who comes back.
      else if (pending.length > 0 && pending.every(send)) return
      say(String(message["own"]))
    },
    state: open => {
      lost.textContent = open ? "" : (element.dataset["lost"] ?? "")
    },
  })

  element.addEventListener("submit", event => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    const key = form.querySelector<HTMLInputElement>("[name=schluessel]")
    // What is sent again after the line broke is known by its key; what is written next has another.
    if (key) key.value = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
    const button = event.submitter
    if (button instanceof HTMLButtonElement && button.name) fields.push([button.name, button.value])
    const text = new URLSearchParams(fields).toString()
    // Without a line the form goes the old way.
    if (!send(text)) return
    pending.push(text)
    event.preventDefault()
    say(element.dataset["sending"] ?? "")
  })
}
