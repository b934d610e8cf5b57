import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffForReaders, diffWords, type Piece } from './diff.ts'

const of = (pieces: readonly Piece[], kinds: readonly Piece['kind'][]) =>
  pieces
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('')

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom('la', ' ', 'piazza', '.', '\n', '👨‍👩‍👧', 'è', '…'), { maxLength: 40 }).map((words) => words.join('')),
)

test.each([diffWords, diffForReaders])('holds both versions to the letter, each piece of another kind than the next', (diff) => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const pieces = diff(before, after)
      expect(of(pieces, ['kept', 'removed'])).toBe(before)
      expect(of(pieces, ['kept', 'added'])).toBe(after)
      for (const [index, { kind, text }] of pieces.entries()) {
        expect(text).not.toBe('')
        expect(kind).not.toBe(pieces[index - 1]?.kind)
        if (kind === 'removed') expect(pieces[index - 1]?.kind).not.toBe('added')
      }
    }),
  )
})

test('of the same text it says that all was kept', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(diffWords(text, text)).toEqual(text ? [{ kind: 'kept', text }] : [])
    }),
  )
})

test('compares words, not letters, and punctuation by itself', () => {
  expect(diffWords('Più panchine in piazza.', 'Più alberi in piazza!')).toEqual([
    { kind: 'kept', text: 'Più ' },
    { kind: 'removed', text: 'panchine' },
    { kind: 'added', text: 'alberi' },
    { kind: 'kept', text: ' in piazza' },
    { kind: 'removed', text: '.' },
    { kind: 'added', text: '!' },
  ])
})

test('shows a sentence written anew as one change', () => {
  expect(diffForReaders('Sia chiusa la via.', 'Si aprano dei giardini.')).toEqual([
    { kind: 'removed', text: 'Sia chiusa la via' },
    { kind: 'added', text: 'Si aprano dei giardini' },
    { kind: 'kept', text: '.' },
  ])
})

test('compares by paragraphs what has been rewritten from end to end', () => {
  const chapter = (of: string) => Array.from({ length: 1000 }, (_, at) => `${of}${at}`).join(' ')
  expect(diffWords(`${chapter('a')}\nCome prima.\n`, `${chapter('b')}\nCome prima.\n`)).toEqual([
    { kind: 'removed', text: `${chapter('a')}\n` },
    { kind: 'added', text: `${chapter('b')}\n` },
    { kind: 'kept', text: 'Come prima.\n' },
  ])
  expect(diffWords(chapter('a'), chapter('b'))).toHaveLength(2)
})

test('of comparisons that are shown together each looks for fewer changes, so that all take as long as one', () => {
  const chapter = (of: string) => Array.from({ length: 50 }, (_, at) => `${of}${at} e`).join(' ')
  expect(diffForReaders(chapter('a'), chapter('b')).length).toBeGreaterThan(50)
  expect(diffForReaders(chapter('a'), chapter('b'), 100)).toHaveLength(2)
  expect(diffForReaders('Più panchine', 'Più alberi', 100)).toHaveLength(3)
})
