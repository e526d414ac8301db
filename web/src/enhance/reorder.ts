// data-enhance="reorder": the lines of a list are dragged by a handle, or moved with the arrow keys when it has the focus.
//
// Each line says where its move is posted (data-move, with the new place from 1 as `platz`) and what it is called
// (data-name). The list is fetched anew after each move, so what is seen is what the server has kept.

import type { Enhancement } from "../main"

export const reorder: Enhancement = element => {
  const told = element.querySelector<HTMLElement>("[role=status]")
  const list = element.querySelector<HTMLElement>("ol")
  if (!told || !list) return
  const lines = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(":scope > [data-move]")]
  const handleOf = (line: Element | undefined): HTMLElement | null => line?.querySelector<HTMLElement>(".handle") ?? null
  const filled = (text: string | undefined, line: HTMLElement, at: number): string =>
    (text ?? "").replace("{name}", line.dataset["name"] ?? "").replace("{at}", String(at + 1)).replace("{all}", String(lines().length))

  let busy = false

  /** Posts where a line stands now, and shows what the server made of it. */
  const keep = async (line: HTMLElement, from: number): Promise<void> => {
    const at = lines().indexOf(line)
    if (at === from || busy) return
    busy = true
    const said = filled(element.dataset["moved"], line, at)
    const answer = await fetch(line.dataset["move"] ?? "", { method: "POST", body: new URLSearchParams({ platz: String(at + 1) }) }).catch(() => undefined)
    busy = false
    const fresh = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(list.id) : null
    // Something else is the case by now, or the line is gone: the page itself says it best.
    if (!fresh) return location.reload()
    list.replaceChildren(...fresh.children)
    prepare()
    handleOf(lines()[at])?.focus()
    told.textContent = said
  }

  const drag = (line: HTMLElement, handle: HTMLElement, begin: PointerEvent): void => {
    if (begin.button !== 0 || busy) return
    begin.preventDefault()
    handle.focus()
    handle.setPointerCapture(begin.pointerId)
    const before = lines()
    const from = before.indexOf(line)
    const stop = new AbortController()
    const { signal } = stop
    line.classList.add("is-dragged")
    const end = (kept: boolean): void => {
      stop.abort()
      line.classList.remove("is-dragged")
      if (kept) void keep(line, from)
      else list.append(...before)
    }
    handle.addEventListener("pointermove", ({ clientY }) => {
      const middle = (other: Element): number => other.getBoundingClientRect().top + other.getBoundingClientRect().height / 2
      // The others move, never the dragged one: what leaves the page for a moment loses the pointer.
      for (let above = line.previousElementSibling; above && clientY < middle(above); above = line.previousElementSibling) line.after(above)
      for (let below = line.nextElementSibling; below && clientY > middle(below); below = line.nextElementSibling) line.before(below)
    }, { signal })
    handle.addEventListener("pointerup", () => end(true), { signal })
    handle.addEventListener("pointercancel", () => end(false), { signal })
    document.addEventListener("keydown", event => { if (event.key === "Escape") end(false) }, { signal })
  }

  const prepare = (): void => {
    const all = lines()
    if (all.length < 2) return
    for (const [at, line] of all.entries()) {
      const handle = document.createElement("button")
      handle.type = "button"
      handle.className = "button is-small is-quiet handle"
      handle.textContent = "⠿"
      handle.title = element.dataset["handle"] ?? ""
      handle.setAttribute("aria-label", filled(element.dataset["handleOne"], line, at))
      handle.addEventListener("pointerdown", event => drag(line, handle, event))
      handle.addEventListener("keydown", event => {
        const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0
        if (!step || busy) return
        event.preventDefault()
        const from = lines().indexOf(line)
        const other = lines()[from + step]
        if (!other) return
        if (step < 0) list.insertBefore(line, other)
        else other.after(line)
        void keep(line, from)
      })
      line.prepend(handle)
    }
  }

  prepare()
}
