// A filter form sends itself when something changes; its button stays for everyone without scripts.

import type { Enhancement } from "../main"

const PAUSE = 450

export const autosubmit: Enhancement = element => {
  if (!(element instanceof HTMLFormElement)) return
  let waiting = 0
  const send = (): void => {
    clearTimeout(waiting)
    element.requestSubmit()
  }
  // Typing waits for a pause; choosing does not.
  element.addEventListener("input", event => {
    if (!(event.target instanceof HTMLInputElement) || !["text", "search"].includes(event.target.type)) return
    clearTimeout(waiting)
    waiting = window.setTimeout(() => {
      sessionStorage.setItem("typing", event.target instanceof HTMLInputElement ? event.target.id : "")
      send()
    }, PAUSE)
  })
  element.addEventListener("change", event => {
    if (event.target instanceof HTMLInputElement && ["text", "search"].includes(event.target.type)) return
    send()
  })
  // Who was typing goes on typing where they were.
  const typing = sessionStorage.getItem("typing")
  sessionStorage.removeItem("typing")
  const field = typing ? element.querySelector<HTMLInputElement>(`#${CSS.escape(typing)}`) : null
  if (field) {
    field.focus()
    field.setSelectionRange(field.value.length, field.value.length)
  }
}
