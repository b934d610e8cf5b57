import { expect } from 'chai'
import { pieces } from './marking.ts'

describe('marking', () => {
  it('leaves a text without findings whole', () => {
    expect(pieces('ciao', [])).to.deep.equal([{ text: 'ciao', codes: [] }])
  })

  it('cuts the text where findings begin and end, also where they overlap', () => {
    const found = pieces('abcdef', [
      { start: 1, end: 4, code: 'phone' },
      { start: 3, end: 6, code: 'email' },
    ])
    expect(found.map(({ text, codes }) => `${text}:${codes.join('+')}`)).to.deep.equal([
      'a:',
      'bc:phone',
      'd:phone+email',
      'ef:email',
    ])
  })

  it('never loses a letter, whatever the spans say', () => {
    const text = 'Chiamatemi 👋 subito'
    const spans = [
      { start: -3, end: 2, code: 'a' },
      { start: 5, end: 500, code: 'b' },
      { start: 8, end: 8, code: 'c' },
      { start: 2, end: 9, code: 'd' },
    ]
    expect(
      pieces(text, spans)
        .map(({ text: piece }) => piece)
        .join(''),
    ).to.equal(text)
  })
})
