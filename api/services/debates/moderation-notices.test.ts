import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Citizen } from '../../testing/caller.ts'
import { dataOf } from '../../testing/lively-town.ts'
import { startModeratedTown, type ModeratedTown } from './testing/moderating.ts'

let town: ModeratedTown
let writer: Citizen
beforeAll(async () => {
  town = await startModeratedTown()
  writer = await town.api.citizen({ givenName: 'Zeno', familyName: 'Esempio' })
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

const path = { tenant: 'bari' }
const told = async () => {
  await town.api.settle()
  const { items } = dataOf(await town.api.as(town.author).GET('/v1/{tenant}/me/inbox', { params: { path } }))
  return items.flatMap(({ notifications }) => notifications).filter(({ kind }) => kind === 'comment_reply')
}

test('who was answered is told once, when the answer is shown first, and of nobody who was erased', async () => {
  await town.moderate('post')
  const { id: parent_id } = await town.write('La ciclabile serve.')
  await town.moderate('pre')
  const { id } = await town.write('Sono d’accordo.', writer, { parent_id })
  expect(await told()).toEqual([])
  dataOf(await town.decide(town.moderator, id, {}))
  const [notice, ...others] = await told()
  expect(notice).toMatchObject({ text: 'Zeno Esempio ha risposto al tuo commento «La ciclabile serve.».' })
  expect(others).toEqual([])
  const params = { path: { ...path, comment_id: id } }
  for (const hidden of [true, false])
    dataOf(
      await town.moderator.PUT('/v1/{tenant}/comments/{comment_id}/visibility', {
        params,
        body: { hidden, reason: 'Da guardare ancora.' },
      }),
    )
  expect(await told()).toHaveLength(1)
  await town.api.app.erase(writer.id)
  expect(await told()).toMatchObject([{ text: 'Qualcuno ha risposto al tuo commento «La ciclabile serve.».' }])
})

test('what was hidden or withdrawn since is read in no news; shown again it is', async () => {
  await town.moderate('post')
  const answerer = await town.api.citizen({ givenName: 'Ada', familyName: 'Esempio' })
  const { id: parent_id } = await town.write('E i parcheggi?')
  const { id } = await town.write('Parole da nascondere.', answerer, { parent_id })
  const params = { path: { ...path, comment_id: id } }
  const hide = async (hidden: boolean) => {
    const body = { hidden, reason: 'Offende chi legge.' }
    dataOf(await town.moderator.PUT('/v1/{tenant}/comments/{comment_id}/visibility', { params, body }))
  }
  const feed = dataOf(
    await town.api.as(town.author).POST('/v1/{tenant}/me/feed-address', { params: { path, header: town.api.key() } }),
  ).url
  const excerpts = async () => {
    const here = (await told()).find(({ text }) => text.includes('parcheggi'))!
    const alone = dataOf(
      await town.api
        .as(town.author)
        .GET('/v1/{tenant}/me/inbox/subjects/{subject_id}', { params: { path: { ...path, subject_id: parent_id } } }),
    ).items
    const inFeed = (await (await fetch(feed)).text()).includes('Parole da nascondere.')
    return [here.excerpt, alone[0]!.excerpt, inFeed]
  }
  const whole = ['Parole da nascondere.', 'Parole da nascondere.', true]
  expect(await excerpts()).toEqual(whole)
  await hide(true)
  expect(await excerpts()).toEqual([null, null, false])
  await hide(false)
  expect(await excerpts()).toEqual(whole)
  await town.api.as(answerer).DELETE('/v1/{tenant}/comments/{comment_id}', { params })
  expect(await excerpts()).toEqual([null, null, false])
})
