// data-enhance="live-phone": the page of a participant follows the round, and answers go without a new page.

import { openClock } from "../live/clock"
import { openEntries } from "../live/entries"
import { openLine, openNotice, type Told } from "../live/line"
import { openOutbox } from "../live/outbox"
import type { Enhancement } from "../main"

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const fieldsOf = (form: HTMLFormElement): Field[] => [...form.querySelectorAll<Field>("input:not([type=hidden]), select, textarea")]
const isMark = (field: Field): field is HTMLInputElement => field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)
const askedIn = (form: HTMLFormElement | null): string => form?.querySelector<HTMLInputElement>("[name=aktivitaet]")?.value ?? ""
const choicesIn = (part: ParentNode): HTMLButtonElement[] => [...part.querySelectorAll<HTMLButtonElement>("button.choice")]

/** As much is read of one thing that is said; more is no answer of anybody. */
const MOST_BYTES = 4_000
/** A tap this soon after something was taken in was meant for that, in milliseconds. */
const TWICE = 1_500

export const livePhone: Enhancement = element => {
  const stage = element.querySelector<HTMLElement>("#runde")
  const own = element.querySelector<HTMLElement>("#eigenes")
  const aloud = element.querySelector<HTMLElement>("#ansage")
  const { line, events, poll, answers, step } = element.dataset
  if (!stage || !own || !line) return
  const words = (name: string, seconds?: number): string => (element.dataset[name] ?? "").replace("{n}", String(seconds))
  const speak = (text: string): void => {
    if (aloud) aloud.textContent = text
  }
  const clock = openClock(element.querySelector("#zeit"), {
    began: seconds => speak(words("begins", seconds)),
    soon: seconds => speak(words("left", seconds)),
    // What is chosen when the time is up counts.
    over: () => hand(stage.querySelector<HTMLFormElement>("form.answer")),
  })
  const notice = openNotice(element.querySelector("#leitung"))
  /** What stands on the stage: the host's move, and whether one can answer; the time of some is over earlier. */
  let shown = `${step} ${stage.querySelector("form") !== null}`
  let activity: unknown
  /** The last form that was taken away: when the host gives more time, what stood in it comes back. */
  let last = stage.querySelector("form")
  /** What was chosen when it was sent last, and what of it counts. */
  let handed = ""
  /** When something that was written was taken in. */
  let written = Number.NEGATIVE_INFINITY
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
      const [before, chosen] = [fieldsOf(last), choicesIn(last)]
      for (const [at, field] of fieldsOf(form).entries()) {
        const same = before[at]
        if (!same) continue
        if (isMark(field)) field.checked = isMark(same) && same.checked
        else field.value = same.value
      }
      for (const [at, choice] of choicesIn(form).entries()) {
        choice.setAttribute("aria-pressed", chosen[at]?.getAttribute("aria-pressed") ?? "false")
      }
    }
    // What is new takes the focus, so that a screen reader reads it.
    stage.querySelector<HTMLElement>(".asked")?.focus()
  }

  const say = (text: string): void => {
    if (own.textContent !== text) own.textContent = text
  }

  const show = (message: Told): void => {
    if (activity !== undefined && activity !== message["activity"]) {
      say("")
      handed = ""
      outbox.forget()
      entries.forget()
    }
    element.dataset["open"] = String(message["open"])
    activity = message["activity"]
    const now = `${message["step"]} ${message["open"]}`
    if (now !== shown) {
      shown = now
      draw(String(message["html"]))
    }
    clock.end(message["until"])
  }

  /** Empties the field of what was written and is taken in; what was begun in the meantime stays. */
  const clear = (sent: string | undefined): void => {
    const field = stage.querySelector<HTMLTextAreaElement>("#beitrag")
    const text = new URLSearchParams(sent).get("beitrag")
    // Lines end differently in a field and on their way.
    if (text === null || !field) return
    written = performance.now()
    const key = field.form?.querySelector<HTMLInputElement>("[name=schluessel]")
    if (key) key.value = ""
    if (text.replace(/\r\n/g, "\n") === field.value) field.value = ""
  }

  /** Marks what counts, where one choice is all. */
  const press = (value: string): void => {
    for (const choice of choicesIn(stage)) choice.setAttribute("aria-pressed", String(choice.value === value))
  }

  const answered = (message: Told): void => {
    const sent = outbox.heard(message["later"] === true)
    if (message["counts"]) clear(sent)
    else if (message["later"] !== true) handed = ""
  }

  const send = openLine({ socket: line, events, poll, answers }, {
    hear: message => {
      clock.hear(message["now"])
      if (message["gone"] !== undefined) return location.reload()
      if (typeof message["html"] === "string") return show(message)
      // What people write for each other changes what is said here only when the phone said something itself.
      if (typeof message["list"] === "string") {
        if (message["of"] === null || message["of"] === activity) entries.hear(message)
        return
      }
      entries.hear(message)
      if (typeof message["counts"] === "boolean") answered(message)
      // What was just sent is no news to somebody who comes back.
      if (!outbox.waits() && typeof message["own"] === "string") say(message["own"])
    },
    state: open => {
      outbox.line(open)
      notice(open)
    },
  })
  const outbox = openOutbox(send)

  /** The fields of a form as they go over the line. */
  const packed = (form: HTMLFormElement, button?: HTMLElement | null): string => {
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
    if (button instanceof HTMLButtonElement && button.name) fields.push([button.name, button.value])
    return new URLSearchParams(fields).toString()
  }

  /** Sends what stands in the form, when it is whole and was not sent yet: nobody is told off for what is not finished. */
  const hand = (form: HTMLFormElement | null): void => {
    if (!form || form.querySelector("#beitrag") || choicesIn(form).length > 0) return
    const fields = fieldsOf(form)
    const places = fields.filter(field => field instanceof HTMLSelectElement).map(field => field.value)
    const isWhole = places.length > 0
      ? places.every(place => place !== "") && new Set(places).size === places.length
      : fields.some(field => (isMark(field) ? field.checked : field.value.trim() !== ""))
    const text = packed(form)
    if (!isWhole || text === handed) return
    handed = text
    say(words(outbox.put(text, true) ? "sending" : "kept"))
  }

  const submit = (form: HTMLFormElement, button: HTMLElement | null): void => {
    const field = form.querySelector<HTMLTextAreaElement>("#beitrag")
    if (field && field.value.trim() === "" && performance.now() - written < TWICE) return
    const key = form.querySelector<HTMLInputElement>("[name=schluessel]")
    // What is sent again after the line broke is known by its key; what is written next has another.
    if (key && !key.value.startsWith("p-")) key.value = `p-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
    const text = packed(form, button)
    if (text.length > MOST_BYTES) return say(words("long"))
    const isAnswer = form.classList.contains("answer") && !field
    if (isAnswer) handed = text
    if (button instanceof HTMLButtonElement && button.classList.contains("choice")) press(button.value)
    say(words(outbox.put(text, isAnswer) ? "sending" : "kept"))
  }

  element.addEventListener("submit", event => {
    const form = event.target
    // Another name is chosen on a page of its own.
    if (!(form instanceof HTMLFormElement) || form.dataset["plain"] !== undefined) return
    event.preventDefault()
    submit(form, event.submitter)
  })
  // What is ticked, put into order or written and left counts, also when nobody presses the button.
  element.addEventListener("change", event => {
    const field = event.target
    if (field instanceof HTMLElement) hand(field.closest<HTMLFormElement>("form.answer"))
  })
  // Arrow keys move from choice to choice, and choose nothing.
  element.addEventListener("keydown", event => {
    const all = choicesIn(stage)
    const at = all.findIndex(choice => choice === document.activeElement)
    const way = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (at < 0 || way === undefined) return
    event.preventDefault()
    all[(at + way + all.length) % all.length]?.focus()
  })
  clock.hear(Number(element.dataset["now"]))
  clock.end(element.dataset["until"] ? Number(element.dataset["until"]) : undefined)
}
