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

/** Where a line leads. */
export interface Ways {
  /** The WebSocket. */
  socket: string
  /** Server-sent events, for networks that let no WebSocket through; what is said goes to `answers` as a form. */
  events?: string | undefined
  answers?: string | undefined
}

/** The longest pause before the next try, in milliseconds. */
const LONGEST = 8_000
/** After so many sockets that never said anything, the line goes the other way. */
const PATIENCE = 2

/** Opens a line; answers a function that sends, and says whether it could. */
export function openLine(ways: Ways, { hear, state }: Hearing): (text: string) => boolean {
  let send: ((text: string) => void) | undefined
  let tries = 0
  let silent = 0

  const opened = (how: (text: string) => void): void => {
    tries = 0
    send = how
    state(true)
  }
  const lost = (): void => {
    send = undefined
    state(false)
    tries += 1
    // A whole hall that comes back at once would knock all at the same moment.
    setTimeout(open, Math.min(LONGEST, 250 * 2 ** tries) * (0.5 + Math.random() / 2))
  }
  const read = (text: unknown): void => hear(JSON.parse(String(text)) as Told)

  const openSocket = (): void => {
    const address = new URL(ways.socket, location.href)
    address.protocol = address.protocol.replace("http", "ws")
    const socket = new WebSocket(address)
    silent += 1
    socket.addEventListener("open", () => opened(text => socket.send(text)))
    socket.addEventListener("message", event => {
      // Only what says something is a line: some networks open a socket and let nothing through.
      silent = 0
      read(event.data)
    })
    socket.addEventListener("close", lost)
  }

  const openEvents = (events: string, answers: string): void => {
    const source = new EventSource(events)
    const close = (): void => {
      source.close()
      lost()
    }
    const post = async (text: string): Promise<void> => {
      const headers = { "Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded" }
      const answer = await fetch(answers, { method: "POST", headers, body: text })
      hear((await answer.json()) as Told)
    }
    source.addEventListener("open", () => opened(text => void post(text).catch(close)))
    source.addEventListener("message", event => read(event.data))
    source.addEventListener("error", close)
  }

  const open = (): void => {
    if (ways.events && ways.answers && silent >= PATIENCE) openEvents(ways.events, ways.answers)
    else openSocket()
  }
  open()
  return text => {
    send?.(text)
    return send !== undefined
  }
}
