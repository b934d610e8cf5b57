import { expect } from 'chai'
import { html } from 'lit'
import { aPetition, aProblem, aTown, mineOf, newId, pageOf } from '../../testing/builders.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, until } from '../../testing/page.ts'
import './index.ts'
import type { CdcPetition } from './petition.ts'

const at = '/v1/{tenant}/petitions/{petition_id}'

let town: TestTown

const tag = (id: string, api = '') =>
  html`<cdc-petition tenant=${town.slug} petition-id=${id} lang="it" api=${api}
    ><a href="/petizioni">Apri la petizione</a></cdc-petition
  >`

function pretendOffline(): () => void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false })
  return () => Reflect.deleteProperty(navigator, 'onLine')
}

const fallbackShown = (element: Element): boolean => element.querySelector('a')?.checkVisibility() ?? false

describe('cdc-petition, when something is wrong', () => {
  inTown((fresh) => (town = fresh))

  it('keeps the fallback link when the API does not answer, and recovers by itself', async () => {
    const petition = aPetition(town.slug)
    await town.answers({ on: `GET ${at}`, broken: 'garbled', times: 1 }, { on: `GET ${at}`, body: petition })
    const element = await place<CdcPetition>(tag(petition.id))
    await shows(element, 'Il servizio non risponde.')
    await expectAccessible(element)
    expect(fallbackShown(element)).to.equal(true)
    dispatchEvent(new Event('online'))
    await shows(element, petition.title)
  })

  it('is calm when the network is gone', async () => {
    const back = pretendOffline()
    try {
      await town.answers({ on: `GET ${at}`, broken: 'cut' })
      const element = await place<CdcPetition>(tag(newId()))
      await shows(element, 'Sei senza rete.')
      await expectAccessible(element)
      expect(find(element, '.notice').className).to.contain('calm')
    } finally {
      back()
    }
  })

  it('says that the town has not switched the service on', async () => {
    await town.answers({
      on: `GET ${at}`,
      status: 404,
      body: aProblem(404, 'service.not_enabled', { service: 'petitions', town: 'Noci' }),
    })
    const element = await place<CdcPetition>(tag(newId()))
    await shows(element, 'Il Comune di Noci non ha attivato le petizioni.')
    await expectAccessible(element)
    expect(fallbackShown(element)).to.equal(true)
  })

  it('tells a wrong id to the citizen calmly and to the webmaster precisely', async () => {
    const told: string[] = []
    const { warn } = console
    console.warn = (text: string) => void told.push(text)
    try {
      const element = await place<CdcPetition>(tag('42'))
      await shows(element, 'Qui non c’è nulla da mostrare.')
      await until(() => told.length)
      expect(told[0]).to.contain('petition-id="42"')
      expect(await town.seen('GET')).to.be.empty
    } finally {
      console.warn = warn
    }
  })

  it('is calm without a town, and asks nobody', async () => {
    const element = await place<CdcPetition>(
      html`<cdc-petition petition-id=${newId()} lang="it"><a href="/petizioni">Tutte</a></cdc-petition>`,
    )
    await shows(element, 'Questo Comune non è nel servizio.')
    await expectAccessible(element)
    expect(fallbackShown(element)).to.equal(true)
  })

  it('says that the page may not be used for taking part, before anybody signs in', async () => {
    const api = `http://127.0.0.1:${location.port}`
    const petition = aPetition(town.slug)
    await town.answers(
      { on: `GET ${at}`, body: petition },
      { on: 'GET /v1/{tenant}', body: aTown(town.slug, { allowed_origins: ['https://www.comune.example'] }) },
    )
    await town.citizen({ acr: 'substantial' })
    const element = await place<CdcPetition>(tag(petition.id, api))
    await press(element, 'Firma')
    await shows(element, 'Prima di firmare')
    find(element, 'form button.main').click()
    await shows(element, 'Da questo sito non si può partecipare')
    expect(element.session.signedIn).to.equal(false)
  })

  it('never runs what somebody wrote', async () => {
    const attack = '<img src=x onerror="document.title=\'broken\'"><script>document.title="broken"</script>'
    const petition = aPetition(town.slug, { title: attack, ask: attack, details: attack, author_name: attack })
    await town.answers({ on: `GET ${at}`, body: petition })
    const element = await place<CdcPetition>(tag(petition.id))
    await shows(element, 'onerror')
    await press(element, 'Leggi tutto')
    await shows(element, 'I motivi')
    expect(element.shadowRoot?.querySelector('img, script')).to.equal(null)
    expect(document.title).not.to.equal('broken')
  })

  it('hears the count change', async () => {
    const petition = aPetition(town.slug)
    await town.answers({ on: `GET ${at}`, body: petition })
    const element = await place<CdcPetition>(tag(petition.id))
    await shows(element, '1.284 firme')
    while (!textOf(element).includes('1.300 firme')) await town.count(petition.id, 1300)
  })

  it('opens every section, each accessible', async () => {
    const petition = aPetition(town.slug, { languages: ['it', 'en'] })
    await town.answers(
      { on: `GET ${at}`, body: petition },
      {
        on: `GET ${at}/timeline`,
        body: pageOf({ id: newId(), at: petition.created_at, action: 'publish', actor: 'staff', public: true, params: {} }),
      },
      { on: `GET ${at}/updates`, body: pageOf() },
      {
        on: `GET ${at}/signatures`,
        body: pageOf({ id: newId(), name: 'Anna Esempio', reason: null, standing: 'resident', signed_on: '2026-11-20' }),
      },
      {
        on: `GET ${at}/counts`,
        body: { signature_count: 3, items: [{ day: '2026-11-20', assurance: 'substantial', standing: null, signatures: 3 }] },
      },
      { on: `GET ${at}/invalidations`, status: 503, body: aProblem(503, 'http.unavailable') },
    )
    const element = await place<CdcPetition>(tag(petition.id))
    await press(element, 'Leggi tutto')
    for (const section of ['Che cosa è successo', 'Aggiornamenti', 'Chi ha firmato', 'Firme giorno', 'Firme annullate'])
      await press(element, section)
    await shows(element, 'Pubblicata: si raccolgono le firme')
    await shows(element, 'Anna Esempio')
    await shows(element, 'Vedi i numeri in tabella')
    await shows(element, 'Il servizio non risponde.')
    await expectAccessible(element)
  })

  it('lets a sponsor in by the private link, and takes the secret out of the address', async () => {
    location.hash = `cdc-sponsor=${'s'.repeat(24)}`
    const petition = aPetition(town.slug, { state: 'collecting_sponsors', published_at: null, sponsors: 2, sponsors_needed: 5 })
    await town.answers(
      { on: `GET ${at}`, status: 404, body: aProblem(404, 'http.not_found'), times: 1 },
      { on: `GET ${at}`, body: petition },
      { on: `GET ${at}/mine`, body: mineOf(), times: 1 },
      { on: `GET ${at}/mine`, body: mineOf({ sponsor: true }) },
      { on: 'GET /v1/{tenant}', body: aTown(town.slug) },
      { on: `POST ${at}/sponsors`, status: 201, body: { sponsors: 3, sponsors_needed: 5, state: 'collecting_sponsors' } },
    )
    await town.citizen({ acr: 'substantial' })
    const element = await place<CdcPetition>(tag(petition.id))
    await shows(element, '2 su 5')
    expect(location.hash).to.equal('')
    expect((await town.seen('GET', petition.id)).at(-1)?.headers['sponsor-token']).to.equal('s'.repeat(24))
    await expectAccessible(element)
    await press(element, 'Diventa promotore')
    await shows(element, 'Sei fra i promotori')
    const [asked] = await town.seen('POST', '/sponsors')
    expect(JSON.parse(asked?.body ?? '')).to.deep.equal({ token: 's'.repeat(24), consent: true })
  })

  it('lets the author share the private link and withdraw', async () => {
    const petition = aPetition(town.slug, { state: 'collecting_sponsors', published_at: null, sponsors: 2, sponsors_needed: 5 })
    await town.answers(
      { on: `GET ${at}`, body: petition },
      { on: `GET ${at}/mine`, body: mineOf({ author: true, sponsor_token: 's'.repeat(24), actions: ['withdraw'] }) },
      { on: 'GET /v1/{tenant}', body: aTown(town.slug) },
      { on: `POST ${at}/transitions`, status: 201, body: { ...petition, state: 'withdrawn' } },
    )
    await town.citizen({ acr: 'substantial' })
    const element = await place<CdcPetition>(tag(petition.id))
    await press(element, 'Diventa promotore')
    await shows(element, 'L’hai scritta tu')
    await expectAccessible(element)
    await press(element, 'Ritira la petizione')
    await press(element, 'Sì, ritirala')
    await shows(element, 'Ritirata')
    expect((await town.seen('POST', '/transitions'))[0]?.headers).to.include.keys('idempotency-key')
  })
})
