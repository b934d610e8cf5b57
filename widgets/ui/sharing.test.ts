import { expect } from 'chai'
import { html } from 'lit'
import { CdcElement } from '../kernel/element.ts'
import { define } from '../kernel/define.ts'
import { clear, expectAccessible, find, place, shows } from '../testing/page.ts'
import { base } from './base.ts'
import { Sharing, sharingStyles } from './sharing.ts'

/** Stands for any element that shares. */
class Sharer extends CdcElement {
  static override styles = [base, sharingStyles]
  readonly sharing = new Sharing(this)

  protected override view(): unknown {
    return html`<div class="card">${this.sharing.render()}</div>`
  }
}
define('x-sharer', Sharer)

const draw = () => place<Sharer>(html`<x-sharer tenant="bari" lang="it"></x-sharer>`)

/** The browser has this clipboard, and this way of sharing. @returns what undoes it. */
function pretend(parts: Partial<Record<'clipboard' | 'canShare' | 'share', unknown>>): void {
  for (const [name, value] of Object.entries(parts)) Object.defineProperty(navigator, name, { configurable: true, value })
}

describe('sharing', () => {
  afterEach(() => {
    for (const name of ['clipboard', 'canShare', 'share']) Reflect.deleteProperty(navigator, name)
    delete document.documentElement.dataset['cdcAround']
    return clear()
  })

  it('copies, and says so where everybody sees it', async () => {
    const copied: string[] = []
    pretend({ clipboard: { writeText: async (text: string) => void copied.push(text) } })
    const element = await draw()
    await element.sharing.copy('https://comune.example/petizioni/1')
    await shows(element, 'Link copiato')
    expect(copied).to.deep.equal(['https://comune.example/petizioni/1'])
    await expectAccessible(element)
  })

  const without: [string, unknown][] = [
    ['refuses', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
    ['has no clipboard, as without TLS', undefined],
  ]
  for (const [name, clipboard] of without)
    it(`selects the text where the browser ${name}`, async () => {
      pretend({ clipboard })
      const element = await draw()
      await element.sharing.copy('https://comune.example/petizioni/1')
      await shows(element, 'Da qui il browser non lascia copiare.')
      const field = find<HTMLInputElement>(element, '.by-hand')
      expect(element.shadowRoot?.activeElement).to.equal(field)
      expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(field.value)
      expect(field.value).to.equal('https://comune.example/petizioni/1')
      await expectAccessible(element)
    })

  it('copies the page’s address where sharing is refused, not where the citizen closes the sheet', async () => {
    const copied: string[] = []
    pretend({
      clipboard: { writeText: async (text: string) => void copied.push(text) },
      canShare: () => true,
      share: () => Promise.reject(new DOMException('closed', 'AbortError')),
    })
    const element = await draw()
    await element.sharing.sharePage('Una petizione')
    expect(copied).to.deep.equal([])
    pretend({ share: () => Promise.reject(new DOMException('framed', 'NotAllowedError')) })
    await element.sharing.sharePage('Una petizione')
    // Tests run in a page of their own, not in a frame.
    expect(copied).to.deep.equal([location.href])
  })
})
