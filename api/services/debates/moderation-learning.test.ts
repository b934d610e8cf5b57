import { afterAll, beforeAll, expect, test } from 'vitest'
import { stemsOf } from '../../kernel/moderation/triage/classifier/stems.ts'
import { triageDefaults } from '../../kernel/moderation/triage/rules.ts'
import { dataOf } from '../../testing/lively-town.ts'
import { startModeratedTown, type ModeratedTown } from './testing/moderating.ts'

let town: ModeratedTown
let tenantId: string
beforeAll(async () => {
  town = await startModeratedTown()
  tenantId = (await town.api.app.tenants.bySlug('bari'))!.id
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

const path = { tenant: 'bari' }
const hide = { outcome: 'hide', reason: 'pubblicita' } as const
const audited = async (action: string) => {
  const administrator = await town.api.staff('administrator')
  const { items } = dataOf(await administrator.GET('/v1/{tenant}/audit', { params: { path, query: { limit: 100 } } }))
  return items.filter((entry) => entry.action === action)
}

test('what triage finds is told to the moderator with its place, and what the rules hold waits', async () => {
  await town.moderate('sampled', { triage: { words: [{ words: 'ladr*', weight: 0.2, hold: true }] } })
  const text = 'Il sindaco è un ladro, chiamatelo al 333 1234567'
  const { id, state } = await town.write(text)
  expect(state).toBe('held')
  const item = await town.next()
  expect(item).toMatchObject({ id, why: 'triage', held: true })
  const [score] = item!.scores
  expect(score).toMatchObject({ source: 'rules', value: 0.44 })
  const found = score!.reasons.map(({ code, spans }) => [code, spans!.map(({ start, end }) => text.slice(start, end))])
  expect(found).toEqual([
    ['phone', ['333 1234567']],
    ['word_listed', ['ladro']],
  ])
  dataOf(await town.decide(town.moderator, id, { version: item!.content.version }))
  await town.moderate('sampled')
})

test('what was hidden once waits unseen when it comes again, a little changed, by anybody', async () => {
  const text = 'Guadagna subito mille euro al giorno lavorando da casa con il nostro metodo sicuro e garantito'
  const first = await town.write(text)
  await town.api.settle()
  dataOf(
    await town.moderator.PUT('/v1/{tenant}/comments/{comment_id}/visibility', {
      params: { path: { ...path, comment_id: first.id } },
      body: { hidden: true, reason: 'Pubblicità.' },
    }),
  )
  await town.api.settle()
  const again = await town.write(`${text}!!`, await town.api.citizen())
  expect(again.state).toBe('visible')
  await town.api.settle()
  expect((await town.comment(again.id))?.text ?? '').toBe('')
  const item = await town.next()
  expect(item).toMatchObject({ id: again.id, why: 'triage', held: true })
  expect(item!.scores).toMatchObject([{ source: 'similarity', value: 0.8 }])
  dataOf(await town.decide(town.moderator, again.id, { ...hide, version: item!.content.version }))
})

test('what several people say alike is nobody’s fault', async () => {
  const text = 'Vorrei che il parco di via Roma fosse aperto anche la sera perché i ragazzi non sanno dove andare'
  await town.write(text)
  const other = await town.write(text.replace('la sera', 'di sera').replace('sanno', 'hanno'), await town.api.citizen())
  await town.api.settle()
  expect(await town.comment(other.id)).toMatchObject({ state: 'visible' })
  expect(await town.next()).toBeNull()
})

const versions = async () =>
  dataOf(await town.moderator.GET('/v1/{tenant}/moderation/classifier-versions', { params: { path } })).items

test('a town with too few decisions has no classifier, and is looked at after publication', async () => {
  await town.moderate('sampled', { disposing: { until_learnt: 'post' } })
  expect(await versions()).toEqual([])
  const { id } = await town.write('Un commento qualsiasi')
  expect(await town.next()).toMatchObject({ id, why: 'new', held: false, scores: [] })
  dataOf(await town.decide(town.moderator, id, {}))
})

test('the classifier learns from decisions, in a thread of its own, and says by which words it judges', async () => {
  await learnFrom(600)
  await town.api.settle()
  const [version] = await versions()
  expect(version).toMatchObject({ version: 1, used: true })
  expect(version!.examples).toBeGreaterThanOrEqual(600)
  let id = ''
  // The request that was under way may still know the version before.
  const judged = async () => {
    const written = await town.write('Scommesse con bonus per tutti, guadagna subito anche tu')
    id = written.id
    return written.state
  }
  await expect.poll(judged, { interval: 500 }).toBe('held')
  const item = await town.next()
  expect(item!.scores[0]).toMatchObject({ source: 'classifier', reasons: [{ code: 'learned' }] })
  expect(item!.scores[0]!.reasons[0]!.detail).toContain('bonus')
  dataOf(await town.decide(town.moderator, id, { version: item!.content.version }))
  expect((await town.write('La panchina davanti al parco è rotta, va sistemata')).state).toBe('visible')
  // Nothing new, nothing learnt.
  await town.api.settle()
  expect(await versions()).toHaveLength(1)
})

test('bad samples make a service fall back, told in the audit, until what is written is good again or somebody ends it', async () => {
  const administrator = await town.api.staff('administrator')
  const sampling = { rates: [1, 1, 1, 1], window: 20, most_errors: 0.2 }
  await town.moderate('sampled', { disposing: { until_learnt: 'sampled', hold_from: 1, look_from: 1 }, sampling })
  const decideAll = async (count: number, hidden: boolean) => {
    town.api.setNow(new Date(town.api.now().getTime() + 60_000))
    for (let done = 0; done < count; done++) {
      const written = await town.write(`Contributo numero ${done} sulla fontana`)
      dataOf(await town.decide(town.moderator, written.id, hidden ? hide : {}))
    }
    await town.api.settle()
  }
  const open = async () => dataOf(await town.moderator.GET('/v1/{tenant}/moderation/fall-backs', { params: { path } })).items
  await decideAll(3, false)
  await decideAll(3, true)
  expect(await open()).toEqual([])
  await decideAll(4, true)
  expect(await open()).toMatchObject([{ service: 'debates', level: 0 }])
  expect(await audited('moderation.fell_back')).toHaveLength(1)
  expect((await town.write('Adesso si aspetta')).state).toBe('held')
  await decideAll(5, false)
  expect(await open()).toEqual([])
  expect(await audited('moderation.came_back')).toHaveLength(1)
  await decideAll(11, true)
  const [again] = await open()
  const params = { path: { ...path, fall_back_id: again!.id } }
  const address = '/v1/{tenant}/moderation/fall-backs/{fall_back_id}'
  expect((await town.moderator.DELETE(address, { params })).error).toMatchObject({ code: 'staff.role_needed' })
  expect((await administrator.DELETE(address, { params })).response.status).toBe(204)
  expect(await open()).toEqual([])
  expect((await town.write('Si va avanti')).state).toBe('visible')
})

/** Decisions of moderators as they are noted, a minute apart, in which advertising is hidden. */
async function learnFrom(count: number): Promise<void> {
  const goods = ['prestiti', 'scommesse', 'orologi', 'criptovalute', 'dimagranti', 'assicurazioni']
  const things = ['la panchina', 'il lampione', 'la strada', 'il parco', 'il marciapiede', 'la fontana']
  const now = town.api.now()
  const rows = Array.from({ length: count }, (_, at) => {
    const hidden = at % 4 === 0
    const text = hidden
      ? `Offerta: ${goods[at % 6]} con bonus, guadagna subito ${goods[(at * 5) % 6]}`
      : `Vorrei segnalare che ${things[at % 6]} è rotta e ${things[(at * 5) % 6]} va sistemata`
    return { hidden, stems: stemsOf(text, triageDefaults), at: new Date(now.getTime() + at).toISOString() }
  })
  await town.api.database.forTenant(tenantId, async (db) => {
    await db.run({
      name: '',
      text: 'insert into moderation_record (tenant_id, person_id, first_at, written) values ($1, gen_random_uuid(), $2, $3)',
      values: [db.tenantId, now, count],
    })
    await db.run({
      name: '',
      text: `with items as (insert into moderation_item (tenant_id, id, service, kind, subject_id, why, held, urgency, waiting, entered_at, due_at)
          select $1, gen_random_uuid(), 'debates', 'comment', gen_random_uuid(), 'new', false, 2, false, r.at, r.at
          from jsonb_to_recordset($2::jsonb) as r (at timestamptz) returning tenant_id, id, entered_at)
        insert into moderation_outcome (tenant_id, item_id, service, level, way, held, hidden, at, stems)
        select i.tenant_id, i.id, 'debates', 1, 'own_initiative', false, r.hidden, r.at, r.stems
        from items i join jsonb_to_recordset($2::jsonb) as r (at timestamptz, hidden boolean, stems jsonb) on r.at = i.entered_at`,
      values: [db.tenantId, JSON.stringify(rows)],
    })
  })
}
