import { expect } from 'chai'
import { html } from 'lit'
import { sessionOf } from '../../kernel/session.ts'
import { aProblem, inDays, newId, someone } from '../../testing/builders.ts'
import { aComment, commentPage, conversation } from '../../testing/comments.ts'
import { theTerms } from '../../testing/moderation.ts'
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
import type { CdcComments } from './comments.ts'
import './index.ts'

const flags = 'PUT /v1/{tenant}/moderation/flags/{kind}/{content_id}'
const others = { author: false, supported: false, against: false, untraced_until: null }

let town: TestTown
const comment = aComment({ own: others })

const aFlag = (more: object = {}) => ({
  ...{ content_id: comment.id, service: 'debates', kind: 'comment', reason: 'dati-personali', words: null, at: inDays(0) },
  ...{ outcome: null, answered_at: null, answer: null, holds: false, due_at: inDays(1) },
  ...more,
})

const kept = { title: null, words: 'Per le regole può restare.', appeal_until: inDays(180), appeal: null }

async function open(own: object[], ...answers: Wanted[]): Promise<CdcComments> {
  await town.answers(
    ...answers,
    { on: 'GET /v1/{tenant}/comments', body: commentPage([conversation(comment)]) },
    { on: 'GET /v1/{tenant}/me', body: someone() },
    { on: 'GET /v1/{tenant}/me/flags', body: { items: own, next_cursor: null } },
    { on: 'GET /v1/{tenant}/moderation', body: theTerms },
    { on: flags, body: aFlag() },
    { on: 'DELETE /v1/{tenant}/moderation/flags/{kind}/{content_id}', status: 204 },
  )
  await town.citizen({ acr: 'low' })
  await sessionOf(location.origin, town.slug).signIn({ language: 'it' })
  const element = await place<CdcComments>(html`<cdc-comments tenant=${town.slug} subject=${newId()} lang="it"></cdc-comments>`)
  await press(element, 'Segnala')
  return element
}

describe('cdc-comments lets readers flag', () => {
  inTown((fresh) => (town = fresh))

  it('a comment of somebody else, for a reason of the town', async () => {
    const element = await open([])
    await shows(element, 'Segnala ai moderatori')
    await expectAccessible(element)
    find(element, '#flagging form .button').click()
    await shows(element, 'Scegli che cosa non va.')
    await expectAccessible(element)
    find(element, '#flagging label:nth-of-type(2) input').click()
    find(element, '#flagging form .button').click()
    await shows(element, 'poi ti diciamo com’è andata')
    await expectAccessible(element)
    const [sent] = await town.seen('PUT', `/${comment.id}`)
    expect(JSON.parse(sent?.body ?? '')).to.deep.equal({ reason: 'dati-personali' })
  })

  it('and take the flag back', async () => {
    const element = await open([aFlag()])
    await press(element, 'Ritira la segnalazione')
    await until(async () => (await town.seen('DELETE', `/${comment.id}`)).length)
    await shows(element, 'Che cosa non va')
  })

  it('and says why it can’t be taken back while it keeps the comment from being read', async () => {
    const element = await open([aFlag({ holds: true })])
    await shows(element, 'per questo ora la segnalazione non si ritira')
    expect(textOf(element)).not.to.include('Ritira la segnalazione')
    await expectAccessible(element)
  })

  it('and tells them what came of it', async () => {
    const element = await open([aFlag({ outcome: 'refused', answered_at: inDays(0), answer: kept })])
    await shows(element, 'Un moderatore lo ha guardato e lo ha lasciato.')
    await shows(element, 'Per le regole può restare.')
    expect(textOf(element)).not.to.include('Ritira la segnalazione')
    await expectAccessible(element)
  })

  it('and lets them ask another person once it was kept', async () => {
    const flag = aFlag({ outcome: 'refused', answered_at: inDays(0), answer: kept })
    const appeal = {
      words: 'È un insulto.',
      at: inDays(0),
      due_at: inDays(7),
      outcome: 'waiting',
      answer: null,
      decided_at: null,
    }
    const element = await open([flag], {
      on: 'POST /v1/{tenant}/moderation/flags/{kind}/{content_id}/appeal',
      status: 201,
      body: { ...flag, answer: { ...kept, appeal_until: null, appeal } },
    })
    await press(element, 'Fai ricorso')
    await until(() => element.shadowRoot?.activeElement?.matches('textarea'))
    await expectAccessible(element)
    type(element, 'textarea', 'È un insulto a una persona.')
    await press(element, 'Invia il ricorso')
    await shows(element, 'Un’altra persona risponde entro il')
    await expectAccessible(element)
    const [sent] = await town.seen('POST', '/appeal')
    expect(JSON.parse(sent?.body ?? '')).to.deep.equal({ words: 'È un insulto a una persona.' })
  })

  it('and keeps what was chosen when it fails', async () => {
    const element = await open([], { on: flags, status: 503, body: aProblem(503, 'http.unavailable') })
    await shows(element, 'Che cosa non va')
    find(element, '#flagging input').click()
    find(element, '#flagging form .button').click()
    await shows(element, 'Il servizio non risponde.')
    expect(find<HTMLInputElement>(element, '#flagging input').checked).to.equal(true)
    await expectAccessible(element)
  })
})
