import { Problem } from '../../kernel/http/problem.ts'
import type { ReportState } from './report.ts'
import type { CategorySetting, LifeSetting, ReportSettings, TransitionSetting } from './settings.ts'

/**
 * Passes when a report can live by these settings, which fit the schema: from every state in which it can be it gets to a closed one,
 * and whatever is named is there, once.
 *
 * @throws Problem 422 `report.life_unreachable` {state}, `report.life_dead_end` {state}, `report.life_no_return`,
 *   `report.settings_repeated` {at, key}, `report.settings_unknown` {at, key}.
 */
export function assertSound(settings: ReportSettings): void {
  assertLivable(settings.life)
  assertNamedOnce(settings)
  assertNamesKnown(settings)
}

/** States to which the rows lead from that one, itself among them. */
export function reachableFrom(state: ReportState, rows: readonly TransitionSetting[]): Set<ReportState> {
  const reached = new Set([state])
  for (const from of reached) for (const row of rows) if (row.from === from) reached.add(row.to)
  return reached
}

/** Rows that somebody can take: an author contests, and does nothing else. */
const usable = ({ transitions }: LifeSetting) =>
  transitions.filter(({ to, who }) => to === 'reopened' || who.some((one) => one !== 'author'))

function assertLivable(life: LifeSetting): void {
  const rows = usable(life)
  const lived = reachableFrom('received', rows)
  const idle = life.transitions.find(({ from }) => !lived.has(from))
  if (idle) throw new Problem(422, 'report.life_unreachable', { state: idle.from })
  const stuck = [...lived].find((state) => ![...reachableFrom(state, rows)].some((to) => life.phases[to] === 'closed'))
  if (stuck) throw new Problem(422, 'report.life_dead_end', { state: stuck })
  // A merge is undone by reopening the duplicate, which the staff does.
  const back = rows.some(({ from, to, who }) => from === 'duplicate' && to === 'reopened' && who.some((one) => one !== 'author'))
  if (lived.has('duplicate') && !back) throw new Problem(422, 'report.life_no_return')
  if (lived.has('duplicate') && life.phases.duplicate !== 'closed')
    throw new Problem(422, 'report.life_dead_end', { state: 'duplicate' })
}

function assertNamedOnce({ life, categories, reasons, templates, offices, areas, destinations }: ReportSettings): void {
  const once = (at: string, keys: readonly string[]) => {
    const key = keys.find((key, place) => keys.indexOf(key) < place)
    if (key !== undefined) throw new Problem(422, 'report.settings_repeated', { at, key })
  }
  const lists = { categories, templates, offices, areas, destinations }
  for (const [at, list] of Object.entries(lists)) once(at, keysOf(list))
  once(
    'reasons',
    reasons.map(({ code }) => code),
  )
  once(
    'life.transitions',
    life.transitions.map(({ from, to }) => `${from} ${to}`),
  )
  for (const { key, questions } of categories) {
    once(`categories.${key}.questions`, keysOf(questions))
    for (const question of questions) once(`categories.${key}.${question.key}.options`, keysOf(question.options ?? []))
  }
}

function assertNamesKnown(settings: ReportSettings): void {
  const { life, categories, reasons, templates, offices, areas, destinations } = settings
  const known = (at: string, keys: readonly string[], there: readonly string[]) => {
    const key = keys.find((key) => !there.includes(key))
    if (key !== undefined) throw new Problem(422, 'report.settings_unknown', { at, key })
  }
  for (const category of categories) {
    known(`categories.${category.key}.office`, category.office ? [category.office] : [], keysOf(offices))
    for (const { areas: named = [] } of category.promises) known(`categories.${category.key}.promises`, named, keysOf(areas))
    for (const question of category.questions) known(`categories.${category.key}.${question.key}.stop`, ...stopsOf(question))
  }
  for (const [place, route] of settings.routes.entries()) {
    known(`routes.${place}.categories`, route.categories ?? [], keysOf(categories))
    known(`routes.${place}.areas`, route.areas ?? [], keysOf(areas))
    known(`routes.${place}.office`, route.office ? [route.office] : [], keysOf(offices))
    known(`routes.${place}.send_to`, route.send_to ?? [], keysOf(destinations))
  }
  const codes = reasons.map(({ code }) => code)
  for (const { key, reason } of templates) known(`templates.${key}.reason`, reason ? [reason] : [], codes)
  // Whoever must give a reason needs one to choose from.
  const without = life.transitions.find(
    ({ to, needs }) => needs === 'reason' && !reasons.some((reason) => reason.for.includes(to)),
  )
  if (without) throw new Problem(422, 'report.settings_unknown', { at: 'reasons', key: without.to })
}

/** With which answers the question stops, and which there can be. */
function stopsOf({ type, options = [], stop }: CategorySetting['questions'][number]): [string[], string[]] {
  const possible = type === 'boolean' ? ['true', 'false'] : keysOf(options)
  return [[...(stop?.answers ?? [])], possible]
}

const keysOf = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key)
