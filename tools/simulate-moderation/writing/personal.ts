import { checkCharacter } from '../../../api/kernel/moderation/triage/personal-data/fiscal-code.ts'
import type { Chance } from '../chance.ts'
import type { Grammar } from './grammar.ts'

const letters = (chance: Chance, count: number, from: string) =>
  Array.from({ length: count }, () => chance.pick([...from])).join('')
const digits = (chance: Chance, count: number) => letters(chance, count, '0123456789')

/** Personal data of nobody, made by chance so that its check characters hold. */
export function personalOf(chance: Chance): Grammar {
  const consonants = 'BCDFGLMNPRSTVZ'
  const plate = 'ABCDEFGHJKLMNPRSTVWXYZ'
  const day = String(10 + Math.floor(chance.next() * 18))
  const code =
    letters(chance, 6, consonants) +
    digits(chance, 2) +
    chance.pick([...'ABCDEHLMPRST']) +
    day +
    chance.pick([...'ABCDEFGHL']) +
    digits(chance, 3)
  const account = `${letters(chance, 1, 'ABCX')}${digits(chance, 22)}`
  return {
    phone: [`3${digits(chance, 2)} ${digits(chance, 7)}`, `3${digits(chance, 9)}`, `080 5${digits(chance, 6)}`],
    plate: [letters(chance, 2, plate) + digits(chance, 3) + letters(chance, 2, plate)],
    fiscal: [code + checkCharacter(code)],
    iban: [`IT${ibanCheck(account)}${account}`],
    mail: [`${chance.pick(['mario', 'anna', 'luca', 'info'])}${digits(chance, 2)}@example.org`],
  }
}

/** @source ISO 13616: the number with country and 00 at its end, letters as 10 to 35, is 98 minus itself modulo 97. */
function ibanCheck(account: string): string {
  const numeric = `${account}IT00`.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return String(98n - (BigInt(numeric) % 97n)).padStart(2, '0')
}
