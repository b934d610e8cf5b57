/** An event as it came: its name, and what it said. */
export interface LiveCount {
  event: string
  subject_id: string
  count: number
}

export interface LiveStream {
  readonly answer: Response
  /** What has come so far; of one event when it is named. */
  counts(event?: string): LiveCount[]
  ended(): boolean
  close(): Promise<void>
}

/** Follows live counts of Bari as a page does. */
export async function followLive(origin: string, ...subjects: string[]): Promise<LiveStream> {
  const answer = await fetch(`${origin}/v1/bari/live?subject=${subjects.join(',')}`)
  const reader = answer.body!.getReader()
  let text = ''
  let ended = false
  const reading = (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) text += Buffer.from(part.value).toString()
  })().then(
    () => (ended = true),
    () => (ended = true),
  )
  return {
    answer,
    counts(event) {
      const all = [...text.matchAll(/^event: (\w+)\ndata: (.+)$/gm)].map(
        ([, name, json]) => ({ event: name, ...(JSON.parse(json!) as object) }) as LiveCount,
      )
      return event ? all.filter((count) => count.event === event) : all
    },
    ended: () => ended,
    async close() {
      await reader.cancel().catch(() => undefined)
      await reading
    },
  }
}
