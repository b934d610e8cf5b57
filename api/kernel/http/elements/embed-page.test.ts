import { expect, test } from 'vitest'
import { embedStyle } from './embed-page.ts'

test('a town’s frames say the town’s colour, where it has one', () => {
  expect(embedStyle({ theme: { primary: '#7a1f5c' } })).toContain('--cdc-town-primary: #7a1f5c;')
  expect(embedStyle({ theme: {} })).not.toContain('--cdc')
})
