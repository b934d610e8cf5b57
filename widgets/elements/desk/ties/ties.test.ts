import { expect } from 'chai'
import { aProblem, inDays, newId, pageOf } from '../../../testing/builders.ts'
import { expectAccessible, find, press, shows, type TestTown, type, type Wanted } from '../../../testing/page.ts'
import { enterRoom, inRooms } from '../../../testing/staff-desk.ts'
import '../index.ts'
import type { CdcDesk } from '../desk.ts'

let town: TestTown
const hostile = '<img src=x onerror=alert(1)>'
const item = {
  tie: {
    ...{ id: newId(), standing: 'works_here', source: 'self_declared', counts: false, since: inDays(-2), until: inDays(180) },
    ...{ note: `In biblioteca ${hostile}`, ended_at: null, ending: null, answer: null },
  },
  person: 'Ada Prova',
  birth_date: '1984-05-12',
}
const list = (...items: object[]): Wanted => ({ on: 'GET /v1/{tenant}/standing', body: pageOf(...items) })
const batches = (...items: object[]): Wanted => ({ on: 'GET /v1/{tenant}/code-batches', body: pageOf(...items) })
const enter = (...answers: Wanted[]): Promise<CdcDesk> => enterRoom(town, 'ties', [batches(), ...answers])

describe('the room of ties', () => {
  inRooms((fresh) => (town = fresh))

  it('confirms what somebody has declared, with a reason', async () => {
    const decision = 'PUT /v1/{tenant}/standing/{standing_id}/decision'
    const element = await enter(list(item), { on: decision, body: item })
    await shows(element, 'Ada Prova')
    await shows(element, hostile)
    expect(element.shadowRoot!.querySelector('img')).to.equal(null)
    await expectAccessible(element)
    await press(element, 'Conferma')
    await shows(element, 'Scrivi almeno 3 caratteri.')
    await expectAccessible(element)
    type(element, `#reason-${item.tie.id}`, 'Visto il contratto')
    await press(element, 'Conferma')
    await shows(element, 'Confermato.')
    expect(await town.sent('PUT', '/decision')).to.deep.equal({ outcome: 'confirmed', reason: 'Visto il contratto' })
  })

  it('ends what the office gave, and gives a tie by the person’s code alone', async () => {
    const given = { ...item, tie: { ...item.tie, source: 'officer', counts: true } }
    const ending = 'PUT /v1/{tenant}/standing/{standing_id}/ending'
    const element = await enter(
      list(given),
      { on: ending, body: given },
      { on: 'POST /v1/{tenant}/standing', status: 201, body: given },
    )
    await press(element, 'Confermati dall’ufficio')
    await press(element, 'Chiudi il legame')
    await expectAccessible(element)
    type(element, `details #reason-${item.tie.id}`, 'Il contratto è finito')
    await press(element, 'Sì, chiudi')
    await shows(element, 'Chiuso: la persona è avvisata.')
    await press(element, 'Dai un legame a chi è allo sportello')
    type(element, '#tie-person', 'Ada')
    await press(element, 'Dai il legame')
    await shows(element, 'Il codice ha 36 caratteri')
    await expectAccessible(element)
    type(element, '#tie-person', newId())
    type(element, '#reason-new', 'Visto il contratto')
    find<HTMLSelectElement>(element, '#tie-kind').value = 'works_here'
    await press(element, 'Dai il legame')
    await shows(element, 'Legame dato.')
    expect(await town.sent('POST', '/standing')).to.deep.include({ standing: 'works_here', reason: 'Visto il contratto' })
  })

  it('makes codes on paper, tells how many were used, and revokes them', async () => {
    const batch = {
      ...{ id: newId(), standing: 'works_here', codes: 30, used: 4, made_at: inDays(-1), expires_at: inDays(59) },
      ...{ revoked_at: null, good: true },
    }
    const at = '/v1/{tenant}/code-batches/{batch_id}' as const
    const element = await enter(list(), { on: `PUT ${at}`, status: 201, body: {} }, { on: `DELETE ${at}`, status: 204 })
    await press(element, 'Codici su carta')
    await expectAccessible(element)
    find<HTMLSelectElement>(element, '#codes-kind').value = 'works_here'
    await town.answers(batches(batch))
    await press(element, 'Fai i codici e salva il PDF')
    await shows(element, 'Codici fatti')
    expect(await town.sent('PUT')).to.deep.equal({ standing: 'works_here', codes: 30, days: 60 })
    await shows(element, '4 usati su 30')
    await press(element, 'Revoca la serie')
    await shows(element, 'I legami già dati restano.')
    await expectAccessible(element)
    await town.answers(batches({ ...batch, revoked_at: inDays(0), good: false }))
    await press(element, 'Sì, revoca')
    await shows(element, 'Serie revocata.')
    await shows(element, 'revocati il')
  })

  it('says that nothing waits', async () => {
    const element = await enter(list())
    await shows(element, 'Nessuna dichiarazione aspetta.')
    await expectAccessible(element)
  })

  it('says what went wrong', async () => {
    const element = await enter({ on: 'GET /v1/{tenant}/standing', status: 503, body: aProblem(503, 'http.unavailable') })
    await shows(element, 'Il servizio non risponde.')
  })
})
