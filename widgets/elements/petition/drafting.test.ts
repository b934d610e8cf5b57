import { expect } from 'chai'
import { html } from 'lit'
import { aPetition, aProblem, aTown, mineOf, type Petition } from '../../testing/builders.ts'
import { expectAccessible, inTown, place, press, shows, type TestTown, textOf, until } from '../../testing/page.ts'
import { aWait } from '../../testing/moderation.ts'
import { sessionOf } from '../../kernel/session.ts'
import './index.ts'
import type { CdcPetition } from './petition.ts'

const at = '/v1/{tenant}/petitions/{petition_id}'

let town: TestTown
let draft: Petition

/** The draft as its author finds it. */
async function open(more: Partial<Petition> = {}, said = 'È una bozza: la vedi solo tu.'): Promise<CdcPetition> {
  await town.answers(
    { on: `GET ${at}`, body: { ...draft, ...more } },
    { on: `GET ${at}/mine`, body: mineOf({ author: true, actions: ['submit'] }) },
    { on: 'GET /v1/{tenant}', body: aTown(town.slug) },
  )
  await town.citizen({ acr: 'substantial' })
  const session = sessionOf(location.origin, town.slug)
  expect(await session.signIn({ language: 'it' })).to.equal('signed-in')
  const element = await place<CdcPetition>(
    html`<cdc-petition tenant=${town.slug} lang="it" petition-id=${draft.id}><a href="/">Petizioni</a></cdc-petition>`,
  )
  await shows(element, said)
  return element
}

const focused = (element: CdcPetition) => element.shadowRoot?.activeElement?.id

describe('cdc-petition lets the author of a draft', () => {
  inTown((fresh) => {
    town = fresh
    draft = aPetition(town.slug, { state: 'draft', published_at: null, closes_at: null, signature_count: 0 })
  })

  it('read why what was submitted waits, and until when', async () => {
    await town.answers({ on: 'GET /v1/{tenant}/me/waits/{content_id}', body: aWait({ service: 'petitions', kind: 'petition' }) })
    const element = await open({ state: 'in_review' }, 'Il Comune la sta esaminando.')
    await shows(element, 'Una persona decide entro il')
    await expectAccessible(element)
  })

  it('go on writing in place, and shows what was saved', async () => {
    const element = await open()
    await expectAccessible(element)
    await press(element, 'Continua a scrivere')
    await shows(element, 'Smetti di scrivere')
    await expectAccessible(element)
    expect(textOf(element)).not.to.contain('Invia al Comune')
    const form = element.querySelector('cdc-petition-form')
    expect(form?.getAttribute('petition-id')).to.equal(draft.id)
    expect(form?.getAttribute('tenant')).to.equal(town.slug)
    expect(form?.assignedSlot?.checkVisibility()).not.to.equal(undefined)
    await town.answers({ on: `GET ${at}`, body: { ...draft, title: 'Un titolo nuovo' } })
    form?.dispatchEvent(new Event('cdc-petition-saved'))
    await shows(element, 'Un titolo nuovo')
    expect(element.querySelector('cdc-petition-form')).to.equal(null)
    expect(focused(element)).to.equal(`draft-${draft.id}`)
    expect(textOf(element)).to.contain('Invia al Comune')
  })

  it('throw it away, after asking once', async () => {
    const element = await open()
    const kept = `cdc.petition-draft ${town.slug} ${draft.id}`
    localStorage.setItem(kept, '{}')
    await press(element, 'Elimina la bozza')
    await shows(element, 'Elimini la bozza?')
    await until(() => focused(element) === 'sure')
    await expectAccessible(element)
    await press(element, 'No, resta')
    await shows(element, 'Continua a scrivere')
    await town.answers({ on: `DELETE ${at}`, status: 204 })
    await press(element, 'Elimina la bozza')
    await press(element, 'Sì, eliminala')
    await shows(element, 'Hai eliminato questa bozza.')
    await until(() => focused(element) === 'yours')
    await expectAccessible(element)
    expect(localStorage.getItem(kept)).to.equal(null)
  })

  it('keep it when it can’t be thrown away', async () => {
    const element = await open()
    await town.answers({ on: `DELETE ${at}`, status: 409, body: aProblem(409, 'petition.not_a_draft') })
    await press(element, 'Elimina la bozza')
    await press(element, 'Sì, eliminala')
    await shows(element, 'La petizione è già stata inviata')
    await shows(element, 'Continua a scrivere')
    await expectAccessible(element)
  })
})
