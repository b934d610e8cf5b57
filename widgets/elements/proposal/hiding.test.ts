import { expect } from 'chai'
import { html } from 'lit'
import { sessionOf } from '../../kernel/session.ts'
import { aProblem, newId, pageOf } from '../../testing/builders.ts'
import { aDebate } from '../../testing/debates.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, until } from '../../testing/page.ts'
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
