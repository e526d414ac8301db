// Tabs that do not fit are scrolled; the current one is brought into sight, and the page stays where it is.

import type { Enhancement } from "../main"

export const tabs: Enhancement = element => {
  const current = element.querySelector<HTMLElement>("[aria-current]")
  if (!current) return
  const show = (): void => {
    element.scrollLeft = current.offsetLeft - element.offsetLeft - (element.clientWidth - current.offsetWidth) / 2
  }
  new ResizeObserver(show).observe(element)
}
