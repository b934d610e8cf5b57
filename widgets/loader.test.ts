import { expect } from 'chai'
import { fetchNested } from './kernel/nested.ts'
import { clear, until } from './testing/page.ts'

const defined = (tag: string): boolean => customElements.get(tag) !== undefined

describe('loader', () => {
  afterEach(clear)

  it('fetches an element when its tag appears, and no other', async () => {
    const before = new Set(Object.keys(window))
    document.body.append(document.createElement('cdc-session'))
    await import('./loader.ts')
    await until(() => defined('cdc-session'))
    expect(defined('cdc-petition-desk')).to.equal(false)
    const outer = document.createElement('main')
    const inner = outer.appendChild(document.createElement('p')).appendChild(document.createElement('cdc-petitions'))
    inner.setAttribute('tenant', 'nowhere')
    document.body.append(outer)
    await until(() => defined('cdc-petitions'))
    expect(Object.keys(window).filter((name) => !before.has(name))).to.deep.equal([])
  })

  it('is safe when it is there twice', async () => {
    await import('./loader.ts')
    const again = './loader.ts?again'
    await import(again)
    document.body.append(document.createElement('cdc-town'))
    await until(() => defined('cdc-town'))
  })

  it('fetches what an element asks for that holds it, and says what there is not', async () => {
    await import('./loader.ts')
    expect(fetchNested('cdc-debates')).to.equal(true)
    await until(() => defined('cdc-debates'))
    expect(fetchNested('cdc-nothing')).to.equal(false)
  })

  it('fits frames of the API to the height that they tell, and tells them the page’s address', async () => {
    await import('./loader.ts')
    const frame = document.createElement('iframe')
    frame.dataset.cdc = ''
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
    document.body.append(frame)
    await loaded
    const script = frame.contentDocument?.createElement('script')
    if (script)
      script.textContent = `onmessage = ({ data }) => (document.title = data.href); parent.postMessage({ type: 'cdc-embed-height', height: 432.1 }, '*')`
    if (script) frame.contentDocument?.body.append(script)
    await until(() => frame.style.height === '433px')
    await until(() => frame.contentDocument?.title === location.href)
    postMessage({ type: 'cdc-embed-height', height: 9999 }, location.origin)
    frame.remove()
  })
})
