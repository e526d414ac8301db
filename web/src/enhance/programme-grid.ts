// The grid in which coordinators work: sessions are dragged to another room or time, or moved by the arrow keys.
// Either way the plain form behind "Verschieben" is sent; without this script it is a link to that form.

import type { Enhancement } from "../main"

const STEP = 5
const DRAGGED = "application/x-geflecht-session"

/** Minutes after the first row, and the room column from 1. */
interface Spot { row: number; room: number }

export const programmeGrid: Enhancement = region => {
  const list = region.querySelector("ol")
  const begins = Date.parse(region.dataset["begins"] ?? "")
  if (!list || Number.isNaN(begins) || !matchMedia("(min-width: 52rem)").matches) return
  const rooms = [...list.querySelectorAll<HTMLElement>(".room-name")]
  const hours = [...list.querySelectorAll<HTMLElement>(".hour-line")]
  const says = (name: string): string => region.dataset[name] ?? ""
  const told = document.createElement("p")
  told.className = "unseen"
  told.setAttribute("role", "status")
  region.before(told)
  document.getElementById("ziehen")?.removeAttribute("hidden")

  const spotOf = (item: HTMLElement): Spot => ({ row: number(item, "from-"), room: number(item, "room-") || 1 })
  /** The clock of the event's own zone, counted on from the first half hour that the server wrote. */
  const clock = (row: number): string => {
    const first = hours[0]?.textContent.trim().split(/[.:]/) ?? ["0"]
    const minutes = (Number(first[0]) * 60 + Number(first[1] ?? 0) + row * STEP + 1440) % 1440
    return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
  }
  const words = (spot: Spot): string =>
    says("sayAt").replace("{time}", clock(spot.row)).replace("{room}", rooms[spot.room - 1]?.textContent.trim() ?? "")

  const place = (item: HTMLElement, spot: Spot): void => {
    item.classList.remove(...[...item.classList].filter(name => /^(from|room|lane)-/.test(name)))
    item.classList.add(`from-${spot.row}`, `room-${spot.room}`)
  }
  const send = (item: HTMLElement, spot: Spot): void => {
    const first = hours[0]?.textContent.trim().split(/[.:]/) ?? ["0"]
    const minutes = Number(first[0]) * 60 + Number(first[1] ?? 0) + spot.row * STEP
    // A day of the programme lasts past midnight: what comes after it has the date of the next day.
    const date = new Date(`${region.dataset["date"] ?? ""}T00:00:00Z`)
    date.setUTCDate(date.getUTCDate() + Math.floor(minutes / 1440))
    const form = document.createElement("form")
    form.method = "post"
    form.action = `${region.dataset["base"] ?? ""}/${item.dataset["session"] ?? ""}/verschieben`
    const fields: Record<string, string> = {
      "start-date": date.toISOString().slice(0, 10),
      "start-time": clock(spot.row),
      room: rooms[spot.room - 1]?.dataset["room"] ?? "",
      revision: item.dataset["revision"] ?? "",
    }
    for (const [name, value] of Object.entries(fields)) {
      const input = document.createElement("input")
      input.type = "hidden"
      input.name = name
      input.value = value
      form.append(input)
    }
    document.body.append(form)
    form.submit()
  }

  /** The row and room below a point of the screen. */
  const below = (x: number, y: number): Spot | undefined => {
    const room = rooms.findIndex(name => x >= name.getBoundingClientRect().left && x <= name.getBoundingClientRect().right)
    if (room < 0) return undefined
    const heights = getComputedStyle(list).gridTemplateRows.split(" ").map(Number.parseFloat)
    let left = y - list.getBoundingClientRect().top - (heights[0] ?? 0)
    let row = 0
    while (row + 1 < heights.length && left > (heights[row + 1] ?? 0)) left -= heights[++row] ?? 0
    return { row: Math.max(0, row), room: room + 1 }
  }

  let dragged: HTMLElement | undefined
  let grip = 0
  list.addEventListener("dragstart", event => {
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>(".item") : null
    if (!item || !event.dataTransfer) return
    dragged = item
    grip = event.clientY - item.getBoundingClientRect().top
    event.dataTransfer.effectAllowed = "move"
    event.dataTransfer.setData(DRAGGED, item.dataset["session"] ?? "")
    item.classList.add("is-held")
  })
  list.addEventListener("dragend", () => {
    dragged?.classList.remove("is-held")
    dragged = undefined
  })
  region.addEventListener("dragover", event => {
    if (!dragged || !event.dataTransfer) return
    event.preventDefault()
    event.dataTransfer.dropEffect = "move"
  })
  region.addEventListener("drop", event => {
    const spot = dragged && below(event.clientX, event.clientY - grip + 4)
    if (!dragged || !spot) return
    event.preventDefault()
    const item = dragged
    place(item, spot)
    send(item, spot)
  })

  for (const item of list.querySelectorAll<HTMLElement>(".item")) {
    item.draggable = true
    for (const link of item.querySelectorAll("a")) link.draggable = false
    const link = item.querySelector<HTMLAnchorElement>(".shift a")
    if (link) byKeys(item, link)
  }

  /** The link becomes a grip: chosen once it holds the session, and the arrow keys move it. */
  function byKeys(item: HTMLElement, link: HTMLAnchorElement): void {
    let before: Spot | undefined
    let now: Spot = spotOf(item)
    link.setAttribute("role", "button")
    link.title = says("sayMove")
    const stop = (): void => {
      before = undefined
      item.classList.remove("is-held")
      link.removeAttribute("aria-pressed")
    }
    link.addEventListener("click", event => {
      // A pointer goes to the form; the keyboard picks up.
      if (event.detail > 0) return
      event.preventDefault()
      if (before) {
        const spot = now
        stop()
        send(item, spot)
        return
      }
      before = now = spotOf(item)
      item.classList.add("is-held")
      link.setAttribute("aria-pressed", "true")
      told.textContent = says("sayHeld").replace("{title}", item.querySelector("h3")?.textContent.trim() ?? "")
    })
    link.addEventListener("keydown", event => {
      if (!before) return
      const by = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key]
      if (event.key === "Escape") {
        place(item, before)
        stop()
        told.textContent = says("sayBack")
      } else if (by) {
        event.preventDefault()
        const [row = 0, room = 0] = by
        now = { row: Math.max(0, now.row + row), room: Math.min(rooms.length, Math.max(1, now.room + room)) }
        place(item, now)
        told.textContent = words(now)
      }
    })
  }
}

function number(item: HTMLElement, prefix: string): number {
  const name = [...item.classList].find(name => name.startsWith(prefix))
  return Number(name?.slice(prefix.length) ?? 0)
}
