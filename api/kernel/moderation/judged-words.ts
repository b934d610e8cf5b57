import { hash } from 'node:crypto'
import type { TenantDb } from '../db/index.ts'
import type { Content } from './door.ts'
import { lastDecided } from './outcomes/store.ts'

/** What stands for the words of a content with a decision on them. The version does not: it is another once what is held is shown. */
export const wordsOf = ({ title, text }: Pick<Content, 'title' | 'text'>): string =>
  hash('sha256', JSON.stringify([title, text]), 'base64url')

/**
 * What moderators have decided in the end on the words as they are now; undefined when nothing holds that they decided, or the words
 * were others. A decision that does not say which words it was about counts.
 */
export async function outcomeOn(
  db: TenantDb,
  content: Pick<Content, 'id' | 'title' | 'text'>,
): Promise<'keep' | 'hide' | undefined> {
  const last = await lastDecided(db, content.id)
  return last && (last.words === null || last.words === wordsOf(content)) ? last.outcome : undefined
}
