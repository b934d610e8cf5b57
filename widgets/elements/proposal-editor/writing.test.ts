import { expect } from 'chai'
import { html } from 'lit'
import { sessionOf } from '../../kernel/session.ts'
import { aProblem, newId } from '../../testing/builders.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, type, until } from '../../testing/page.ts'
import { anAuthor, aProposal, aSection, ownProposal, type Proposal } from '../../testing/proposals.ts'
import { TownText } from '../../testing/updates.ts'
import './index.ts'
import type { CdcProposalEditor } from './proposal-editor.ts'

const path = '/v1/{tenant}/proposals/{proposal_id}'
const updates = `${path}/sections/{section_id}/updates`
const words = 'La piazza è vuota.'

let town: TestTown
let text: TownText

const maria = anAuthor('Maria Esempio')
const piero = anAuthor('Piero Esempio')
const written = (more: Partial<Proposal> = {}) =>
  aProposal({
    authors: [maria, piero],
    sections: [aSection({ title: 'Perché', text: words }), aSection({ place: 1, title: 'La spesa' })],
    ...more,
  })
const mine = (more: Parameters<typeof ownProposal>[0] = {}) =>
  ownProposal({ author_id: maria.id, actions: ['freeze', 'withdraw'], invite_token: 'k'.repeat(32), ...more })

/** What the town answers from now on about the text. */
const answersText = (since = 0, writers?: Parameters<TownText['answer']>[1]) =>
  town.answers({ on: `GET ${updates}`, body: text.answer(since, writers) })

async function open(proposal = written(), own = mine()): Promise<CdcProposalEditor> {
  await town.answers({ on: `GET ${path}`, body: proposal }, { on: `GET ${path}/mine`, body: own })
  await answersText()
  await town.citizen({ acr: 'substantial' })
  expect(await sessionOf(location.origin, town.slug).signIn({ language: 'it' })).to.equal('signed-in')
  return again(proposal)
}

async function again({ id }: Proposal): Promise<CdcProposalEditor> {
  const element = await place<CdcProposalEditor>(
    html`<cdc-proposal-editor tenant=${town.slug} proposal-id=${id} lang="it"><a href="/">Su</a></cdc-proposal-editor>`,
  )
  await shows(element, 'Aggiungi una sezione')
  return element
}

const field = (element: CdcProposalEditor) => element.shadowRoot?.querySelector<HTMLTextAreaElement>('.write')

/** Opens the first section to be written. */
async function write(element: CdcProposalEditor): Promise<HTMLTextAreaElement> {
  await press(element, 'Scrivi')
  await until(() => field(element)?.value === words)
  return field(element)!
}

function typeAtEnd(area: HTMLTextAreaElement, more: string): void {
  area.value += more
  area.setSelectionRange(area.value.length, area.value.length)
  area.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

const focused = (element: CdcProposalEditor) => element.shadowRoot?.activeElement?.id
const bodies = async (method: string, end = '') => (await town.seen(method, end)).map(({ body }) => body)
const last = async (method: string, end: string): Promise<unknown> => JSON.parse((await bodies(method, end)).at(-1)!)

/** Waits until the town has been asked. */
async function arrives(method: string, end = ''): Promise<void> {
  while (!(await bodies(method, end)).length);
}

/** Lets the town take the next sending, and gives what it then says. */
async function taken(count: number): Promise<string> {
  let sent: string[] = []
  while (sent.length < count) sent = await bodies('POST', '/updates')
  for (const body of sent) text.take(body)
  return text.text
}

describe('authors in cdc-proposal-editor', () => {
  inTown((fresh) => {
    town = fresh
    text = new TownText(words, newId())
  })

  it('write at the same time as others: the words of both, who is writing, when it was saved', async () => {
    const element = await open()
    await expectAccessible(element)
    const area = await write(element)
    await until(() => focused(element) === area.id)
    await town.answers({ on: `POST ${updates}`, body: { seq: 2 } })
    typeAtEnd(area, ' Chiediamo panchine.')
    expect(await taken(1)).to.equal(`${words} Chiediamo panchine.`)
    await shows(element, /Salvato alle \d+\.\d\d\./)
    await expectAccessible(element)

    area.setSelectionRange(3, 9)
    text.write(0, 'Oggi. ')
    await answersText(2)
    await town.count(text.channel, 7, 'writing')
    await until(() => area.value === text.text)
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).to.equal('piazza')
    expect(focused(element)).to.equal(area.id)
  })

  it('see who is writing beside them in the section', async () => {
    const proposal = written()
    const element = await open(proposal)
    await answersText(0, [{ author_id: piero.id, section_id: proposal.sections[0]!.id, at: new Date().toISOString() }])
    await write(element)
    await shows(element, 'Piero Esempio sta scrivendo qui.')
    await expectAccessible(element)
  })

  it('go on without a network: it is said calmly, kept on the device, and sent by itself after a reload', async () => {
    const proposal = written()
    const element = await open(proposal)
    const area = await write(element)
    await town.answers({ on: `POST ${updates}`, broken: 'cut' })
    typeAtEnd(area, ' Chiediamo panchine.')
    await shows(element, 'Quello che scrivi resta su questo dispositivo e parte da solo.')
    await expectAccessible(element)
    for (const on of [`GET ${path}`, `GET ${path}/mine`, `GET ${updates}`]) await town.answers({ on, broken: 'cut' })
    element.parentElement!.remove()

    const later = await again(proposal)
    await until(() => field(later)?.value === `${words} Chiediamo panchine.`)
    const before = (await bodies('POST', '/updates')).length
    await town.answers({ on: `GET ${path}`, body: proposal }, { on: `GET ${path}/mine`, body: mine() })
    await town.answers({ on: `POST ${updates}`, body: { seq: 2 } })
    await answersText()
    dispatchEvent(new Event('online'))
    expect(await taken(before + 1)).to.equal(`${words} Chiediamo panchine.`)
    await shows(later, /Salvato alle/)
  })

  it('send what they wrote without a network in as many requests as it takes, in order', async () => {
    const element = await open()
    const area = await write(element)
    await town.answers({ on: `POST ${updates}`, broken: 'cut' })
    const long = ` ${'漢'.repeat(18_000)}`
    typeAtEnd(area, long)
    typeAtEnd(area, ' Chiediamo panchine.')
    await shows(element, 'Quello che scrivi resta su questo dispositivo e parte da solo.')
    const before = (await bodies('POST', '/updates')).length
    await town.answers({ on: `POST ${updates}`, body: { seq: 2 } })
    dispatchEvent(new Event('online'))
    await shows(element, /Salvato alle/)
    const sent = (await bodies('POST', '/updates')).slice(before)
    for (const body of sent) text.take(body)
    expect(text.text).to.equal(`${words}${long} Chiediamo panchine.`)
    expect(sent.length).to.be.above(1)
    expect(Math.max(...sent.map((body) => body.length))).to.be.below(64 * 1024)
  })

  it('are not kept from writing by a limit of the town: it is said, and sent when there is room', async () => {
    const element = await open()
    const area = await write(element)
    await town.answers(
      {
        on: `POST ${updates}`,
        status: 429,
        body: aProblem(429, 'proposal.too_fast', { max: 120 }),
        headers: { 'retry-after': '2' },
        times: 1,
      },
      { on: `POST ${updates}`, body: { seq: 2 } },
    )
    typeAtEnd(area, ' In fretta.')
    await shows(element, 'Stai scrivendo molto in fretta')
    expect(await taken(2)).to.equal(`${words} In fretta.`)
    await shows(element, /Salvato alle/)
  })

  it('keep their words when the text is settled meanwhile: to copy, or to throw away', async () => {
    const proposal = written()
    const element = await open(proposal)
    const area = await write(element)
    const frozen = { ...proposal, state: 'frozen' as const }
    await town.answers(
      { on: `POST ${updates}`, status: 409, body: aProblem(409, 'proposal.text_settled', { state: 'frozen' }) },
      { on: `GET ${path}`, body: frozen },
      { on: `GET ${path}/mine`, body: mine({ actions: ['withdraw'], invite_token: null }) },
    )
    typeAtEnd(area, ' Troppo tardi.')
    await shows(element, 'Hai scritto qualcosa che non è arrivato agli altri.')
    await shows(element, 'Il testo è definitivo')
    expect(find<HTMLTextAreaElement>(element, '.leftovers textarea').value).to.equal(`${words} Troppo tardi.`)
    expect(textOf(element)).not.to.contain('Proponi come emendamento')
    await expectAccessible(element)
    await shows(element, 'Ritira la proposta')
    await press(element, 'Butta via')
    await until(() => !element.shadowRoot?.querySelector('.leftovers'))
  })

  it('keep their words when they are no author any more: they suggest them as an amendment', async () => {
    const proposal = written()
    const element = await open(proposal)
    const area = await write(element)
    const version = {
      number: 2,
      at: proposal.created_at,
      title: proposal.title,
      sections: proposal.sections.map(({ id, title, text: said }) => ({ id, title, text: said })),
    }
    await town.answers(
      { on: `POST ${updates}`, status: 403, body: aProblem(403, 'proposal.author_only') },
      { on: `GET ${path}/mine`, body: ownProposal() },
      { on: `GET ${path}/versions/{version}`, body: version },
    )
    typeAtEnd(area, ' Chiediamo panchine.')
    await press(element, 'Proponi come emendamento')
    await until(() => focused(element) === 'why')
    await press(element, 'Proponi')
    await shows(element, 'Scrivilo in almeno 5 lettere.')
    await expectAccessible(element)
    type(element, '#why', 'Serve a chi aspetta.')
    await press(element, 'Proponi')
    await arrives('POST', '/amendments')
    expect(await last('POST', '/amendments')).to.deep.include({
      section_id: proposal.sections[0]!.id,
      version: 2,
      replacement: 'vuota. Chiediamo panchine.',
      passage: { exact: 'vuota.', prefix: 'La piazza è ', suffix: '', start: 12 },
      why: 'Serve a chi aspetta.',
    })
  })

  it('rename, move, own and take out sections; of two titles both are there to choose from', async () => {
    const proposal = written()
    const element = await open(proposal)
    const [first] = proposal.sections
    await press(element, 'Altro')
    await press(element, 'Cambia titolo alla sezione')
    type(element, `#name-${first!.id}`, 'Perché ora')
    await town.answers(
      { on: `PUT ${path}/sections/{section_id}`, status: 412, body: aProblem(412, 'http.precondition_failed'), times: 1 },
      { on: `PUT ${path}/sections/{section_id}`, body: { ...first, version: 2 } },
    )
    await press(element, 'Salva')
    await until(() => focused(element) === `open-${first!.id}`)
    expect(await last('PUT', first!.id)).to.deep.equal({ title: 'Perché ora', text: words, place: 0, owned: false })
    await town.answers({ on: `PUT ${path}/order`, body: proposal })
    await press(element, 'Sposta giù')
    await shows(element, 'Ora è la sezione 2.')
    await until(() => focused(element) === `section-${first!.id}`)
    expect(await last('PUT', '/order')).to.deep.equal({ section_ids: proposal.sections.map(({ id }) => id).reverse() })
    await press(element, 'Togli la sezione')
    await until(() => focused(element) === `sure-${first!.id}`)
    await expectAccessible(element)
    await town.answers({ on: `DELETE ${path}/sections/{section_id}`, status: 204 })
    await press(element, 'Sì, toglila')
    await until(() => focused(element) === 'title')
    expect((await town.seen('DELETE', first!.id))[0]?.headers['if-match']).to.equal('"1"')

    await press(element, 'Cambia titolo')
    type(element, '#retitled', 'Panchine subito')
    await town.answers(
      { on: `PUT ${path}/title`, status: 412, body: aProblem(412, 'http.precondition_failed') },
      { on: `GET ${path}`, body: { ...proposal, title: 'Panchine e alberi', version: 3 } },
    )
    await press(element, 'Salva')
    await shows(element, 'Un altro autore ha cambiato il titolo nel frattempo.')
    await expectAccessible(element)
    await press(element, 'Tieni la mia')
    await town.answers({ on: `PUT ${path}/title`, body: { title: 'Panchine subito' } })
    await press(element, 'Salva')
    await until(() => focused(element) === 'retitle')
    expect((await town.seen('PUT', '/title')).at(-1)?.headers['if-match']).to.equal('"3"')
  })

  it('add a section of their own, which opens to be written; another one’s is only read', async () => {
    const proposal = written({ sections: [aSection({ title: 'Di Piero', owner_id: piero.id })] })
    const element = await open(proposal)
    await shows(element, 'La scrive solo Piero Esempio.')
    expect(textOf(element)).not.to.match(/Scrivi\b/)
    await press(element, 'Aggiungi una sezione')
    await until(() => focused(element) === 'added')
    type(element, '#added', 'I tempi')
    find(element, '.tick input').click()
    await expectAccessible(element)
    const added = aSection({ title: 'I tempi', text: '', place: 1, owner_id: maria.id })
    await town.answers({ on: `PUT ${path}/sections/{section_id}`, body: added })
    await press(element, 'Aggiungi')
    await arrives('PUT')
    const [asked] = await town.seen('PUT')
    expect([asked?.headers['if-match'], JSON.parse(asked!.body)]).to.deep.equal([
      '"0"',
      { title: 'I tempi', text: '', place: 1, owned: true },
    ])
  })

  it('take somebody in, copy the invitation, leave', async () => {
    const asks = anAuthor('Lia Esempio', { joined: false })
    const proposal = written()
    const element = await open(proposal, mine({ requests: [asks] }))
    await shows(element, '1 richiesta')
    expect(find<HTMLInputElement>(element, '.link-field').value).to.match(/#cdc-coauthor=[0-9a-f-]{36}\.k{32}$/)
    await expectAccessible(element)
    await town.answers(
      { on: `PUT ${path}/authors/{author_id}`, body: { ...asks, joined: true } },
      { on: `DELETE ${path}/authors/{author_id}`, status: 204 },
      { on: `GET ${path}/mine`, body: mine() },
    )
    await press(element, 'Accogli')
    await until(() => !textOf(element).includes('richiesta'))
    expect(await town.seen('PUT', asks.id)).to.have.length(1)
    await press(element, 'Chi scrive')
    await press(element, 'Lascia gli autori')
    await until(() => focused(element) === 'sure-leave')
    await town.answers({ on: `GET ${path}/mine`, body: ownProposal() })
    await press(element, 'Sì, lascio')
    await shows(element, 'Chiedi di unirti agli autori')
    expect(await town.seen('DELETE', maria.id)).to.have.length(1)
  })

  it('settle the text and withdraw: what that means is said first, the reason is asked', async () => {
    const proposal = written()
    const element = await open(proposal)
    await press(element, 'Chiudi il testo')
    await shows(element, 'Non si riapre.')
    await expectAccessible(element)
    await press(element, 'Non ora')
    await until(() => focused(element) === 'step-freeze')
    await press(element, 'Ritira la proposta')
    await press(element, 'Sì, ritira')
    await shows(element, 'Scrivi il motivo in almeno 5 lettere.')
    type(element, '#reason', 'Ne abbiamo una migliore.')
    await expectAccessible(element)
    const withdrawn = { ...proposal, state: 'withdrawn' as const }
    await town.answers({ on: `POST ${path}/transitions`, status: 201, body: withdrawn }, { on: `GET ${path}`, body: withdrawn })
    await press(element, 'Sì, ritira')
    await shows(element, 'Gli autori hanno ritirato questa proposta.')
    expect(await last('POST', '/transitions')).to.deep.equal({ action: 'withdraw', reason: 'Ne abbiamo una migliore.' })
  })
})
