/** How often counts are asked for where event streams do not pass, unless a listener wishes for more. */
const pollEvery = 30_000
const mostSubjects = 50

type Hear = (count: number) => void

const kinds = ['count', 'comments', 'writing'] as const

/** What is counted: signatures, comments, or changes of a proposal for its authors. */
export type Kind = (typeof kinds)[number]

interface Listener {
  subject: string
  kind: Kind
  hear: Hear
  /** Reads the subject again, where events do not pass. */
  poll: () => void
  /** Milliseconds between two of them. */
  every: number
}

/** Live counts of one town: one connection for all elements of the page, none while nobody looks. */
class LiveCounts {
  private readonly listeners = new Set<Listener>()
  private source: EventSource | undefined
  private polling: ReturnType<typeof setInterval> | undefined
  private connecting = false

  constructor(private readonly address: string) {
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.pollAll()
      this.reconnect()
    })
  }

  add(listener: Listener): () => void {
    this.listeners.add(listener)
    this.reconnect()
    return () => {
      this.listeners.delete(listener)
      this.reconnect()
    }
  }

  /** Once per turn, however many elements come or go in it. */
  private reconnect(): void {
    if (this.connecting) return
    this.connecting = true
    queueMicrotask(() => {
      this.connecting = false
      this.source?.close()
      this.stopPolling()
      if (!document.hidden && this.listeners.size) this.connect()
    })
  }

  private connect(): void {
    const subjects = [...new Set([...this.listeners].map(({ subject }) => subject))].slice(0, mostSubjects)
    this.source = new EventSource(`${this.address}?subject=${subjects.join(',')}`)
    for (const kind of kinds)
      this.source.addEventListener(kind, ({ data }: MessageEvent<string>) => {
        const { subject_id: subject, count } = JSON.parse(data) as { subject_id: string; count: number }
        for (const listener of this.listeners) if (listener.subject === subject && listener.kind === kind) listener.hear(count)
      })
    this.source.onopen = () => this.stopPolling()
    this.source.onerror = () => {
      const every = Math.min(...[...this.listeners].map((listener) => listener.every))
      this.polling ??= setInterval(() => {
        this.pollAll()
        if (this.source?.readyState === EventSource.CLOSED) this.reconnect()
      }, every)
    }
  }

  private pollAll(): void {
    for (const { poll } of this.listeners) poll()
  }

  private stopPolling(): void {
    clearInterval(this.polling)
    this.polling = undefined
  }
}

const lives = new Map<string, LiveCounts>()

/**
 * Hears a subject's count whenever it changes, by events or else by `poll`, until the answer is called.
 */
export function hearCounts(
  origin: string,
  tenant: string,
  subject: string,
  hear: Hear,
  poll: () => void,
  kind: Kind = 'count',
  every = pollEvery,
): () => void {
  const address = `${origin}/v1/${tenant}/live`
  const live = lives.get(address) ?? new LiveCounts(address)
  lives.set(address, live)
  return live.add({ subject, kind, hear, poll, every })
}
