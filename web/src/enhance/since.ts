// <time data-enhance="since" datetime="…">: says how long ago, in the language of the page; the exact moment stays as its title.

import type { Enhancement } from "../main"

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["second", 60],
  ["minute", 60],
  ["hour", 24],
  ["day", 30],
  ["month", 12],
  ["year", Number.POSITIVE_INFINITY],
]

/** "vor 5 Minuten" for a difference in seconds (negative: past). */
export function said(seconds: number, language: string): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" })
  let left = seconds
  for (const [unit, size] of STEPS) {
    if (Math.abs(left) < size) return words.format(Math.round(left), unit)
    left /= size
  }
  return ""
}

export const since: Enhancement = element => {
  const moment = Date.parse(element.getAttribute("datetime") ?? "")
  if (Number.isNaN(moment)) return
  element.title ||= element.textContent.trim()
  const show = (): void => {
    element.textContent = said((moment - Date.now()) / 1000, document.documentElement.lang || "de")
  }
  show()
  setInterval(show, 60_000)
}
