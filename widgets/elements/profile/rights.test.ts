import { setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { aProblem, inDays } from '../../testing/builders.ts'
import { clear, expectAccessible, find, press, shows, textOf, until } from '../../testing/page.ts'
import { enter, erasure, home } from '../../testing/profile.ts'
import type { CdcProfile } from './profile.ts'

const asked = { ...erasure, asked_at: inDays(0), due_at: inDays(7) }
const tooOld = { status: 403, body: aProblem(403, 'identity.sign_in_again', { within: 600 }), times: 1 }
const exporting = 'GET /v1/me/export'
const asking = 'PUT /v1/me/erasure'

/** Names under which files are given to the browser from now on. */
function savedFiles(): string[] {
  const names: string[] = []
  const click = HTMLAnchorElement.prototype.click
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (this.download) names.push(this.download)
    else click.call(this)
  }
  restore = () => (HTMLAnchorElement.prototype.click = click)
  return names
}
let restore = (): unknown => undefined

const focused = (element: CdcProfile): string | undefined => element.shadowRoot?.activeElement?.id

describe('cdc-profile: rights over one’s data', () => {
  afterEach(async () => {
    restore()
    await clear()
    await setViewport({ width: 1280, height: 800 })
  })

  it('gives everything as a file', async () => {
    const element = await enter({ on: exporting, body: { zip: 'x' } })
    const names = savedFiles()
    await press(element, 'Scarica i tuoi dati')
    await shows(element, 'è nei tuoi download')
    expect(names).to.have.length(1)
    expect(names[0]).to.match(/^i-miei-dati-\d{4}-\d\d-\d\d\.zip$/)
  })

  it('saves nothing of a file that breaks off, and says so', async () => {
    const element = await enter({ on: exporting, broken: 'cut' })
    const names = savedFiles()
    await press(element, 'Scarica i tuoi dati')
    await shows(element, 'Il servizio non risponde')
    expect(names).to.deep.equal([])
  })

  it('stops when it is told to', async () => {
    const element = await enter({ on: exporting, broken: 'silent' })
    await press(element, 'Scarica i tuoi dati')
    await press(element, 'Interrompi')
    await shows(element, 'Interrotto.')
  })

  it('asks who it is when that was long ago, then goes on by itself', async () => {
    const element = await enter({ on: exporting, ...tooOld }, { on: exporting, body: {} })
    const names = savedFiles()
    await press(element, 'Scarica i tuoi dati')
    await shows(element, 'Prima mostra di nuovo chi sei.')
    await expectAccessible(element)
    await press(element, 'Entra di nuovo')
    await shows(element, 'è nei tuoi download')
    expect(names).to.have.length(1)
  })

  it('says what is deleted, what stays and why, each reason once, as text', async () => {
    const element = await enter()
    for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true
    for (const words of ['Il registro degli accessi', 'La legge lo impone.', 'Per quanto: per 24 mesi.', 'Proposte <b>'])
      await shows(element, words)
    expect(textOf(element).split('Altri le hanno lette.')).to.have.length(2)
    await expectAccessible(element)
  })

  it('asks twice, then says the day and how to take it back', async () => {
    const element = await enter({ on: asking, body: asked })
    await press(element, 'Cancella il tuo profilo')
    await until(() => focused(element) === 'sure')
    expect(await home.seen('PUT', '/me/erasure')).to.deep.equal([])
    await expectAccessible(element)
    await press(element, 'Sì, cancella il mio profilo')
    await shows(element, 'Il tuo profilo sarà cancellato il')
    await until(() => focused(element) === 'pending')
    await expectAccessible(element)
  })

  it('leaves everything as it is after the first step', async () => {
    const element = await enter()
    const before = (await home.seen('PUT', '/me/erasure')).length
    await press(element, 'Cancella il tuo profilo')
    await press(element, 'No, lascia tutto com’è')
    await until(() => focused(element) === 'erasure')
    expect(find(element, '#erasure').innerText).to.not.contain('Sì, cancella')
    expect((await home.seen('PUT', '/me/erasure')).length).to.equal(before)
  })

  it('asks who it is before an erasure too, then goes on by itself', async () => {
    const element = await enter({ on: asking, ...tooOld }, { on: asking, body: asked })
    await press(element, 'Cancella il tuo profilo')
    await press(element, 'Sì, cancella il mio profilo')
    await press(element, 'Entra di nuovo')
    await shows(element, 'Il tuo profilo sarà cancellato il')
  })

  it('cancels what waits', async () => {
    const element = await enter({ on: 'GET /v1/me/erasure', body: asked }, { on: 'DELETE /v1/me/erasure', status: 204 })
    await press(element, 'Annulla la cancellazione')
    await shows(element, 'Cancellazione annullata.')
    expect(textOf(element)).to.not.contain('sarà cancellato il')
    await until(() => focused(element) === 'erasure')
  })

  it('says that it has begun when it can’t be cancelled any more', async () => {
    const element = await enter(
      { on: 'GET /v1/me/erasure', body: asked },
      { on: 'DELETE /v1/me/erasure', status: 409, body: aProblem(409, 'rights.erasure_begun'), times: 1 },
    )
    await press(element, 'Annulla la cancellazione')
    await shows(element, 'La cancellazione è già iniziata')
  })

  it('tells the only administrator of a town what to do first, and everybody which roles end', async () => {
    const roles = [{ town: 'noci', town_name: 'Noci', role: 'administrator', service: null }] as const
    const only = { ...erasure, roles: [...roles], sole_administrator_of: ['Noci'] }
    const element = await enter({ on: 'GET /v1/me/erasure', body: only })
    await shows(element, 'sei l’unico amministratore di Noci')
    await shows(element, 'Amministratore · Noci')
    expect([...element.shadowRoot!.querySelectorAll('button')].map(({ innerText }) => innerText)).to.not.contain(
      'Cancella il tuo profilo',
    )
    await expectAccessible(element)
  })

  it('fits a narrow page, opened and asked', async () => {
    await setViewport({ width: 360, height: 800 })
    const element = await enter()
    for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true
    await press(element, 'Cancella il tuo profilo')
    await shows(element, 'Sì, cancella il mio profilo')
    expect(document.documentElement.scrollWidth).to.be.at.most(360)
    await expectAccessible(element)
  })
})
