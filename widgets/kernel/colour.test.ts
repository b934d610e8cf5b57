import { expect } from 'chai'
import { adaptColours, readable } from './colour.ts'

function box(style: string): HTMLElement {
  const outer = document.createElement('div')
  outer.style.cssText = style
  const inner = outer.appendChild(document.createElement('div'))
  document.body.append(outer)
  return inner
}

describe('colour', () => {
  it('leaves a readable colour as it is and darkens a pale one until white can be read on it', () => {
    expect(readable([0, 102, 204], [255, 255, 255], [0, 0, 0])).to.deep.equal([0, 102, 204])
    const [r, g, b] = readable([255, 200, 0], [255, 255, 255], [0, 0, 0])
    expect(r).to.be.below(150)
    expect(g).to.be.below(r)
    expect(b).to.equal(0)
  })

  it('takes the page’s colour: its own for us first, then its theme’s', () => {
    const element = box('--bs-primary: #800000')
    adaptColours(element)
    expect(element.style.getPropertyValue('--_fill')).to.equal('rgb(128 0 0)')
    element.style.setProperty('--cdc-primary', 'hsl(240 100% 25%)')
    adaptColours(element)
    expect(element.style.getPropertyValue('--_fill')).to.match(/^rgb\(0 0 12[78]\)$/)
  })

  it('is dark on a dark page, light on a light one, and as told when told', () => {
    const element = box('background: #101418')
    adaptColours(element)
    expect(element.style.colorScheme).to.equal('dark')
    adaptColours(element, 'light')
    expect(element.style.colorScheme).to.equal('light')
    const plain = box('background: white')
    adaptColours(plain)
    expect(plain.style.colorScheme).to.equal('light')
  })

  it('survives a colour that is none', () => {
    const element = box('--cdc-primary: nonsense')
    adaptColours(element)
    expect(element.style.getPropertyValue('--_fill')).to.equal('rgb(0 102 204)')
  })
})
