import { connect, sql } from '../api/kernel/db/index.ts'
import type { Errand, ErrandTown } from '../api/kernel/service.ts'
import { services } from '../api/services/index.ts'

// Finds a debate's groups as the API's errand does, in a process of its own, and says how long it took and how much memory.
const database = connect(process.argv[2]!, 2)
const bari = (await database.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!.id
const { errands } = services.find(({ name }) => name === 'debates')! as { errands: readonly Errand[] }
const occasion = { now: new Date(), evict: () => {} } as never
const town = {
  ending: new AbortController().signal,
  within: (work) => database.forTenant(bari, (db) => work(db, occasion)),
} as Partial<ErrandTown> as ErrandTown
const before = process.memoryUsage.rss()
const began = performance.now()
for (const errand of errands) await errand(town)
const seconds = (performance.now() - began) / 1000
const peak = process.resourceUsage().maxRSS * 1024
const found = await database.forTenant(bari, (db) =>
  db.row<{ placed: number; groups: number }>({
    name: '',
    text: `select (picture->'placed')::integer as placed, jsonb_array_length(picture->'groups') as groups from opinion_picture`,
    values: [],
  }),
)
await database.close()
process.stdout.write(JSON.stringify({ ...found, seconds, megabytes: (peak - before) / 1e6 }))
