import type { TenantDb } from '../db/index.ts'
import { followThrough, type TextChange } from '../texts/passages.ts'
import { threadTag } from './thread.ts'
import { placeQuotes, quotedPassages } from './store/quotes.ts'

/**
 * Lets comments of the thread follow the passages that they quote through a change of a text of its subject, in the transaction in which
 * the text is changed.
 *
 * @param texts All texts of the subject, after the change.
 */
export async function followQuotes(
  scene: { readonly db: TenantDb; readonly evict: (...tags: string[]) => void },
  subject: string,
  texts: readonly { readonly id: string; readonly text: string }[],
  change: TextChange,
): Promise<void> {
  if (change.before === change.after) return
  await placeQuotes(scene.db, followThrough(await quotedPassages(scene.db, subject), texts, change))
  scene.evict(threadTag(subject))
}
