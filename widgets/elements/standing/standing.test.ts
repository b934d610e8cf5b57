import { expect } from 'chai'
import { html } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { aProblem, inDays, newId } from '../../testing/builders.ts'
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
  type Wanted,
} from '../../testing/page.ts'
import './index.ts'
import type { CdcStanding } from './standing.ts'

type Own = components['schemas']['OwnStanding']
const own = 'GET /v1/{tenant}/me/standing'
let town: TestTown

const aTie = (more: Partial<Own['ties'][number]> = {}): Own['ties'][number] => ({
  ...{ id: newId(), standing: 'works_here', source: 'officer', counts: true, since: inDays(-10), until: inDays(700) },
  ...{ note: null, ended_at: null, ending: null, answer: null, ...more },
})
const kinds = (more: Partial<Record<string, Partial<Own['kinds'][number]>>> = {}): Own['kinds'] =>
  (['resident', 'works_here', 'studies_here', 'owns_home_here', 'minor_with_consent'] as const).map((standing) => ({
    ...{ standing, counts: false, until: null, waits: false, ways: ['declaration', 'office'] },
    ...more[standing],
  }))
const theirs = (more: Partial<Own> = {}): Own => ({
  ...{ ties: [], past: [], kinds: kinds(), check: null, office: 'Anagrafe, via Roma 1, lunedì 9–12', ...more },
})

async function open(mine: Own, ...answers: Wanted[]): Promise<CdcStanding> {
  await town.answers(...answers, { on: own, body: mine })
  await town.citizen({ acr: 'substantial', age: 40 })
  const element = await place<CdcStanding>(html`<cdc-standing tenant=${town.slug} lang="it"></cdc-standing>`)
  await press(element, 'Entra')
  return element
}

describe('cdc-standing', () => {
  inTown((fresh) => (town = fresh))

  it('is accessible signed out', async () => {
    const element = await place<CdcStanding>(html`<cdc-standing tenant=${town.slug} lang="it"></cdc-standing>`)
    await shows(element, 'Qui trovi che cosa ti lega al Comune')
    await expectAccessible(element)
  })

  it('shows what counts and until when, what is missing and how it is got, and what ended and why', async () => {
    const hostile = '<img src=x onerror=alert(1)>'
    const tie = aTie({ note: hostile })
    const past = [
      aTie({ ended_at: inDays(-1), ending: 'refused', answer: `Perché ${hostile}`, source: 'self_declared', counts: false }),
    ]
    const element = await open(theirs({ ties: [tie], past, kinds: kinds({ works_here: { counts: true, until: tie.until } }) }))
    await shows(element, 'Lavori qui · Confermato')
    await shows(element, 'Risiedi qui · Non confermato')
    await shows(element, 'All’ufficio, con un documento: Anagrafe, via Roma 1')
    await shows(element, hostile)
    expect(textOf(element)).not.to.include('consenso di un genitore')
    await press(element, 'Quelli di prima')
    await shows(element, `non confermato dall’ufficio`)
    expect(element.shadowRoot!.querySelector('img')).to.equal(null)
    await expectAccessible(element)
  })

  it('declares a tie, which waits for the office', async () => {
    const tie = aTie({ source: 'self_declared', counts: false })
    const element = await open(theirs(), { on: 'POST /v1/{tenant}/me/standing', status: 201, body: tie })
    await shows(element, 'Lavori qui')
    find(element, '#works_here .button').click()
    await shows(element, 'Lo legge solo l’ufficio.')
    await expectAccessible(element)
    type(element, '#note-works_here', 'In biblioteca')
    await town.answers({ on: own, body: theirs({ ties: [tie], kinds: kinds({ works_here: { waits: true } }) }) })
    await press(element, 'Invia la dichiarazione')
    await shows(element, 'Dichiarazione inviata.')
    await shows(element, 'Lavori qui · In attesa dell’ufficio')
    expect(await town.sent('POST', '/me/standing')).to.deep.equal({ standing: 'works_here', note: 'In biblioteca' })
  })

  it('takes a code on paper, and says what is wrong with one', async () => {
    const codes = 'POST /v1/{tenant}/me/standing/codes'
    const ways: Own['kinds'][number]['ways'] = ['paper_code', 'office']
    const refused = { on: codes, status: 422, body: aProblem(422, 'paper_code.refused') }
    const element = await open(theirs({ kinds: kinds({ resident: { ways } }) }), refused)
    await press(element, 'Ho un codice su carta')
    await shows(element, 'Vale una volta sola.')
    await expectAccessible(element)
    type(element, '#code-resident', ' k7rm x4p2 qwh9 ')
    await press(element, 'Usa il codice')
    await shows(element, 'Questo codice qui non vale')
    await expectAccessible(element)
    const tie = aTie({ standing: 'resident', source: 'paper_code' })
    const now = theirs({ ties: [tie], kinds: kinds({ resident: { counts: true, until: tie.until } }) })
    await town.answers({ on: codes, status: 201, body: tie }, { on: own, body: now })
    await press(element, 'Usa il codice')
    await shows(element, 'Codice accettato: Risiedi qui.')
    await shows(element, 'Risiedi qui · Confermato')
    expect(await town.sent('POST', '/me/standing/codes')).to.deep.equal({ code: 'k7rm x4p2 qwh9' })
  })

  it('takes one back when asked twice', async () => {
    const tie = aTie()
    const element = await open(theirs({ ties: [tie], kinds: kinds({ works_here: { counts: true, until: tie.until } }) }), {
      on: 'DELETE /v1/{tenant}/me/standing/{standing_id}',
      status: 204,
    })
    await press(element, 'Ritira')
    await shows(element, 'Quello che hai già fatto resta.')
    await press(element, 'Sì, ritira')
    await shows(element, 'Ritirato.')
  })

  it('has the register asked: signs in anew, waits without locking anybody out, and says what came of it', async () => {
    const ways: Own['kinds'][number]['ways'] = ['register', 'office']
    const check = { state: 'waiting', asked_at: inDays(0), answered_at: null, until: inDays(7) } as const
    const asked = { on: 'POST /v1/{tenant}/me/standing/checks', status: 201, body: { ...check, state: 'sign_in_needed' } }
    const element = await open(theirs({ kinds: kinds({ resident: { ways } }) }), asked)
    await press(element, 'Chiedi il controllo all’anagrafe')
    await shows(element, 'risponde solo sì o no')
    await expectAccessible(element)
    await town.answers({ on: own, body: theirs({ check, kinds: kinds({ resident: { ways } }) }) })
    await press(element, 'Entra e chiedi')
    await shows(element, 'In attesa dell’anagrafe')
    await expectAccessible(element)
    const done = { ...check, state: 'not_resident', answered_at: inDays(0) } as const
    await town.answers({ on: own, body: theirs({ check: done, kinds: kinds({ resident: { ways } }) }) })
    await press(element, 'Guarda se c’è la risposta')
    await shows(element, 'L’anagrafe non conferma che risiedi qui.')
    await shows(element, 'Oppure porta un documento all’ufficio.')
    await expectAccessible(element)
  })

  it('says what was refused, and what went wrong', async () => {
    const refused = aProblem(409, 'standing.too_many', { standing: 'works_here', most: 5 })
    const element = await open(theirs(), { on: 'POST /v1/{tenant}/me/standing', status: 409, body: refused })
    await shows(element, 'Lavori qui')
    find(element, '#works_here .button').click()
    await press(element, 'Invia la dichiarazione')
    await shows(element, 'Lo hai dichiarato 5 volte in 30 giorni.')
    await expectAccessible(element)
  })

  it('is accessible while the API is away', async () => {
    await town.answers({ on: own, status: 503, body: aProblem(503, 'http.unavailable') })
    await town.citizen({ acr: 'substantial' })
    const element = await place<CdcStanding>(html`<cdc-standing tenant=${town.slug} lang="it"></cdc-standing>`)
    await press(element, 'Entra')
    await shows(element, 'Il servizio non risponde.')
    await expectAccessible(element)
  })
})
