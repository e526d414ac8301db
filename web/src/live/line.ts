// The open line of a live round: opened again after a break, later and later, at moments that differ from phone to phone.

/** What a line tells those who hold it. */
export interface Hearing {
  /** A message came. */
  hear: (message: Record<string, unknown>) => void
  /** The line is open, or lost. */
  state: (open: boolean) => void
}

/** The longest pause before the next try, in milliseconds. */
const LONGEST = 8_000

/** Opens a line to `path` of this house; answers a function that sends, and says whether it could. */
export function openLine(path: string, { hear, state }: Hearing): (text: string) => boolean {
  let socket: WebSocket | undefined
  let tries = 0
  const open = (): void => {
    const address = new URL(path, location.href)
    address.protocol = address.protocol.replace("http", "ws")
    socket = new WebSocket(address)
    socket.addEventListener("open", () => {
      tries = 0
      state(true)
    })
    socket.addEventListener("message", event => {
      hear(JSON.parse(String(event.data)) as Record<string, unknown>)
    })
    socket.addEventListener("close", () => {
      state(false)
      tries += 1
      // A whole hall that comes back at once would knock all at the same moment.
      setTimeout(open, Math.min(LONGEST, 250 * 2 ** tries) * (0.5 + Math.random() / 2))
    })
  }
  open()
  return text => {
    if (socket?.readyState !== WebSocket.OPEN) return false
    socket.send(text)
    return true
  }
}
