import { expect } from 'chai'
import { html } from 'lit'
import { sessionOf } from '../../kernel/session.ts'
import { aProblem, inDays, newId, pageOf } from '../../testing/builders.ts'
import { aDebate } from '../../testing/debates.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, until } from '../../testing/page.ts'
import { anAmendment, anAuthor, aProposal, aProposalSummary, ownProposal, type Proposal } from '../../testing/proposals.ts'
import type { ProposalSupportedEvent } from './events.ts'
import './index.ts'
import type { CdcProposal } from './proposal.ts'

const path = '/v1/{tenant}/proposals/{proposal_id}'

let town: TestTown

const tag = (id: string, more: { lang?: string; href?: string } = {}) =>
  html`<cdc-proposal
    tenant=${town.slug}
    lang=${more.lang ?? 'it'}
    proposal-id=${id}
    href-template=${more.href ?? ''}
    debate-href-template="/dibattiti/{id}"
    ><a href="/dibattiti">La proposta</a></cdc-proposal
  >`

const converging = (more = {}) =>
  aDebate(town.slug, {
    phase: 'converge',
    open_actions: ['comment', 'support', 'amend', 'support_proposal'],
    phases: [
      { phase: 'propose', opens_at: inDays(-9), closes_at: inDays(-1) },
      { phase: 'converge', opens_at: inDays(-1), closes_at: inDays(12) },
    ],
    ...more,
  })

/** The proposal on the page, with its debate and its amendments. */
async function open(
  proposal: Proposal,
  amendments: ReturnType<typeof anAmendment>[] = [],
  mine?: ReturnType<typeof ownProposal>,
) {
  await town.answers(
    { on: `GET ${path}`, body: proposal },
    { on: 'GET /v1/{tenant}/debates/{debate_id}', body: converging() },
    { on: `GET ${path}/amendments`, body: pageOf(...amendments) },
    { on: `GET ${path}/mine`, body: mine ?? ownProposal() },
  )
  if (mine) await signIn()
  const element = await place<CdcProposal>(tag(proposal.id))
  await shows(element, proposal.title)
  return element
}

async function signIn(): Promise<void> {
  await town.citizen({ acr: 'substantial' })
  expect(await sessionOf(location.origin, town.slug).signIn({ language: 'it' })).to.equal('signed-in')
}

const focused = (element: CdcProposal) => element.shadowRoot?.activeElement?.id

describe('cdc-proposal', () => {
  inTown((fresh) => (town = fresh))
  afterEach(() => Reflect.deleteProperty(document, Symbol.for('cdc.fetching')))

  it('is accessible while it loads', async () => {
    await town.answers({ on: `GET ${path}`, broken: 'silent' })
    await expectAccessible(await place(tag(newId())))
  })

  it('stays calm and keeps its slot when there is no such proposal, or no network', async () => {
    await town.answers({ on: `GET ${path}`, status: 404, body: aProblem(404, 'http.not_found') })
    const element = await place<CdcProposal>(tag(newId()))
    await until(() => element.shadowRoot?.querySelector('.notice'))
    await expectAccessible(element)
    expect(element.shadowRoot?.querySelector('slot')).to.exist
    await town.answers({ on: `GET ${path}`, broken: 'cut' })
    await shows(await place<CdcProposal>(tag(newId(), { lang: 'en' })), 'The service does not answer.')
  })

  it('shows who writes it, where it is in its life, and what others want to change, marked in the text', async () => {
    const proposal = aProposal()
    const [first, second] = proposal.sections
    const changed = { passage_state: 'answered' as const, passage: anAmendment(first!, 'due fontane', '').passage }
    const element = await open(proposal, [
      anAmendment(second!, 'centomila euro', 'ottantamila euro', { by: null }),
      anAmendment(first!, 'venti panchine', 'trenta panchine'),
      anAmendment(first!, 'due fontane', 'tre fontane', { ...changed, quote: 'una fontana' }),
      anAmendment(first!, 'il sabato', 'la domenica', { passage_state: 'lost' }),
      anAmendment(first!, 'è vuota', 'è piena', { state: 'rejected', reason: 'Non è vero.', decided_at: inDays(-1) }),
    ])
    await shows(element, '3 correzioni proposte')
    await shows(element, 'Nel frattempo il passo è cambiato')
    await expectAccessible(element)
    expect(textOf(element)).to.contain('Scritta da Maria Esempio e Piero Esempio').and.to.contain('versione 2')
    expect(find(element, '[aria-current=step]').innerText).to.contain('Si corregge')
    const marks = [...(element.shadowRoot?.querySelectorAll('mark') ?? [])]
    expect(marks.map(({ textContent }) => textContent)).to.deep.equal(['venti panchine', 'due fontane', 'centomila euro'])
    expect(textOf(element)).to.contain('è stato tolto dal testo')
    expect(find(element, 'del').textContent).to.equal(' togli: venti panchine . ')
    find(element, 'button.ref').click()
    await until(() => element.shadowRoot?.activeElement?.classList.contains('amendment'))
    await press(element, 'Mostra nel testo')
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('venti panchine')
    await press(element, '1 correzione già decisa o ritirata')
    await shows(element, 'Non è vero.')
    await expectAccessible(element)
  })

  it('is supported with one press after saying what will be public, and no longer', async () => {
    const proposal = aProposal({ state: 'frozen', supports: 41, frozen_at: inDays(-1) })
    const element = await open(proposal)
    await town.citizen({ acr: 'substantial' })
    await press(element, 'Sostieni la proposta')
    await until(() => focused(element) === 'before')
    await shows(element, 'nessuno vede che sei tu')
    await expectAccessible(element)
    const receipt = 'PRO-2026-0007-7K3M-9QZT'
    await town.answers(
      { on: `POST ${path}/supports`, status: 201, body: { receipt, at: inDays(0), count: 60 } },
      { on: `GET ${path}/mine`, body: ownProposal({ supports: true, receipt }) },
    )
    const heard = new Promise<Event>((hear) => element.addEventListener('cdc-proposal-supported', hear, { once: true }))
    find(element, 'form .button').click()
    expect((await heard) as ProposalSupportedEvent).to.include({ supported: true, supportCount: 60 })
    await until(() => focused(element) === 'supported')
    expect(textOf(element)).to.contain('60 sostegni').and.to.contain(receipt)
    await expectAccessible(element)
    await town.answers(
      { on: `DELETE ${path}/supports/mine`, body: { count: 59 } },
      { on: `GET ${path}/mine`, body: ownProposal() },
    )
    await press(element, 'Ritira il sostegno')
    await until(() => focused(element) === 'sure')
    await press(element, 'Sì, ritira')
    await shows(element, '59 sostegni')
    await until(() => focused(element) === 'support')
  })

  it('says why a support is refused, and offers a stronger identity', async () => {
    const element = await open(aProposal({ state: 'frozen', supports: 0 }), [], ownProposal())
    const refusal = aProblem(403, 'identity.assurance_too_low', { required: 'high' })
    await town.answers({ on: `POST ${path}/supports`, status: 403, body: refusal })
    await press(element, 'Sostieni la proposta')
    await until(() => element.shadowRoot?.querySelector('form'))
    find(element, 'form .button').click()
    await shows(element, 'Entra con un’identità più sicura')
    await expectAccessible(element)
    expect(textOf(element)).to.contain('0 sostegni')
  })

  it('shows where a merged one has gone, both counts, and moves a support with one press', async () => {
    const into = aProposal({ title: 'Una piazza per tutti', state: 'frozen', supports: 30 })
    const proposal = aProposal({ state: 'merged', supports: 12, merged_into: into.id, merge_note: 'Chiedono la stessa cosa.' })
    await town.answers(
      { on: `GET ${path}`, body: proposal, times: 1 },
      { on: `GET ${path}`, body: into },
      { on: 'GET /v1/{tenant}/debates/{debate_id}', body: converging() },
      { on: `GET ${path}/amendments`, body: pageOf() },
      { on: `GET ${path}/mine`, body: ownProposal({ supports: true }) },
    )
    await signIn()
    const element = await place<CdcProposal>(tag(proposal.id, { href: '/proposte/{id}' }))
    await shows(element, 'È stata unita a «Una piazza per tutti»')
    await shows(element, 'Chiedono la stessa cosa.')
    await shows(element, 'Qui 12 sostegni, di là 30 sostegni.')
    await expectAccessible(element)
    await town.answers(
      { on: `POST ${path}/moved-supports`, body: { from_count: 11, into_count: 31, into_id: into.id } },
      { on: `GET ${path}/mine`, body: ownProposal() },
    )
    await press(element, 'Sposta il mio sostegno')
    await shows(element, 'Qui 11 sostegni, di là 31 sostegni.')
    await until(() => focused(element) === 'merged')
    expect(textOf(element)).not.to.contain('Sposta il mio sostegno')
  })

  it('shows what the town answered and what it has become', async () => {
    const answer = { office: 'Ufficio verde', text: 'Le panchine arrivano a maggio.', answered_at: inDays(-1) }
    const element = await open(aProposal({ state: 'promoted', promoted_to: 'pact', supports: 80, answer, frozen_at: inDays(-3) }))
    await shows(element, 'È diventata un patto di collaborazione')
    expect(textOf(element)).to.contain('Le panchine arrivano a maggio.').and.to.contain('80 sostegni')
    await expectAccessible(element)
  })

  it('of a draft says who sees it, to those who may', async () => {
    const draft = aProposal({ state: 'draft', published_at: null, authors: [anAuthor(null)], sections: [] })
    await town.answers(
      { on: `GET ${path}`, status: 404, body: aProblem(404, 'http.not_found'), times: 1 },
      { on: `GET ${path}`, body: draft },
      { on: `GET ${path}/mine`, body: ownProposal({ author_id: draft.authors[0]!.id }) },
    )
    await signIn()
    const element = await place<CdcProposal>(tag(draft.id))
    await shows(element, 'È una bozza')
    await expectAccessible(element)
    expect(textOf(element)).to.contain('Non c’è ancora niente da leggere.')
  })

  it('leads its authors to the editor, and others to where they can ask to join them', async () => {
    Reflect.set(document, Symbol.for('cdc.fetching'), (tag: string) => tag === 'cdc-proposal-editor')
    const proposal = aProposal()
    const element = await open(proposal, [], ownProposal({ author_id: proposal.authors[0]!.id }))
    await press(element, 'Continua a scrivere')
    await until(() => element.shadowRoot?.querySelector('cdc-proposal-editor'))
    expect(find(element, 'cdc-proposal-editor').getAttribute('proposal-id')).to.equal(proposal.id)
    await town.answers({ on: `GET ${path}`, body: { ...proposal, title: 'Un altro titolo' } })
    find(element, 'cdc-proposal-editor').dispatchEvent(new Event('cdc-proposal-changed', { bubbles: true }))
    await shows(element, 'Un altro titolo')
    await press(element, 'Torna alla lettura')
    await until(() => focused(element) === 'write')
    await town.answers({
      on: 'GET /v1/{tenant}/debates/{debate_id}',
      body: converging({ open_actions: ['propose', 'amend'], phase: 'propose' }),
    })
    await town.answers({ on: `GET ${path}/mine`, body: ownProposal() })
    await press(await place<CdcProposal>(tag(proposal.id)), 'Scrivila anche tu')
  })

  it('of a draft shows the text to whoever is invited', async () => {
    Reflect.set(document, Symbol.for('cdc.fetching'), (tag: string) => tag === 'cdc-proposal-editor')
    const draft = aProposal({ state: 'draft', published_at: null })
    sessionStorage.setItem('cdc.coauthor', `${draft.id}.${'x'.repeat(32)}`)
    await town.answers(
      { on: `GET ${path}`, status: 404, body: aProblem(404, 'http.not_found'), times: 1 },
      { on: `GET ${path}`, body: draft },
      { on: 'GET /v1/{tenant}/debates/{debate_id}', body: converging() },
    )
    const element = await place<CdcProposal>(tag(draft.id))
    await until(() => element.shadowRoot?.querySelector('cdc-proposal-editor'))
    expect((await town.seen('GET', draft.id)).at(-1)?.headers['invite-token']).to.equal('x'.repeat(32))
    await press(element, 'Torna alla lettura')
    await shows(element, 'Chiediamo venti panchine')
  })

  it('compares any two versions, word by word, and tells what has happened', async () => {
    const proposal = aProposal({ version: 3 })
    const element = await open(proposal)
    const version = (number: number) => ({
      number,
      at: inDays(number - 7),
      by: null,
      cause: 'written' as const,
      amendment_id: null,
    })
    const kept = [{ kind: 'kept' as const, text: 'La proposta' }]
    const text = [
      { kind: 'kept' as const, text: 'Chiediamo ' },
      { kind: 'removed' as const, text: 'venti' },
      { kind: 'added' as const, text: 'trenta' },
    ]
    const sections = proposal.sections.map(({ id }, place) => ({ section_id: id, title: kept, text: place ? kept : text }))
    const event = { id: newId(), at: inDays(-5), actor: 'author' as const, version: null, to: null, into: null }
    await town.answers(
      { on: `GET ${path}/versions`, body: pageOf(version(3), version(2), version(1)) },
      { on: `GET ${path}/comparison`, body: { from: 1, to: 3, sections } },
      { on: `GET ${path}/timeline`, body: pageOf({ ...event, action: 'published' as const }) },
    )
    await press(element, 'Le versioni, a confronto')
    await until(() => element.shadowRoot?.querySelector('select'))
    const from = find<HTMLSelectElement>(element, 'select[name=from]')
    expect([from.value, find<HTMLSelectElement>(element, 'select[name=to]').value]).to.deep.equal(['2', '3'])
    from.value = '3'
    from.dispatchEvent(new Event('change'))
    await press(element, 'Confronta')
    await shows(element, 'Scegli due versioni diverse.')
    from.value = '1'
    from.dispatchEvent(new Event('change'))
    await press(element, 'Confronta')
    await until(() => focused(element) === 'compared')
    expect(textOf(element)).to.contain('Dalla versione 1 alla 3').and.to.contain('Un’altra sezione non cambia.')
    expect((await town.seen('GET', '/comparison')).at(-1)?.query).to.equal('?from=1&to=3')
    await press(element, 'La storia')
    await shows(element, 'Pubblicata: si può correggere')
    const like = { on: 'GET /v1/{tenant}/debates/{debate_id}/similar-proposals' }
    const alike = aProposalSummary({ title: 'Una fontana in piazza', state: 'frozen', supports: 9 })
    await town.answers({ ...like, body: { items: [aProposalSummary({ id: proposal.id }), alike] } })
    await press(element, 'Proposte simili')
    await shows(element, 'Una fontana in piazza')
    await shows(element, '9 sostegni')
    await expectAccessible(element)
  })
})
