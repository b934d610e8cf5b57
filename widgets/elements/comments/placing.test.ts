import { emulateMedia, sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import { sessionOf } from '../../kernel/session.ts'
import { aTown, newId, someone } from '../../testing/builders.ts'
import { aComment, anAnswer, type Comment, commentPage, conversation } from '../../testing/comments.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, type, until } from '../../testing/page.ts'
import { CommentWantedEvent, PlaceWantedEvent } from '../../ui/places.ts'
import type { CdcComments } from './comments.ts'
import './index.ts'

const path = '/v1/{tenant}/comments'
const point = { type: 'Point' as const, coordinates: [16.87, 41.12] }
const author = { author: true, supported: false, against: false, untraced_until: null }

let town: TestTown
let subject: string

async function open(...comments: Comment[]): Promise<CdcComments> {
  const map_tiles = { template: `${location.origin}/nowhere/{z}/{x}/{y}.png`, attribution: '© Prova', link: null }
  await town.answers(
    {
      on: `GET ${path}`,
      body: commentPage(
        comments.map((it) => conversation(it)),
        { takes_places: true },
      ),
    },
    { on: 'GET /v1/{tenant}', body: aTown(town.slug, { position: [16.87, 41.12], map_tiles }) },
    { on: 'GET /v1/{tenant}/me', body: someone({ roles: [] }) },
  )
  await town.citizen({ acr: 'substantial' })
  expect(await sessionOf(location.origin, town.slug).signIn({ language: 'it' })).to.equal('signed-in')
  const element = await place<CdcComments>(html`<cdc-comments tenant=${town.slug} subject=${subject} lang="it"></cdc-comments>`)
  await shows(element, /Commenti \d/)
  return element
}

async function sent(method: string, end: string): Promise<Record<string, unknown> | undefined> {
  const request = (await town.seen(method, end)).at(-1)
  return request && (JSON.parse(request.body) as Record<string, unknown>)
}

const focused = (element: CdcComments) => element.shadowRoot?.activeElement

describe('comments speak of places:', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }))
  inTown((fresh) => {
    town = fresh
    subject = newId()
  })
  afterEach(() => history.replaceState(null, '', location.pathname + location.search))

  it('one is pointed out with the keys, kept with the draft, changed, and sent', async () => {
    const element = await open(aComment())
    await press(element, 'Scrivi un commento')
    await until(() => focused(element)?.id === 'text')
    type(element, '#text', 'Qui manca l’ombra.')
    expect(element.shadowRoot?.querySelector('.map')).to.equal(null)
    await press(element, 'Indica un luogo')
    await until(() => focused(element)?.classList.contains('map'))
    await expectAccessible(element)
    await sendKeys({ press: 'Enter' })
    await shows(element, 'Il punto è qui.')
    await press(element, 'Fatto')
    await shows(element, 'Il luogo di cui parli: Un punto sulla mappa')
    await until(() => focused(element)?.id === 'place')
    await expectAccessible(element)
    element.remove()
    const again = await open(aComment())
    await shows(again, 'Un punto sulla mappa')
    const comment = aComment({ subject, text: 'Qui manca l’ombra.', geometry: point, own: author })
    await town.answers({ on: `POST ${path}`, status: 201, body: comment })
    await press(again, 'Pubblica')
    await until(() => again.shadowRoot?.querySelector(`#c-${comment.id}`))
    const { geometry } = (await sent('POST', '/comments')) as { geometry: typeof point }
    expect(geometry.type).to.equal('Point')
    expect(geometry.coordinates.map(Math.round)).to.deep.equal([17, 41])
    expect(textOf(again)).to.contain('Sulla mappa')
  })

  it('it is taken away from a comment that has been published', async () => {
    const comment = aComment({ geometry: point, own: author })
    const element = await open(comment)
    await town.answers(
      { on: `GET ${path}/{comment_id}`, body: comment, headers: { etag: '"1"' } },
      { on: `PATCH ${path}/{comment_id}`, body: { ...comment, geometry: null } },
    )
    await press(element, 'Modifica')
    await shows(element, 'Un punto sulla mappa')
    await press(element, 'Togli il luogo')
    await press(element, 'Salva')
    await until(() => !textOf(element).includes('Sulla mappa'))
    expect(await sent('PATCH', `/${comment.id}`)).to.deep.include({ geometry: null })
  })

  it('it is shown on the map of the page, or beneath the comment where there is none', async () => {
    const comment = aComment({ geometry: point })
    const element = await open(comment, aComment())
    const take = (event: Event): void => event.preventDefault()
    const heard = new Promise<PlaceWantedEvent>((done) =>
      document.addEventListener(PlaceWantedEvent.type, (event) => done(event as PlaceWantedEvent), { once: true }),
    )
    document.addEventListener(PlaceWantedEvent.type, take)
    await press(element, 'Sulla mappa')
    expect([(await heard).subject, (await heard).id]).to.deep.equal([subject, comment.id])
    expect(element.shadowRoot?.querySelector('.map')).to.equal(null)
    document.removeEventListener(PlaceWantedEvent.type, take)
    await press(element, 'Sulla mappa')
    await until(() => element.shadowRoot?.querySelector('.map .sketch'))
    await until(() => focused(element)?.id === 'placed')
    await expectAccessible(element)
    await press(element, 'Chiudi')
    await until(() => !element.shadowRoot?.querySelector('.map'))
  })

  it('the map leads to a comment, also to an answer that is not at hand', async () => {
    const root = aComment({ subject, text: 'Serve ombra.', reply_count: 1 })
    const reply = anAnswer(root, { subject, text: 'Servono lecci.' })
    const element = await open(aComment())
    await town.answers({ on: `GET ${path}/{comment_id}`, body: reply, times: 1 }, { on: `GET ${path}/{comment_id}`, body: root })
    const wanted = new CommentWantedEvent(subject, reply.id)
    document.dispatchEvent(wanted)
    expect(wanted.defaultPrevented).to.equal(true)
    await until(() => focused(element)?.id === `c-${reply.id}`)
    expect(textOf(element)).to.contain('Serve ombra.')
  })

  it('the page’s address leads to a comment', async () => {
    const comment = aComment()
    location.hash = `pagina=2&cdc-comment=${comment.id}`
    const element = await open(aComment(), comment)
    await until(() => focused(element)?.id === `c-${comment.id}`)
    expect(find(element, `#c-${comment.id}`).checkVisibility()).to.equal(true)
  })
})
