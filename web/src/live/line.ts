// The open line of a live round: opened again after a break, later and later, at moments that differ from phone to phone.

/** A message of the server. */
export type Told = Record<string, unknown>

/** What a line tells those who hold it. */
export interface Hearing {
  /** A message came. */
  hear: (message: Told) => void
  /** The line is open, or lost. */
  state: (open: boolean) => void
}

/** Where a line leads, in the order in which it is tried. */
export interface Ways {
  /** The WebSocket. */
  socket: string
  /** Server-sent events, for networks that let no WebSocket through. */
  events?: string | undefined
  /** The same in one answer, asked for again and again: for networks that hold back what does not end. */
  poll?: string | undefined
  /** Where what is said goes as a form, when there is no WebSocket. */
  answers?: string | undefined
}

/** The longest pause before the next try, in milliseconds. */
const LONGEST = 8_000
/** After so many lines of one kind that never said anything, the next kind is tried. */
const PATIENCE = 2
/** The server says something this soon after a line is opened … */
const FIRST = 5_000
/** … and never is silent for longer than this: else the line is dead, whatever the device believes. */
const SILENT = 12_000
/** How often is asked where no line stays open. */
const ASK = 2_500
/** What the server says when it has nothing to say. */
const BEAT = "{}"

/** Opens a line; answers a function that sends, and says whether it could. */
export function openLine(ways: Ways, { hear, state }: Hearing): (text: string) => boolean {
  const kinds = (["socket", "events", "poll"] as const).filter(kind => ways[kind])
  let kind = 0
  let silent = 0
  let tries = 0
  let send: ((text: string) => void) | undefined

  /** One try: ends once, however it ends, and is not heard of any more. */
  const begin = (end: () => void): { heard: (text: string, how: (text: string) => void) => void; lost: () => void } => {
    let over = false
    let watch: ReturnType<typeof setTimeout> | undefined
    const lost = (): void => {
      if (over) return
      over = true
      clearTimeout(watch)
      end()
      send = undefined
      state(false)
      tries += 1
      // A whole hall that comes back at once would knock all at the same moment.
      setTimeout(open, Math.min(LONGEST, 250 * 2 ** tries) * (0.5 + Math.random() / 2))
    }
    const wait = (longest: number): void => {
      clearTimeout(watch)
      watch = setTimeout(lost, longest)
    }
    silent += 1
    wait(FIRST)
    const heard = (text: string, how: (text: string) => void): void => {
      if (over) return
      // Only what says something is a line: some networks open one and let nothing through.
      silent = tries = 0
      wait(SILENT)
      if (!send) {
        send = how
        state(true)
      }
      if (text !== BEAT) hear(JSON.parse(text) as Told)
    }
    return { heard, lost }
  }

  /** Sends as a form, and hears what became of it. */
  const post = (lost: () => void) => (text: string): void => {
    const headers = { "Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded" }
    fetch(ways.answers ?? "", { method: "POST", headers, body: text })
      .then(async answer => {
        // What is refused as a whole would be refused again, and again.
        const told = answer.ok ? ((await answer.json()) as Told) : { counts: false }
        if (answer.status < 500) hear(told)
        else lost()
      })
      .catch(lost)
  }

  const openSocket = (path: string): void => {
    const address = new URL(path, location.href)
    address.protocol = address.protocol.replace("http", "ws")
    const socket = new WebSocket(address)
    const { heard, lost } = begin(() => socket.close())
    socket.addEventListener("message", event => heard(String(event.data), text => socket.send(text)))
    socket.addEventListener("close", lost)
  }

  const openEvents = (path: string): void => {
    const source = new EventSource(path)
    const { heard, lost } = begin(() => source.close())
    source.addEventListener("message", event => heard(String(event.data), post(lost)))
    source.addEventListener("error", lost)
  }

  const openPoll = (path: string): void => {
    const stop = new AbortController()
    const { heard, lost } = begin(() => stop.abort())
    const ask = async (): Promise<void> => {
      const answer = await fetch(path, { signal: stop.signal })
      if (!answer.ok) return lost()
      for (const message of (await answer.json()) as Told[]) heard(JSON.stringify(message), post(lost))
      setTimeout(() => void ask().catch(lost), ASK)
    }
    void ask().catch(lost)
  }

  const open = (): void => {
    if (silent >= PATIENCE && kind < kinds.length - 1) {
      kind += 1
      silent = 0
    }
    const how = { socket: openSocket, events: openEvents, poll: openPoll }[kinds[kind] ?? "socket"]
    how(ways[kinds[kind] ?? "socket"] ?? "")
  }
  open()
  return text => {
    send?.(text)
    return send !== undefined
  }
}

/** How long a line may be away before anybody is told. */
const BLINK = 1_500

/** Tells once and politely that the line is lost, and that it is there again. */
export function openNotice(element: HTMLElement | null): (open: boolean) => void {
  let waits: ReturnType<typeof setTimeout> | undefined
  return open => {
    if (!element) return
    if (open) {
      clearTimeout(waits)
      waits = undefined
      if (element.textContent) element.textContent = ""
      return
    }
    waits ??= setTimeout(() => {
      element.textContent = element.dataset["lost"] ?? ""
    }, BLINK)
  }
}
