import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Citizen } from '../../testing/caller.ts'
import { dataOf } from '../../testing/lively-town.ts'
import { startMailServer, type MailServer } from '../../testing/mail-server.ts'
import { startModeratedTown, type ModeratedTown } from './testing/moderating.ts'

let mail: MailServer
let town: ModeratedTown
/** A moderator whom letters reach. */
let carla: Citizen
const path = { tenant: 'bari' }

beforeAll(async () => {
  mail = await startMailServer()
  town = await startModeratedTown({ mail: { url: mail.url, from: 'casa@towns.example' } })
  await town.moderate('sampled')
  const { api } = town
  carla = await api.citizen({ givenName: 'Carla' })
  await api.operator.giveRole('bari', carla.id, 'moderator', null, api.now())
  const params = { path }
  dataOf(await api.as(carla).PUT('/v1/{tenant}/me/contact', { params, body: { address: 'carla@example.org' } }))
  await api.settle()
  const token = /token=([\w-]+)/.exec(mail.letters.at(-1)!.raw.replaceAll('=\r\n', '').replaceAll('=3D', '='))![1]!
  await api.as(carla).POST('/v1/{tenant}/me/contact/confirmations', { params, body: { token } })
})
beforeEach(async () => {
  // Whoever looks has nothing left that is untold; and the last letter is long ago.
  await town.next(town.api.as(carla))
  minutes(60)
  mail.letters.length = 0
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
  await mail.stop()
})

const minutes = (count: number) => town.api.setNow(new Date(town.api.now().getTime() + count * 60_000))
const subjects = () => mail.letters.map(({ raw }) => /^Subject: (.+)$/m.exec(raw)![1])

/** Five newcomers flag a comment: it is held, and urgent. */
async function urgentWork(): Promise<void> {
  const { api } = town
  const { id } = await town.write('Un insulto.')
  for (let flag = 0; flag < 5; flag += 1) {
    const params = { path: { ...path, kind: 'comment' as const, content_id: id } }
    const flagger = api.as(await api.citizen())
    dataOf(await flagger.PUT('/v1/{tenant}/moderation/flags/{kind}/{content_id}', { params, body: { reason: 'offese' } }))
  }
}

test('moderators are written to at once of what is urgent, and of the rest by their own choice', async () => {
  await urgentWork()
  await town.api.settle()
  expect(subjects()).toHaveLength(1)
  expect(mail.letters[0]!.raw).toContain('urgente')
  await town.moderate('post')
  await town.write('Da guardare con calma.')
  await town.moderate('sampled')
  await town.api.settle()
  expect(mail.letters).toHaveLength(1)
})

test('much that is urgent at once is one letter', async () => {
  for (let item = 0; item < 3; item += 1) await urgentWork()
  await town.api.settle()
  expect(mail.letters).toHaveLength(1)
})

test('what is urgent after a letter is in the next one, a quarter of an hour later', async () => {
  await urgentWork()
  await town.api.settle()
  minutes(5)
  await urgentWork()
  await urgentWork()
  await town.api.settle()
  expect(mail.letters).toHaveLength(1)
  minutes(10)
  await town.api.settle()
  expect(mail.letters).toHaveLength(2)
})

test('whoever takes up the work meanwhile is not written to', async () => {
  await urgentWork()
  await town.api.settle()
  minutes(5)
  await urgentWork()
  await town.api.settle()
  await town.next(town.api.as(carla))
  minutes(30)
  await town.api.settle()
  expect(mail.letters).toHaveLength(1)
})
