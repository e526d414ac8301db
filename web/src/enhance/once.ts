// A form that must not be sent twice: the second press within a few seconds is swallowed. The server holds anyway.

import type { Enhancement } from "../main"

const QUIET = 4000

export const once: Enhancement = element => {
  let sent = 0
  element.addEventListener("submit", event => {
    const now = Date.now()
    if (now - sent < QUIET) event.preventDefault()
    else sent = now
  })
}
