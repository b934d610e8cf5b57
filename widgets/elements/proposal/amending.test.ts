import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import { sessionOf } from '../../kernel/session.ts'
import { aProblem, inDays, pageOf } from '../../testing/builders.ts'
import { aDebate } from '../../testing/debates.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, type, until } from '../../testing/page.ts'
import { anAmendment, aProposal, ownProposal, type Proposal } from '../../testing/proposals.ts'
import './index.ts'
import type { CdcProposal } from './proposal.ts'

const path = '/v1/{tenant}/proposals/{proposal_id}'
const debate = 'GET /v1/{tenant}/debates/{debate_id}'

let town: TestTown
let proposal: Proposal

const tag = () => html`<cdc-proposal tenant=${town.slug} lang="it" proposal-id=${proposal.id}><a href="/">Su</a></cdc-proposal>`

/** The proposal on the page while others may suggest changes, to somebody signed in when `mine` says what it is to them. */
async function open(amendments: ReturnType<typeof anAmendment>[] = [], mine?: ReturnType<typeof ownProposal>) {
  await town.answers(
    { on: `GET ${path}`, body: proposal },
    { on: debate, body: aDebate(town.slug, { phase: 'propose', open_actions: ['comment', 'propose', 'amend'] }) },
    { on: `GET ${path}/amendments`, body: pageOf(...amendments) },
    { on: `GET ${path}/mine`, body: mine ?? ownProposal() },
  )
  await town.citizen({ acr: 'substantial' })
  if (mine) expect(await sessionOf(location.origin, town.slug).signIn({ language: 'it' })).to.equal('signed-in')
  const element = await place<CdcProposal>(tag())
  await shows(element, 'Proponi un’altra formulazione')
  if (mine) await until(() => element.reading.mine)
  return element
}

const active = (element: CdcProposal) => element.shadowRoot?.activeElement as HTMLElement | null
const focused = (element: CdcProposal) => active(element)?.id

/** Presses Tab until what has the focus is that. */
async function tabTo(element: CdcProposal, what: (focused: HTMLElement) => boolean): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    const at = active(element)
    if (at && what(at)) return
    await sendKeys({ press: 'Tab' })
  }
  throw new Error('Tab does not lead there')
}
const says = (words: string) => (at: HTMLElement) => at.innerText.trim().startsWith(words)
const named = (name: string) => (at: HTMLElement) => at.getAttribute('name') === name

/** What the element has sent last, as JSON. */
async function sent(method: string, end: string): Promise<unknown> {
  const request = (await town.seen(method, end)).at(-1)
  return request && JSON.parse(request.body)
}

describe('cdc-proposal lets people', () => {
  inTown((fresh) => {
    town = fresh
    proposal = aProposal()
  })

  it('suggest other words with the keyboard alone, from reading to the words in their place', async () => {
    const element = await open()
    const [section] = proposal.sections
    await tabTo(element, says('Proponi un’altra formulazione'))
    await sendKeys({ press: 'Enter' })
    await until(() => focused(element) === 'which')
    await expectAccessible(element)
    await sendKeys({ press: 'Enter' })
    await tabTo(element, says('Avanti'))
    await sendKeys({ press: 'Enter' })
    await shows(element, 'Scegli almeno una frase.')
    await tabTo(element, named('sentence'))
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Space' })
    await tabTo(element, says('Avanti'))
    await sendKeys({ press: 'Enter' })
    await until(() => focused(element) === 'replacement')
    await sendKeys({ press: 'Control+A' })
    await sendKeys({ type: 'Chiediamo trenta panchine e due fontane.' })
    await until(() => find(element, '.panel ins').textContent?.includes('trenta'))
    await expectAccessible(element)
    await tabTo(element, says('Invia la correzione'))
    await sendKeys({ press: 'Enter' })
    await shows(element, 'Scrivi perché')
    await until(() => focused(element) === 'why')
    await sendKeys({ type: 'Venti non bastano alla sera.' })
    const quote = 'Chiediamo venti panchine e due fontane.'
    const made = anAmendment(section!, quote, 'Chiediamo trenta panchine e due fontane.', { by: null })
    await town.answers(
      { on: `POST ${path}/amendments`, status: 201, body: made },
      { on: `GET ${path}/mine`, body: ownProposal({ amendments: [made.id] }) },
    )
    await tabTo(element, says('Invia la correzione'))
    await sendKeys({ press: 'Enter' })
    await until(() => focused(element) === `a-${made.id}`)
    expect(find(element, 'mark').textContent).to.equal(quote)
    await shows(element, 'Tua')
    expect(await sent('POST', '/amendments')).to.deep.equal({
      ...{ section_id: section!.id, version: 2, replacement: made.replacement, why: made.why, public_name: false },
      passage: { exact: quote, prefix: 'La piazza è vuota. ', suffix: ' Il mercato resta il sabato.', start: 19 },
    })
    expect(localStorage.length).to.equal(0)
  })

  it('suggest other words for what they select with a mouse', async () => {
    const element = await open()
    const words = find(element, '[data-section] span[data-at]').firstChild?.nextSibling as Text
    const start = words.data.indexOf('venti')
    getSelection()?.setBaseAndExtent(words, start - 1, words, start + 'venti panchine '.length)
    find(element, '[data-section]').dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
    await shows(element, 'Passo scelto: venti panchine')
    // At the end of the text the bar lies over nothing.
    find(element, 'article').scrollIntoView({ block: 'end' })
    await expectAccessible(element)
    await press(element, 'Proponi altre parole')
    await until(() => focused(element) === 'replacement')
    expect(find<HTMLTextAreaElement>(element, '#replacement').value).to.equal('venti panchine')
  })

  it('find what they were writing after a reload, and after the network was away', async () => {
    const element = await open([], ownProposal())
    await press(element, 'Proponi un’altra formulazione')
    await until(() => element.shadowRoot?.querySelector('[name=sentence]'))
    const boxes = [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('[name=sentence]') ?? [])]
    boxes[0]?.click()
    boxes[2]?.click()
    await until(() => boxes[1]?.checked)
    await press(element, 'Avanti')
    await until(() => element.shadowRoot?.querySelector('#replacement'))
    type(element, '#replacement', 'Meno parole.')
    type(element, '#why', 'Si capisce meglio.')
    await town.answers({ on: `POST ${path}/amendments`, broken: 'cut' })
    await press(element, 'Invia la correzione')
    await shows(element, 'Il servizio non risponde.')
    await expectAccessible(element)
    const again = await open([], ownProposal())
    await until(() => again.shadowRoot?.querySelector('#replacement'))
    expect(find<HTMLTextAreaElement>(again, '#replacement').value).to.equal('Meno parole.')
    expect(find(again, 'blockquote').textContent).to.equal(proposal.sections[0]!.text)
    await press(again, 'Lascia perdere')
    await until(() => focused(again) === `amend-${proposal.sections[0]!.id}`)
    expect(localStorage.length).to.equal(0)
  })

  it('take their own back while nobody has decided', async () => {
    const own = anAmendment(proposal.sections[0]!, 'venti', 'trenta')
    const element = await open([own], ownProposal({ amendments: [own.id] }))
    await press(element, 'Ritira')
    await until(() => focused(element) === 'sure')
    await expectAccessible(element)
    await town.answers({ on: `DELETE ${path}/amendments/{amendment_id}`, status: 204 })
    await press(element, 'Sì, ritira')
    await until(() => !element.shadowRoot?.querySelector('mark'))
    expect(textOf(element)).not.to.contain('Venti non bastano')
  })

  it('of the authors accept one with a reason that everybody reads', async () => {
    const on = anAmendment(proposal.sections[0]!, 'venti panchine', 'trenta panchine')
    const element = await open([on], ownProposal({ author_id: proposal.authors[0]!.id }))
    await press(element, 'Accogli')
    await until(() => focused(element) === 'reason')
    await press(element, 'Accogli e cambia il testo')
    await shows(element, 'con almeno 5 caratteri')
    await expectAccessible(element)
    type(element, '#reason', 'Hanno ragione.')
    const accepted = { ...on, state: 'accepted' as const, reason: 'Hanno ragione.', decided_at: inDays(0), version: 3 }
    const [first, ...rest] = proposal.sections
    const text = first!.text.replace('venti', 'trenta')
    await town.answers(
      { on: `PUT ${path}/amendments/{amendment_id}/decision`, body: accepted },
      { on: `GET ${path}`, body: { ...proposal, version: 3, sections: [{ ...first!, text }, ...rest] } },
      { on: `GET ${path}/amendments`, body: pageOf(accepted) },
    )
    await press(element, 'Accogli e cambia il testo')
    await shows(element, 'Chiediamo trenta panchine')
    await until(() => focused(element) === 'text')
    expect(await sent('PUT', '/decision')).to.deep.equal({ decision: 'accepted', reason: 'Hanno ragione.' })
  })

  it('of the authors learn what stands there now when the passage has changed, and how to go on', async () => {
    const on = anAmendment(proposal.sections[0]!, 'venti panchine', 'trenta panchine')
    const element = await open([on], ownProposal({ author_id: proposal.authors[0]!.id }))
    await press(element, 'Accogli')
    await until(() => focused(element) === 'reason')
    type(element, '#reason', 'Hanno ragione.')
    const changed = aProblem(409, 'proposal.passage_changed', { state: 'answered', current: 'quaranta panchine' })
    await town.answers({ on: `PUT ${path}/amendments/{amendment_id}/decision`, status: 409, body: changed })
    await press(element, 'Accogli e cambia il testo')
    await shows(element, 'Adesso lì c’è: quaranta panchine')
    expect(find<HTMLTextAreaElement>(element, '#reason').value).to.equal('Hanno ragione.')
    await expectAccessible(element)
    const rejected = { ...on, state: 'rejected' as const, reason: 'Hanno ragione.', decided_at: inDays(0) }
    await town.answers({ on: `PUT ${path}/amendments/{amendment_id}/decision`, body: rejected })
    find(element, 'form .button').click()
    await shows(element, '1 correzione già decisa o ritirata')
    expect(await sent('PUT', '/decision')).to.include({ decision: 'rejected' })
  })
})
