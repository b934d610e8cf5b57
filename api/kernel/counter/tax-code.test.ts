import { expect, test } from 'vitest'
import { checkLetter, faultOf } from './tax-code.ts'

/** Of nobody: the code is made from an invented name. */
const beginning = 'RSSMRA85T10A562'
const invented = `${beginning}S`

test('a tax code ends with the letter that its other characters give', () => {
  expect(checkLetter(beginning)).toBe('S')
  expect(faultOf(invented, '1985-12-10')).toBeUndefined()
})

test('a character that was read wrong is noticed', () => {
  expect(faultOf('RSSMRA85T10A563S', '1985-12-10')).toBe('check')
  expect(faultOf('RSSMRA85T10A56', '1985-12-10')).toBe('shape')
})

test('the code is of the day of birth: of women too, and with letters for digits', () => {
  expect(faultOf(invented, '1985-12-11')).toBe('birth_date')
  expect(faultOf(invented, '1986-12-10')).toBe('birth_date')
  const woman = 'RSSMRA85T50A562'
  expect(faultOf(woman + checkLetter(woman), '1985-12-10')).toBeUndefined()
  const homonym = 'RSSMRA85T10A56N'
  expect(faultOf(homonym + checkLetter(homonym), '1985-12-10')).toBeUndefined()
})
