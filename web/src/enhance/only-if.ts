// A question that depends on another answer is hidden until that answer is given; without scripts a line above says when it counts.

import type { Enhancement } from "../main"

export const onlyIf: Enhancement = element => {
  const { field, answer } = element.dataset
  const form = element.closest("form") ?? document
  if (!field || answer === undefined) return
  const update = (): void => {
    const chosen = form.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(field)}"]:checked`)
    // A question that is hidden itself has no answer that counts.
    element.hidden = ![...chosen].some(input => input.value === answer && !input.closest("[data-enhance][hidden]"))
    element.querySelectorAll<HTMLElement>(".only").forEach(line => (line.hidden = !element.hidden))
  }
  form.addEventListener("change", () => requestAnimationFrame(update))
  update()
}
