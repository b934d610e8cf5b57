import type { ErrandTown } from '../../service.ts'
import type { Doors, ModerationScene } from '../door.ts'
import { holdUnseen } from '../holding.ts'
import { sceneOf } from '../outcomes/hearing.ts'
import { lastOutcome } from '../outcomes/store.ts'
import { settingsOf } from '../settings.ts'
import { changeItem, findItem } from '../store/items.ts'
import { judge, knowledgeOf, scoresOf } from './judging.ts'
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
      const done = await within(async (db, occasion) => {
        const scene = sceneOf(db, occasion)
        const fresh = await freshItems(db, new Date(occasion.now.getTime() - freshFor), together)
        for (const item of fresh) await compare(doors, scene, item)
        return fresh.length
      })
      if (done < together) break
    }
    await within((db, { now }) => forgetSignatures(db, new Date(now.getTime() - comparedFor - freshFor)))
  }

/** What waits, or does not, for no reason that a machine or a person has given. */
const byChance: ReadonlySet<string> = new Set(['new', 'sampled'])

async function compare(doors: Doors, scene: ModerationScene, fresh: Fresh): Promise<void> {
  const { db, tenant } = scene
  const settings = settingsOf(tenant)
  const door = doors.get(fresh.kind)
  const [content] = (await door?.read(scene, [fresh.id])) ?? []
  const text = content && [content.title, content.text].filter(Boolean).join('\n')
  const signature = text === undefined ? undefined : signatureOf(text)
  await keepSignature(db, fresh, signature ?? null)
  if (!signature || !door || content!.byStaff) return
  const since = new Date(fresh.at.getTime() - comparedFor)
  const similar = await mostSimilar(db, fresh, signature, since, settings.triage.similar_from)
  if (!similar) return
  const assessment = judge(text!, settings, await knowledgeOf(db, settings), similar)
  if (assessment.score < settings.disposing.look_from) return
  const [locked] = await door.read(scene, [fresh.id], true)
  const item = await findItem(db, fresh.id, true)
  // Withdrawn, or a moderator was faster.
  if (!locked || !item || locked.sight !== 'public' || !byChance.has(item.why) || item.claim) return
  if (await lastOutcome(db, item.id)) return
  await changeItem(db, item.id, { scores: scoresOf(assessment) })
  await holdUnseen(scene, door, locked, item, { why: 'triage', hold: assessment.score >= settings.disposing.hold_from })
}
