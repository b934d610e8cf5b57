import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorOf, type Anchor } from './anchor.ts'
import { follow, type PassageState } from './following.ts'

const before =
  'La piazza è vuota. Chiediamo venti panchine e due fontane. Il mercato resta il sabato, come oggi.\n\nLa spesa è di centomila euro.'
const passage = 'venti panchine'

const on = (text: string, words: string): Anchor =>
  anchorOf(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })

/** Where a comment on "venti panchine" lands. */
const edits: [edit: string, after: string, state: PassageState, now: string][] = [
  ['nothing', before, 'kept', passage],
  ['inserted before', `Premessa.\n\n${before}`, 'kept', passage],
  ['changed right before', before.replace('Chiediamo venti', 'Vogliamo venti'), 'kept', passage],
  ['deleted before', before.replace('La piazza è vuota. ', ''), 'kept', passage],
  ['inserted after', `${before} Ci sono i fondi.`, 'kept', passage],
  ['changed right after', before.replace('panchine e due', 'panchine, una statua e due'), 'kept', passage],
  ['changed inside', before.replace(passage, 'trenta panchine'), 'answered', 'trenta panchine'],
  ['inserted inside', before.replace(passage, 'venti comode panchine'), 'answered', 'venti comode panchine'],
  ['shortened inside', before.replace(passage, 'panchine'), 'answered', 'panchine'],
  ['replaced', before.replace(passage, 'molti alberi'), 'answered', 'molti alberi'],
  ['replaced with its end', before.replace('venti panchine e due fontane', 'alberi'), 'answered', 'alberi'],
  ['deleted', before.replace('venti panchine e ', ''), 'lost', passage],
  ['deleted with its sentence', before.replace(' Chiediamo venti panchine e due fontane.', ''), 'lost', passage],
  [
    'moved with its sentence',
    `${before.replace(' Chiediamo venti panchine e due fontane.', '')} Chiediamo venti panchine e due fontane.`,
    'moved',
    passage,
  ],
  ['moved by itself', before.replace('venti panchine e ', '').replace('euro.', 'euro per venti panchine.'), 'moved', passage],
  [
    'moved and put right',
    `${before.replace(' Chiediamo venti panchine e due fontane.', '')} In più chiediamo questo: venti panchene.`,
    'answered',
    'venti panchene',
  ],
  [
    'its sentence rewritten',
    before.replace('Chiediamo venti panchine e due', 'Noi vogliamo alberi, panchine e'),
    'answered',
    'vogliamo alberi, panchine',
  ],
  ['everything rewritten', 'Un testo del tutto diverso, che parla di scuole e di autobus.', 'lost', passage],
  ['everything deleted', '', 'lost', passage],
]

test.each(edits)('a comment on a passage, when the text is changed: %s', (_edit, after, state, now) => {
  const [followed] = follow(before, after, [on(before, passage)])
  expect({ state: followed!.state, now: followed!.anchor.exact }).toEqual({ state, now })
  if (state !== 'lost') expect(after.startsWith(now, followed!.anchor.start)).toBe(true)
})

test('of the same words each comment stays with its own', () => {
  const text = 'Art. 1. Si pianta un albero. Art. 2. Si pianta un albero. Art. 3. Si pianta un albero.'
  const at = [...text.matchAll(/un albero/g)].map(({ index }) => anchorOf(text, { start: index, end: index + 9 }))
  const after = text.replace('Art. 2. Si pianta un albero. ', '')
  expect(follow(text, after, at).map(({ state, anchor }) => [state, anchor.start])).toEqual([
    ['kept', at[0]!.start],
    ['lost', expect.any(Number)],
    ['kept', after.lastIndexOf('un albero')],
  ])
})

test('a lost passage that is put back is found again', () => {
  const without = before.replace('venti panchine e ', '')
  const [gone] = follow(before, without, [on(before, passage)])
  expect(gone!.state).toBe('lost')
  const [back] = follow(without, before, [gone!.anchor])
  expect(back).toEqual({ state: 'moved', anchor: on(before, passage) })
})

const sentences = [
  'La piazza è vuota. ',
  'Chiediamo panchine. ',
  'Il mercato resta. ',
  'La spesa è nota. ',
  'La piazza è vuota. ',
  '\n\n',
]
const texts = fc
  .array(fc.oneof(fc.constantFrom(...sentences), fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 12 })
  .map((all) => all.join(''))
const marked = texts
  .filter((text) => text.length > 0)
  .chain((text) =>
    fc.tuple(fc.nat({ max: text.length - 1 }), fc.integer({ min: 1, max: 40 })).map(([start, length]) => ({
      text,
      anchor: anchorOf(text, { start, end: Math.min(text.length, start + length) }),
    })),
  )

test('whatever the edit, each passage is somewhere, and its state is true', () => {
  fc.assert(
    fc.property(marked, texts, ({ text, anchor }, after) => {
      const [followed, ...more] = follow(text, after, [anchor])
      expect(more).toEqual([])
      const { state, anchor: now } = followed!
      expect(now.start).toBeLessThanOrEqual(after.length)
      if (state === 'lost') expect(now.exact).toBe(anchor.exact)
      else expect(now).toEqual(anchorOf(after, { start: now.start, end: now.start + now.exact.length }))
      if (state === 'kept' || state === 'moved') expect(now.exact).toBe(anchor.exact)
      if (state === 'answered') expect(now.exact).not.toBe(anchor.exact)
    }),
  )
})

test('what is put before or after a text as paragraphs of their own leaves every passage kept', () => {
  fc.assert(
    fc.property(marked, fc.constantFrom('Premessa.\n\n', 'Anno 2026: si comincia.\n\n'), ({ text, anchor }, more) => {
      expect(follow(text, more + text, [anchor])[0]).toMatchObject({ anchor: { exact: anchor.exact } })
      expect(follow(text, text, [anchor])).toEqual([{ state: 'kept', anchor }])
    }),
  )
})
