import type { ErrandTown } from '../../service.ts'
import type { Content, Doors, ModerationScene } from '../door.ts'
import { holdUnseen } from '../holding.ts'
import { outcomeOn } from '../judged-words.ts'
import { sceneOf } from '../outcomes/hearing.ts'
import { settingsOf } from '../settings.ts'
import { changeItem, findItem } from '../store/items.ts'
import type { Similar } from './assess.ts'
import { judge, knowledgeOf, scoresOf } from './judging.ts'
import { forgetOpinions } from './providers/store.ts'
import { withOpinions } from './providers/weighing.ts'
import { signatureOf } from './similarity.ts'
import { forgetSignatures, freshItems, keepSignature, mostSimilar, type Fresh } from './similar-store.ts'

const hour = 3_600_000
/** For how long what was written is compared with what comes. */
const comparedFor = 14 * 24 * hour
/** What is older and has no signature was written before there were any. */
const freshFor = 2 * hour
/** Contributions of one transaction. */
const together = 50

/**
 * Compares what was written since the last time with what the town was sent lately. What nearly repeats something is judged anew: a
 * moderator looks at it, or it waits unseen until one has. Not where it is written: whoever writes does not wait for it.
 */
export const compareFresh =
  (doors: Doors) =>
  async ({ within }: ErrandTown): Promise<void> => {
    for (;;) {
      const { done, suspects } = await within((db, occasion) => compareSome(doors, sceneOf(db, occasion)))
      // Each in a transaction of its own: who decides on several at once meets none that it holds.
      for (const suspect of suspects) await within((db, occasion) => askModerator(doors, sceneOf(db, occasion), suspect))
      if (done < together) break
    }
    await within(async (db, { now }) => {
      const before = new Date(now.getTime() - comparedFor - freshFor)
      await forgetSignatures(db, before)
      await forgetOpinions(db, before)
    })
  }

/** Something that resembles what was sent lately. */
interface Suspect {
  readonly fresh: Fresh
  readonly similar: Similar
}

async function compareSome(doors: Doors, scene: ModerationScene): Promise<{ done: number; suspects: Suspect[] }> {
  const { db, tenant, now } = scene
  const { triage } = settingsOf(tenant)
  const some = await freshItems(db, new Date(now.getTime() - freshFor), together)
  const suspects: Suspect[] = []
  for (const fresh of some) {
    const door = doors.get(fresh.kind)
    const [content] = door?.compared ? await door.read(scene, [fresh.id]) : []
    const signature = content && signatureOf(textOf(content))
    await keepSignature(db, fresh, signature ?? null)
    if (!signature || content.byStaff) continue
    const since = new Date(fresh.at.getTime() - comparedFor)
    const similar = await mostSimilar(db, fresh, signature, since, triage.similar_from)
    if (similar) suspects.push({ fresh, similar })
  }
  return { done: some.length, suspects }
}

const textOf = ({ title, text }: Content) => [title, text].filter(Boolean).join('\n')

/** What waits, or does not, for no reason that a machine or a person has given. */
export const byChance: ReadonlySet<string> = new Set(['new', 'sampled'])

async function askModerator(doors: Doors, scene: ModerationScene, { fresh, similar }: Suspect): Promise<void> {
  const { db, tenant } = scene
  const settings = settingsOf(tenant)
  const door = doors.get(fresh.kind)!
  const [content] = await door.read(scene, [fresh.id], true)
  const item = await findItem(db, fresh.id, true)
  // Withdrawn, or a moderator was faster.
  if (!content || !item || content.sight !== 'public' || !byChance.has(item.why) || item.claim) return
  if (await outcomeOn(db, content)) return
  const assessment = judge(textOf(content), settings, await knowledgeOf(db, settings), similar)
  if (assessment.score < settings.disposing.look_from) return
  const opinions = item.scores.filter(({ source }) => source === 'external')
  await changeItem(db, item.id, { scores: withOpinions(scoresOf(assessment), opinions) })
  await holdUnseen(scene, door, content, item, { why: 'triage', hold: assessment.score >= settings.disposing.hold_from })
}
