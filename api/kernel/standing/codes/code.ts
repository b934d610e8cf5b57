import { createHmac, randomInt } from 'node:crypto'

/** What codes are written with: nothing that looks like something else on paper (0 and O, 1 and I, U and V). As many as a prime. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTVWXYZ'
/** Characters of a code beside the last one, which follows from them: 54 bits. */
const random = 11
const group = 4

/** A new code without its groups: `K7RMX4P2QWH9`. */
export function makeCode(): string {
  const beginning = Array.from({ length: random }, () => alphabet[randomInt(alphabet.length)]!).join('')
  return beginning + checkOf(beginning)
}

/** In groups, as it is printed and read aloud: `K7RM-X4P2-QWH9`. */
export const grouped = (code: string): string => code.match(new RegExp(`.{1,${group}}`, 'g'))!.join('-')

/** The code that somebody has typed, in whatever case and groups; undefined when one character is wrong or two have changed places. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s.–-]/g, '')
  const sound = code.length === random + 1 && [...code].every((one) => alphabet.includes(one))
  return sound && checkOf(code.slice(0, random)) === code[random] ? code : undefined
}

/** Each place weighs otherwise and the alphabet's length is a prime: any single mistake, and any exchange of two, gives another check. */
function checkOf(beginning: string): string {
  const sum = [...beginning].reduce((sum, one, place) => sum + (place + 2) * alphabet.indexOf(one), 0)
  return alphabet[sum % alphabet.length]!
}

/** Under what a code is known in a town. @param key Lies outside the database. */
export const digestOf = (key: Buffer, tenant: string, code: string): Buffer =>
  createHmac('sha256', key).update(`paper code\n${tenant}\n${code}`).digest()
