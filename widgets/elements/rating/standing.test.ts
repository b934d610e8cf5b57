import { emulateMedia } from '@web/test-runner-commands'
import { expect } from 'chai'
import { clear, expectAccessible, TestTown, until } from '../../testing/page.ts'
import { counted, marked, placeRating, pressed, reads, star } from './testing/page.ts'

let town: TestTown

const hostile = `
  body * { all: unset; box-sizing: content-box !important; text-transform: uppercase !important; color: red !important }
  #corpo#corpo#corpo * { display: block !important; font-size: 40px !important; float: left !important; opacity: 0 !important }
  #corpo#corpo textarea, #corpo#corpo button { background: lime !important; border: 9px dotted pink !important; transform: rotate(-3deg) !important }
  #corpo#corpo label::after { content: '(obbligatorio)' !important; position: static !important }
  #corpo#corpo [hidden] { display: block !important }`

/** How every part of the rating is drawn, as far as a style sheet could change it. */
function looks(element: Element): string[] {
  return [...element.querySelectorAll('*')].map((part) => {
    const style = (pseudo?: string) => {
      const {
        display,
        float,
        color,
        fontSize,
        backgroundColor,
        borderTop,
        opacity,
        textTransform,
        transform,
        content,
        inlineSize,
      } = getComputedStyle(part, pseudo)
      return [display, float, color, fontSize, backgroundColor, borderTop, opacity, textTransform, transform, content, inlineSize]
    }
    return `${part.className || part.localName} ${[style(), style('::before'), style('::after')].join(' ')}`
  })
}

describe('cdc-rating on other people’s pages', () => {
  beforeEach(() => void (town = new TestTown()))
  afterEach(async () => {
    await clear()
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, 1)
    document.documentElement.lang = 'it'
  })

  it('looks the same under a style sheet that reaches for everything', async () => {
    const box = Object.assign(document.createElement('div'), { id: 'corpo' })
    const element = await placeRating(town, {}, box)
    star(element, 2)
    const before = looks(element)
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(hostile)
    document.adoptedStyleSheets.push(sheet)
    expect(looks(element)).to.deep.equal(before)
    expect(marked(element, 'feedback-rating-positive').checkVisibility()).to.equal(false)
  })

  it('brings its style into a shadow root too, once', async () => {
    const host = document.createElement('div')
    const root = host.attachShadow({ mode: 'open' })
    document.body.appendChild(document.createElement('main')).append(host)
    for (const _ of [1, 2]) {
      const element = document.createElement('cdc-rating')
      element.setAttribute('tenant', town.slug)
      root.append(element)
      await until(() => element.querySelector('.cdc-rating'))
      expect(getComputedStyle(element.querySelector('.cdc-star')!).position).to.equal('relative')
    }
    expect(root.adoptedStyleSheets).to.have.length(1)
  })

  it('sends nothing with a form that the page is wrapped in', async () => {
    const form = document.createElement('form')
    const element = await placeRating(town, {}, form)
    star(element, 4)
    pressed(element, 'Avanti')
    element.querySelector('textarea')!.value = 'Mio'
    expect([...new FormData(form).keys()]).to.deep.equal([])
    expect(form.elements).to.have.length([...form.querySelectorAll('button, fieldset')].length)
  })

  it('speaks English on an English page, and is accessible in it', async () => {
    await town.answers(counted)
    document.documentElement.lang = 'en-GB'
    const element = await placeRating(town, { lang: '' })
    await expectAccessible(element)
    star(element, 3)
    expect(element.innerText).to.contain('Where did you have the greatest difficulty?')
    pressed(element, 'Next')
    await expectAccessible(element)
    pressed(element, 'Send')
    await reads(element, 'Thank you')
  })

  it('two on one page, in two languages, keep apart', async () => {
    const italian = await placeRating(town)
    const english = await placeRating(town, { lang: 'en', kind: 'service' })
    star(italian, 2)
    star(english, 5)
    expect(italian.querySelectorAll('.cdc-lit')).to.have.length(2)
    expect(english.querySelectorAll('.cdc-lit')).to.have.length(5)
    expect(english.innerText).to.contain('What did you like best?')
    expect(italian.innerText).to.contain('Dove hai incontrato')
  })

  it('leaves what the webmaster has put there when it does not know its town', async () => {
    const element = document.createElement('cdc-rating')
    element.textContent = 'Scrivi all’URP'
    document.body.appendChild(document.createElement('main')).append(element)
    await new Promise(requestAnimationFrame)
    expect(element.innerText).to.equal('Scrivi all’URP')
    element.setAttribute('tenant', town.slug)
    expect(element.innerText).not.to.contain('URP')
  })

  it('takes town, language and look of a cdc-town around it', async () => {
    await town.answers(counted)
    const around = document.createElement('cdc-town')
    for (const [name, value] of Object.entries({ tenant: town.slug, lang: 'en', theme: 'dark' })) around.setAttribute(name, value)
    const element = await placeRating(town, { tenant: '', lang: '' }, around)
    expect(element.style.colorScheme).to.equal('dark')
    star(element, 1)
    pressed(element, 'Next')
    pressed(element, 'Send')
    await reads(element, 'Thank you')
    expect(await town.seen('POST', '/ratings')).to.have.length(1)
  })

  it('stays as high as it was when it thanks late', async () => {
    const element = await placeRating(town)
    const network = window.fetch
    window.fetch = () => new Promise((answer) => setTimeout(() => answer(Response.json(counted.body)), 350))
    star(element, 4)
    pressed(element, 'Avanti')
    const { offsetHeight: before } = element
    pressed(element, 'Invia')
    await reads(element, 'Grazie')
    window.fetch = network
    expect(element.offsetHeight).to.equal(before)
  })

  it('tells lit stars from others in forced colours, and moves nothing when motion is unwanted', async () => {
    const element = await placeRating(town)
    star(element, 2)
    await emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    const inside = (value: number) =>
      getComputedStyle(marked(element, `feedback-rate-${value}`).querySelector('.cdc-shape')!, '::after').backgroundColor
    expect(inside(2)).not.to.equal(inside(3))
    expect(getComputedStyle(element.querySelector('button')!).transitionDuration).to.equal('0s')
    await emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' })
  })

  it('fits 280 px with targets of 44 px', async () => {
    const box = document.createElement('div')
    box.style.inlineSize = '280px'
    const element = await placeRating(town, {}, box)
    star(element, 1)
    expect(element.scrollWidth).to.be.at.most(280)
    for (const target of element.querySelectorAll<HTMLElement>('.cdc-star, .cdc-answer, button'))
      if (target.checkVisibility()) expect(target.offsetHeight, target.innerText).to.be.at.least(44)
  })
})
