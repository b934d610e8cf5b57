import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDebateTown, type DebateTown } from '../testing/town.ts'
import { opining, type Statement } from './testing/opining.ts'

let town: DebateTown
beforeAll(async () => {
  town = await startDebateTown()
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

const sentences = [
  'Servono più alberi che parcheggi.',
  'Il lungomare va chiuso alle auto.',
  'La ciclabile va protetta dal traffico.',
  'Servono più posti per le auto.',
  'I negozi vivono di chi arriva in auto.',
  'Le corsie per le auto non vanno ridotte.',
  'Le panchine vanno messe all’ombra.',
  'I bagni pubblici mancano.',
]
/** Of one mind on the last two sentences only. */
const [walkers, drivers] = ['+++---++', '---+++++']

async function asked(countsFrom: number): Promise<{ statements: Statement[] } & ReturnType<typeof opining>> {
  town.during('inform')
  const { id } = await town.published({ counts_from: countsFrom })
  town.during('discuss')
  const speaking = opining(town, id)
  return { ...speaking, statements: await speaking.stated(town.officer, ...sentences) }
}

test('groups are found a minute later, with what tells them apart and what they have in common', async () => {
  const { statements, crowd, picture, aMinuteLater } = await asked(10)
  expect(await picture()).toMatchObject({ participants: 0, counts_from: 10, found_at: null, groups: [], statements: [] })
  await crowd(statements, [...Array<string>(9).fill(walkers!), ...Array<string>(6).fill(drivers!)])
  await aMinuteLater()
  // What was being found meanwhile, before everybody had spoken, is found anew.
  await aMinuteLater()
  const found = await picture()
  expect(found).toMatchObject({ participants: 15, found_at: town.api.now().toISOString() })
  expect(found.groups.map(({ letter, size }) => [letter, size])).toEqual([
    ['A', 10],
    ['B', 5],
  ])
  expect(found.groups[0]!.says).toContainEqual({ statement_id: statements[5]!.id, opinion: 'disagree' })
  expect(found.groups[1]!.says).toContainEqual({ statement_id: statements[5]!.id, opinion: 'agree' })
  expect(found.common.map(({ statement_id }) => statement_id).toSorted()).toEqual(
    [statements[6]!.id, statements[7]!.id].toSorted(),
  )
  expect(found.statements.find(({ id }) => id === statements[0]!.id)).toEqual({
    id: statements[0]!.id,
    text: sentences[0],
    language: 'it',
    all: { agree: 60, disagree: 40, pass: 0 },
    groups: [
      { agree: 100, disagree: 0, pass: 0 },
      { agree: 0, disagree: 100, pass: 0 },
    ],
  })
})

test('until as many have taken part as the debate asks for, only their number is told', async () => {
  const { statements, crowd, picture, aMinuteLater } = await asked(12)
  await crowd(statements, [...Array<string>(6).fill(walkers!), ...Array<string>(5).fill(drivers!)])
  await aMinuteLater()
  expect(await picture()).toMatchObject({ participants: 11, groups: [], common: [], statements: [] })
  await crowd(statements, [walkers!])
  await aMinuteLater()
  expect((await picture()).groups).toHaveLength(2)
})

test('a share is not told where fewer than five have seen the statement', async () => {
  const { statements, crowd, picture, aMinuteLater } = await asked(1)
  await crowd(statements, [...Array<string>(4).fill('++++++++'), ...Array<string>(2).fill('+++++++.')])
  await aMinuteLater()
  const found = await picture()
  const byText = new Map(found.statements.map(({ text, all, groups }) => [text, { all, groups }]))
  expect(byText.get(sentences[0]!)).toEqual({
    all: { agree: 100, disagree: 0, pass: 0 },
    groups: [{ agree: 100, disagree: 0, pass: 0 }],
  })
  expect(byText.get(sentences[7]!)).toEqual({ all: null, groups: [null] })
})

test('what is hidden is in no picture from that moment, and changes the groups a minute later', async () => {
  const { statements, crowd, picture, hide, aMinuteLater } = await asked(5)
  await crowd(statements, Array<string>(6).fill(walkers!))
  await aMinuteLater()
  const told = JSON.stringify(await picture())
  expect(told).toContain(statements[6]!.id)
  await hide(town.officer, statements[6]!.id, 'Non si capisce che cosa dice.')
  const now = await picture()
  expect(JSON.stringify(now)).not.toContain(statements[6]!.id)
  await aMinuteLater()
  const later = await picture()
  expect(later.found_at).not.toBe(now.found_at)
  expect(later.statements).toHaveLength(7)
})

test('the groups are found anew when something is said, not otherwise, and once a minute at most', async () => {
  const { statements, crowd, picture, takeBack, aMinuteLater } = await asked(5)
  const [anna] = await crowd(statements, Array<string>(6).fill(walkers!))
  await aMinuteLater()
  const { found_at: first } = await picture()
  await crowd(statements, [drivers!])
  await town.api.app.runErrands()
  expect((await picture()).found_at).toBe(first)
  await aMinuteLater()
  expect(await picture()).toMatchObject({ participants: 7, found_at: town.api.now().toISOString() })
  // What is said is looked at once more in the minute after, in case it was stored late.
  await aMinuteLater()
  const { found_at: last } = await picture()
  await aMinuteLater()
  await aMinuteLater()
  expect((await picture()).found_at).toBe(last)
  await takeBack(anna!)
  await aMinuteLater()
  expect(await picture()).toMatchObject({ participants: 6, found_at: town.api.now().toISOString() })
})

test('nothing is sent again of a picture that has not changed', async () => {
  const { statements, crowd, aMinuteLater } = await asked(5)
  await crowd(statements, Array<string>(6).fill(walkers!))
  await aMinuteLater()
  const { data } = await town.api.anonymous.GET('/v1/{tenant}/debates', { params: { path: { tenant: 'bari' } } })
  const address = `${town.api.origin}/v1/bari/debates/${data!.items[0]!.id}/opinion-picture`
  const etag = (await fetch(address)).headers.get('etag')!
  expect((await fetch(address, { headers: { 'If-None-Match': etag } })).status).toBe(304)
})
