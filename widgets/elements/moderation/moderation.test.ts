import { expect } from 'chai'
import { html } from 'lit'
import { aProblem, inDays, newId } from '../../testing/builders.ts'
import { aStatement } from '../../testing/moderation.ts'
import {
  expectAccessible,
  find,
  inTown,
  place,
  press,
  shows,
  type TestTown,
  textOf,
  type,
  until,
  type Wanted,
} from '../../testing/page.ts'
import './index.ts'
import type { CdcModeration } from './moderation.ts'

const statements = 'GET /v1/{tenant}/me/moderation'
const appeals = 'POST /v1/{tenant}/moderation/decisions/{decision_id}/appeals'

const trust = {
  level: 1,
  reasons: [{ code: 'contributions', met: true, has: 6, needs: 3 }],
  next: [{ code: 'days', met: false, has: 5, needs: 14 }],
  lock: null,
}
const block = {
  ...{ id: newId(), content_id: newId(), service: null, from: inDays(-1), until: inDays(6), reason: 'pubblicita' },
  ...{
    words: 'Tre messaggi di pubblicità in due giorni.',
    lifted_at: null,
    appeal: null,
    appeal_until: inDays(180),
    mine: false,
  },
}

let town: TestTown

async function open(items: object[], ...answers: Wanted[]): Promise<CdcModeration> {
  await town.answers(
    ...answers,
    { on: statements, body: { items, next_cursor: null } },
    { on: 'GET /v1/{tenant}/me/trust', body: trust },
    { on: 'GET /v1/{tenant}/me/blocks', body: { items: [], next_cursor: null } },
    { on: 'GET /v1/{tenant}/me/flags', body: { items: [], next_cursor: null } },
  )
  await town.citizen({ acr: 'low' })
  const element = await place<CdcModeration>(html`<cdc-moderation tenant=${town.slug} lang="it"></cdc-moderation>`)
  await press(element, 'Entra')
  return element
}

const waiting = {
  words: 'È il numero dell’ufficio.',
  at: inDays(-1),
  due_at: inDays(6),
  outcome: 'waiting' as const,
  answer: null,
  decided_at: null,
}

describe('cdc-moderation', () => {
  inTown((fresh) => (town = fresh))
  afterEach(() => history.replaceState(null, '', location.pathname + location.search))

  it('is accessible signed out', async () => {
    const element = await place<CdcModeration>(html`<cdc-moderation tenant=${town.slug} lang="it"></cdc-moderation>`)
    await shows(element, 'Qui trovi le decisioni su ciò che hai scritto.')
    await expectAccessible(element)
  })

  it('is accessible with nothing decided', async () => {
    const element = await open([])
    await shows(element, 'Niente di ciò che hai scritto è stato nascosto.')
    await expectAccessible(element)
  })

  it('says what went wrong', async () => {
    const element = await open([], { on: statements, status: 500, body: aProblem(500, 'http.fault') })
    await shows(element, 'Riprova')
    await expectAccessible(element)
  })

  it('tells what was hidden, why, by which rule and how', async () => {
    const element = await open([aStatement()])
    await shows(element, 'Il tuo commento: nascosto il')
    for (const words of ['080 5550123', 'Dati personali.', 'Regole della partecipazione, art. 4', 'una persona ha deciso'])
      expect(textOf(element)).to.include(words)
    await expectAccessible(element)
  })

  it('appeals, with the words kept when it fails', async () => {
    const statement = aStatement()
    const element = await open([statement], { on: appeals, status: 503, body: aProblem(503, 'http.unavailable'), times: 1 })
    await press(element, 'Fai ricorso')
    await until(() => element.shadowRoot?.activeElement?.matches('textarea'))
    await expectAccessible(element)
    await press(element, 'Invia il ricorso')
    await shows(element, 'Scrivi almeno 10 caratteri.')
    type(element, 'textarea', 'È il numero dell’ufficio.')
    await press(element, 'Invia il ricorso')
    await shows(element, 'Il servizio non risponde.')
    expect(find<HTMLTextAreaElement>(element, 'textarea').value).to.equal('È il numero dell’ufficio.')
    await town.answers({ on: appeals, status: 201, body: { ...statement, appeal: waiting, appeal_until: null } })
    await press(element, 'Invia il ricorso')
    await shows(element, 'Un’altra persona risponde entro il')
    await expectAccessible(element)
    const sent = await town.seen('POST', '/appeals')
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).to.equal(1)
  })

  it('tells what became of appeals, and that it is too late for one', async () => {
    const decided = { ...waiting, decided_at: inDays(0), answer: 'Resta nascosto: il numero è di una persona.' }
    const element = await open([
      aStatement({ appeal: { ...decided, outcome: 'upheld' }, appeal_until: null }),
      aStatement({ appeal: { ...decided, outcome: 'reversed', answer: null }, appeal_until: null, shown_again: true }),
      aStatement({ appeal_until: null }),
    ])
    await shows(element, 'la decisione resta')
    for (const words of ['Resta nascosto: il numero', 'Il tuo commento: si legge di nuovo', 'Non si può più fare ricorso.'])
      expect(textOf(element)).to.include(words)
    await expectAccessible(element)
  })

  it('puts the decision that a message has led to on top', async () => {
    const [first, named] = [aStatement(), aStatement({ excerpt: 'Quello della lettera.' })]
    location.hash = `#cdc-decision=${named.id}`
    const element = await open([first, named], { on: 'GET /v1/{tenant}/me/moderation/{decision_id}', body: named })
    await until(() => element.shadowRoot?.activeElement?.id === `decision-${named.id}`)
    expect(element.shadowRoot?.querySelector('.statements > li')?.id).to.equal(`decision-${named.id}`)
  })

  it('tells by how much somebody is trusted, why, and what the next level asks', async () => {
    const element = await open([])
    await press(element, 'Quanto ti conosce il servizio')
    await shows(element, 'Livello 1: conosciuto.')
    for (const words of ['Contributi rimasti: 6 (ne servono 3)', 'Giorni dal primo contributo: 5 (ne servono 14)'])
      expect(textOf(element)).to.include(words)
    await expectAccessible(element)
  })

  it('tells of a block, until when and why, and appeals against it', async () => {
    const appeal = {
      words: 'Non era pubblicità.',
      at: inDays(0),
      due_at: inDays(7),
      outcome: null,
      answer: null,
      answered_at: null,
    }
    const element = await open(
      [],
      { on: 'GET /v1/{tenant}/me/blocks', body: { items: [block], next_cursor: null } },
      { on: 'POST /v1/{tenant}/moderation/blocks/{block_id}/appeal', status: 201, body: { ...block, appeal } },
    )
    await shows(element, 'Non puoi scrivere fino al')
    await shows(element, 'Puoi fare ricorso fino al')
    await expectAccessible(element)
    await press(element, 'Fai ricorso')
    await until(() => element.shadowRoot?.activeElement?.matches('textarea'))
    await press(element, 'Invia il ricorso')
    await shows(element, 'Scrivi almeno 10 caratteri.')
    await expectAccessible(element)
    type(element, 'textarea', 'Non era pubblicità.')
    await press(element, 'Invia il ricorso')
    await shows(element, 'Un’altra persona risponde entro il')
  })

  it('tells what became of flags', async () => {
    const flag = {
      ...{ content_id: newId(), service: 'debates', kind: 'comment', reason: 'offese', words: null, at: inDays(-2) },
      ...{ outcome: 'followed', answered_at: inDays(-1), holds: false, due_at: null },
      answer: { title: 'Offese', words: 'Insulta chi legge.', appeal_until: null, appeal: null },
    }
    const element = await open([], { on: 'GET /v1/{tenant}/me/flags', body: { items: [flag], next_cursor: null } })
    await press(element, 'Le tue segnalazioni ai moderatori')
    await shows(element, 'La tua segnalazione è stata accolta: è stato nascosto.')
    await shows(element, 'Insulta chi legge.')
    await expectAccessible(element)
  })
})
