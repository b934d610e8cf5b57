import { expect } from 'chai'
import { aProblem, pageOf } from '../../../testing/builders.ts'
import { theTerms } from '../../../testing/moderation.ts'
import { expectAccessible, press, shows, type TestTown, textOf, type, type Wanted } from '../../../testing/page.ts'
import { enterRoom, inRooms } from '../../../testing/staff-desk.ts'
import type { CdcDesk } from '../desk.ts'
import '../index.ts'
import type { RoomName } from '../room.ts'

let town: TestTown
const enter = (room: RoomName, ...answers: Wanted[]): Promise<CdcDesk> => enterRoom(town, room, answers)
const down = (on: string): Wanted => ({ on, status: 503, body: aProblem(503, 'http.unavailable') })

describe('the room of blocks', () => {
  inRooms((fresh) => (town = fresh))

  const block = {
    id: '019a5b1c-0000-7000-8000-000000000030',
    content_id: '019a5b1c-0000-7000-8000-000000000010',
    ...{ service: null, from: '2026-01-07T10:00:00.000Z', until: '2199-01-07T10:00:00.000Z', reason: 'fuori-tema' },
    ...{ words: 'Tre messaggi di pubblicità.', lifted_at: null, appeal_until: null, mine: false },
    appeal: {
      ...{ words: 'Era l’avviso della festa.', at: '2026-01-08T10:00:00.000Z', due_at: '2199-01-09T10:00:00.000Z' },
      ...{ outcome: null, answer: null, answered_at: null },
    },
  }
  const listed: Wanted = { on: 'GET /v1/{tenant}/moderation/blocks', body: pageOf(block) }
  const terms: Wanted = { on: 'GET /v1/{tenant}/moderation', body: theTerms }

  it('lists who may not write, why and until when, and answers their appeals', async () => {
    const answers = 'PUT /v1/{tenant}/moderation/blocks/{block_id}/appeal'
    const element = await enter('blocks', listed, terms, { on: answers, body: { ...block, appeal: null } })
    await shows(element, 'tutti i servizi, fino al')
    for (const words of ['Fuori tema', 'Tre messaggi di pubblicità.', 'Era l’avviso della festa.', 'Si risponde entro il'])
      await shows(element, words)
    await expectAccessible(element)
    await press(element, 'Accogli: finisce subito')
    await shows(element, 'Scrivi almeno 10 caratteri.')
    await expectAccessible(element)
    type(element, 'textarea', 'Era davvero un avviso.')
    await press(element, 'Accogli: finisce subito')
    await shows(element, 'Risposta inviata.')
    expect(await town.sent('PUT', '/appeal')).to.deep.equal({ outcome: 'reversed', words: 'Era davvero un avviso.' })
  })

  it('leaves the appeal against one’s own block to another person, and ends a block when asked twice', async () => {
    const own = { on: 'GET /v1/{tenant}/moderation/blocks', body: pageOf({ ...block, mine: true }) }
    const element = await enter('blocks', own, terms, { on: 'DELETE /v1/{tenant}/moderation/blocks/{block_id}', status: 204 })
    await shows(element, 'L’hai decisa tu: risponde un’altra persona.')
    expect(textOf(element)).not.to.include('Accogli')
    await press(element, 'Termina la sospensione')
    await shows(element, 'Da subito potrà scrivere di nuovo.')
    await expectAccessible(element)
    await press(element, 'Sì, termina')
    await shows(element, 'La sospensione è finita.')
  })

  it('says that nobody is blocked', async () => {
    const element = await enter('blocks', terms, { on: 'GET /v1/{tenant}/moderation/blocks', body: pageOf() })
    await shows(element, 'Nessuno è sospeso')
    await expectAccessible(element)
  })

  it('says what went wrong', async () => {
    const element = await enter('blocks', terms, down('GET /v1/{tenant}/moderation/blocks'))
    await shows(element, 'Il servizio non risponde.')
    await expectAccessible(element)
  })
})
