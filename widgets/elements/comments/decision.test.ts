import { expect } from 'chai'
import { html } from 'lit'
import { sessionOf } from '../../kernel/session.ts'
import { inDays, newId, someone } from '../../testing/builders.ts'
import { aComment, commentPage, conversation } from '../../testing/comments.ts'
import { aStatement } from '../../testing/moderation.ts'
import { expectAccessible, inTown, place, press, shows, type TestTown, textOf } from '../../testing/page.ts'
import type { CdcComments } from './comments.ts'
import './index.ts'

const mine = { author: true, supported: false, against: false, untraced_until: null }
const hidden = () => aComment({ state: 'hidden', text: '', hidden_reason: 'Contiene un numero di telefono.', own: mine })

let town: TestTown

async function open(comment: ReturnType<typeof aComment>, items: object[]): Promise<CdcComments> {
  await town.answers(
    { on: 'GET /v1/{tenant}/comments', body: commentPage([conversation(comment)]) },
    { on: 'GET /v1/{tenant}/me', body: someone() },
    { on: 'GET /v1/{tenant}/me/moderation', body: { items, next_cursor: null } },
  )
  await town.citizen({ acr: 'low' })
  await sessionOf(location.origin, town.slug).signIn({ language: 'it' })
  return place<CdcComments>(html`<cdc-comments tenant=${town.slug} subject=${newId()} lang="it"></cdc-comments>`)
}

describe('cdc-comments tells authors', () => {
  inTown((fresh) => (town = fresh))

  it('why a comment of theirs is hidden, and how to appeal', async () => {
    const comment = hidden()
    const element = await open(comment, [aStatement(), aStatement({ content_id: comment.id, excerpt: 'Chiamatemi al 333.' })])
    await press(element, 'Perché, e come fare ricorso')
    await shows(element, 'Chiamatemi al 333.')
    expect(textOf(element)).to.include('Fai ricorso')
    await expectAccessible(element)
  })

  it('that there is nothing to read where the decision is gone', async () => {
    const element = await open(hidden(), [])
    await press(element, 'Perché, e come fare ricorso')
    await shows(element, 'Qui non c’è nulla da mostrare.')
    await expectAccessible(element)
  })

  it('that a comment waits to be checked, and shows it to them', async () => {
    const element = await open(aComment({ state: 'held', own: mine, text: 'Parole in attesa.' }), [])
    await shows(element, 'In attesa di verifica')
    expect(textOf(element)).to.include('Parole in attesa.')
    await expectAccessible(element)
  })

  it('why it waits and until when', async () => {
    const comment = aComment({ state: 'held', own: mine, text: 'Chiamatemi al 333.' })
    const element = await open(comment, [])
    const wait = {
      ...{
        content_id: comment.id,
        service: 'debates',
        kind: 'comment',
        why: 'triage',
        words: 'Un controllo ha notato qualcosa.',
      },
      ...{ noticed: ['phone'], since: inDays(0), due_at: inDays(1), overdue: false },
    }
    await town.answers({ on: 'GET /v1/{tenant}/me/waits/{content_id}', body: wait })
    await press(element, 'Perché, e fino a quando')
    await shows(element, 'Un controllo ha notato qualcosa.')
    for (const words of ['un numero di telefono', 'Una persona decide entro il']) expect(textOf(element)).to.include(words)
    await expectAccessible(element)
  })
})
