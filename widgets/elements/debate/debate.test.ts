import { expect } from 'chai'
import { html } from 'lit'
import { aProblem, inDays, newId, pageOf } from '../../testing/builders.ts'
import { aDebate, anOutcome, everyKind } from '../../testing/debates.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, until } from '../../testing/page.ts'
import { aProposalSummary } from '../../testing/proposals.ts'
import './index.ts'
import type { CdcDebate } from './debate.ts'

const one = 'GET /v1/{tenant}/debates/{debate_id}'

let town: TestTown

const tag = (more: { phase?: string; compact?: boolean; lang?: string; id?: string } = {}) =>
  html`<cdc-debate
    tenant=${town.slug}
    lang=${more.lang ?? 'it'}
    debate-id=${more.id ?? newId()}
    phase=${more.phase ?? ''}
    ?compact=${more.compact ?? false}
    href-template="/dibattiti/{id}"
    ><a href="/dibattiti">Il dibattito</a></cdc-debate
  >`

describe('cdc-debate', () => {
  inTown((fresh) => (town = fresh))
  afterEach(() => Reflect.deleteProperty(document, Symbol.for('cdc.fetching')))

  it('is accessible while it loads', async () => {
    await town.answers({ on: one, broken: 'silent' })
    await expectAccessible(await place(tag()))
  })

  it('shows the path, what is done now and until when, the dossier and who may do what', async () => {
    await town.answers({ on: one, body: aDebate(town.slug, { dossier: everyKind(), languages: ['it', 'en'] }) })
    const element = await place<CdcDebate>(tag())
    await shows(element, 'Come vogliamo il lungomare')
    await press(element, 'Chi può fare che cosa')
    await shows(element, 'Fare una proposta: chi risiede o lavora qui, da 16 anni, con SPID o CIE.')
    await expectAccessible(element)
    expect(textOf(element))
      .to.contain('Si discute')
      .and.to.match(/Mancano (19|20) giorni/)
    expect(find(element, '[aria-current=step]').innerText).to.contain('Discutere')
    for (const words of ['Che cosa sappiamo', 'Che cosa è aperto', 'Che cosa non può cambiare', 'documento, 1,2 MB'])
      expect(textOf(element)).to.contain(words)
  })

  it('leads to what is best done next', async () => {
    await town.answers({ on: one, body: aDebate(town.slug, { dossier: everyKind() }) })
    const element = await place<CdcDebate>(tag())
    await press(element, 'Leggi il dossier')
    await until(() => element.shadowRoot?.activeElement?.id === 'inform')
  })

  it('hands what is selected of an item of the dossier to the comments, else its title', async () => {
    Reflect.set(document, Symbol.for('cdc.fetching'), () => true)
    const item = { ...everyKind()[0]!, title: 'Gli alberi', text: 'Su due chilometri ci sono 43 alberi.' }
    await town.answers({ on: one, body: aDebate(town.slug, { dossier: [item], open_actions: ['comment'] }) })
    const element = await place<CdcDebate>(tag())
    await shows(element, 'Gli alberi')
    const quoted = () => find<HTMLElement & { quote?: object }>(element, 'cdc-comments').quote
    await press(element, 'Commenta')
    expect(quoted()).to.deep.equal({
      exact: 'Gli alberi',
      prefix: '',
      suffix: '\n\nSu due chilometri ci sono 43 alberi.',
      start: 0,
      target: item.id,
    })
    const words = [...find(element, '[data-item] .prose').childNodes].find((node) => node instanceof Text)!
    const from = words.textContent!.indexOf('43 alberi')
    getSelection()!.setBaseAndExtent(words, from, words, from + '43 alberi'.length)
    await press(element, 'Commenta')
    expect(quoted()).to.include({ exact: '43 alberi', suffix: '.', start: 38 })
    await expectAccessible(element)
  })

  it('has comments and opinions fetched where the page can have them', async () => {
    const asked: string[] = []
    Reflect.set(document, Symbol.for('cdc.fetching'), (tag: string) => asked.push(tag) > 0)
    const debate = aDebate(town.slug)
    await town.answers({ on: one, body: debate })
    const element = await place<CdcDebate>(tag({ id: debate.id }))
    await press(element, 'Di’ la tua')
    await until(() => element.shadowRoot?.activeElement?.id === 'discuss')
    expect(asked).to.include.members(['cdc-comments', 'cdc-opinion-map'])
    expect(find(element, 'cdc-comments').getAttribute('subject')).to.equal(debate.id)
    expect(find(element, 'cdc-comments').getAttribute('tenant')).to.equal(town.slug)
  })

  it('has its map fetched where there is something to be seen on it', async () => {
    Reflect.set(document, Symbol.for('cdc.fetching'), () => true)
    const debate = aDebate(town.slug)
    await town.answers({ on: one, body: debate })
    const plain = await place<CdcDebate>(tag({ id: debate.id }))
    await until(() => plain.shadowRoot?.querySelector('cdc-comments'))
    expect(plain.shadowRoot?.querySelector('cdc-debate-map')).to.equal(null)
    await town.answers({ on: one, body: { ...debate, has_places: true } })
    const placed = await place<CdcDebate>(tag({ id: debate.id }))
    await until(() => placed.shadowRoot?.querySelector('cdc-debate-map'))
    expect(find(placed, 'cdc-debate-map').getAttribute('debate-id')).to.equal(debate.id)
    expect(find(placed, 'cdc-debate-map').hasAttribute('beside')).to.equal(true)
  })

  it('goes on to the next phase by itself, and tells', async () => {
    const phases = aDebate(town.slug).phases
    const [first, second] = phases as [(typeof phases)[0], (typeof phases)[0]]
    const turn = inDays(500 / 86_400_000)
    const before = aDebate(town.slug, {
      phase: 'inform',
      open_actions: [],
      phases: [
        { ...first, closes_at: turn },
        { ...second, opens_at: turn },
      ],
    })
    const after = { ...before, phase: 'discuss' as const }
    await town.answers({ on: one, body: before, times: 1 }, { on: one, body: after })
    const element = await place<CdcDebate>(tag({ id: before.id }))
    await shows(element, 'È il momento di informarsi')
    await shows(element, 'Ora: si discute.')
    expect(find(element, '[aria-current=step]').innerText).to.contain('Discutere')
  })

  it('shows the proposals with their states and supports, reads one in their place, and leads to writing one', async () => {
    const asked: string[] = []
    Reflect.set(document, Symbol.for('cdc.fetching'), (tag: string) => asked.push(tag) > 0)
    const debate = aDebate(town.slug, {
      phase: 'converge',
      open_actions: ['comment', 'propose', 'support_proposal'],
      phases: [
        { phase: 'propose', opens_at: inDays(-9), closes_at: inDays(-1) },
        { phase: 'converge', opens_at: inDays(-1), closes_at: inDays(9) },
      ],
    })
    const most = aProposalSummary({ title: 'Panchine in piazza', state: 'frozen', supports: 40 })
    const proposals = [
      aProposalSummary({ title: 'Solo panchine', state: 'merged', supports: 3, merged_into: most.id }),
      aProposalSummary({ title: 'Una fontana', state: 'open' }),
      most,
    ]
    await town.answers(
      { on: one, body: debate },
      { on: 'GET /v1/{tenant}/debates/{debate_id}/proposals', body: pageOf(...proposals) },
    )
    const element = await place<CdcDebate>(tag({ id: debate.id }))
    await shows(element, 'Unita a «Panchine in piazza»')
    await expectAccessible(element)
    const titles = [...(element.shadowRoot?.querySelectorAll('.proposals button') ?? [])].map(({ textContent }) => textContent)
    expect(titles).to.deep.equal(['Panchine in piazza', 'Una fontana', 'Solo panchine'])
    await press(element, 'Leggi le proposte')
    await until(() => element.shadowRoot?.activeElement?.id === 'propose')
    await press(element, 'Panchine in piazza')
    await until(() => element.shadowRoot?.activeElement?.id === 'all-proposals')
    expect(find(element, 'cdc-proposal').getAttribute('proposal-id')).to.equal(most.id)
    await press(element, 'Tutte le proposte')
    await until(() => element.shadowRoot?.activeElement?.id === `p-${most.id}`)
    await press(element, 'Scrivi una proposta')
    await until(() => element.shadowRoot?.querySelector('cdc-proposal-editor'))
    expect(find(element, 'cdc-proposal-editor').getAttribute('debate-id')).to.equal(debate.id)
    expect(asked).to.include.members(['cdc-proposal', 'cdc-proposal-editor'])
  })

  it('shows what came of it', async () => {
    const over = { phase: 'closed' as const, open_actions: [], outcome: anOutcome(), closes_at: inDays(-1) }
    await town.answers({ on: one, body: aDebate(town.slug, over) })
    const element = await place<CdcDebate>(tag())
    await shows(element, 'Serve ai mezzi di soccorso.')
    await expectAccessible(element)
    await press(element, 'Leggi l’esito')
    await until(() => element.shadowRoot?.activeElement?.id === 'outcome')
  })

  it('says why it was withdrawn', async () => {
    const taken = { state: 'withdrawn' as const, open_actions: [], withdrawn_reason: 'Il progetto è stato fermato.' }
    await town.answers({ on: one, body: aDebate(town.slug, taken) })
    const element = await place<CdcDebate>(tag())
    await shows(element, 'Il progetto è stato fermato.')
    await expectAccessible(element)
  })

  it('is a card with the way to its page when it is compact', async () => {
    const debate = aDebate(town.slug, { dossier: everyKind() })
    await town.answers({ on: one, body: debate })
    const element = await place<CdcDebate>(tag({ compact: true }))
    await shows(element, 'Si discute')
    await expectAccessible(element)
    expect(find(element, 'a').getAttribute('href')).to.equal(`/dibattiti/${debate.id}`)
    expect(textOf(element)).not.to.contain('Che cosa sappiamo')
  })

  it('shows one part of the path alone', async () => {
    await town.answers({ on: one, body: aDebate(town.slug, { dossier: everyKind(), outcome: anOutcome() }) })
    const element = await place<CdcDebate>(tag({ phase: 'inform' }))
    await shows(element, 'Che cosa sappiamo')
    expect(textOf(element)).not.to.contain('Che cosa abbiamo fatto')
  })

  it('is read in another of its languages', async () => {
    const english = { languages: ['it' as const, 'en' as const], question: 'Which seafront do we want in ten years?' }
    await town.answers(
      { on: one, body: aDebate(town.slug, { ...english, question: 'Quale lungomare?' }), times: 1 },
      { on: one, body: aDebate(town.slug, english) },
    )
    const element = await place<CdcDebate>(tag())
    await press(element, 'Read in English')
    await shows(element, 'Which seafront')
    expect(find(element, '.heading').lang).to.equal('en')
    const asked = await town.seen('GET')
    expect(asked.at(-1)?.headers['accept-language']).to.equal('en')
  })

  it('stays calm and keeps its slot when there is no such debate, or no API', async () => {
    await town.answers({ on: one, status: 404, body: aProblem(404, 'http.not_found') })
    const element = await place<CdcDebate>(tag())
    await until(() => element.shadowRoot?.querySelector('.notice'))
    await expectAccessible(element)
    expect(element.shadowRoot?.querySelector('slot')).to.exist
    await town.answers({ on: one, broken: 'cut' })
    await shows(await place<CdcDebate>(tag({ lang: 'en' })), 'The service does not answer.')
  })
})
