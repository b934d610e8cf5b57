import { expect } from 'chai'
import { html } from 'lit'
import { sessionOf } from '../../kernel/session.ts'
import { aProblem, inDays, newId, pageOf } from '../../testing/builders.ts'
import { aDebate } from '../../testing/debates.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, until } from '../../testing/page.ts'
import { aStatement, aWait, theTerms } from '../../testing/moderation.ts'
import { anAmendment, aProposal, ownProposal } from '../../testing/proposals.ts'
import './index.ts'
import type { CdcProposal } from './proposal.ts'

const path = '/v1/{tenant}/proposals/{proposal_id}'
const reason = 'Contiene dati di una persona riconoscibile.'

describe('<cdc-proposal>, of what was hidden or withdrawn', () => {
  let town: TestTown
  inTown((fresh) => (town = fresh))

  beforeEach(async () => {
    await town.answers(
      { on: 'GET /v1/{tenant}/debates/{debate_id}', body: aDebate(town.slug, { open_actions: ['amend'] }) },
      { on: `GET ${path}/mine`, body: ownProposal() },
    )
  })

  const put = (id: string) =>
    place<CdcProposal>(
      html`<cdc-proposal tenant=${town.slug} lang="it" proposal-id=${id} debate-href-template="/dibattiti/{id}"></cdc-proposal>`,
    )

  const signIn = async () => {
    await town.citizen({ acr: 'substantial' })
    await sessionOf(location.origin, town.slug).signIn({ language: 'it' })
  }

  it('says that the proposal was hidden and why, and leads to its debate', async () => {
    const debate_id = newId()
    const problem = aProblem(403, 'proposal.hidden', { code: 'PRO-2026-0007', reason, debate_id })
    await town.answers({ on: `GET ${path}`, status: 403, body: problem })
    const element = await put(newId())
    await shows(element, `PRO-2026-0007 è stata nascosta dal Comune. Motivo: ${reason}`)
    // The way on is fetched after the refusal is said.
    await until(() => element.shadowRoot?.querySelector('[role=alert] a'))
    expect(find<HTMLAnchorElement>(element, '[role=alert] a').pathname).to.equal(`/dibattiti/${debate_id}`)
    await expectAccessible(element)
  })

  it('shows its authors what was hidden, and why', async () => {
    const proposal = aProposal({ hidden_reason: reason })
    await town.answers({ on: `GET ${path}`, body: proposal }, { on: `GET ${path}/amendments`, body: pageOf() })
    const element = await put(proposal.id)
    await shows(element, 'Nascosta dal Comune')
    await shows(element, reason)
    await shows(element, 'venti panchine')
  })

  it('tells its authors why it waits and until when, and of what was hidden why, with the way to appeal', async () => {
    const proposal = aProposal({ hidden_reason: reason })
    const wait = 'GET /v1/{tenant}/me/waits/{content_id}'
    const decided = aStatement({ content_id: proposal.id, kind: 'proposal' })
    await town.answers(
      { on: `GET ${path}`, body: proposal },
      { on: `GET ${path}/amendments`, body: pageOf() },
      { on: `GET ${path}/mine`, body: ownProposal({ author_id: proposal.authors[0]!.id }) },
      { on: wait, body: aWait({ kind: 'proposal' }), times: 1 },
      { on: wait, status: 404, body: aProblem(404, 'http.not_found') },
      { on: 'GET /v1/{tenant}/me/moderation', body: pageOf(decided) },
    )
    await signIn()
    const element = await put(proposal.id)
    await shows(element, 'Una persona decide entro il')
    await expectAccessible(element)
    element.remove()
    const again = await put(proposal.id)
    await shows(again, decided.words)
    await shows(again, 'Fai ricorso')
    await expectAccessible(again)
  })

  it('tells of an amendment of one’s own why it waits', async () => {
    const proposal = aProposal()
    const own = anAmendment(proposal.sections[0]!, 'venti panchine', 'trenta panchine', { hidden_reason: reason })
    await town.answers(
      { on: `GET ${path}`, body: proposal },
      { on: `GET ${path}/amendments`, body: pageOf(own) },
      { on: `GET ${path}/mine`, body: ownProposal({ amendments: [own.id] }) },
      { on: 'GET /v1/{tenant}/me/waits/{content_id}', body: aWait({ kind: 'amendment' }) },
    )
    await signIn()
    const element = await put(proposal.id)
    await shows(element, 'Una persona decide entro il')
    expect(find(element, `#a-${own.id}`).textContent).not.to.contain('Segnala')
    await expectAccessible(element)
  })

  it('lets readers flag an amendment of somebody else, and gives the keyboard back', async () => {
    const proposal = aProposal()
    const other = anAmendment(proposal.sections[0]!, 'venti panchine', 'trenta panchine')
    const flags = 'PUT /v1/{tenant}/moderation/flags/{kind}/{content_id}'
    const flag = {
      ...{ content_id: other.id, service: 'debates', kind: 'amendment', reason: 'dati-personali', words: null, at: inDays(0) },
      ...{ outcome: null, answered_at: null, answer: null, holds: false, due_at: inDays(1) },
    }
    await town.answers(
      { on: `GET ${path}`, body: proposal },
      { on: `GET ${path}/amendments`, body: pageOf(other) },
      { on: 'GET /v1/{tenant}/moderation', body: theTerms },
      { on: 'GET /v1/{tenant}/me/flags', body: pageOf() },
      { on: flags, body: flag },
    )
    await signIn()
    const element = await put(proposal.id)
    const button = () =>
      [...(element.shadowRoot?.querySelectorAll<HTMLElement>(`#a-${other.id} button`) ?? [])].find(
        ({ innerText }) => innerText.trim() === 'Segnala',
      )
    await until(button)
    button()?.click()
    await until(() => element.shadowRoot?.activeElement?.id === 'flagging')
    await shows(element, 'Che cosa non va')
    await expectAccessible(element)
    find(element, '#flagging [type=radio]').click()
    find(element, '#flagging form .button').click()
    await shows(element, 'Lo hai segnalato il')
    const [sent] = await town.seen('PUT', `/moderation/flags/amendment/${other.id}`)
    expect(sent).not.to.equal(undefined)
    await press(element, 'Chiudi')
    await until(() => element.shadowRoot?.activeElement?.id === `a-${other.id}`)
  })

  it('keeps the place of amendments without their words; nobody decides about a hidden one', async () => {
    const proposal = aProposal()
    const [section] = proposal.sections
    const unsaid = { replacement: '', difference: [], why: '', by: null }
    const hidden = anAmendment(section!, 'venti panchine', '', { ...unsaid, hidden_reason: reason })
    const withdrawn = anAmendment(section!, 'due fontane', '', { ...unsaid, state: 'withdrawn' })
    await town.answers(
      { on: `GET ${path}`, body: proposal },
      { on: `GET ${path}/amendments`, body: pageOf(hidden, withdrawn) },
      { on: `GET ${path}/mine`, body: ownProposal({ author_id: proposal.authors[0]!.id }) },
    )
    await signIn()
    const element = await put(proposal.id)
    await shows(element, reason)
    const card = () => find(element, `#a-${hidden.id}`).textContent
    expect(card()).to.contain('Nascosta dal Comune').and.not.contain('Accogli').and.not.contain('Perché:')
    expect(card()).not.to.contain('Nome riservato')
    await press(element, '1 correzione già decisa o ritirata')
    await shows(element, 'Chi l’ha proposta l’ha ritirata.')
    await expectAccessible(element)
  })
})
