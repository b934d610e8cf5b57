import { expect } from 'chai'
import { marked } from './marking.ts'
import { sentencesOf } from './sentences.ts'

const text = 'Uno due tre.\n\nQuattro cinque.\nSei.\n \n\nSette.'
const passage = (id: string, words: string) => ({ id, start: text.indexOf(words), end: text.indexOf(words) + words.length })
const read = (...passages: ReturnType<typeof passage>[]) =>
  marked(text, passages).map((runs) => runs.map(({ text, ids, ends }) => [text, ids.join(), ends.join()]))

describe('a proposal’s text', () => {
  it('is paragraphs, each piece where it stands', () => {
    const paragraphs = marked(text, [])
    expect(paragraphs.flat().map(({ text }) => text)).to.deep.equal(['Uno due tre.', 'Quattro cinque.\nSei.', 'Sette.'])
    for (const run of marked(text, [passage('a', 'due'), passage('b', 'cinque.\nSei')]).flat())
      expect(text.startsWith(run.text, run.start)).to.equal(true)
  })

  it('has passages marked that overlap, and that go over paragraphs', () => {
    expect(read(passage('a', 'Uno due'), passage('b', 'due tre'))[0]).to.deep.equal([
      ['Uno ', 'a', ''],
      ['due', 'a,b', 'a'],
      [' tre', 'b', 'b'],
      ['.', '', ''],
    ])
    expect(read(passage('a', 'tre.\n\nQuattro')).slice(0, 2)).to.deep.equal([
      [
        ['Uno due ', '', ''],
        ['tre.', 'a', ''],
      ],
      [
        ['Quattro', 'a', 'a'],
        [' cinque.\nSei.', '', ''],
      ],
    ])
    expect(read({ ...passage('a', 'Sei.'), end: text.indexOf('Sette') })[1]).to.deep.equal([
      ['Quattro cinque.\n', '', ''],
      ['Sei.', 'a', 'a'],
    ])
  })

  it('is chosen by sentences, none longer than a passage may be', () => {
    const of = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))
    expect(of('La piazza è vuota. Chiediamo panchine!\n\n Il mercato resta? Sì.')).to.deep.equal([
      'La piazza è vuota.',
      'Chiediamo panchine!',
      'Il mercato resta?',
      'Sì.',
    ])
    const long = of(`${'parola '.repeat(400)}fine.`)
    expect(long.map(({ length }) => length <= 1000)).to.deep.equal([true, true, true])
    expect(long.join(' ').length).to.equal('parola '.repeat(400).length + 5)
  })
})
