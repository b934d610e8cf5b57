import { setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import { aProblem, pageOf } from '../../testing/builders.ts'
import { clear, expectAccessible, find, place, press, shows, TestTown, textOf, until } from '../../testing/page.ts'
import { enter, home, id, sessions } from '../../testing/profile.ts'
import type { CdcProfile } from './profile.ts'

const button = (element: CdcProfile, label: string): HTMLElement => find(element, `button[aria-label="${label}"]`)

describe('cdc-profile', () => {
  afterEach(async () => {
    await clear()
    await setViewport({ width: 1280, height: 800 })
  })

  it('is accessible signed out, and says whose it is', async () => {
    const element = await place<CdcProfile>(html`<cdc-profile lang="it"></cdc-profile>`)
    await shows(element, 'Lo vedi solo tu')
    await expectAccessible(element)
  })

  it('shows what is known, how and where somebody is signed in, what they allowed and did, as text', async () => {
    const element = await enter()
    for (const words of ['Ada Serra <img src=x>', '12 aprile 1987', 'SPID · livello 2', 'Safari su iOS', 'Bari in tasca <b>'])
      expect(textOf(element)).to.contain(words)
    expect(textOf(element)).to.contain('Una pista <i>ciclabile')
    expect(element.shadowRoot?.querySelector('img, i')).to.equal(null)
    await expectAccessible(element)
  })

  it('fits a narrow page', async () => {
    await setViewport({ width: 360, height: 800 })
    const element = await enter()
    expect(document.documentElement.scrollWidth).to.be.at.most(360)
    await expectAccessible(element)
  })

  it('ends a sign-in elsewhere, and offers no end of this one', async () => {
    const element = await enter({ on: 'DELETE /v1/me/sessions/{session_id}', status: 204 })
    expect(element.shadowRoot?.querySelectorAll('button[aria-label^="Termina"]').length).to.equal(1)
    await home.answers({ on: 'GET /v1/me/sessions', body: pageOf(sessions[0]) })
    button(element, 'Termina: Safari su iOS').click()
    await until(() => !textOf(element).includes('Safari su iOS'))
    await shows(element, 'Terminato.')
    expect((await home.seen('DELETE', `/me/sessions/${id(5)}`)).length).to.be.greaterThan(0)
  })

  it('signs out everywhere else', async () => {
    const element = await enter({ on: 'DELETE /v1/me/sessions', status: 204 })
    await press(element, 'Esci da tutti gli altri')
    await shows(element, 'Sei uscito da tutti gli altri browser.')
  })

  it('says why the last way stays', async () => {
    const last = { on: 'DELETE /v1/me/sign-in-ways/{way_id}', status: 409, body: aProblem(409, 'profile.last_way') }
    const element = await enter(last)
    button(element, 'Togli: SPID').click()
    await shows(element, 'È l’unico modo in cui accedi.')
  })

  it('asks once more before a way goes that a role needs', async () => {
    const way = 'DELETE /v1/me/sign-in-ways/{way_id}'
    const element = await enter({ on: way, status: 409, body: aProblem(409, 'profile.role_needs_way') })
    button(element, 'Togli: SPID').click()
    await shows(element, 'Lavori per un Comune')
    await home.answers({ on: way, status: 204 })
    button(element, 'Togli lo stesso: SPID').click()
    await shows(element, 'SPID: tolto.')
    expect((await home.seen('DELETE', `/sign-in-ways/${id(2)}`)).at(-1)?.query).to.contain('despite_roles=true')
  })

  it('withdraws a consent', async () => {
    const element = await enter({ on: 'DELETE /v1/me/consents/{client_id}', status: 204 })
    button(element, 'Revoca: Bari in tasca <b>').click()
    await shows(element, 'non può più agire per te.')
  })

  it('shows in a town the name and ties there, and the way to the rest', async () => {
    const town = new TestTown()
    await town.citizen({ acr: 'substantial', standing: { [town.slug]: ['resident'] } })
    const me = {
      id: id(1),
      given_name: 'Ada',
      family_name: 'Serra',
      assurance: 'substantial',
      age: 39,
      standing: ['resident'],
      roles: [],
    }
    await town.answers({ on: 'GET /v1/{tenant}/me', body: me })
    const element = await place<CdcProfile>(html`<cdc-profile lang="it" tenant=${town.slug}></cdc-profile>`)
    await press(element, 'Entra')
    await shows(element, 'Residente')
    expect(find<HTMLAnchorElement>(element, 'a').href).to.match(/\/profilo$/)
    await expectAccessible(element)
  })
})
