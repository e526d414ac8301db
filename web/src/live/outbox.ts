// What a phone said and the server has not taken in yet: kept while the line is down, and sent again.

/** What is on its way. */
export interface Outbox {
  /** Keeps an answer in place of one that waits, or anything else behind what waits; whether it could be sent at once. */
  put: (text: string, isAnswer: boolean) => boolean
  /** The server said what became of the first; when it shall come later, it is kept. Answers what was sent. */
  heard: (later: boolean) => string | undefined
  /** The line is open again, or lost. */
  line: (open: boolean) => void
  /** Something else is asked: nothing of it is true any more. */
  forget: () => void
  /** Whether something waits. */
  waits: () => boolean
}

/** Answers go not faster than this: whoever runs over all choices is not stopped for it. In milliseconds. */
const PAUSE = 350
/** How long to wait where the server said that it was too much. */
const LATER = 2_500

export function openOutbox(send: (text: string) => boolean): Outbox {
  let queue: { text: string; isAnswer: boolean }[] = []
  let flying: string | undefined
  let quiet = 0
  let next: ReturnType<typeof setTimeout> | undefined

  const pump = (): boolean => {
    const [first] = queue
    if (!first || flying !== undefined) return false
    const wait = quiet - performance.now()
    if (wait > 0) {
      clearTimeout(next)
      next = setTimeout(pump, wait)
      return true
    }
    if (!send(first.text)) return false
    flying = first.text
    quiet = performance.now() + PAUSE
    return true
  }
  const put = (text: string, isAnswer: boolean): boolean => {
    // A second tap says nothing new.
    if (queue.some(it => it.text === text) && (!isAnswer || queue.at(-1)?.text === text)) return true
    if (isAnswer) queue = queue.filter(it => !it.isAnswer || it.text === flying)
    queue.push({ text, isAnswer })
    return pump() || flying !== undefined
  }
  const heard = (later: boolean): string | undefined => {
    const sent = flying
    flying = undefined
    if (later) quiet = performance.now() + LATER
    else if (sent !== undefined) {
      const at = queue.findIndex(it => it.text === sent)
      if (at >= 0) queue.splice(at, 1)
    }
    pump()
    return sent
  }
  const line = (open: boolean): void => {
    flying = undefined
    if (open) pump()
  }
  const forget = (): void => {
    queue = []
  }
  return { put, heard, line, forget, waits: () => queue.length > 0 }
}
