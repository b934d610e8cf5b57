import { expect } from 'chai'
import { html } from 'lit'
import { aPetition, aProblem, aTown, newId, pageOf, someone } from '../../testing/builders.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, until } from '../../testing/page.ts'
import { aReport } from '../../testing/reports.ts'
import './index.ts'
import type { CdcSession } from './session.ts'

let town: TestTown

async function open(): Promise<CdcSession> {
  await town.answers({ on: 'GET /v1/{tenant}', body: aTown(town.slug) })
  await town.citizen({ acr: 'substantial' })
  const element = await place<CdcSession>(
    html`<cdc-session
      tenant=${town.slug}
      lang="it"
      href-template="/petizioni/{id}"
      report-href-template="/segnalazioni/{id}"
    ></cdc-session>`,
  )
  await shows(element, 'Non sei entrato.')
  return element
}

describe('cdc-session', () => {
  inTown((fresh) => (town = fresh))

  it('is accessible signed out', async () => {
    await expectAccessible(await open())
    expect(await town.seen('GET', '/me')).to.be.empty
  })

  it('is accessible signed in, and lists what was signed with its receipt', async () => {
    const element = await open()
    const act = {
      id: newId(),
      kind: 'signature',
      service: 'petitions',
      subject_id: newId(),
      subject_code: 'PET-2026-0042',
      subject_title: 'Una pista ciclabile',
      at: '2026-11-20T08:30:00Z',
      receipt: 'PET-2026-0042-7K3M-9QZT',
      at_counter: false,
    }
    const reported = { ...act, id: newId(), kind: 'support', service: 'reports' }
    const elsewhere = ['petitions', 'debates'].map((service) => ({ ...act, id: newId(), kind: 'comment_support', service }))
    await town.answers(
      { on: 'GET /v1/{tenant}/me', body: someone({ roles: [{ role: 'moderator', service: null }] }) },
      { on: 'GET /v1/{tenant}/me/acts', body: pageOf(act, reported, ...elsewhere) },
    )
    await press(element, 'Entra')
    await shows(element, 'Sei entrato come Maria Prova.')
    await until(() => element.shadowRoot?.activeElement?.id === 'area')
    await shows(element, 'SPID di livello 2 o CIE · risiedi qui · Personale del Comune')
    await press(element, 'Quello che hai firmato')
    await shows(element, 'Codice PET-2026-0042-7K3M-9QZT')
    await shows(element, 'Sostegno a un commento')
    expect(
      [...element.shadowRoot!.querySelectorAll('.rows li')].map((row) => row.querySelector('a')?.getAttribute('href')),
    ).to.deep.equal([`/petizioni/${act.subject_id}`, `/segnalazioni/${act.subject_id}`, undefined, undefined])
    await expectAccessible(element)
    await press(element, 'Esci')
    await shows(element, 'Non sei entrato.')
    await until(() => element.shadowRoot?.activeElement?.id === 'area')
  })

  it('says that nothing was signed yet, and when the acts can not be had', async () => {
    const element = await open()
    await town.answers(
      { on: 'GET /v1/{tenant}/me', body: someone() },
      { on: 'GET /v1/{tenant}/me/acts', status: 503, body: aProblem(503, 'http.unavailable'), times: 1 },
      { on: 'GET /v1/{tenant}/me/acts', body: pageOf() },
    )
    await press(element, 'Entra')
    await press(element, 'Quello che hai firmato')
    await shows(element, 'Il servizio non risponde.')
    await expectAccessible(element)
    await press(element, 'Riprova')
    await shows(element, 'Non hai ancora firmato nulla qui.')
  })

  it('lists what the citizen wrote, drafts to go on with, and what they follow', async () => {
    const element = await open()
    const draft = aPetition(town.slug, { title: 'La mia bozza', state: 'draft', published_at: null, signature_count: 0 })
    const review = aPetition(town.slug, { title: 'La mia in esame', state: 'in_review', published_at: null, signature_count: 0 })
    const other = aPetition(town.slug, { title: 'Un parco in via Esempio', state: 'answered' })
    await town.answers(
      { on: 'GET /v1/{tenant}/me', body: someone() },
      { on: 'GET /v1/{tenant}/own-petitions', body: { items: [draft], next_cursor: 'more' }, times: 1 },
      { on: 'GET /v1/{tenant}/own-petitions', body: pageOf(review) },
      { on: 'GET /v1/{tenant}/followed-petitions', body: pageOf(other) },
    )
    await press(element, 'Entra')
    await press(element, 'Le mie petizioni')
    await shows(element, 'Bozza da inviare, iniziata il')
    expect(find(element, '.rows a').getAttribute('href')).to.equal(`/petizioni/${draft.id}`)
    await press(element, 'Altre')
    await shows(element, 'In esame · PET-2026-0042')
    expect((await town.seen('GET', '/own-petitions')).at(-1)?.query).to.contain('cursor=more')
    expect(await town.seen('GET', '/followed-petitions')).to.be.empty
    await press(element, 'Petizioni che segui')
    await shows(element, 'Con risposta · PET-2026-0042 · 1.284 firme')
    await expectAccessible(element)
  })

  it('lists what the citizen reported, and what they follow or support, with state and link', async () => {
    const element = await open()
    const own = aReport(town.slug, { title: 'La mia buca', state: 'planned', code: 'SEG-2026-00007', support_count: 3 })
    const other = aReport(town.slug, { title: 'Il ramo di altri', state: 'resolved', code: 'SEG-2026-00008' })
    await town.answers(
      { on: 'GET /v1/{tenant}/me', body: someone() },
      { on: 'GET /v1/{tenant}/own-reports', body: pageOf(own), times: 1 },
      { on: 'GET /v1/{tenant}/own-reports', body: pageOf(other) },
    )
    await press(element, 'Entra')
    await press(element, 'Le mie segnalazioni')
    await shows(element, 'Programmata · SEG-2026-00007 · 3 «anch’io»')
    expect(find(element, '.rows a').getAttribute('href')).to.equal(`/segnalazioni/${own.id}`)
    await press(element, 'Segnalazioni che segui o sostieni')
    await shows(element, 'Risolta · SEG-2026-00008')
    const asked = (await town.seen('GET', '/own-reports')).map(({ query }) => new URLSearchParams(query).get('tie'))
    expect(asked).to.deep.equal(['author', 'follower'])
    await expectAccessible(element)
  })

  it('lets the author go on with a draft in the list, and throw it away', async () => {
    const element = await open()
    const draft = aPetition(town.slug, { title: 'La mia bozza', state: 'draft', published_at: null, signature_count: 0 })
    await town.answers(
      { on: 'GET /v1/{tenant}/me', body: someone() },
      { on: 'GET /v1/{tenant}/own-petitions', body: pageOf(draft) },
      { on: 'DELETE /v1/{tenant}/petitions/{petition_id}', status: 204 },
    )
    await press(element, 'Entra')
    await press(element, 'Le mie petizioni')
    await press(element, 'Continua a scrivere')
    await shows(element, 'Smetti di scrivere')
    expect(element.querySelector('cdc-petition-form')?.getAttribute('petition-id')).to.equal(draft.id)
    await expectAccessible(element)
    await press(element, 'Smetti di scrivere')
    expect(element.querySelector('cdc-petition-form')).to.equal(null)
    await press(element, 'Elimina la bozza')
    await press(element, 'Sì, eliminala')
    await shows(element, 'Non hai ancora scritto nessuna petizione qui.')
    expect(element.shadowRoot?.activeElement?.id).to.equal('own')
    await expectAccessible(element)
  })

  it('forgets the lists of who was there before', async () => {
    const element = await open()
    await town.answers(
      { on: 'GET /v1/{tenant}/me', body: someone() },
      { on: 'GET /v1/{tenant}/own-petitions', body: pageOf(aPetition(town.slug, { title: 'Di chi era qui' })), times: 1 },
      { on: 'GET /v1/{tenant}/own-petitions', body: pageOf() },
    )
    await press(element, 'Entra')
    await press(element, 'Le mie petizioni')
    await shows(element, 'Di chi era qui')
    await press(element, 'Esci')
    await press(element, 'Entra')
    await press(element, 'Le mie petizioni')
    await shows(element, 'Non hai ancora scritto nessuna petizione qui.')
  })

  it('stays calm when the citizen does not sign in', async () => {
    const element = await open()
    await town.citizen({ acr: 'low', error: 'access_denied' })
    await press(element, 'Entra')
    await shows(element, 'Non sei entrato: non è cambiato nulla.')
    await expectAccessible(element)
  })
})
