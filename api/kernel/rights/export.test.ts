import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Citizen } from '../../testing/caller.ts'
import { startMailServer, type MailServer } from '../../testing/mail-server.ts'
import { confirmAddress } from '../../testing/person-columns.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { sql } from '../db/index.ts'

let api: TestApi
let mail: MailServer
beforeAll(async () => {
  mail = await startMailServer()
  api = await startApi({ mail: { url: mail.url, from: 'casa@example.org' } })
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
  await mail.stop()
})

/** A petition that the person drafts in the town. */
async function draft(author: Citizen, town: string, title: string): Promise<void> {
  const params = { path: { tenant: town }, header: api.key() }
  const body = { type: 'petizione', title, ask: 'Chiediamo panchine alla fermata.', public_name: true }
  expect((await api.as(author).POST('/v1/{tenant}/petitions', { params, body })).error).toBeUndefined()
}

const standing = { bari: ['resident'], altamura: ['works_here'] } as const

async function exportOf(person: Citizen): Promise<Record<string, Uint8Array>> {
  const answer = await fetch(`${api.origin}/v1/me/export`, { headers: api.headersOf(api.atHome(person))('GET', '/v1/me/export') })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
  return unzipSync(new Uint8Array(await answer.arrayBuffer()))
}

const linesOf = (archive: Record<string, Uint8Array>) =>
  strFromU8(archive['data.ndjson']!)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { town: string | null; kind: string; record: Record<string, unknown>; end?: boolean })

test('gives a person everything of every town in one archive, and nothing of anybody else', async () => {
  const [anna, bruno] = [await api.citizen({ standing }), await api.citizen({ givenName: 'Bruno', standing })]
  await draft(anna, 'bari', 'Più panchine ad Anna')
  await draft(anna, 'altamura', 'Più alberi ad Anna')
  await draft(bruno, 'bari', 'Più fontane a Bruno')
  const archive = await exportOf(anna)
  const lines = linesOf(archive)
  const end = lines.pop()
  expect(end).toEqual({ end: true, records: lines.length })
  const texts = lines.filter(({ kind }) => kind === 'petitions.texts').map(({ town, record }) => [town, record['title']])
  expect(texts).toEqual(
    expect.arrayContaining([
      ['bari', 'Più panchine ad Anna'],
      ['altamura', 'Più alberi ad Anna'],
    ]),
  )
  expect(lines.find(({ kind }) => kind === 'identity.person')).toMatchObject({ town: null, record: { given_name: 'Anna' } })
  expect(strFromU8(archive['data.ndjson']!)).not.toMatch(/Bruno/)
  expect(strFromU8(archive['LEGGIMI.txt']!)).toContain('petitions.followed: Petizioni che segui')
})

test('a tab that was left open can’t take it along: a recent sign-in is asked for', async () => {
  const anna = await api.citizen()
  const signedInAt = new Date(api.now().getTime() - 601_000)
  const { error } = await api.as(api.atHome({ ...anna, signedInAt })).GET('/v1/me/export', { parseAs: 'blob' })
  expect(error).toMatchObject({ status: 403, code: 'identity.sign_in_again', params: { within: 600 } })
  const kept = await api.database.rows(sql('person_export').where({ person_id: anna.id }))
  expect(kept).toEqual([])
})

test('a token of a town can’t take it along', async () => {
  const anna = await api.citizen({ boundTo: 'bari' })
  expect((await api.as(anna).GET('/v1/me/export', { parseAs: 'blob' })).error).toMatchObject({ code: 'profile.token_needed' })
})

test('the person is told by letter whenever it is taken along, and it ends after five in a day', async () => {
  const anna = await api.citizen()
  const params = { path: { tenant: 'bari' } }
  const contact = await api.as(anna).PUT('/v1/{tenant}/me/contact', { params, body: { address: 'anna@example.org' } })
  expect(contact.error).toBeUndefined()
  await confirmAddress(api.database, anna.id, api.now())
  await exportOf(anna)
  const earlier = ['1', '2', '3', '4'].map((end) => ({ id: `${anna.id.slice(0, -1)}${end}`, person_id: anna.id, at: api.now() }))
  await api.database.run(sql('person_export').insert(earlier))
  const { error, response } = await api.as(api.atHome(anna)).GET('/v1/me/export', { parseAs: 'blob' })
  expect(error).toMatchObject({ status: 429, code: 'rights.too_many_exports', params: { most: 5 } })
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(80_000)
  await expect.poll(() => mail.letters.filter(({ raw }) => raw.includes('Hai scaricato i tuoi dati')).length).toBe(1)
})
