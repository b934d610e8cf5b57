import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { aProblem } from '../../testing/builders.ts'
import { clear, expectAccessible, TestTown } from '../../testing/page.ts'
import type { RatingSentEvent } from './events.ts'
import type { NewRating } from './sending.ts'
import { answerWith, counted, marked, placeRating, pressed, reads, star } from './testing/page.ts'
import { validate } from './testing/validator.ts'

let town: TestTown

/** The bodies and keys that have been sent. */
const sent = async () =>
  (await town.seen('POST', '/ratings')).map(({ body, headers }) => ({
    ...(JSON.parse(body) as NewRating),
    key: headers['idempotency-key'],
  }))

/** Goes through all steps. */
function rateBadly(element: HTMLElement, text = ''): void {
  star(element, 2)
  answerWith(element, 'Ho avuto problemi tecnici')
  pressed(element, 'Avanti')
  element.querySelector('textarea')!.value = text
  pressed(element, 'Invia')
}

describe('cdc-rating', () => {
  beforeEach(() => void (town = new TestTown()))
  afterEach(clear)

  it('is what the national validator looks for, on a page and on a service', async () => {
    const element = await placeRating(town)
    expect(validate('Quanto sono chiare le informazioni su questa pagina?')).to.deep.equal([])
    element.setAttribute('kind', 'service')
    expect(validate('Quanto è stato facile usare questo servizio?')).to.deep.equal([])
  })

  it('is accessible in every state, in Italian', async () => {
    await town.answers({ ...counted, status: 503, body: aProblem(503, 'http.unavailable'), times: 1 }, counted)
    const element = await placeRating(town, { 'privacy-href': '/privacy' })
    await expectAccessible(element)
    star(element, 5)
    await expectAccessible(element)
    star(element, 2)
    await expectAccessible(element)
    pressed(element, 'Avanti')
    await expectAccessible(element)
    pressed(element, 'Invia')
    await reads(element, 'Il servizio non risponde.')
    await expectAccessible(element)
    await town.answers(counted)
    pressed(element, 'Invia')
    await reads(element, 'Grazie')
    await expectAccessible(element)
  })

  it('sends stars, answer and words with the path alone, and tells the page', async () => {
    await town.answers(counted)
    history.replaceState(null, '', '?utente=42#qui')
    const element = await placeRating(town)
    const told: RatingSentEvent[] = []
    document.addEventListener('cdc-rating-sent', (event) => told.push(event as RatingSentEvent), { once: true })
    rateBadly(element, '  Il modulo non si apre  ')
    await reads(element, 'Grazie')
    const [{ key, ...body }] = (await sent()) as [NewRating & { key: string }]
    expect(key).to.match(/^[0-9a-f-]{36}$/)
    expect(body).to.deep.equal({
      path: location.pathname,
      kind: 'page',
      value: 2,
      answer: 'technical',
      text: 'Il modulo non si apre',
    })
    expect([told[0]?.kind, told[0]?.value]).to.deep.equal(['page', 2])
    expect([document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal(['', 0, 0])
  })

  it('lets question and words be skipped, and counts a page under the path that the webmaster gives', async () => {
    await town.answers(counted)
    const element = await placeRating(town, { kind: 'service', 'page-path': '/servizi/7' })
    star(element, 5)
    pressed(element, 'Avanti')
    pressed(element, 'Invia')
    await reads(element, 'Grazie')
    const [{ key: _, ...body }] = (await sent()) as [NewRating & { key: string }]
    expect(body).to.deep.equal({ path: '/servizi/7', kind: 'service', value: 5 })
  })

  it('counts once: a repetition goes under the same key, and what was counted already is thanked for', async () => {
    const mismatch = { ...counted, status: 422, body: aProblem(422, 'http.idempotency_mismatch') }
    await town.answers({ ...counted, broken: 'cut' })
    const element = await placeRating(town)
    rateBadly(element)
    await reads(element, 'Il servizio non risponde.')
    await town.answers(mismatch)
    element.querySelector('textarea')!.value = 'Altro ancora'
    pressed(element, 'Invia')
    await reads(element, 'Grazie')
    // A browser may repeat by itself what was cut off.
    const all = await sent()
    expect(all.at(-1)?.text).to.equal('Altro ancora')
    expect(new Set(all.map(({ key }) => key)).size).to.equal(1)
  })

  it('sends once, however often the button is pressed while it waits', async () => {
    await town.answers({ ...counted, broken: 'silent' })
    const element = await placeRating(town)
    rateBadly(element)
    pressed(element, 'Invio in corso')
    while ((await sent()).length === 0) await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    expect(await sent()).to.have.length(1)
  })

  it('another opening of a page is another rating', async () => {
    await town.answers(counted)
    const element = await placeRating(town, { 'page-path': '/una' })
    rateBadly(element)
    await reads(element, 'Grazie')
    const { parentElement: main } = element
    element.remove()
    main!.append(element)
    await reads(element, 'Grazie')
    element.remove()
    element.setAttribute('page-path', '/altra')
    main!.append(element)
    rateBadly(element)
    await reads(element, 'Grazie')
    const [first, second] = await sent()
    expect([first?.path, second?.path]).to.deep.equal(['/una', '/altra'])
    expect(second?.key).not.to.equal(first?.key)
  })

  it('drops the answer when the stars lead to the other question, and keeps it otherwise', async () => {
    await town.answers(counted)
    const element = await placeRating(town)
    star(element, 1)
    answerWith(element, 'Altro')
    star(element, 3)
    expect(element.querySelectorAll('.cdc-answer input:checked')).to.have.length(1)
    star(element, 4)
    expect(element.querySelectorAll('.cdc-answer input:checked')).to.have.length(0)
    pressed(element, 'Avanti')
    pressed(element, 'Invia')
    await reads(element, 'Grazie')
    expect((await sent())[0]).not.to.have.property('answer')
  })

  it('is worked by the keyboard alone, and the focus goes from step to step', async () => {
    await town.answers(counted)
    const element = await placeRating(town)
    const focused = () => (document.activeElement as HTMLElement).innerText
    element.querySelector<HTMLInputElement>('input[type=radio]')!.focus()
    await sendKeys({ press: 'Space' })
    await sendKeys({ press: 'ArrowRight' })
    expect((document.activeElement as HTMLInputElement).value).to.equal('2')
    expect(element.querySelector('[role=status]')!.textContent).to.contain('Dove hai incontrato')
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'ArrowDown' })
    await sendKeys({ press: 'Tab' })
    expect(focused()).to.equal('Avanti')
    await sendKeys({ press: 'Enter' })
    expect(focused()).to.equal('Passo 2 di 2')
    await sendKeys({ press: 'Tab' })
    await sendKeys({ type: 'Manca l’orario' })
    await sendKeys({ press: 'Tab' })
    expect(focused()).to.equal('Indietro')
    await sendKeys({ press: 'Enter' })
    expect(focused()).to.equal('Passo 1 di 2')
    pressed(element, 'Avanti')
    for (let presses = 0; presses < 3; presses += 1) await sendKeys({ press: 'Tab' })
    expect(focused()).to.equal('Invia')
    await sendKeys({ press: 'Enter' })
    await reads(element, 'Grazie')
    expect(focused()).to.contain('Grazie')
    expect((await sent())[0]).to.include({ value: 2, answer: 'incomplete', text: 'Manca l’orario' })
    expect(marked(element, 'feedback-rate-2').querySelector('input')!.matches(':disabled:checked')).to.equal(true)
  })

  it('says in words why it is refused, and keeps what was chosen', async () => {
    const refusal = aProblem(403, 'tenant.origin_not_allowed', { origin: location.origin })
    await town.answers({ ...counted, status: 403, body: refusal })
    const element = await placeRating(town)
    rateBadly(element, 'Resta qui')
    await reads(element, 'il Comune non lo ha ancora autorizzato')
    expect(element.querySelector('textarea')!.value).to.equal('Resta qui')
  })

  it('is calm without a network, and goes on when it is back', async () => {
    await town.answers(counted)
    const element = await placeRating(town)
    const network = window.fetch
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
    window.fetch = () => Promise.reject(new TypeError('no network'))
    rateBadly(element)
    await reads(element, 'Sei senza rete.')
    window.fetch = network
    Reflect.deleteProperty(navigator, 'onLine')
    pressed(element, 'Invia')
    await reads(element, 'Grazie')
  })
})
