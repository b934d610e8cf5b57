/** Values of characters at odd places, counted from one, in the order 0…9, A…Z. @source DM 23 December 1976, tables. */
const odd = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
]
const months = 'ABCDEHLMPRST'
/** Letters that stand for digits where two people would have the same code. */
const omocodia = 'LMNPQRSTUV'
const shape = /^[A-Z]{6}[0-9L-NP-V]{2}[A-EHLMPR-T][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z]$/

const order = (character: string) => (character <= '9' ? Number(character) : character.charCodeAt(0) - 55)

/** The letter that ends a tax code, from its first fifteen characters. */
export function checkLetter(beginning: string): string {
  let sum = 0
  for (const [place, character] of [...beginning].entries()) {
    const value = order(character)
    sum += place % 2 === 0 ? odd[value]! : value % 10 === value ? value : value - 10
  }
  return String.fromCharCode(65 + (sum % 26))
}

/** What is wrong with a tax code of somebody born that day; undefined when nothing is. @param birthDate `YYYY-MM-DD`. */
export function faultOf(taxCode: string, birthDate: string): 'shape' | 'check' | 'birth_date' | undefined {
  if (!shape.test(taxCode)) return 'shape'
  if (checkLetter(taxCode.slice(0, 15)) !== taxCode[15]) return 'check'
  const digits = (from: number, to: number) =>
    Number([...taxCode.slice(from, to)].map((one) => (one > '9' ? omocodia.indexOf(one) : one)).join(''))
  const [year, month, day] = birthDate.split('-').map(Number) as [number, number, number]
  // Forty is added to the day of birth of women.
  const fits = digits(6, 8) === year % 100 && months.indexOf(taxCode[8]!) === month - 1 && digits(9, 11) % 40 === day
  return fits ? undefined : 'birth_date'
}
