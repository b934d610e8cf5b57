import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import type { Problem } from '../../kernel/http/problem.ts'
import { assertSound } from './settings-rules.ts'
import { settingsSchema, type ReportSettings, type TransitionSetting } from './settings.ts'

const usual = settingsSchema['default'] as ReportSettings
const { life, categories } = usual
const strade = categories.find(({ key }) => key === 'strade')!
const without = (drop: (row: TransitionSetting) => boolean) => ({
  life: { ...life, transitions: life.transitions.filter((row) => !drop(row)) },
})
const category = (change: object) => ({ categories: [{ ...strade, ...change }] })
const question = (change: object) => category({ questions: [{ ...strade.questions[0]!, ...change }] })
const area = (key: string) => ({ key, name: { it: key }, geometry: { type: 'Polygon' as const, coordinates: [] } })

function refusal(change: object): Pick<Problem, 'status' | 'code' | 'params'> | undefined {
  try {
    assertSound({ ...usual, ...change } as ReportSettings)
  } catch (problem) {
    const { status, code, params } = problem as Problem
    return { status, code, params }
  }
  return undefined
}

test('what every town starts from is sound', () => {
  expect(refusal({})).toBeUndefined()
})

describe('a life that no report could live is refused', () => {
  // A table reads as a table.
  // prettier-ignore
  test.each([
    ['a state that nothing leads to', without(({ to }) => to === 'planned'), 'report.life_unreachable', { state: 'planned' }],
    ['a state that only authors lead to', { life: { ...life, transitions: life.transitions.map((row) => (row.to === 'planned' ? { ...row, who: ['author'] } : row)) } }, 'report.life_unreachable', { state: 'planned' }],
    ['a state that nothing leads out of', without(({ from }) => from === 'planned'), 'report.life_dead_end', { state: 'planned' }],
    ['a circle without an end', { life: { ...life, phases: { ...life.phases, resolved: 'open', not_resolved: 'open', not_ours: 'paused' }, transitions: life.transitions.filter(({ to }) => to !== 'duplicate') .filter(({ from }) => from !== 'duplicate') } }, 'report.life_dead_end', { state: 'received' }],
    ['duplicates that stay open', { life: { ...life, phases: { ...life.phases, duplicate: 'open' } } }, 'report.life_dead_end', { state: 'duplicate' }],
    ['merges that can’t be undone', without(({ from }) => from === 'duplicate'), 'report.life_no_return', {}],
  ])('%s', (_, change, code, params) => {
    expect(refusal(change)).toEqual({ status: 422, code, params })
  })
})

test('a town may do without states, when nothing leads to them and nothing out of them', () => {
  expect(refusal(without(({ from, to }) => from === 'planned' || to === 'planned'))).toBeUndefined()
  expect(refusal(without(({ from, to }) => from === 'duplicate' || to === 'duplicate'))).toBeUndefined()
})

describe('a name that is there twice, or not at all, is refused', () => {
  const office = { key: 'urp', name: { it: 'URP' } }
  // A table reads as a table.
  // prettier-ignore
  test.each([
    ['two categories', { categories: [strade, strade] }, 'report.settings_repeated', { at: 'categories', key: 'strade' }],
    ['two offices', { offices: [office, office] }, 'report.settings_repeated', { at: 'offices', key: 'urp' }],
    ['two areas', { areas: [area('centro'), area('centro')] }, 'report.settings_repeated', { at: 'areas', key: 'centro' }],
    ['two reasons', { reasons: [...usual.reasons, usual.reasons[0]] }, 'report.settings_repeated', { at: 'reasons', key: 'fatto' }],
    ['two templates', { templates: [usual.templates[0], usual.templates[0]] }, 'report.settings_repeated', { at: 'templates', key: 'presa-in-carico' }],
    ['two rows', { life: { ...life, transitions: [...life.transitions, life.transitions[0]] } }, 'report.settings_repeated', { at: 'life.transitions', key: 'received verified' }],
    ['two questions', category({ questions: [strade.questions[0], strade.questions[0]] }), 'report.settings_repeated', { at: 'categories.strade.questions', key: 'pericolo' }],
    ['an office', category({ office: 'urp' }), 'report.settings_unknown', { at: 'categories.strade.office', key: 'urp' }],
    ['an area of a promise', category({ promises: [{ hours: 1, areas: ['centro'] }] }), 'report.settings_unknown', { at: 'categories.strade.promises', key: 'centro' }],
    ['an answer that stops', question({ stop: { answers: ['forse'], text: { it: 'x' } } }), 'report.settings_unknown', { at: 'categories.strade.pericolo.stop', key: 'forse' }],
    ['a reason of a template', { templates: [{ ...usual.templates[0], reason: 'boh' }] }, 'report.settings_unknown', { at: 'templates.presa-in-carico.reason', key: 'boh' }],
    ['any reason for what needs one', { reasons: usual.reasons.filter(({ for: to }) => !to.includes('not_ours')), templates: [] }, 'report.settings_unknown', { at: 'reasons', key: 'not_ours' }],
  ])('%s', (_, change, code, params) => {
    expect(refusal(change)).toEqual({ status: 422, code, params })
  })
})

describe('when they are saved', () => {
  let api: TestApi
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(() => api?.stop())

  test('an administrator is told what is wrong, and nothing is stored', async () => {
    const administrator = await api.staff('administrator')
    const params = { path: { tenant: 'bari', service: 'reports' as const } }
    const path = '/v1/{tenant}/services/{service}'
    const read = async () => administrator.GET(path, { params })
    const before = await read()
    const header = { 'If-Match': before.response.headers.get('etag')! }
    const settings = { ...usual, ...without(({ from }) => from === 'planned') } as unknown as Record<string, never>
    const refused = await administrator.PATCH(path, { params: { ...params, header }, body: { settings } })
    expect(refused.error).toMatchObject({ status: 422, code: 'report.life_dead_end', params: { state: 'planned' } })
    expect((await read()).data).toEqual(before.data)
    const saved = await administrator.PATCH(path, { params: { ...params, header }, body: { settings: usual as never } })
    expect(saved.response.status).toBe(200)
    await expect(api.operator.setSettings('bari', 'reports', settings)).rejects.toMatchObject({ code: 'report.life_dead_end' })
    expect(api.faults).toEqual([])
  })
})
