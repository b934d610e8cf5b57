import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../../../testing/start-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
}, 60_000)
afterAll(() => api.stop())

const check = (text: string) =>
  api.anonymous.POST('/v1/{tenant}/moderation/checks', { params: { path: { tenant: 'bari' } }, body: { text } })

test('whoever is about to write is told what the text gives away, and how it reads without', async () => {
  const text = 'Chiamatemi al 333 1234567, il mio codice è RSSMRA80A01H501U.'
  const { data } = await check(text)
  expect(data!.masked).toBe('Chiamatemi al [numero di telefono], il mio codice è [codice fiscale].')
  expect(data!.findings.map(({ code, spans: [at] }) => [code, text.slice(at!.start, at!.end)])).toEqual([
    ['phone', '333 1234567'],
    ['fiscal_code', 'RSSMRA80A01H501U'],
  ])
})

test('a text that gives nothing away is let alone', async () => {
  expect((await check('La panchina di piazza Umberto è rotta.')).data).toEqual({ findings: [], masked: null })
})

test('the words that a town looks for are not told to whoever tries them out', async () => {
  const words = [{ words: 'sciocchezz*', weight: 0.9, hold: true }]
  await api.operator.setSettings('bari', 'moderation', { triage: { words } })
  expect((await check('Una sciocchezza!')).data).toEqual({ findings: [], masked: null })
})

test('of what a text holds more often than anybody can read, so many places are told and all is masked', async () => {
  const { data } = await check('ab123cd '.repeat(2500))
  expect(data!.findings.map(({ code, spans }) => [code, spans.length])).toEqual([['plate', 2000]])
  expect(data!.masked).toBe('[targa] '.repeat(2500))
  expect((await check('a.it '.repeat(4000))).data!.findings[0]!.spans).toHaveLength(2000)
})
