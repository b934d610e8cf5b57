import { expect } from 'chai'
import { html } from 'lit'
import { sessionOf } from '../../kernel/session.ts'
import { aProblem, inDays, newId } from '../../testing/builders.ts'
import { aComment, anAnswer, type Comment, commentPage, conversation } from '../../testing/comments.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, type, until } from '../../testing/page.ts'
import type { CdcComments } from './comments.ts'
import type { CommentSupportedEvent, CommentWrittenEvent } from './events.ts'
import './index.ts'

const path = '/v1/{tenant}/comments'
const mine = { author: true, supported: false, against: false, untraced_until: null }
const others = { author: false, supported: false, against: false, untraced_until: null }

let town: TestTown
let subject: string

const tag = () => html`<cdc-comments tenant=${town.slug} subject=${subject} lang="it"><a href="/">Su</a></cdc-comments>`

const me = (...roles: 'officer'[]) => ({
  id: newId(),
  given_name: 'Maria',
  family_name: 'Esempio',
  assurance: 'substantial',
  age: 39,
  standing: [],
  roles: roles.map((role) => ({ role, service: null })),
})

async function open(
  comments: Comment[],
  who?: ReturnType<typeof me>,
  like: Parameters<typeof commentPage>[1] = {},
): Promise<CdcComments> {
  const page = commentPage(
    comments.map((it) => conversation(it)),
    like,
  )
  await town.answers({ on: `GET ${path}`, body: page }, { on: 'GET /v1/{tenant}/me', body: who ?? me() })
  await town.citizen({ acr: 'substantial' })
  if (who) expect(await sessionOf(location.origin, town.slug).signIn({ language: 'it' })).to.equal('signed-in')
  const element = await place<CdcComments>(tag())
  await shows(element, /Commenti \d/)
  return element
}

const focused = (element: CdcComments) => element.shadowRoot?.activeElement?.id

/** What the element has sent last, as JSON. */
async function sent(method: string, end: string): Promise<unknown> {
  const request = (await town.seen(method, end)).at(-1)
  return request && JSON.parse(request.body)
}

describe('cdc-comments lets people', () => {
  inTown((fresh) => {
    town = fresh
    subject = newId()
  })

  it('write: signs in after the intent with what was typed kept, says who reads it, and shows it at the top', async () => {
    const element = await open([aComment({ own: null })])
    await press(element, 'Scrivi un commento')
    await until(() => focused(element) === 'text')
    await expectAccessible(element)
    expect(textOf(element)).to.contain('Sarà pubblico, con il tuo nome. Poi ti chiediamo di entrare')
    await press(element, 'Pubblica')
    await shows(element, 'Scrivi qualcosa prima di pubblicare.')
    await expectAccessible(element)
    type(element, '#text', 'Serve una fontana.')
    type(element, '[name=stance]', 'fact')
    await press(element, 'Pubblica')
    await shows(element, 'Scrivi almeno un indirizzo')
    await until(() => focused(element) === 'sources')
    type(element, '#sources', 'https://www.comune.example/acqua')
    find(element, '[name=publicName]').click()
    await shows(element, 'Il tuo nome non compare')
    const written = aComment({ text: 'Serve una fontana.', stance: 'fact', own: mine })
    await town.answers({ on: `POST ${path}`, status: 201, body: written })
    const heard = new Promise<Event>((hear) => element.addEventListener('cdc-comment-written', hear, { once: true }))
    await press(element, 'Pubblica')
    expect(((await heard) as CommentWrittenEvent).comment.id).to.equal(written.id)
    await until(() => focused(element) === `c-${written.id}`)
    expect(element.shadowRoot?.querySelector('article')?.id).to.equal(`c-${written.id}`)
    expect(textOf(element)).to.contain('2 commenti').and.to.contain('Tuo')
    expect(await sent('POST', '/comments')).to.deep.equal({
      ...{ subject, language: 'it', text: 'Serve una fontana.', public_name: false, as_staff: false, stance: 'fact' },
      sources: ['https://www.comune.example/acqua'],
    })
    expect(localStorage.length).to.equal(0)
  })

  it('find what they were writing after a reload, the passage that they quote with it', async () => {
    const on = aComment()
    const element = await open([on])
    element.quote = { exact: 'due chilometri', prefix: 'rifà ', suffix: '.', start: 5, target: null }
    await shows(element, 'Togli la citazione')
    await until(() => focused(element) === 'text')
    type(element, '#text', 'Non bastano.')
    const again = await open([on])
    await shows(again, 'due chilometri')
    expect(find<HTMLTextAreaElement>(again, '#text').value).to.equal('Non bastano.')
    await expectAccessible(again)
    await press(again, 'Annulla')
    await until(() => focused(again) === 'write')
    expect(localStorage.length).to.equal(0)
  })

  it('answer, below what they answer; a refusal stands beside the words', async () => {
    const on = aComment({ author_name: 'Piero Esempio' })
    const element = await open([aComment(), on], me())
    find(element, `#c-${on.id} button:nth-of-type(2)`).click()
    await shows(element, 'La tua risposta a Piero Esempio')
    type(element, '#text', 'E chi paga?')
    await town.answers({ on: `POST ${path}`, status: 422, body: aProblem(422, 'comment.parent_unknown') })
    await press(element, 'Pubblica')
    await shows(element, 'Il commento a cui rispondi non c’è più.')
    await expectAccessible(element)
    const reply = anAnswer(on, { text: 'E chi paga?', own: mine })
    await town.answers({ on: `POST ${path}`, status: 201, body: reply })
    await press(element, 'Pubblica')
    await until(() => focused(element) === `c-${reply.id}`)
    expect(find(element, `#c-${on.id} ~ .replies article`).id).to.equal(`c-${reply.id}`)
    expect(await sent('POST', '/comments')).to.include({ parent_id: on.id })
  })

  it('support with one press, and take it back; the count is the one that the API gives', async () => {
    const on = aComment({ support_count: 12, own: others })
    const element = await open([on], me())
    const answer = (supported: boolean, support_count: number) => ({
      ...{ comment_id: on.id, supported, support_count, against: false, against_count: null },
    })
    await town.answers({ on: `PUT ${path}/{comment_id}/supports/mine`, body: answer(true, 40) })
    const heard = new Promise<Event>((hear) => element.addEventListener('cdc-comment-supported', hear, { once: true }))
    await press(element, 'Sostieni')
    expect((await heard) as CommentSupportedEvent).to.include({ commentId: on.id, supported: true, supportCount: 40 })
    await shows(element, 'Lo sostieni · 40')
    await until(() => focused(element) === `support-${on.id}`)
    await expectAccessible(element)
    await town.answers({ on: `DELETE ${path}/{comment_id}/supports/mine`, body: answer(false, 39) })
    await press(element, 'Lo sostieni')
    await shows(element, 'Sostieni · 39')
    await town.answers({
      on: `PUT ${path}/{comment_id}/supports/mine`,
      status: 409,
      body: aProblem(409, 'comment.closed'),
    })
    await press(element, 'Sostieni')
    await until(() => element.shadowRoot?.querySelector('article .notice.bad'))
    expect(textOf(element)).to.contain('Sostieni · 39')
  })

  it('vote against with one press where the town lets them: both buttons say what they do', async () => {
    const on = aComment({ support_count: 12, against_count: 3, own: { ...others, supported: true } })
    const element = await open([on], me(), { votes_against: true })
    await shows(element, 'Lo sostieni · 12')
    await shows(element, 'Vota contro · 3')
    await expectAccessible(element)
    const answer = { comment_id: on.id, supported: false, support_count: 11, against: true, against_count: 4 }
    await town.answers({ on: `PUT ${path}/{comment_id}/votes-against/mine`, body: answer })
    await press(element, 'Vota contro')
    await shows(element, 'Hai votato contro · 4')
    await shows(element, 'Sostieni · 11')
    await until(() => focused(element) === `against-${on.id}`)
    await expectAccessible(element)
    const back = { ...answer, against: false, against_count: 3 }
    await town.answers({ on: `DELETE ${path}/{comment_id}/votes-against/mine`, body: back })
    await press(element, 'Hai votato contro')
    await shows(element, 'Il tuo voto contro non conta più')
  })

  it('say what their comment is about, with three topics at most', async () => {
    const tags = ['Mobilità', 'Verde', 'Mare', 'Orari'].map((name) => ({
      key: name.toLowerCase().replace('à', 'a'),
      name,
      count: null,
    }))
    const element = await open([aComment()], me(), { tags })
    await press(element, 'Scrivi un commento')
    await until(() => focused(element) === 'text')
    for (const key of ['mobilita', 'mare', 'orari']) find(element, `[name=tag][value=${key}]`).click()
    await until(() => find<HTMLInputElement>(element, '[name=tag][value=verde]').disabled)
    find(element, '[name=tag][value=orari]').click()
    await until(() => !find<HTMLInputElement>(element, '[name=tag][value=verde]').disabled)
    await expectAccessible(element)
    type(element, '#text', 'Serve una fontana.')
    await town.answers({ on: `POST ${path}`, status: 201, body: aComment({ own: mine, tags: ['mobilita', 'mare'] }) })
    await press(element, 'Pubblica')
    await shows(element, 'Argomenti: Mobilità, Mare')
    expect(await sent('POST', '/comments')).to.deep.include({ tags: ['mobilita', 'mare'] })
  })

  it('support what others have written alike in place of writing it again; nothing moves where they write', async () => {
    const alike = aComment({ text: 'Mancano fontane vicino ai giochi.', support_count: 7, own: others })
    const element = await open([aComment()], me())
    await town.answers({ on: 'POST /v1/{tenant}/similar-comments', body: { items: [alike] } })
    await press(element, 'Scrivi un commento')
    await until(() => focused(element) === 'text')
    const places = () =>
      [...element.shadowRoot!.querySelectorAll('.panel :is(textarea, select, button)')].map(
        (it) => it.getBoundingClientRect().top,
      )
    const before = places()
    type(element, '#text', 'Vorrei una fontana accanto ai giochi')
    await shows(element, 'Altri hanno già scritto qualcosa di simile')
    expect(places().slice(0, before.length)).to.deep.equal(before)
    expect(await sent('POST', '/similar-comments')).to.deep.equal({
      subject,
      language: 'it',
      text: 'Vorrei una fontana accanto ai giochi',
    })
    await expectAccessible(element)
    const answer = { comment_id: alike.id, supported: true, support_count: 8, against: false, against_count: null }
    await town.answers({ on: `PUT ${path}/{comment_id}/supports/mine`, body: answer })
    find(element, '.similar .button').click()
    await shows(element, 'Lo sostieni · 8')
    expect(find<HTMLTextAreaElement>(element, '#text').value).to.equal('Vorrei una fontana accanto ai giochi')
    await town.answers({ on: 'POST /v1/{tenant}/similar-comments', broken: 'cut' })
    type(element, '#text', 'Vorrei una fontana accanto ai giochi, e ombra')
    await until(async () => (await town.seen('POST', '/similar-comments')).length >= 2)
    expect(element.shadowRoot?.querySelector('.notice.bad')).to.equal(null)
  })

  it('edit, which says whether it leaves a trace, also when another window was faster', async () => {
    const own = aComment({ own: { ...mine, untraced_until: inDays(1) } })
    const element = await open([own], me())
    expect(element.shadowRoot?.querySelector('button[id^=support]')).to.equal(null)
    const headers = { etag: '"1"' }
    await town.answers({ on: `GET ${path}/{comment_id}`, body: own, headers })
    await press(element, 'Modifica')
    await shows(element, 'non lascia traccia')
    await until(() => focused(element) === 'text')
    await expectAccessible(element)
    type(element, '#text', 'Le parole di qui.')
    const elsewhere = { ...own, text: 'Le parole di là.', own: mine }
    await town.answers(
      { on: `PATCH ${path}/{comment_id}`, status: 412, body: aProblem(412, 'http.precondition_failed') },
      { on: `GET ${path}/{comment_id}`, body: elsewhere, headers: { etag: '"2"' } },
    )
    await press(element, 'Salva')
    await shows(element, 'in un’altra finestra')
    await expectAccessible(element)
    await press(element, 'Tieni la mia')
    await shows(element, 'si leggerà anche il testo di prima')
    const now = { ...elsewhere, text: 'Le parole di qui.', edited_at: inDays(0) }
    await town.answers({ on: `PATCH ${path}/{comment_id}`, body: now })
    await press(element, 'Salva')
    await shows(element, 'Le parole di qui.')
    await until(() => focused(element) === `c-${own.id}`)
    const patches = await town.seen('PATCH')
    expect(patches.map(({ headers }) => headers['if-match'])).to.deep.equal(['"1"', '"2"'])
  })

  it('withdraw after being asked once; what was answered keeps its place', async () => {
    const own = aComment({ own: mine })
    const element = await open([own, aComment()], me())
    await press(element, 'Ritira')
    await until(() => focused(element) === 'sure')
    await expectAccessible(element)
    await press(element, 'No, resta')
    await until(() => focused(element) === `c-${own.id}`)
    await town.answers({ on: `DELETE ${path}/{comment_id}`, status: 204 })
    await press(element, 'Ritira')
    await press(element, 'Sì, ritiralo')
    await until(() => !element.shadowRoot?.querySelector(`#c-${own.id}`))
    await until(() => focused(element) === 'title')
    const answered = await open([aComment({ own: mine, reply_count: 1 })], me())
    await press(answered, 'Ritira')
    await press(answered, 'Sì, ritiralo')
    await shows(answered, 'ha ritirato questo commento')
  })

  it('of the town speak with its voice and hide with a reason', async () => {
    const on = aComment({ own: others })
    const element = await open([on], me('officer'))
    await press(element, 'Nascondi')
    await until(() => focused(element) === 'hiding')
    find(element, 'form .button').click()
    await shows(element, 'con almeno 10 caratteri')
    await expectAccessible(element)
    type(element, '#reason', 'Contiene un numero di telefono.')
    const hidden_reason = 'Contiene un numero di telefono.'
    const hidden = { ...on, state: 'hidden' as const, text: '', author_name: null, hidden_reason }
    await town.answers({ on: `PUT ${path}/{comment_id}/visibility`, body: hidden })
    find(element, 'form .button').click()
    await shows(element, 'Il Comune ha nascosto questo commento.')
    expect(await sent('PUT', '/visibility')).to.deep.equal({ hidden: true, reason: hidden_reason })
    await town.answers({ on: `PUT ${path}/{comment_id}/visibility`, body: on })
    await press(element, 'Mostra di nuovo')
    await until(() => focused(element) === 'hiding')
    find(element, 'form .button').click()
    await shows(element, 'La ciclabile serve')
    await press(element, 'Scrivi un commento')
    await until(() => focused(element) === 'text')
    find(element, '[name=asStaff]').click()
    await shows(element, 'come voce del Comune')
    type(element, '[name=office]', 'Ufficio Mobilità')
    type(element, '#text', 'Si comincia a marzo.')
    await expectAccessible(element)
    await town.answers({ on: `POST ${path}`, status: 201, body: aComment({ voice: 'staff', office: 'Ufficio Mobilità' }) })
    await press(element, 'Pubblica')
    await shows(element, '2 commenti')
    expect(await sent('POST', '/comments')).to.include({ as_staff: true, office: 'Ufficio Mobilità' })
  })
})
