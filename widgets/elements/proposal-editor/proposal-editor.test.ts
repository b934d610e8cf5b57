import { expect } from 'chai'
import { html } from 'lit'
import { sessionOf } from '../../kernel/session.ts'
import { aProblem, newId } from '../../testing/builders.ts'
import { aDebate } from '../../testing/debates.ts'
import { expectAccessible, inTown, place, press, shows, type TestTown, textOf, type, until } from '../../testing/page.ts'
import { anAuthor, aProposal, aProposalSummary, ownProposal } from '../../testing/proposals.ts'
import type { ProposalBegunEvent } from './events.ts'
import './index.ts'
import type { CdcProposalEditor } from './proposal-editor.ts'

const path = '/v1/{tenant}/proposals/{proposal_id}'
const debatePath = '/v1/{tenant}/debates/{debate_id}'

let town: TestTown

const open = (debate: string, lang = 'it') =>
  place<CdcProposalEditor>(
    html`<cdc-proposal-editor tenant=${town.slug} debate-id=${debate} lang=${lang}><a href="/">Su</a></cdc-proposal-editor>`,
  )
const goOn = (proposal: string) =>
  place<CdcProposalEditor>(
    html`<cdc-proposal-editor tenant=${town.slug} proposal-id=${proposal} lang="it"><a href="/">Su</a></cdc-proposal-editor>`,
  )
const proposing = () => aDebate(town.slug, { phase: 'propose', open_actions: ['propose', 'comment'] })
const focused = (element: CdcProposalEditor) => element.shadowRoot?.activeElement?.id

async function signIn(): Promise<void> {
  await town.citizen({ acr: 'substantial' })
  expect(await sessionOf(location.origin, town.slug).signIn({ language: 'it' })).to.equal('signed-in')
}

const sent = async (method: string, end: string): Promise<unknown> => {
  const request = (await town.seen(method, end)).at(-1)
  return request && JSON.parse(request.body)
}

describe('cdc-proposal-editor lets a citizen', () => {
  inTown((fresh) => (town = fresh))

  it('begin a proposal: with those like it, what is missing said in place, a sign-in after the intent', async () => {
    const debate = proposing()
    const like = aProposalSummary({ title: 'Fontane in piazza', supports: 12, state: 'frozen' })
    await town.answers(
      { on: `GET ${debatePath}`, body: debate },
      { on: `GET ${debatePath}/similar-proposals`, body: { items: [like] } },
    )
    const element = await open(debate.id)
    await shows(element, 'Scrivi una proposta')
    await expectAccessible(element)
    await press(element, 'Comincia la proposta')
    await shows(element, 'Scrivi un titolo di almeno 5 lettere.')
    await until(() => focused(element) === 'name')
    await expectAccessible(element)
    type(element, '#name', 'Panchine in piazza')
    await shows(element, 'Qualcuno propone qualcosa di simile?')
    await shows(element, 'Fontane in piazza Testo definitivo · 12 sostegni')
    await press(element, 'Comincia la proposta')
    await until(() => focused(element) === 'text')
    type(element, '#text', 'La piazza è vuota.')
    await shows(element, 'Salvata su questo dispositivo alle')
    await expectAccessible(element)

    const proposal = aProposal({ state: 'draft', published_at: null, title: 'Panchine in piazza' })
    await town.citizen({ acr: 'substantial' })
    await town.answers(
      { on: `POST ${debatePath}/proposals`, status: 201, body: proposal },
      { on: `GET ${path}`, body: proposal },
      { on: `GET ${path}/mine`, body: ownProposal({ author_id: proposal.authors[0]!.id, actions: ['publish', 'withdraw'] }) },
    )
    const heard = new Promise<Event>((hear) => element.addEventListener('cdc-proposal-begun', hear, { once: true }))
    await press(element, 'Comincia la proposta')
    expect(((await heard) as ProposalBegunEvent).proposalId).to.equal(proposal.id)
    expect(await sent('POST', '/proposals')).to.deep.equal({
      title: 'Panchine in piazza',
      language: 'it',
      sections: [{ title: '', text: 'La piazza è vuota.' }],
    })
    await shows(element, 'Pubblica la proposta')
    await until(() => focused(element) === 'title')
    await expectAccessible(element)
  })

  it('read in English, and find again what they write already', async () => {
    const debate = proposing()
    const own = { id: newId(), code: 'PRO-2026-0009', state: 'draft' as const, title: 'Una bozza' }
    await town.answers(
      { on: `GET ${debatePath}`, body: debate },
      { on: `GET ${debatePath}/own-proposals`, body: { items: [own] } },
    )
    await signIn()
    const element = await open(debate.id, 'en')
    await shows(element, 'The proposals that you write')
    await expectAccessible(element)
    const proposal = aProposal({ id: own.id, title: 'Una bozza' })
    await town.answers({ on: `GET ${path}`, body: proposal }, { on: `GET ${path}/mine`, body: ownProposal() })
    await press(element, 'Go on')
    await shows(element, 'Ask to join the authors')
    await press(element, 'All your proposals')
    await shows(element, 'Or write another one')
  })

  it('know when the debate takes no proposals, or does not answer', async () => {
    const debate = aDebate(town.slug)
    await town.answers({ on: `GET ${debatePath}`, body: debate })
    await shows(await open(debate.id), 'Ora questo dibattito non raccoglie proposte.')
    await town.answers({ on: `GET ${debatePath}`, broken: 'cut' })
    const element = await open(newId())
    await shows(element, 'Riprova')
    await expectAccessible(element)
    await town.answers({ on: `GET ${debatePath}`, body: proposing() })
    await press(element, 'Riprova')
    await shows(element, 'Scrivi una proposta')
  })

  it('ask to join, take that back, and hear a refusal', async () => {
    const proposal = aProposal()
    await town.answers({ on: `GET ${path}`, body: proposal }, { on: `GET ${path}/mine`, body: ownProposal() })
    const element = await goOn(proposal.id)
    await shows(element, 'La scrivono: Maria Esempio, Piero Esempio.')
    await expectAccessible(element)
    await town.citizen({ acr: 'low' })
    await town.answers({
      on: `POST ${path}/authors`,
      status: 403,
      body: aProblem(403, 'identity.assurance_too_low', { required: 'substantial' }),
    })
    await press(element, 'Chiedi di unirti agli autori')
    await shows(element, 'Entra con un livello più alto')
    await expectAccessible(element)
    await town.citizen({ acr: 'substantial' })
    const asked = ownProposal({ author_id: newId(), asked_to_join: true })
    await town.answers(
      { on: `POST ${path}/authors`, status: 201, body: anAuthor('Lia Esempio', { joined: false }) },
      { on: `GET ${path}/mine`, body: asked },
    )
    await press(element, 'Entra con un livello più alto')
    await shows(element, 'Hai chiesto di scrivere questa proposta.')
    await expectAccessible(element)
    await town.answers({ on: `DELETE ${path}/authors/{author_id}`, status: 204 }, { on: `GET ${path}/mine`, body: ownProposal() })
    await press(element, 'Ritira la richiesta')
    await shows(element, 'Chiedi di unirti agli autori')
    expect(await town.seen('DELETE', asked.author_id!)).to.have.length(1)
  })

  it('follow an invitation, whose secret leaves the address and goes along', async () => {
    const debate = proposing()
    const proposal = aProposal({ state: 'draft', published_at: null })
    const token = 'k'.repeat(32)
    await town.answers({ on: `GET ${path}`, body: proposal }, { on: `GET ${path}/mine`, body: ownProposal() })
    history.replaceState(null, '', `#cdc-coauthor=${proposal.id}.${token}`)
    const element = await open(debate.id)
    await shows(element, 'Ti invitano a scrivere questa proposta.')
    expect(location.hash).to.equal('')
    await expectAccessible(element)
    await town.citizen({ acr: 'substantial' })
    const author = anAuthor('Lia Esempio')
    await town.answers(
      { on: `POST ${path}/authors`, status: 201, body: author },
      { on: `GET ${path}/mine`, body: ownProposal({ author_id: author.id }) },
    )
    await press(element, 'Unisciti agli autori')
    await shows(element, 'Aggiungi una sezione')
    const asked = [...(await town.seen('GET', proposal.id)), ...(await town.seen('POST', '/authors'))]
    expect(asked.map(({ headers }) => headers['invite-token'])).to.include.members([token])
    expect((await town.seen('POST', '/authors'))[0]?.headers['invite-token']).to.equal(token)
  })

  it('see that the text is settled, or that they have to sign in first', async () => {
    const proposal = aProposal({ state: 'frozen' })
    await town.answers({ on: `GET ${path}`, body: proposal })
    const element = await goOn(proposal.id)
    await shows(element, 'Il testo è definitivo: non si scrive più.')
    await expectAccessible(element)
    await town.answers({ on: `GET ${path}`, status: 404, body: aProblem(404, 'http.not_found') })
    const hidden = await goOn(newId())
    await shows(hidden, 'Per scrivere una proposta serve sapere chi sei.')
    await expectAccessible(hidden)
    await town.citizen({ acr: 'substantial' })
    await press(hidden, 'Entra')
    await until(() => sessionOf(location.origin, town.slug).signedIn)
    await shows(hidden, /non c’è nulla/)
    expect(textOf(hidden)).not.to.contain('serve sapere chi sei')
  })
})
