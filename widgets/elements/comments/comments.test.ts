import { expect } from 'chai'
import { html } from 'lit'
import { aProblem, inDays, newId } from '../../testing/builders.ts'
import { aComment, anAnswer, commentPage, conversation } from '../../testing/comments.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, type, until } from '../../testing/page.ts'
import type { CdcComments } from './comments.ts'
import './index.ts'

const path = '/v1/{tenant}/comments'

let town: TestTown
let subject: string

type Page = ReturnType<typeof commentPage>

/** The comments of a subject on the page. */
async function open(page: Page, lang = 'it'): Promise<CdcComments> {
  await town.answers({ on: `GET ${path}`, body: page })
  const element = await place<CdcComments>(
    html`<cdc-comments tenant=${town.slug} subject=${subject} lang=${lang}
      ><a href="/dibattiti">Apri il dibattito</a></cdc-comments
    >`,
  )
  await shows(element, lang === 'it' ? /Commenti \d/ : /Comments \d/)
  return element
}

const many = (n: number) => Array.from({ length: n }, (_, i) => conversation(aComment({ text: `Commento ${n - i}.` })))

describe('cdc-comments', () => {
  inTown((fresh) => {
    town = fresh
    subject = newId()
  })

  it('is accessible while it loads', async () => {
    await town.answers({ on: `GET ${path}`, broken: 'silent' })
    const element = await place(html`<cdc-comments tenant=${town.slug} subject=${subject} lang="it"></cdc-comments>`)
    await shows(element, 'si stanno caricando')
    await expectAccessible(element)
  })

  it('shows a conversation: stance, voice, quote, sources in words; answers below what they answer', async () => {
    const root = aComment({
      quote: { exact: 'due chilometri', prefix: '', suffix: '', start: 3, target: null },
      passage: { state: 'answered', target: null, exact: 'tre chilometri', start: 3 },
      text: 'Vedi https://www.comune.example/piano, pagina 3.\n\nE poi?',
    })
    const second = anAnswer(root, { author_name: 'Piero Esempio', stance: 'against', reply_count: 1 })
    const third = anAnswer(root, { voice: 'staff', author_name: null, office: 'Ufficio Mobilità' })
    const below = anAnswer(second, { author_name: null, text: 'Sotto la prima risposta.', reply_count: 1 })
    const deeper = anAnswer(below, { stance: 'fact', sources: ['https://www.istat.example/dati'] })
    const element = await open(commentPage([conversation(root, second, third, below)], { comment_count: 5 }))
    const all = [second, third, below, deeper]
    await town.answers({ on: `GET ${path}/{comment_id}/replies`, body: { items: all, next_cursor: null } })
    await press(element, 'Altre risposte')
    await shows(element, 'Fonti')
    await expectAccessible(element)
    const articles = [...(element.shadowRoot?.querySelectorAll('article') ?? [])].map(({ id }) => id)
    expect(articles).to.deep.equal([root, second, below, deeper, third].map(({ id }) => `c-${id}`))
    const text = textOf(element)
    for (const words of ['5 commenti', 'due chilometri', 'A favore', 'Contro', 'Ufficio Mobilità Il Comune', 'Nome riservato'])
      expect(text).to.contain(words)
    expect(text).to.contain('Nel frattempo è cambiato. Adesso dice: tre chilometri')
    expect(text).to.contain('in risposta a Nome riservato').and.to.contain('Fatto')
    const links = [...(element.shadowRoot?.querySelectorAll('article a') ?? [])]
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://www.comune.example/piano',
      'https://www.istat.example/dati',
    ])
    for (const link of links) expect(link.getAttribute('rel')).to.equal('nofollow ugc noopener')
  })

  it('says what became of a comment that is not there any more, and shows what an edited one said before', async () => {
    const withdrawn = aComment({ state: 'withdrawn', text: '', author_name: null, reply_count: 1 })
    const hidden = aComment({ state: 'hidden', text: '', author_name: null, hidden_reason: 'Contiene un numero di telefono.' })
    const edited = aComment({ edited_at: inDays(0) })
    const element = await open(
      commentPage([conversation(withdrawn, anAnswer(withdrawn)), conversation(hidden), conversation(edited)]),
    )
    await expectAccessible(element)
    expect(textOf(element)).to.contain('ha ritirato questo commento').and.to.contain('Motivo: Contiene un numero di telefono.')
    await town.answers({
      on: `GET ${path}/{comment_id}/versions`,
      body: { items: [{ text: 'Prima dicevo altro.', geometry: null, written_at: inDays(-1) }], next_cursor: null },
    })
    await press(element, 'modificato')
    await shows(element, 'Prima dicevo altro.')
    await expectAccessible(element)
    await press(element, 'Chiudi')
    await until(() => !textOf(element).includes('Prima dicevo altro.'))
    expect(element.shadowRoot?.activeElement?.id).to.equal(`c-${edited.id}`)
  })

  it('pages through by cursor, without losing the place', async () => {
    const [first, second] = [many(20), many(3)]
    const element = await open(commentPage(first, { next_cursor: 'weiter', comment_count: 23 }))
    await town.answers({ on: `GET ${path}`, body: commentPage(second, { comment_count: 23 }) })
    await press(element, 'Mostra altri')
    await until(() => element.shadowRoot?.activeElement?.id === `c-${second[0]?.comment.id}`)
    expect(element.shadowRoot?.querySelectorAll('article').length).to.equal(23)
    expect((await town.seen('GET', '/comments')).at(-1)?.query)
      .to.contain('cursor=weiter')
      .and.to.contain('limit=20')
  })

  it('reads the answers that are not at hand', async () => {
    const root = aComment({ reply_count: 5 })
    const answers = Array.from({ length: 5 }, (_, i) => anAnswer(root, { text: `Risposta ${i + 1}` }))
    const element = await open(commentPage([conversation(root, ...answers.slice(0, 3))], { comment_count: 6 }))
    await town.answers({ on: `GET ${path}/{comment_id}/replies`, body: { items: answers, next_cursor: null } })
    await press(element, 'Altre risposte')
    await shows(element, 'Risposta 5')
    await until(() => element.shadowRoot?.activeElement?.id === `c-${answers[3]?.id}`)
    expect(element.shadowRoot?.querySelectorAll('.replies li').length).to.equal(5)
    expect(textOf(element)).not.to.contain('Altre risposte')
  })

  it('puts both sides face to face, and filters by stance', async () => {
    const items = [conversation(aComment()), conversation(aComment({ stance: 'against', text: 'Contro.' }))]
    const element = await open(commentPage(items))
    type(element, '[name=order]', 'both_sides')
    await until(() => element.shadowRoot?.querySelector('.sides > .against'))
    expect((await town.seen('GET', '/comments')).at(-1)?.query).to.contain('sort=both_sides')
    await expectAccessible(element)
    expect(element.shadowRoot?.querySelector('[name=stance]')).to.equal(null)
    type(element, '[name=order]', 'newest')
    await until(() => element.shadowRoot?.querySelector('[name=stance]'))
    await town.answers({ on: `GET ${path}`, body: commentPage([]) })
    type(element, '[name=stance]', 'question')
    await shows(element, 'Nessun commento di questo tipo.')
    await expectAccessible(element)
  })

  it('says kindly why counts are not shown, when comments open, and that they are over', async () => {
    const veiled = aComment({ support_count: null })
    const element = await open(commentPage([conversation(veiled)], { counts_shown: false, open: false, opens_at: inDays(3) }))
    await expectAccessible(element)
    expect(textOf(element)).to.contain('quando avranno scritto più persone').and.to.contain('Si potrà commentare dal')
    expect(element.shadowRoot?.querySelector('[name=order]')).to.equal(null)
    expect(textOf(element)).not.to.contain('Scrivi un commento')
    const closed = await open(commentPage([], { open: false }))
    expect(textOf(closed)).to.contain('Non si commenta più')
    await expectAccessible(closed)
  })

  it('filters by what comments are about, and says what each is about', async () => {
    const tags = [
      { key: 'mobilita', name: 'Mobilità', count: 2 },
      { key: 'verde', name: 'Verde', count: 0 },
    ]
    const element = await open(commentPage([conversation(aComment({ tags: ['mobilita'] }))], { tags }))
    await shows(element, 'Argomenti: Mobilità')
    await shows(element, 'Mobilità (2)')
    await expectAccessible(element)
    await town.answers({ on: `GET ${path}`, body: commentPage([], { tags: tags.map((tag) => ({ ...tag, count: null })) }) })
    type(element, '[name=tag]', 'verde')
    await shows(element, 'Nessun commento di questo tipo.')
    expect((await town.seen('GET', '/comments')).at(-1)?.query).to.contain('tag=verde')
    expect(textOf(element)).not.to.contain('Mobilità (')
    await press(element, 'Mostra tutti')
    await until(async () => !(await town.seen('GET', '/comments')).at(-1)?.query.includes('tag='))
  })

  it('offers no support while none is taken, and says how many there were', async () => {
    const item = conversation(aComment({ support_count: 12, against_count: 3 }))
    const element = await open(commentPage([item], { support_open: false, votes_against: true }))
    await shows(element, '12 persone lo sostengono')
    await shows(element, '3 persone hanno votato contro')
    expect(textOf(element)).not.to.match(/Sostieni|Vota contro/)
    await expectAccessible(element)
  })

  it('tells of what is new without moving anything, and shows it when asked', async () => {
    const old = many(2)
    const element = await open(commentPage(old))
    const top = () => find(element, `#c-${old[0]?.comment.id}`).getBoundingClientRect().top
    const before = top()
    while (!(await town.seen('GET', '/live')).length);
    await town.count(subject, 4, 'comments')
    await shows(element, '2 nuovi')
    expect(top()).to.equal(before)
    const news = find(element, '.fresh .button').getBoundingClientRect()
    const below = find(element, '[name=stance]').getBoundingClientRect()
    expect(news.bottom).to.be.at.most(below.top)
    await expectAccessible(element)
    const fresh = many(2)
    await town.answers({ on: `GET ${path}`, body: commentPage([...fresh, ...old]) })
    await press(element, '2 nuovi')
    await until(() => element.shadowRoot?.activeElement?.id === `c-${fresh[0]?.comment.id}`)
    expect(element.shadowRoot?.querySelectorAll('article').length).to.equal(4)
    expect(textOf(element)).to.contain('4 commenti')
    expect(element.shadowRoot?.querySelector('.fresh')).to.equal(null)
  })

  it('counts new answers among what is new, and shows them below what they answer', async () => {
    const [first, last] = [aComment({ text: 'Di oggi.' }), aComment({ text: 'Di ieri.' })]
    const at = [conversation(first), conversation(last, anAnswer(last))]
    const element = await open(commentPage(at, { next_cursor: 'weiter' }))
    while (!(await town.seen('GET', '/live')).length);
    await town.count(subject, 4, 'comments')
    await until(() => element.shadowRoot?.querySelector('.fresh [aria-label="1 nuovo commento, risposte comprese"]'))
    const answer = anAnswer(first, { text: 'Una risposta nuova.' })
    const now = commentPage([conversation(first, answer), at[1]!], { comment_count: 4 })
    await town.answers({ on: `GET ${path}`, body: now })
    await press(element, '1 nuovo')
    await until(() => element.shadowRoot?.activeElement?.id === `c-${answer.id}`)
    expect(find(element, `li:has(> #c-${first.id}) .replies`).textContent).to.contain('Una risposta nuova.')
    await town.count(subject, 5, 'comments')
    await shows(element, '1 nuovo')
    await town.answers({ on: `GET ${path}`, body: { ...now, comment_count: 5 } })
    await press(element, '1 nuovo')
    await until(() => element.shadowRoot?.activeElement?.id === 'title')
    expect(textOf(element)).to.contain('risposte a conversazioni più in basso').and.to.contain('Mostra altri')
  })

  it('stays calm: nothing yet, not enabled, an outage, an unknown subject; English where the page is', async () => {
    const element = await open(commentPage([]), 'en')
    await shows(element, 'No comments yet. The first one can be yours.')
    await town.answers({ on: `GET ${path}`, status: 404, body: aProblem(404, 'service.not_enabled') })
    const off = await place(
      html`<cdc-comments tenant=${town.slug} subject=${newId()} lang="it"><a href="/">Su</a></cdc-comments>`,
    )
    await until(() => off.shadowRoot?.querySelector('.notice'))
    await expectAccessible(off)
    expect(off.shadowRoot?.querySelector('slot')).not.to.equal(null)
    await town.answers({ on: `GET ${path}`, broken: 'cut' })
    const lost = await place(html`<cdc-comments tenant=${town.slug} subject=${newId()} lang="it"></cdc-comments>`)
    await shows(lost, 'Il servizio non risponde.')
    await town.answers({ on: `GET ${path}`, body: commentPage(many(1)) })
    await press(lost, 'Riprova')
    await shows(lost, 'Commento 1.')
    const wrong = await place(html`<cdc-comments tenant=${town.slug} subject="x" lang="it"></cdc-comments>`)
    await until(() => wrong.shadowRoot?.querySelector('.notice'))
  })
})
