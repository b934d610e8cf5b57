import { expect } from 'chai'
import * as Y from 'yjs'
import { passageOf } from './passage.ts'
import type { SharedText } from './shared-text.ts'
import { differing, tie } from './typing.ts'

/** A field tied to a text, as the editor does it. */
function field(words: string) {
  const document = new Y.Doc()
  const text = document.getText('text')
  text.insert(0, words)
  const undoing = new Y.UndoManager(text, { trackedOrigins: new Set(['typed']) })
  const area = Object.assign(window.document.createElement('textarea'), { rows: 3 })
  window.document.body.append(area)
  const untie = tie(area, { document, text, undoing, hold: () => () => undefined } as unknown as SharedText)
  const type = (value: string, caret: number): void => {
    area.value = value
    area.setSelectionRange(caret, caret)
    area.dispatchEvent(new InputEvent('input'))
  }
  const end = (): void => {
    untie()
    area.remove()
  }
  return { area, document, text, type, end }
}

describe('a field of the proposal editor', () => {
  it('finds the shortest change, at the caret where several are as short, and never half a letter', () => {
    for (const [before, after, caret, at, removed, added] of [
      ['', 'a', 1, 0, 0, 'a'],
      ['due', 'dueee', 4, 2, 0, 'ee'],
      ['aaa', 'aaaa', 2, 1, 0, 'a'],
      ['venti panchine', 'trenta panchine', 6, 0, 5, 'trenta'],
      ['tolto tutto', '', 0, 0, 11, ''],
      ['x😀y', 'x😁y', 3, 1, 2, '😁'],
    ] as const)
      expect(differing(before, after, caret), `${before} → ${after}`).to.deep.equal({ at, removed, added })
    expect(differing('uguale', 'uguale', 3)).to.equal(undefined)
  })

  it('keeps the selection on its words while others write before, within and after it', () => {
    const { area, document, text, end } = field('La piazza è vuota. Chiediamo panchine.')
    area.setSelectionRange(3, 9)
    document.transact(() => text.insert(0, 'Oggi. '), 'town')
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).to.equal('piazza')
    document.transact(() => text.insert(area.value.length, ' Grazie.'), 'town')
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).to.equal('piazza')
    document.transact(() => text.delete(0, 6), 'town')
    expect([area.selectionStart, area.selectionEnd, area.value]).to.deep.equal([
      3,
      9,
      'La piazza è vuota. Chiediamo panchine. Grazie.',
    ])
    end()
  })

  it('takes in what is typed or pasted, however long, without what nobody sees', () => {
    const { area, text, document, type, end } = field('uno')
    type('uno due', 7)
    type('uno due\u200b\u202e tre', 13)
    expect([area.value, text.toJSON(), area.selectionStart]).to.deep.equal(['uno due tre', 'uno due tre', 11])
    const sizes: number[] = []
    document.on('update', (update: Uint8Array) => sizes.push(update.length))
    type(`${'漢'.repeat(18_000)}uno due tre`, 18_000)
    expect(text.toJSON()).to.equal(area.value)
    expect(Math.max(...sizes)).to.be.below(40_000)
    end()
  })

  it('undoes only what was typed here', () => {
    const { area, document, text, type, end } = field('uno')
    type('uno due', 7)
    document.transact(() => text.insert(0, 'zero '), 'town')
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, cancelable: true }))
    expect(area.value).to.equal('zero uno')
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Z', ctrlKey: true, shiftKey: true, cancelable: true }))
    expect(area.value).to.equal('zero uno due')
    end()
  })

  it('makes one passage in whole words of what differs', () => {
    const before = 'Chiediamo venti panchine e due fontane.'
    const amended = (after: string) => {
      const change = passageOf(before, after)
      const { passage, replacement } = change!
      const { start, exact } = passage
      expect(before.slice(0, start) + replacement + before.slice(start + exact.length)).to.equal(after)
      return [exact, replacement]
    }
    expect(amended('Chiediamo trenta panchine e due fontane.')).to.deep.equal(['venti', 'trenta'])
    expect(amended('Chiediamo subito venti panchine e due fontane.')).to.deep.equal(['venti', 'subito venti'])
    expect(amended('Chiediamo venti panchine.')[1]).to.equal('panchine.')
    expect(amended(`${before} Grazie.`)).to.deep.equal(['fontane.', 'fontane. Grazie.'])
    expect(amended(`Oggi. ${before}`)).to.deep.equal(['Chiediamo', 'Oggi. Chiediamo'])
    expect(passageOf(before, before)).to.equal(undefined)
    expect(passageOf('', 'Tutto nuovo.')).to.equal(undefined)
    expect(passageOf('a '.repeat(900), 'b '.repeat(900))).to.equal(undefined)
  })
})
