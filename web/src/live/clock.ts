// How much time there is still, counted down where somebody looks at it.

/** Answers a function that is told when the time ends and what time it is now, both by the server's clock. */
export function openClock(element: HTMLElement | null): (until: unknown, now: unknown) => void {
  const digits = element?.querySelector("b")
  if (!element || !digits) return () => undefined
  let ticking: ReturnType<typeof setInterval> | undefined
  return (until, now) => {
    clearInterval(ticking)
    const left = typeof until === "number" ? until - Number(now) : 0
    // The clock of this device may be wrong: what counts is the time that passes.
    const end = performance.now() + left
    const show = (): void => {
      const seconds = Math.ceil((end - performance.now()) / 1_000)
      element.hidden = seconds <= 0
      digits.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
      if (seconds <= 0) clearInterval(ticking)
    }
    show()
    if (left > 0) ticking = setInterval(show, 250)
  }
}
