import { connect, sql, type Database } from '../api/kernel/db/index.ts'
import { best, newest } from '../api/kernel/comments/store/listing.ts'
import { similarTo } from '../api/kernel/comments/store/similar.ts'
import { encodeCursor } from '../api/kernel/http/paging.ts'
import { Operator } from '../api/kernel/tenancy/index.ts'
import { services } from '../api/services/index.ts'
import { fillThread, openDebate, pageByOffset, type FilledThread } from './comments-town.ts'
import { measurePlaces } from './debate-places.ts'
import { load, median, type Run } from './load.ts'
import { figure, type Line } from './report.ts'
import type { Setting } from './setting.ts'
import { makeSigners } from './signers.ts'

const comments = 50_000
const supports = 500_000
const connections = 16
const limit = 20

/** A debate with fifty thousand comments: reading it, however deep, and writing in it. */
export async function measureComments(setting: Setting): Promise<Line[]> {
  const owner = connect(setting.ownerUrl, 2)
  const app = connect(setting.databaseUrl, 4)
  await new Operator(owner, services).switchService('bari', 'debates', { allowed: true, enabled: true })
  const bari = (await owner.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!.id
  const thread = await fillThread(owner, bari, await openDebate(owner, bari), { comments, supports })
  const lines = [
    ...(await measurePages(setting, thread)),
    ...(await measureDepth(app, bari, thread)),
    ...(await measureWriting(setting, thread)),
    // Last: it writes every comment anew.
    ...(await measurePlaces(owner, app, bari, thread.subject)),
  ]
  await owner.close()
  await app.close()
  return lines
}

async function measurePages(setting: Setting, { subject, deep }: FilledThread): Promise<Line[]> {
  // Nothing is answered from memory.
  const api = await setting.api({ CDC_CACHE_MB: '0' })
  const runs: Run[] = []
  const cursors = { newest: encodeCursor([deep.id]), supported: encodeCursor([deep.score, deep.best]) } as const
  const orders = [
    ...(['newest', 'supported', 'both_sides'] as const).map((sort) => `sort=${sort}`),
    ...(['newest', 'supported'] as const).map((sort) => `sort=${sort}&cursor=${cursors[sort]}`),
  ]
  for (const order of orders) {
    const next = () => ({
      method: 'GET' as const,
      path: `/v1/bari/comments?subject=${subject}&limit=${limit}&${order}`,
      headers: {},
    })
    const probe = await fetch(api.origin + next().path)
    if (!probe.ok) throw new Error(`${order}: ${await probe.text()}`)
    await load(api.origin, { connections, amount: 300, next })
    runs.push(await load(api.origin, { connections, seconds: 3, next }))
  }
  await api.stop()
  return [
    {
      service: 'debates',
      measure: `a page of ${limit} of ${comments.toLocaleString('en-GB')} comments: newest, most supported, both sides, and the first two a thousand pages deep, 99th percentile at ${connections} connections`,
      figure: runs.map(({ p99, rate }) => `${figure(p99)} ms (${figure(rate)}/s)`).join(', '),
      wanted: '≤ 30 ms',
      met: runs.every(({ p99, failed }) => p99 <= 30 && failed === 0),
    },
  ]
}

async function measureDepth(app: Database, bari: string, { subject, deep }: FilledThread): Promise<Line[]> {
  const timed = async (times: number, work: () => Promise<unknown>) => {
    const taken: number[] = []
    for (let turn = -10; turn < times; turn += 1) {
      const began = performance.now()
      await work()
      if (turn >= 0) taken.push(performance.now() - began)
    }
    return median(taken)
  }
  const of = (
    read: (after: boolean) => (db: Parameters<Parameters<Database['forTenant']>[1]>[0]) => Promise<unknown>,
    after: boolean,
  ) => timed(200, () => app.forTenant(bari, read(after)))
  const byTime = (after: boolean) => (db: Parameters<typeof newest>[0]) =>
    newest(db, subject, { limit, ...(after && { after: deep.id }) })
  const byScore = (after: boolean) => (db: Parameters<typeof best>[0]) =>
    best(db, subject, { limit, ...(after && { after: [deep.score, deep.best] as const }) })
  const ratios = [(await of(byTime, true)) / (await of(byTime, false)), (await of(byScore, true)) / (await of(byScore, false))]
  const ours = await of(byScore, true)
  const typed = 'La domenica il lungomare chiuso alle auto, e un autobus che passa ogni dieci minuti'
  const alike = await timed(50, () => app.forTenant(bari, (db) => similarTo(db, subject, typed, 'it', 3)))
  const plain = await timed(5, () => app.forTenant(bari, (db) => pageByOffset(db, subject, limit, limit * 1000)))
  return [
    {
      service: 'debates',
      measure: 'page 1,000 against page 1, its SQL alone, newest and most supported',
      figure: ratios.map((ratio) => `${figure(ratio)} ×`).join(', '),
      wanted: '≤ 1.5 ×',
      met: ratios.every((ratio) => ratio <= 1.5),
    },
    {
      service: 'debates',
      measure: 'page 1,000 of the most supported against the plain way (OFFSET, supports counted for each request), median',
      figure: `${figure(plain / ours)} × (${figure(plain)} ms)`,
      wanted: '≥ 10 ×',
      met: plain / ours >= 10,
    },
    {
      service: 'debates',
      measure: 'similar comments while somebody types, its SQL alone where all comments are alike, median',
      figure: `${figure(alike)} ms`,
      wanted: '≤ 50 ms',
      met: alike <= 50,
    },
  ]
}

async function measureWriting(setting: Setting, { subject }: FilledThread): Promise<Line[]> {
  const amount = 6000
  const api = await setting.api()
  const to = { issuer: api.origin, key: setting.secrets.accessTokenKey, path: '/v1/bari/comments', origin: api.origin }
  const text = 'La ciclabile serve fino al porto, e oltre. '.repeat(5)
  const next = makeSigners(amount + 600, to, { subject, text, public_name: false })
  await load(api.origin, { connections: 64, amount: 500, next })
  const probe = next()
  const answer = await fetch(api.origin + probe.path, probe)
  if (!answer.ok) throw new Error(`a comment was answered ${answer.status}: ${await answer.text()}`)
  const run = await load(api.origin, { connections: 64, amount, next })
  await api.stop()
  return [
    {
      service: 'debates',
      measure: 'writing comments in one thread, signed-in citizens, durable, at 64 connections',
      figure: `${figure(run.rate)}/s (99th percentile ${figure(run.p99)} ms${run.failed ? `, ${run.failed} failed` : ''})`,
      wanted: '≥ 1,000/s',
      met: run.rate >= 1000 && run.failed === 0,
    },
  ]
}
