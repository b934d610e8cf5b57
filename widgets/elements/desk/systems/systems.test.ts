import { expect } from 'chai'
import type { components } from '../../../../types/openapi.d.ts'
import { aProblem, pageOf } from '../../../testing/builders.ts'
import { expectAccessible, find, press, shows, type TestTown, textOf, type, until, type Wanted } from '../../../testing/page.ts'
import { enterRoom, inRooms } from '../../../testing/staff-desk.ts'
import type { CdcDesk } from '../desk.ts'
import '../index.ts'

type Webhook = components['schemas']['Webhook']
type Delivery = components['schemas']['WebhookDelivery']

let town: TestTown
const all = '/v1/{tenant}/webhooks'
const one = `${all}/{webhook_id}`
const id = '019a5b1c-0000-7000-8000-0000000000a1'
const secret = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
const then = '2026-01-07T10:00:00.000Z'

const aWebhook = (more: Partial<Webhook> = {}): Webhook => ({
  id,
  client: 'Gestionale Esempio',
  url: 'https://hooks.example.org/casa',
  description: 'Petizioni nel protocollo.',
  events: ['petitions.published', 'debates.proposal_answered'],
  state: 'active',
  disabled_reason: null,
  disabled_at: null,
  failing_since: null,
  dead_deliveries: 0,
  previous_secret_until: null,
  created_at: then,
  ...more,
})
const aDelivery = (more: Partial<Delivery> = {}): Delivery => ({
  event_id: '019a5b1c-0000-7000-8000-0000000000b1',
  event: 'petitions.published',
  happened_at: then,
  state: 'dead',
  attempts: 8,
  next_try_at: null,
  delivered_at: null,
  answered: 503,
  error: 'answered',
  ...more,
})
const listed = (...items: Webhook[]): Wanted => ({ on: `GET ${all}`, body: pageOf(...items) })
const read = (more: Partial<Webhook> = {}): Wanted => ({ on: `GET ${one}`, body: aWebhook(more), headers: { ETag: '"3"' } })
const sentTo = (...items: Delivery[]): Wanted => ({ on: `GET ${one}/deliveries`, body: pageOf(...items) })

const enter = (at: string, answers: Wanted[], lang = 'it'): Promise<CdcDesk> =>
  enterRoom(town, at ? `systems/${at}` : 'systems', answers, lang)

describe('connected systems', () => {
  inRooms((fresh) => (town = fresh))

  it('tells of each whether it works, since when it fails, or why it is off', async () => {
    const element = await enter('', [
      listed(
        aWebhook(),
        aWebhook({ id: `${id.slice(0, -1)}2`, client: 'Lento', failing_since: then, dead_deliveries: 2 }),
        aWebhook({ id: `${id.slice(0, -1)}3`, client: 'Andato', state: 'disabled', disabled_reason: 'gone', disabled_at: then }),
      ),
    ])
    await shows(element, 'Gestionale Esempio In funzione Petizioni nel protocollo.')
    await shows(element, 'Lento Non riceve 2 invii abbandonati Dal 7 gennaio 2026, ore 11.00 nessun invio arriva.')
    await shows(element, 'Andato Spento Il sistema ha risposto che non vuole più niente (410). Dal 7 gennaio 2026')
    await expectAccessible(element)
  })

  it('says that there is none', async () => {
    const element = await enter('', [listed()])
    await shows(element, 'Nessun sistema è collegato.')
    await expectAccessible(element)
  })

  for (const [name, wanted, words] of [
    ['the API is down', { status: 503, body: aProblem(503, 'http.unavailable') }, 'Riprova'],
    ['there is no network', { broken: 'cut' }, 'Riprova'],
    ['it is refused', { status: 403, body: aProblem(403, 'staff.role_needed') }, 'ruolo'],
  ] as const)
    it(`says that ${name}`, async () => {
      const element = await enter('', [{ on: `GET ${all}`, ...wanted }])
      await until(() => element.shadowRoot?.querySelector('.place [role=alert] .notice'))
      expect(textOf(element)).to.include(words)
      await expectAccessible(element)
    })

  it('connects one, and shows its secret once', async () => {
    const element = await enter('new', [
      { on: `POST ${all}`, status: 201, body: { webhook: aWebhook(), secret } },
      read(),
      sentTo(),
      listed(aWebhook()),
    ])
    await press(element, 'Collega')
    await shows(element, 'Serve un nome.')
    await shows(element, 'Scegli almeno un evento.')
    expect(element.shadowRoot?.activeElement?.id).to.equal('system-client')
    type(element, '[name=client]', ' Gestionale Esempio ')
    type(element, '[name=url]', 'http://hooks.example.org')
    await press(element, 'Collega')
    await shows(element, 'Serve un indirizzo che comincia con https://, senza')
    type(element, '[name=url]', 'https://hooks.example.org/casa')
    // What the town has not is not offered.
    expect(textOf(element)).not.to.include('Segnalazioni 0 di')
    await press(element, 'Petizioni')
    find(element, '[name="petitions.published"]').click()
    await expectAccessible(element)
    await press(element, 'Commenti')
    await press(element, 'Scegli tutti')
    find(element, 'form .button').click()
    await shows(element, 'Questo segreto si vede solo adesso.')
    expect(textOf(element)).to.include(secret)
    await expectAccessible(element)
    const body = (await town.sent('POST', '/webhooks')) as { client: string; events: string[] }
    expect(body.client).to.equal('Gestionale Esempio')
    expect(body.events).to.include('petitions.published')
    await press(element, 'L’ho messo al sicuro')
    await until(() => !textOf(element).includes(secret))
  })

  it('says why an address is refused, and keeps what was written', async () => {
    const refused = aProblem(422, 'webhook.address_refused', { url: 'https://10.0.0.1', rule: 'public' })
    const element = await enter('new', [{ on: `POST ${all}`, status: 422, body: refused }])
    await until(() => element.shadowRoot?.querySelector('[name=client]'))
    type(element, '[name=client]', 'Interno')
    type(element, '[name=url]', 'https://10.0.0.1/casa')
    await press(element, 'Petizioni')
    find(element, '[name="petitions.published"]').click()
    find(element, 'form .button').click()
    await shows(element, 'Serve un indirizzo https pubblico.')
    expect(find<HTMLInputElement>(element, '[name=client]').value).to.equal('Interno')
    await expectAccessible(element)
  })

  it('tells why a delivery was given up, and sends it again', async () => {
    const element = await enter(id, [
      read({ failing_since: then, dead_deliveries: 1 }),
      sentTo(
        aDelivery(),
        aDelivery({ event: 'webhooks.ping', error: 'no_connection', answered: null }),
        aDelivery({ state: 'waiting', next_try_at: then, attempts: 1, error: 'timeout', answered: null }),
      ),
      { on: `POST ${one}/deliveries/{event_id}/retries`, status: 201, body: aDelivery({ state: 'waiting' }) },
    ])
    await shows(element, 'Petizioni: Pubblicata Abbandonato Il sistema ha risposto con l’errore 503.')
    await shows(element, 'Prova Abbandonato Non c’è connessione con il sistema.')
    await shows(element, 'In attesa Il sistema non ha risposto in tempo. Si riprova il 7 gennaio 2026, ore 11.00.')
    expect((await town.seen('GET', '/deliveries')).at(-1)?.query).to.include('state=dead')
    await expectAccessible(element)
    await press(element, 'Riprova')
    await shows(element, 'L’invio riparte.')
    await until(() => element.shadowRoot?.activeElement?.id === 'system-sent')
  })

  it('sends a trial, and repeats from a day', async () => {
    const element = await enter(id, [
      read(),
      sentTo(),
      { on: `POST ${one}/pings`, status: 201, body: aDelivery({ event: 'webhooks.ping', state: 'waiting' }) },
      { on: `POST ${one}/replays`, status: 201, body: { deliveries: 10, continue_after: id }, times: 1 },
      { on: `POST ${one}/replays`, status: 201, body: { deliveries: 2, continue_after: null } },
    ])
    await press(element, 'Invia una prova')
    await shows(element, 'La prova sta partendo')
    await press(element, 'Ripeti gli eventi')
    await shows(element, 'Scegli un giorno degli ultimi 30.')
    const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10)
    type(element, '[name=from]', day)
    await press(element, 'Ripeti gli eventi')
    await shows(element, '12 eventi ripartono.')
    const [first, rest] = (await town.seen('POST', '/replays')).map(({ body }) => JSON.parse(body) as { since: string })
    expect(rest).to.deep.equal({ after: id })
    const { since } = first!
    expect(Date.parse(`${day}T00:00:00Z`) - Date.parse(since)).to.be.oneOf([3_600_000, 7_200_000])
    await expectAccessible(element)
  })

  it('replaces the secret, and tells how long the one before holds', async () => {
    const after = aWebhook({ previous_secret_until: then })
    const element = await enter(id, [
      read(),
      sentTo(),
      { on: `POST ${one}/secrets`, status: 201, body: { webhook: after, secret } },
    ])
    await until(() => element.shadowRoot?.querySelector('[name=overlap]'))
    type(element, '[name=overlap]', '72')
    await press(element, 'Dai un segreto nuovo')
    await shows(element, 'Segreto nuovo. Quello di prima vale fino al 7 gennaio 2026')
    expect(await town.sent('POST', '/secrets')).to.deep.equal({ overlap_hours: 72 })
    expect(textOf(element)).to.include(secret)
    await until(() => element.shadowRoot?.activeElement?.id === 'system-once')
    await expectAccessible(element)
    // Whoever goes elsewhere does not leave it on the page.
    await town.answers(listed(aWebhook()))
    find(element, '.place a').click()
    await shows(element, 'Collega un sistema')
    history.back()
    await shows(element, 'Ripeti da una data')
    expect(textOf(element)).not.to.include(secret)
  })

  it('switches off over the newest version, and then sends nothing', async () => {
    const element = await enter(id, [
      read(),
      sentTo(aDelivery({ error: 'switched_off' })),
      { on: `PATCH ${one}`, body: aWebhook({ state: 'disabled', disabled_reason: 'staff', disabled_at: then }) },
    ])
    await press(element, 'Spegni')
    await shows(element, 'L’ha spento un amministratore.')
    expect((await town.seen('PATCH')).at(-1)?.headers['if-match']).to.equal('"3"')
    expect(await town.sent('PATCH', '')).to.deep.equal({ state: 'disabled' })
    await shows(element, 'Il collegamento era spento.')
    await shows(element, 'Per rimandare qualcosa, prima accendilo.')
    expect(textOf(element)).not.to.include('Invia una prova')
    await expectAccessible(element)
  })

  it('shows what somebody else has changed before it is replaced', async () => {
    const element = await enter(`${id}/edit`, [
      read(),
      sentTo(),
      { on: `PATCH ${one}`, status: 412, body: aProblem(412, 'http.precondition_failed'), times: 1 },
    ])
    await until(() => element.shadowRoot?.querySelector<HTMLInputElement>('[name=client]')?.value)
    await expectAccessible(element)
    type(element, '[name=client]', 'Nome nuovo')
    await town.answers(read({ client: 'Nome loro' }))
    await press(element, 'Salva')
    await shows(element, 'Nel frattempo qualcun altro l’ha cambiato: Nome loro')
    expect(find<HTMLInputElement>(element, '[name=client]').value).to.equal('Nome nuovo')
    await expectAccessible(element)
    await town.answers({ on: `PATCH ${one}`, body: aWebhook({ client: 'Nome nuovo' }) })
    await press(element, 'Salva')
    await shows(element, 'Salvato.')
  })

  it('is deleted when asked twice', async () => {
    const element = await enter(id, [read(), sentTo(), listed(), { on: `DELETE ${one}`, status: 204 }])
    await press(element, 'Elimina')
    await until(() => element.shadowRoot?.activeElement?.id === 'system-sure')
    await expectAccessible(element)
    await press(element, 'Sì, elimina')
    await shows(element, 'Gestionale Esempio non è più collegato.')
    await shows(element, 'Nessun sistema è collegato.')
  })

  it('speaks English, in a narrow box too', async () => {
    const element = await enter('', [listed(aWebhook())], 'en')
    element.parentElement!.style.inlineSize = '320px'
    await shows(element, 'Connect a system')
    await shows(element, '2 events')
    expect(element.scrollWidth).to.be.at.most(320)
    await expectAccessible(element)
  })
})
