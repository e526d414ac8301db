// How much time there is still, counted down where somebody looks at it.

/** What happens on the way to the end of the time. */
export interface Marks {
  /** It began to run: so many seconds. */
  began?: (seconds: number) => void
  /** It is nearly over: so many seconds are left. Told once, and only where there was much more. */
  soon?: (seconds: number) => void
  /** It is over, as good as: what is sent now is in time. */
  over?: () => void
}

/** A clock that goes by the server's, whatever this device says. */
export interface Clock {
  /** The server's clock says this now. */
  hear: (now: unknown) => void
  /** The time ends then, by the server's clock; never, when it is no number. */
  end: (until: unknown) => void
}

/** So many seconds before the end somebody who cannot look is told, where there were half as many again at least. */
const SOON = 10
/** What the way to the server may take, in milliseconds. */
const WAY = 300

export function openClock(element: HTMLElement | null, marks: Marks = {}): Clock {
  const digits = element?.querySelector("b")
  if (!element || !digits) return { hear: () => undefined, end: () => undefined }
  let ticking: ReturnType<typeof setInterval> | undefined
  // What counts is how far this device is from the server's clock. What came quickest tells best: everything else, and
  // what was written for a whole hall a while ago, is only later.
  let ahead = Number.NEGATIVE_INFINITY
  let until: number | undefined
  /** For which end was told already that it is near, or there. */
  let near = 0
  let over = 0

  const left = (): number => (until === undefined ? 0 : until - ahead - performance.now())
  const show = (): void => {
    const rest = left()
    const seconds = Math.ceil(rest / 1_000)
    element.hidden = seconds <= 0
    digits.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
    if (until !== undefined && seconds <= SOON && seconds > 1 && near !== until) {
      near = until
      marks.soon?.(seconds)
    }
    if (until !== undefined && rest <= WAY && over !== until) {
      over = until
      marks.over?.()
    }
    if (seconds <= 0) clearInterval(ticking)
  }
  const run = (): void => {
    clearInterval(ticking)
    show()
    if (left() > 0) ticking = setInterval(show, 100)
  }
  const hear = (now: unknown): void => {
    if (typeof now !== "number") return
    const better = now - performance.now()
    if (better <= ahead) return
    ahead = better
    if (until !== undefined) run()
  }
  const end = (next: unknown): void => {
    const at = typeof next === "number" ? next : undefined
    if (at !== until) {
      until = at
      const seconds = Math.ceil(left() / 1_000)
      if (seconds > 0) marks.began?.(seconds)
      // Who has little time has heard it just now.
      if (until !== undefined && seconds <= SOON * 1.5) near = until
    }
    run()
  }
  return { hear, end }
}
