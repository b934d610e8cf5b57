import { expect } from 'chai'
import type { components } from '../../../../types/openapi.d.ts'
import { expectAccessible, find, shows, type TestTown, textOf, until } from '../../../testing/page.ts'
import { enterRoom, inRooms } from '../../../testing/staff-desk.ts'
import '../index.ts'

type AreaSettings = components['schemas']['AreaSettings']

let town: TestTown
const preview = 'POST /v1/{tenant}/wording-previews'

const sentence = { type: 'string', maxLength: 300, title: 'In italiano' }
const published = { type: 'object', title: 'Petizione pubblicata', properties: { it: sentence } }
const area: AreaSettings = {
  area: 'notifications',
  title: 'Notifiche',
  description: 'I messaggi ai cittadini.',
  version: 1,
  settings: { wording: { petition_published: { it: 'Si firma.' } } },
  misfits: [],
  settings_schema: {
    type: 'object',
    properties: { wording: { type: 'object', title: 'Parole', properties: { petition_published: published } } },
  },
}
const letter = (subject: string, unknown: string[] = []) => ({
  on: preview,
  body: { subject, text: `Bari\n\n${subject}`, known: ['until', 'title', 'town'], unknown },
})

describe('the town’s own words', () => {
  inRooms((fresh) => (town = fresh))

  it('are shown as a letter while they are written, with what means nothing', async () => {
    const read = { on: 'GET /v1/{tenant}/settings/{area}', body: area, headers: { ETag: '"1"' } }
    const element = await enterRoom(town, 'settings/notifications', [read, letter('Si firma.')])
    await shows(element, 'Così si legge, con un esempio:')
    await expectAccessible(element)
    await town.answers(letter('Si firma {fino}', ['fino']))
    const field = find<HTMLTextAreaElement>(element, 'textarea')
    field.value = 'Si firma {fino}'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await shows(element, 'Qui {fino} non vuol dire niente. Puoi usare: {until}, {title}, {town}.')
    await until(() => textOf(element).includes('Tutta la lettera'))
    expect(await town.sent('POST', 'wording-previews')).to.deep.equal({
      kind: 'petition_published',
      language: 'it',
      sentence: 'Si firma {fino}',
    })
  })
})
