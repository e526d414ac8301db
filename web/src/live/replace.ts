// A part of a page that is shown anew while people use it.

/** What is held down: taken away under a finger, a button would never hear of the tap. */
let held: Node | undefined
/** What is shown anew as soon as nobody presses there any more, the newest for each part. */
const waiting = new Map<HTMLElement, () => void>()

const hold = (event: Event): void => {
  if (event.target instanceof Node && (!(event instanceof KeyboardEvent) || event.key === " ")) held = event.target
}
/** The click comes right after the finger is lifted, and is heard first. */
const release = (): unknown => setTimeout(() => {
  held = undefined
  const all = [...waiting.values()]
  waiting.clear()
  for (const put of all) put()
})
for (const begins of ["pointerdown", "keydown"]) addEventListener(begins, hold, true)
for (const ends of ["pointerup", "pointercancel", "keyup", "blur"]) addEventListener(ends, release, true)

/** Does this at once, or as soon as nobody presses in this part any more. */
export function whenFree(place: HTMLElement, put: () => void): void {
  if (held && place.contains(held)) waiting.set(place, put)
  else {
    waiting.delete(place)
    put()
  }
}

/** Puts a list in place of another; whoever stood on a button in it stands there again. */
export function replace(place: HTMLElement, html: string): void {
  const focused = document.activeElement
  const stood = focused && place.contains(focused) ? focused.id : ""
  place.innerHTML = html
  if (stood) place.querySelector<HTMLElement>(`#${CSS.escape(stood)}`)?.focus()
}
