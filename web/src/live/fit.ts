// The wall shows everything at once: where it would not fit, all of it becomes smaller until it does.

/** No smaller than this: it has to be read from the last row. */
const LEAST = 0.4
const STEP = 0.05

/** Makes what stands on the wall as large as fits on the screen. */
export function fit(element: HTMLElement): void {
  const wall = element.querySelector<HTMLElement>(".wall")
  if (!wall || !element.classList.contains("screen")) return
  const isWhole = (): boolean => wall.getBoundingClientRect().bottom + scrollY <= innerHeight && wall.scrollWidth <= wall.clientWidth
  let size = 1
  element.style.setProperty("--fit", "1")
  while (!isWhole() && size > LEAST) {
    size -= STEP
    element.style.setProperty("--fit", size.toFixed(2))
  }
}
