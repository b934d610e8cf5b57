import { expect } from 'chai'
import type { components } from '../../../../types/openapi.d.ts'
import { pageOf } from '../../../testing/builders.ts'
import { expectAccessible, press, shows, type TestTown, textOf, until, type Wanted } from '../../../testing/page.ts'
import { enterRoom, inRooms } from '../../../testing/staff-desk.ts'
import '../index.ts'

type Letter = components['schemas']['StuckLetter']

let town: TestTown
const all = '/v1/{tenant}/letters'
const settle = `PUT ${all}/{letter_id}/resolution`

const aLetter = (more: Partial<Letter> = {}): Letter => ({
  id: '019a5b1c-0000-7000-8000-0000000000c1',
  state: 'in_doubt',
  cause: 'unanswered',
  answered: 'the mail server: timeout',
  purpose: 'notices',
  about: ['Risposta a una petizione'],
  to: 'm…@example.org',
  may_send: true,
  attempts: 1,
  created_at: '2026-01-07T10:00:00.000Z',
  settled_at: '2026-01-07T10:01:00.000Z',
  ...more,
})
const listed = (...items: Letter[]): Wanted => ({ on: `GET ${all}`, body: pageOf(...items) })
const enter = (...answers: Wanted[]) => enterRoom(town, 'letters', answers, 'it')

describe('letters that may not have arrived', () => {
  inRooms((fresh) => (town = fresh))

  it('says of each why, and to whom in part', async () => {
    const failed = aLetter({ id: '019a5b1c-0000-7000-8000-0000000000c2', state: 'failed', cause: 'no_address', may_send: false })
    const element = await enter(listed(aLetter(), failed))
    await shows(element, 'non sappiamo se l’ha presa')
    await shows(element, 'm…@example.org')
    await shows(element, 'A quell’indirizzo non c’è nessuno')
    expect(textOf(element).match(/Manda di nuovo/g)).to.have.length(1)
    await expectAccessible(element)
  })

  it('asks before a letter is sent that may arrive twice', async () => {
    const element = await enter(listed(aLetter()), { on: settle, status: 204 })
    await press(element, 'Manda di nuovo')
    await shows(element, 'può riceverla due volte')
    expect(await town.sent('PUT')).to.equal(null)
    await expectAccessible(element)
    await press(element, 'Manda lo stesso')
    await shows(element, 'La lettera riparte adesso.')
    expect(await town.sent('PUT')).to.deep.equal({ action: 'send_again', even_twice: true })
    await until(() => !textOf(element).includes('Risposta a una petizione'))
  })

  it('leaves a letter as it is', async () => {
    const element = await enter(listed(aLetter()), { on: settle, status: 204 })
    await press(element, 'Lascia così')
    await shows(element, 'non comparirà più qui')
    await shows(element, 'Nessuna lettera si è persa.')
  })
})
