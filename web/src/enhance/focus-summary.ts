// The error summary takes the focus, and its links put the cursor into the field they name.

import type { Enhancement } from "../main"

export const focusSummary: Enhancement = element => {
  element.focus()
  element.addEventListener("click", event => {
    const link = event.target instanceof Element ? event.target.closest("a") : null
    const field = link ? document.getElementById(decodeURIComponent(link.hash.slice(1))) : null
    if (!field) return
    event.preventDefault()
    field.scrollIntoView({ block: "center" })
    field.focus({ preventScroll: true })
  })
}
