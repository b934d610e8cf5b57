import { expect } from 'chai'
import type { components } from '../../../../types/openapi.d.ts'
import { aProblem, aTown, inDays, pageOf, someone } from '../../../testing/builders.ts'
import {
  expectAccessible,
  find,
  place,
  press,
  shows,
  type TestTown,
  textOf,
  type,
  until,
  type Wanted,
} from '../../../testing/page.ts'
import { administrator as me, enterRoom, inRooms } from '../../../testing/staff-desk.ts'
import { html } from 'lit'
import type { CdcDesk } from '../desk.ts'
import '../index.ts'

type Invitation = components['schemas']['Invitation']

let town: TestTown
const nobody: Wanted = { on: 'GET /v1/{tenant}/invitations', body: pageOf() }
const enter = (...answers: Wanted[]): Promise<CdcDesk> => enterRoom(town, 'people', [...answers, nobody])
const down = (on: string): Wanted => ({ on, status: 503, body: aProblem(503, 'http.unavailable') })

describe('who works for the town', () => {
  inRooms((fresh) => (town = fresh))

  const role = {
    id: '019a5b1c-0000-7000-8000-00000000000a',
    person_id: me.id,
    name: 'Carla Ufficio',
    role: 'administrator',
    service: null,
    since: '2026-01-07T10:00:00.000Z',
  }
  const listed: Wanted = { on: 'GET /v1/{tenant}/staff', body: pageOf(role) }

  it('gives a role by the person’s code', async () => {
    const element = await enter(listed, {
      on: 'POST /v1/{tenant}/staff',
      body: { ...role, name: 'Nicola Prova' },
      status: 201,
    })
    await shows(element, 'Carla Ufficio tu Amministratore · tutti i servizi dal 7 gennaio 2026')
    await expectAccessible(element)
    type(element, '[name=person]', 'nicola')
    await press(element, 'Dai un ruolo')
    await shows(element, 'Il codice ha 36 caratteri')
    type(element, '[name=person]', ' 019A5B1C-0000-7000-8000-000000000001')
    type(element, '[aria-labelledby=people-give] [name=service]', 'petitions')
    await press(element, 'Dai un ruolo')
    await shows(element, 'Nicola Prova ha il ruolo.')
    expect(await town.sent('POST', '/staff')).to.deep.equal({
      person_id: '019a5b1c-0000-7000-8000-000000000001',
      role: 'officer',
      service: 'petitions',
    })
  })

  it('says in words that the last administrator stays', async () => {
    const refused = aProblem(409, 'tenant.last_administrator')
    const element = await enter(listed, { on: 'DELETE /v1/{tenant}/staff/{role_id}', status: 409, body: refused })
    await press(element, 'Togli il ruolo')
    await press(element, 'Sì, togli')
    await until(() => element.shadowRoot?.querySelector('[role=alert] .notice'))
    expect(textOf(element)).to.match(/amministratore/i)
    await expectAccessible(element)
  })

  it('says that the list is not to be had', async () => {
    const element = await enter(down('GET /v1/{tenant}/staff'))
    await shows(element, 'Riprova')
  })
})

describe('invitations', () => {
  inRooms((fresh) => (town = fresh))

  const all = '/v1/{tenant}/invitations'
  const staff: Wanted = { on: 'GET /v1/{tenant}/staff', body: pageOf() }
  const link = 'https://www.comune.example/scrivania#cdc-invitation=AZpbHAAAcACAAAAAAAAAAQ5fZ1x0a2V5bm9uY2VtYWM'
  const anInvitation = (more: Partial<Invitation> = {}): Invitation => ({
    id: '019a5b1c-0000-7000-8000-0000000000c1',
    address: 'nicola@example.org',
    role: 'officer',
    service: 'reports',
    state: 'open',
    letter: 'sent',
    letter_failure: null,
    created_at: inDays(0),
    expires_at: '2030-01-07T10:00:00.000Z',
    accepted_at: null,
    accepted_by: null,
    ...more,
  })
  const listed = (...items: Invitation[]): Wanted => ({ on: `GET ${all}`, body: pageOf(...items) })

  it('tells of each what has become of it, and of its letter', async () => {
    const element = await enterRoom(town, 'people', [
      staff,
      listed(
        anInvitation(),
        anInvitation({ address: 'errata@example.org', letter: 'failed', letter_failure: 'no_address' }),
        anInvitation({ address: null, state: 'accepted', accepted_at: inDays(0), accepted_by: 'Nicola <img src=x>' }),
      ),
    ])
    await shows(element, 'nicola@example.org Aspetta Ufficio · segnalazioni vale fino al 7 gennaio 2030 Lettera consegnata.')
    await shows(element, 'La lettera non è arrivata. A quell’indirizzo non c’è nessuno.')
    await shows(element, 'Nicola <img src=x> Accettato')
    await expectAccessible(element)
  })

  it('invites by e-mail, for a role and some days, and shows the link this once', async () => {
    const element = await enterRoom(town, 'people', [
      staff,
      { on: `POST ${all}`, status: 201, body: { invitation: anInvitation(), link } },
      listed(),
    ])
    await shows(element, 'Nessuno è invitato.')
    type(element, '[name=address]', 'nicola')
    await press(element, 'Manda l’invito')
    await shows(element, 'Serve un indirizzo come nome@comune.it.')
    expect(element.shadowRoot?.activeElement?.id).to.equal('invite-address')
    await expectAccessible(element)
    type(element, '[name=address]', ' nicola@example.org ')
    type(element, '[name=service]', 'reports')
    type(element, '[name=days]', '14')
    await press(element, 'Manda l’invito')
    await shows(element, 'Invito per nicola@example.org: la lettera sta partendo.')
    await shows(element, link)
    const body = { address: 'nicola@example.org', role: 'officer', service: 'reports', days: 14, language: 'it' }
    expect(await town.sent('POST', '/invitations')).to.deep.equal(body)
    // The whole first page is read again: the new one must not hide those from before.
    expect((await town.seen('GET', '/invitations')).filter(({ query }) => query.includes('limit'))).to.deep.equal([])
    await expectAccessible(element)
  })

  it('withdraws one, and says what stands in the way of another', async () => {
    const element = await enterRoom(town, 'people', [
      staff,
      {
        on: `DELETE ${all}/{invitation_id}`,
        status: 409,
        body: aProblem(409, 'invitation.over', { state: 'accepted' }),
        times: 1,
      },
      { on: `DELETE ${all}/{invitation_id}`, status: 204, body: null },
      listed(anInvitation()),
    ])
    await press(element, 'Ritira')
    await shows(element, 'Questo invito è già stato accettato.')
    await press(element, 'Ritira')
    await shows(element, 'L’invito per nicola@example.org è ritirato')
    expect(find(element, '#people-invited')).to.equal(element.shadowRoot?.activeElement)
  })

  it('is accepted by whoever opens the link, once they have said so', async () => {
    const [guest, acceptances] = [someone({ roles: [] }), `POST ${all}/acceptances`]
    await town.answers(
      { on: acceptances, status: 409, body: aProblem(409, 'invitation.over', { state: 'expired' }), times: 1 },
      { on: acceptances, body: { role: 'officer', service: 'reports' } },
      { on: 'GET /v1/{tenant}/me', body: guest, times: 1 },
      { on: 'GET /v1/{tenant}/me', body: me },
      { on: 'GET /v1/{tenant}', body: aTown(town.slug) },
      staff,
      nobody,
    )
    await town.citizen({ acr: 'substantial' })
    location.hash = '#altro=1&cdc-room=people&cdc-invitation=un-gettone-di-venti-caratteri'
    const element = await place<CdcDesk>(html`<cdc-desk tenant=${town.slug} lang="it"></cdc-desk>`)
    await shows(element, 'il ruolo va a chi accetta')
    await expectAccessible(element)
    await press(element, 'Entra')
    await shows(element, `Sei entrato come ${guest.given_name} ${guest.family_name}.`)
    await expectAccessible(element)
    await press(element, 'Accetta l’invito')
    await shows(element, 'Questo invito è scaduto.')
    await press(element, 'Accetta l’invito')
    await shows(element, 'Chi lavora per il Comune')
    expect(await town.sent('POST', '/acceptances')).to.deep.equal({ token: 'un-gettone-di-venti-caratteri' })
    expect(location.hash).to.include('altro=1').and.not.include('invitation')
  })
})
