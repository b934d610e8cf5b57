import { openThread } from '../../kernel/comments/index.ts'
import type { Debate } from './debate.ts'
import { windowsFor } from './rules.ts'
import type { Scene } from './scene.ts'
import type { DebatesSettings } from './settings.ts'

/** Opens the debate's thread, or lets it follow what the debate says now. */
export async function openDebateThread(scene: Scene, debate: Debate): Promise<void> {
  const { edit_minutes: editMinutes } = scene.tenant.settings.debates as DebatesSettings
  await openThread(scene, {
    subject: debate.id,
    service: 'debates',
    code: debate.code,
    windows: windowsFor(debate, 'comment'),
    needs: debate.rules.comment,
    supportWindows: windowsFor(debate, 'support'),
    supportNeeds: debate.rules.support,
    editMinutes,
    countsFrom: debate.countsFrom,
    shown: debate.state === 'published',
  })
}
