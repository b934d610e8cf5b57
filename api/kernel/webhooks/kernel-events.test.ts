import { expect, test } from 'vitest'
import { kernelEvents } from './kernel-events.ts'

const { tell } = kernelEvents['moderation.decided']
const links = { api: (path: string) => path, page: (path: string) => path }
const told = (outcome: string) => {
  const payload = {
    content_id: 'c',
    subject_id: 's',
    service: 'debates',
    kind: 'comment',
    outcome,
    reason: 'fuori-tema',
    way: 'new',
  }
  return tell({ id: 'f', name: 'moderation.decided', at: new Date(0), payload }, links)
}

test('of a decision no more is told than in the public log', () => {
  expect(told('hide')).toEqual({ service: 'debates', kind: 'comment', outcome: 'hide', reason: 'fuori-tema', way: 'new' })
})

test('what waits for a colleague is told to nobody', () => {
  expect(told('second_opinion')).toBeUndefined()
})
