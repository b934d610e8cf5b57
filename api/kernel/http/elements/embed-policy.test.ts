import { expect, test } from 'vitest'
import { embedPolicy, tileHost } from './embed-policy.ts'

const tiles = (template: string) => ({ mapTiles: { template, attribution: '', link: null } })

test.each([
  ['https://mappe.bari.example/{z}/{x}/{y}.png', 'https://mappe.bari.example'],
  ['https://{s}.tiles.example:8443/{z}/{x}/{y}.png?{s}', 'https://*.tiles.example:8443'],
  ['https://tile{s}.example/{z}/{x}/{y}', 'https://*.example'],
  ["https://a;script-src'*'.example/{z}/{x}/{y}", 'https://tile.openstreetmap.org'],
])('tiles of %s come from %s', (template, host) => expect(tileHost(tiles(template))).toBe(host))

test('a town’s frame takes the ground of its maps from the town’s host alone', () => {
  const policy = embedPolicy({ ...tiles('https://mappe.bari.example/{z}/{x}/{y}.png'), allowedOrigins: ['https://bari.example'] })
  expect(policy).toContain("img-src 'self' data: blob: https://mappe.bari.example https://bari.example;")
  expect(policy).toContain("frame-ancestors 'self' https://bari.example")
  expect(policy).not.toContain('openstreetmap')
  expect(embedPolicy({ mapTiles: null, allowedOrigins: [] })).toContain('https://tile.openstreetmap.org;')
})
