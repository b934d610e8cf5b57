import { PassThrough, type Readable } from 'node:stream'
import type { Handler } from '../http/handlers.ts'
import type { Participation } from '../participation/index.ts'
import type { Database } from '../db/index.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import type { Evictions } from './evictions.ts'

/** At most one event a second for each subject: nobody reads faster. */
const pace = 1000
/** A comment that keeps proxies from closing a silent stream. */
const heartbeat = 25_000

/** Streams counts as they change. */
export function createLiveCounts(database: Database, evictions: Evictions, participation: Participation) {
  const open = new Set<Readable>()

  /** The counts of the subjects as server-sent events, until the reader goes away. */
  function follow(tenant: Tenant, subjects: readonly string[]): Readable {
    const stream = new PassThrough()
    const waiting = new Map<string, NodeJS.Timeout>()
    const sent = new Map<string, number>()
    const tell = async (subject: string) => {
      waiting.delete(subject)
      const count = await database
        .forTenant(tenant.id, (db) => participation.count(db, subject, 'signature'))
        .catch(() => undefined)
      if (count === undefined || sent.get(subject) === count || stream.destroyed) return
      sent.set(subject, count)
      stream.write(`event: count\ndata: ${JSON.stringify({ subject_id: subject, count })}\n\n`)
    }
    const stops = subjects.map((subject) =>
      evictions.watch(`subject:${subject}`, () => {
        if (!waiting.has(subject))
          waiting.set(
            subject,
            setTimeout(() => void tell(subject), pace),
          )
      }),
    )
    const beat = setInterval(() => stream.write(': still here\n\n'), heartbeat)
    stream.on('close', () => {
      clearInterval(beat)
      for (const timer of waiting.values()) clearTimeout(timer)
      for (const stop of stops) stop()
      open.delete(stream)
    })
    open.add(stream)
    stream.write(`retry: 3000\n\n`)
    for (const subject of subjects) void tell(subject)
    return stream
  }

  const read: Handler<'live_counts_read'> = ({ tenant, query }) =>
    Promise.resolve({ status: 200, body: follow(tenant, [...new Set(query.subject)]) as never })

  return {
    handlers: { live_counts_read: read },
    /** Ends every stream, so that the server can close. */
    close: () => open.forEach((stream) => stream.destroy()),
  }
}
