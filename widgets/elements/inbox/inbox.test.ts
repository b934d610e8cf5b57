import { expect } from 'chai'
import { sendKeys } from '@web/test-runner-commands'
import { html } from 'lit'
import { aProblem, newId, pageOf } from '../../testing/builders.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, type, until } from '../../testing/page.ts'
import { InboxReadEvent } from './events.ts'
import type { CdcInbox } from './inbox.ts'
import './index.ts'

let town: TestTown
const inbox = 'GET /v1/{tenant}/me/inbox'

const told = (text: string, more = {}) => ({
  ...{ id: newId(), kind: 'petition_answered', reason: 'own', at: '2026-11-20T08:30:00Z', text, excerpt: null, read: false },
  ...more,
})
function about(title: string, notifications: object[], more = {}) {
  const id = newId()
  const counts = { unread: notifications.length, total: notifications.length }
  return { subject_id: id, title, element: 'petition', shown_by: id, ...counts, notifications, ...more }
}
const filled = (...items: object[]) => ({ items, unread: items.length, next_cursor: null })
const frequencies = {
  ...{
    replies: 'at_once',
    own: 'at_once',
    decisions: 'at_once',
    urgent: 'at_once',
    work: 'daily',
    followed: 'never',
    area: 'never',
  },
}
const nothing = { address: null, paused_at: null, paused_because: null, asked: null, asked_until: null }

async function open(room = 'news'): Promise<CdcInbox> {
  await town.citizen({ acr: 'substantial' })
  const element = await place<CdcInbox>(html`<cdc-inbox tenant=${town.slug} lang="it" room=${room}></cdc-inbox>`)
  await shows(element, 'Entra per leggere le tue novità.')
  return element
}

async function entered(room?: string): Promise<CdcInbox> {
  const element = await open(room)
  await press(element, 'Entra')
  return element
}

async function choosing(contact: object = nothing, areas: object[] = [], districts: object[] = []): Promise<CdcInbox> {
  await town.answers(
    { on: inbox, body: filled() },
    { on: 'GET /v1/{tenant}/me/contact', body: contact },
    {
      on: 'GET /v1/{tenant}/me/notification-preferences',
      body: { frequencies, quiet: null, language: 'it' },
      headers: { etag: '"3.it"' },
    },
    { on: 'GET /v1/{tenant}/me/feed-address', body: { since: null } },
    { on: 'GET /v1/{tenant}/me/area-alerts', body: pageOf(...areas) },
    { on: 'GET /v1/{tenant}/report-areas', body: pageOf(...districts) },
  )
  const element = await entered()
  await shows(element, 'Non c’è ancora nulla.')
  await press(element, 'Che cosa ricevere')
  await shows(element, 'Il tuo indirizzo')
  return element
}

describe('cdc-inbox', () => {
  inTown((fresh) => (town = fresh))

  it('asks to sign in first, and asks the API nothing until then', async () => {
    await expectAccessible(await open())
    expect(await town.seen('GET', '/me/inbox')).to.deep.equal([])
  })

  it('shows what is new, by subject, and says how much is unread', async () => {
    const told1 = told('Il Comune di Bari ha risposto.', { excerpt: 'Si farà <b>presto</b>.' })
    await town.answers({ on: inbox, body: filled(about('Una pista ciclabile', [told1], { total: 3 })) })
    const element = await open()
    const heard = new Promise<InboxReadEvent>((hear) => element.addEventListener(InboxReadEvent.type, hear, { once: true }))
    await press(element, 'Entra')
    expect((await heard).unread).to.equal(1)
    await shows(element, 'Nuovo Il Comune di Bari ha risposto.')
    expect(textOf(element)).to.contain('Si farà <b>presto</b>.').and.to.contain('1 da leggere').and.to.contain('e altre 2 prima')
    expect(find<HTMLAnchorElement>(element, '.subject a').pathname).to.match(/^\/embed\/[a-z-]+\/petition\/[0-9a-f-]{36}$/)
    await expectAccessible(element)
  })

  it('marks a subject as read, up to what is shown', async () => {
    const subject = about('Una pista ciclabile', [told('Il Comune di Bari ha risposto.')])
    await town.answers({ on: inbox, body: filled(subject) })
    const element = await entered()
    await shows(element, 'Nuovo')
    await town.answers(
      { on: 'PUT /v1/{tenant}/me/inbox/subjects/{subject_id}/position', body: { unread: 0 } },
      { on: inbox, body: { ...filled({ ...subject, unread: 0 }), unread: 0 } },
    )
    await press(element, 'Segna come letto')
    await shows(element, 'Hai letto tutto')
    const [asked] = await town.seen('PUT', '/position')
    expect(JSON.parse(asked!.body)).to.deep.equal({ until: (subject.notifications[0] as { id: string }).id })
  })

  it('says that there is nothing, and what will be there', async () => {
    await town.answers({ on: inbox, body: filled() })
    const element = await entered()
    await shows(element, 'Non c’è ancora nulla.')
    await expectAccessible(element)
    find<HTMLInputElement>(element, '.bar input').click()
    await shows(element, 'Non c’è nulla da leggere.')
    await press(element, 'Mostra tutto')
    await shows(element, 'Non c’è ancora nulla.')
  })

  it('says why when the API is away, and goes on', async () => {
    await town.answers(
      { on: inbox, status: 503, body: aProblem(503, 'http.unavailable'), times: 1 },
      { on: inbox, body: filled(about('Un parco', [told('C’è una novità.')])) },
    )
    const element = await entered()
    await shows(element, 'Il servizio non risponde.')
    await expectAccessible(element)
    await press(element, 'Riprova')
    await shows(element, 'C’è una novità.')
  })

  it('goes from room to room by arrows', async () => {
    const element = await choosing()
    const tabs = find(element, '[role=tablist]')
    tabs.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }))
    await until(() => element.shadowRoot?.activeElement?.id === 'tab-news')
    expect(find(element, '#tab-news').getAttribute('aria-selected')).to.equal('true')
  })

  it('takes an address and says that a letter was sent', async () => {
    const element = await choosing()
    await expectAccessible(element)
    const asked = { ...nothing, asked: 'maria@example.org', asked_until: '2026-11-20T08:40:00Z' }
    await town.answers({ on: 'PUT /v1/{tenant}/me/contact', body: asked })
    type(element, '[name=address]', ' maria@example.org ')
    await press(element, 'Manda la lettera')
    await shows(element, 'Abbiamo scritto a maria@example.org.')
    expect(JSON.parse((await town.seen('PUT', '/me/contact'))[0]!.body)).to.deep.equal({ address: 'maria@example.org' })
    await expectAccessible(element)
  })

  it('says that letters come back', async () => {
    const paused = { paused_at: '2026-11-20T08:30:00Z', paused_because: '550 no such user' }
    const element = await choosing({ ...nothing, address: 'maria@example.org', ...paused })
    await shows(element, 'Le lettere a maria@example.org tornano indietro')
    await expectAccessible(element)
  })

  it('keeps what the citizen chooses, in place of the version they have seen', async () => {
    const element = await choosing()
    await press(element, 'Lettere')
    const body = { frequencies: { ...frequencies, followed: 'weekly' }, quiet: { from: '22:00', until: '07:30' }, language: 'en' }
    await town.answers({ on: 'PUT /v1/{tenant}/me/notification-preferences', body, headers: { etag: '"4.it"' } })
    type(element, '[name=followed]', 'weekly')
    type(element, '[name=from]', '22:00')
    type(element, '[name=until]', '07:30')
    type(element, '[name=language]', 'en')
    await press(element, 'Salva')
    await shows(element, 'Scelta salvata.')
    const [asked] = await town.seen('PUT', '/me/notification-preferences')
    expect(JSON.parse(asked!.body)).to.deep.equal(body)
    expect(asked!.headers['if-match']).to.equal('"3.it"')
    await expectAccessible(element)
  })

  it('shows a choice made elsewhere when it was changed meanwhile', async () => {
    const element = await choosing()
    await press(element, 'Lettere')
    await town.answers({
      ...{ on: 'PUT /v1/{tenant}/me/notification-preferences', status: 412 },
      body: aProblem(412, 'http.precondition_failed'),
    })
    await press(element, 'Salva')
    await shows(element, 'Nel frattempo qualcosa è cambiato.')
    await expectAccessible(element)
  })

  it('follows the whole town, and follows it no more', async () => {
    const area = {
      id: newId(),
      label: 'Tutto il Comune',
      what: ['reports', 'debates', 'petitions'],
      circle: null,
      district: null,
    }
    const element = await choosing()
    await press(element, 'Zone che segui')
    await town.answers(
      { on: 'POST /v1/{tenant}/me/area-alerts', status: 201, body: area, headers: { location: '/' } },
      { on: 'DELETE /v1/{tenant}/me/area-alerts/{alert_id}', status: 204 },
    )
    await press(element, 'Segui la zona')
    await shows(element, 'Ora segui: Tutto il Comune.')
    await expectAccessible(element)
    await press(element, 'Togli')
    await until(async () => (await town.seen('DELETE', area.id)).length === 1 || textOf(element).includes('Indirizzo tolto'))
    await shows(element, 'Non segui più: Tutto il Comune.')
  })

  it('follows a district by keys alone', async () => {
    const districts = [
      { key: 'liberta', name: 'Libertà' },
      { key: 'murat', name: 'Murat' },
    ]
    const area = { id: newId(), label: 'Libertà', what: ['reports', 'debates', 'petitions'], circle: null, district: 'liberta' }
    const element = await choosing(nothing, [], districts)
    await press(element, 'Zone che segui')
    await town.answers({ on: 'POST /v1/{tenant}/me/area-alerts', status: 201, body: area, headers: { location: '/' } })
    const select = find<HTMLSelectElement>(element, '[name=district]')
    select.focus()
    await sendKeys({ press: 'ArrowDown' })
    await until(() => select.value === 'liberta')
    await shows(element, 'Nel quartiere: Libertà')
    await expectAccessible(element)
    find<HTMLButtonElement>(element, 'form:has([name=district]) .button.main').focus()
    await sendKeys({ press: 'Enter' })
    await shows(element, 'Ora segui: Libertà.')
    expect(await town.sent('POST', 'area-alerts')).to.include({ label: 'Libertà', circle: null, district: 'liberta' })
    await shows(element, 'Quartiere: Libertà')
  })

  it('makes the address of a feed and shows it once', async () => {
    const element = await choosing()
    await press(element, 'Flusso (feed) personale')
    const url = 'https://api.casa-del-cittadino.example/letters/feed?town=bari&token=abc'
    await town.answers({ on: 'POST /v1/{tenant}/me/feed-address', status: 201, body: { url }, headers: { location: '/' } })
    await press(element, 'Crea l’indirizzo')
    await shows(element, url)
    await expectAccessible(element)
  })

  it('speaks English', async () => {
    await town.citizen({ acr: 'substantial' })
    const element = await place<CdcInbox>(html`<cdc-inbox tenant=${town.slug} lang="en"></cdc-inbox>`)
    await shows(element, 'Sign in to read your news.')
  })
})
