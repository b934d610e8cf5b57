import type { Chance } from '../chance.ts'

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bche\b/g, 'ke'],
  [/\bper\b/g, 'x'],
  [/\bnon\b/g, 'nn'],
  [/\bcomunque\b/g, 'cmq'],
  [/\bperché\b/gi, 'xke'],
  [/\bsono\b/g, 'sn'],
  [/\banche\b/g, 'anke'],
]
const endings = ['', '', '', '!', '!!', '...', ' grazie', ' Grazie.', ' :(', ' 😡', ' 👍', ' saluti']

/** The text as somebody types it: hurried, on a telephone, or with care. */
export function typed(text: string, chance: Chance): string {
  let written = chance.happens(0.6) ? text.charAt(0).toUpperCase() + text.slice(1) : text
  if (chance.happens(0.15)) written = written.normalize('NFD').replaceAll(/\p{M}/gu, '')
  else if (chance.happens(0.2)) written = written.replaceAll(/[àèéìòù]/g, (letter) => `${letter.normalize('NFD')[0]}'`)
  if (chance.happens(0.12))
    for (const [full, short] of abbreviations) if (chance.happens(0.6)) written = written.replaceAll(full, short)
  if (chance.happens(0.05)) written = written.toUpperCase()
  const slips = chance.poisson(written.length / 250)
  for (let slip = 0; slip < slips; slip++) written = slipped(written, chance)
  return written + chance.pick(endings)
}

/** One letter left out, doubled, or changed places with the next. Not within addresses and numbers. */
function slipped(text: string, chance: Chance): string {
  const at = Math.floor(chance.next() * (text.length - 2))
  const [letter, next] = [text[at]!, text[at + 1]!]
  if (!/\p{Ll}/u.test(letter) || !/\p{Ll}/u.test(next) || /[:/.@\d]/.test(text.slice(Math.max(0, at - 15), at + 15))) return text
  const instead = chance.pick([letter, letter + letter + next, next + letter])
  return text.slice(0, at) + instead + text.slice(at + 2)
}

/** Somebody gets round a list of words: figures for letters, letters drawn out. */
export function disguised(text: string, chance: Chance): string {
  return text
    .replaceAll(/[aeio](?=\p{L})/gu, (vowel) => (chance.happens(0.2) ? { a: '4', e: '3', i: '1', o: '0' }[vowel]! : vowel))
    .replaceAll(/[aeiou]\b/g, (vowel) => (chance.happens(0.15) ? vowel.repeat(4) : vowel))
}
