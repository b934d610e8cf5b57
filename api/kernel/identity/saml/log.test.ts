import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { failure, signResponse } from '../../../../demo/spid/answer.ts'
import { spidCommand } from '../../../../tools/spid/commands.ts'
import { startApi, type TestApi } from '../../../testing/start-api.ts'
import { sql } from '../../db/index.ts'
import { spid } from './profile.ts'
import { samlSource } from './source.ts'
import { startDouble, type Double } from './testing/double.ts'
import { begin, rightAnswer } from './testing/flow.ts'

let api: TestApi
let double: Double
let folder: string
beforeAll(async () => {
  double = await startDouble({ clock: () => api.now() })
  api = await startApi({ sources: [samlSource(spid, double.place)] })
  folder = await mkdtemp(join(tmpdir(), 'cdc-test-log-'))
  await writeFile(join(folder, 'auditor.json'), JSON.stringify(double.auditor))
  process.env.DATABASE_OWNER_URL = api.ownerUrl
})
afterAll(async () => {
  delete process.env.DATABASE_OWNER_URL
  expect(api.faults).toEqual([])
  await api.stop()
  await double.stop()
  await rm(folder, { recursive: true })
})

const log = (code: string) => spidCommand(['log', '--tax-code', code, '--key', join(folder, 'auditor.json')])

test('keeps each request and answer, readable by the auditor alone, found by tax code', async () => {
  const maria = await begin(api.origin, double, api.now())
  await maria.answer(rightAnswer(maria, double))
  const nicola = await begin(api.origin, double, api.now(), { citizen: 'nicola' })
  await nicola.answer(rightAnswer(nicola, double))
  const refused = await begin(api.origin, double, api.now())
  await refused.answer(signResponse(failure(refused.parts, 25), double.signer))

  const found = await log('CSSMRA84E52A662T')
  expect(found).toContain(maria.asked.xml)
  expect(found).toContain(`InResponseTo="${maria.asked.id}"`)
  expect(found).toContain('Cassano')
  expect(found).not.toContain('Laterza')
  expect(await log('tinit-ltrncl57s03a662v')).toContain('Laterza')
  expect(await log('AAAAAA00A00A000A')).toBe('Nothing of that person is kept.')

  const owner = api.operator.database
  const rows = await owner.rows<Record<string, unknown>>(sql('saml_log').select('*'))
  expect(rows.map(({ kind }) => kind).sort()).toEqual(['request', 'request', 'request', 'response', 'response', 'response'])
  expect(JSON.stringify(rows)).not.toMatch(/CSSMRA|Cassano|Laterza|samlp/)
  await expect(api.database.rows(sql('saml_log').select('sealed'))).rejects.toThrow('permission denied')
})

test('lets records go after 24 months, and requests that nobody answered at once', async () => {
  const count = async (table: string) => Number((await api.operator.database.row<{ count: number }>(sql(table).count()))!.count)
  const start = api.now()
  await begin(api.origin, double, start)
  const before = await count('saml_log')
  api.setNow(new Date('2028-11-22T10:00:00Z'))
  await api.app.forget()
  expect(await count('saml_log')).toBe(before)
  expect(await count('saml_request')).toBe(0)
  expect(await count('saml_session')).toBe(0)
  api.setNow(new Date('2028-11-24T10:00:00Z'))
  await api.app.forget()
  expect(await count('saml_log')).toBe(0)
  api.setNow(start)
})
