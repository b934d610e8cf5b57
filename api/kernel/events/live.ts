import { PassThrough, type Readable } from 'node:stream'
import type { Database } from '../db/index.ts'
import type { Handler } from '../http/handlers.ts'
import { Problem } from '../http/problem.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { CountWatch, type Counted } from './count-watch.ts'
import type { Evictions } from './evictions.ts'

/** A comment that keeps proxies from closing a silent stream, in milliseconds. */
const heartbeat = 25_000
/** Most streams of a process; who comes later reads the petition again now and then. */
const most = 5000
/** Bytes that a reader may leave unread before the stream is given up. */
const unread = 64 * 1024

/** Streams counts as they change: for each name of an event, what is counted. */
export function createLiveCounts(database: Database, evictions: Evictions, counted: Readonly<Record<string, Counted>>) {
  const open = new Set<Readable>()
  const watches = Object.entries(counted).map(([event, what]) => ({ event, watch: new CountWatch(database, evictions, what) }))

  /** The counts of the subjects as server-sent events, until the reader goes away. @throws Problem 503 when there are too many. */
  function follow(tenant: Tenant, subjects: readonly string[]): Readable {
    if (open.size >= most) throw new Problem(503, 'http.unavailable', {}, 30)
    const stream = new PassThrough()
    const write = (text: string) => {
      if (stream.writableLength > unread) stream.destroy()
      else if (!stream.destroyed) stream.write(text)
    }
    const stops = watches.flatMap(({ event, watch }) =>
      subjects.map((subject) =>
        watch.follow(tenant.id, subject, (count) =>
          write(`event: ${event}\ndata: ${JSON.stringify({ subject_id: subject, count })}\n\n`),
        ),
      ),
    )
    const beat = setInterval(() => write(': still here\n\n'), heartbeat)
    stream.on('close', () => {
      clearInterval(beat)
      for (const stop of stops) stop()
      open.delete(stream)
    })
    open.add(stream)
    write('retry: 3000\n\n')
    return stream
  }

  const read: Handler<'live_counts_read'> = ({ tenant, query }) => {
    const body = follow(tenant, [...new Set(query.subject)])
    // The contract types an event stream as text; the kernel sends what flows.
    return Promise.resolve({ status: 200, body: body as never })
  }

  return {
    handlers: { live_counts_read: read },
    /** Ends every stream, so that the server can close. */
    close: () => open.forEach((stream) => stream.destroy()),
  }
}
