import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draft } from '../../../../demo/spid/answer.ts'
import type { Signer } from '../../../../demo/spid/saml.ts'
import { makeSigner } from '../../../../demo/spid/signer.ts'
import { startApi, type TestApi } from '../../../testing/start-api.ts'
import { spid } from './profile.ts'
import { samlSource } from './source.ts'
import { startDouble, type Double } from './testing/double.ts'
import { begin } from './testing/flow.ts'
import { checks } from './testing/response-checks.ts'
import { providerWords } from '../sources/provider-words.ts'

let api: TestApi
let double: Double
let stranger: Signer
beforeAll(async () => {
  stranger = await makeSigner('stranger')
  double = await startDouble({ clock: () => api.now() })
  api = await startApi({ sources: [samlSource(spid, double.place)] })
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
  await double.stop()
})

const { reasons, otherReason } = providerWords.it

describe('AgID’s checks of answers', () => {
  test.each(checks)('$id: $about ($ends)', async ({ answer, ends }) => {
    const flow = await begin(api.origin, double, api.now())
    const { status, body, url } = await flow.answer(answer(flow.parts, { draft, signer: double.signer, stranger }))
    if (ends === 'ok') {
      expect(body).toContain('Accesso effettuato')
      expect({ status, path: url.pathname }).toEqual({ status: 200, path: '/signin/callback' })
      return
    }
    expect(status).toBe(403)
    if (ends === 'reason') expect(body).toContain(otherReason.title)
    else if (/^\d+$/.test(ends)) expect(body).toContain(reasons[Number(ends) as keyof typeof reasons].title)
    else expect(body).toContain(`riferisci: ${ends}.`)
  })

  test('are all here, each once', () => {
    const ids = checks.map(({ id }) => id)
    expect(new Set(ids).size).toBe(118)
    expect(ids).toHaveLength(118)
    const official = join(import.meta.dirname, '../../../../../shared/reference/spid-response-checks.tsv')
    if (!existsSync(official)) return
    const rows = readFileSync(official, 'utf8').trim().split('\n').slice(2)
    for (const [id, statuses] of rows.map((row) => row.split('\t'))) {
      const check = checks.find((known) => known.id === id)
      expect(check, id).toBeDefined()
      if (statuses !== '-') expect(JSON.parse(statuses!), id).toContain(check!.ends === 'ok' ? 200 : 403)
    }
  })
})
