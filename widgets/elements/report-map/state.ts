import type { TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import type { ShownPoint } from '../../ui/map/shown.ts'
import { icon } from '../../ui/icons.ts'

export type ReportState = components['schemas']['ReportState']

interface Look {
  kind: ShownPoint['kind']
  picture: TemplateResult
  mood: '' | 'good' | 'bad'
}

const open: Look = { kind: 'open', picture: icon.alert, mood: 'bad' }
const closed: Look = { kind: 'closed', picture: icon.minus, mood: '' }

/** How a state is drawn: its shape and picture say what its colour says. */
export const looks: Record<ReportState, Look> = {
  received: open,
  verified: open,
  assigned: open,
  in_progress: open,
  reopened: open,
  planned: { kind: 'paused', picture: icon.clock, mood: '' },
  resolved: { kind: 'closed', picture: icon.tick, mood: 'good' },
  not_resolved: closed,
  not_ours: closed,
  duplicate: closed,
}
