import type { components } from '../../../types/openapi.d.ts'
import { localText } from './room.ts'

type Tag = components['schemas']['CommentTag']

/** Most tags of a debate. */
const most = 12
const longest = 40

/** One tag per line: "Mobilità / Mobility". */
export const tagLines = (tags: readonly Tag[]): string =>
  tags.map(({ name: { it, en } }) => (en ? `${it} / ${en}` : it)).join('\n')

/** The tags of the lines. A name that was there keeps its key, whatever stands around it: comments carry the key. */
export function tagsIn(lines: string, before: readonly Tag[]): Tag[] {
  const taken = new Set<string>()
  const names = lines.split('\n').flatMap((line) => (line.trim() ? [line.split('/').map((part) => part.trim())] : []))
  return names.slice(0, most).flatMap(([it = '', en]) => {
    const known = before.find(({ name }) => name.it.toLowerCase() === it.toLowerCase())
    const key = known?.key ?? keyOf(it, taken)
    if (!key || taken.has(key)) return []
    taken.add(key)
    return [{ key, name: localText(it.slice(0, longest), en?.slice(0, longest)) }]
  })
}

/** "Mobilità dolce" → `mobilita-dolce`, with a number where that is taken. */
function keyOf(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 36)
    .replace(/^-|-$/g, '')
  const base = plain.length < 2 ? `tema-${plain || 'x'}` : plain
  return [base, ...Array.from({ length: most }, (_, n) => `${base}-${n + 2}`)].find((key) => !taken.has(key)) ?? ''
}
