// How much time there is still, counted down where somebody looks at it.

/** Answers a function that is told when the time ends and what time it is now, both by the server's clock. */
export function openClock(element: HTMLElement | null): (until: unknown, now: unknown) => void {
  const digits = element?.querySelector("b")
  if (!element || !digits) return () => undefined
  let ticking: ReturnType<typeof setInterval> | undefined
  // The clock of this device may be wrong: what counts is how far it is from the server's. What came quickest tells best.
  let ahead = Number.NEGATIVE_INFINITY
  return (until, now) => {
    clearInterval(ticking)
    ahead = Math.max(ahead, Number(now) - performance.now())
    const end = typeof until === "number" ? until - ahead : 0
    const show = (): void => {
      const seconds = Math.ceil((end - performance.now()) / 1_000)
      element.hidden = seconds <= 0
      digits.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
      if (seconds <= 0) clearInterval(ticking)
    }
    show()
    if (end > performance.now()) ticking = setInterval(show, 250)
  }
}
