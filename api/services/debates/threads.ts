import { openThread } from '../../kernel/comments/index.ts'
import type { Debate } from './debate.ts'
import { publicProposals } from './proposals/store/proposals.ts'
import { layerOf } from './places/layer.ts'
import { windowsFor } from './rules.ts'
import type { Scene } from './scene.ts'
import type { DebatesSettings } from './settings.ts'

/** A debate, or a proposal of it. */
interface Discussed {
  readonly id: string
  readonly code: string
  readonly title: string
}

/** Opens the threads of the debate and of its proposals, or lets them follow what the debate says now. */
export async function openThreads(scene: Scene, debate: Debate): Promise<void> {
  await openThreadOf(scene, debate, { ...debate, title: debate.question.it })
  for (const proposal of await publicProposals(scene.db, debate.id)) await openThreadOf(scene, debate, proposal)
}

/** Opens the thread of the debate or of a proposal of it. */
export function openThreadOf(scene: Scene, debate: Debate, subject: Discussed): Promise<void> {
  return saveThreadOf(scene, debate, subject, debate.state === 'published')
}

/** What is said about a hidden proposal is hidden with it: it quotes it. */
export function hideThreadOf(scene: Scene, debate: Debate, subject: Discussed): Promise<void> {
  return saveThreadOf(scene, debate, subject, false)
}

async function saveThreadOf(scene: Scene, debate: Debate, { id, code, title }: Discussed, shown: boolean) {
  const { edit_minutes: editMinutes, votes_against: votesAgainst } = scene.tenant.settings.debates as DebatesSettings
  await openThread(scene, {
    subject: id,
    service: 'debates',
    code,
    title: shown ? title : code,
    windows: windowsFor(debate, 'comment'),
    needs: debate.rules.comment,
    supportWindows: windowsFor(debate, 'support'),
    supportNeeds: debate.rules.support,
    editMinutes,
    countsFrom: debate.countsFrom,
    // What is said about a proposal answers its text, not a place.
    layer: id === debate.id ? layerOf(debate) : null,
    shown,
    tags: debate.tags,
    votesAgainst,
  })
}
