import type { components, operations } from '../../../types/openapi.d.ts'

export type State = components['schemas']['ReportState']
type Query = NonNullable<operations['reports_queue_list']['parameters']['query']>

/** What is done first. */
export type Task = 'all' | 'received' | 'overdue' | 'contested' | 'mine'
export const tasks: Task[] = ['all', 'received', 'overdue', 'contested', 'mine']

/** Which reports the queue holds; '' for any. */
export interface Filter {
  task: Task
  q: string
  office: string
  category: string
  area: string
  state: State | ''
  sort: 'due' | 'newest'
}

export const noFilter: Filter = { task: 'all', q: '', office: '', category: '', area: '', state: '', sort: 'due' }

const byTask: Record<Task, Query> = {
  all: {},
  received: { state: ['received'] },
  overdue: { overdue: true },
  contested: { contested: true },
  mine: { mine: true },
}

/** What is asked for it. Whoever searches looks for closed reports too. */
export const queryOf = ({ task, q, office, category, area, state, sort }: Filter): Query => ({
  sort,
  ...byTask[task],
  ...(office && { office }),
  ...(category && { category: [category] }),
  ...(area && { area }),
  ...(q && { q, state: every }),
  ...(state && { state: [state] }),
})

const every: State[] = [
  'received',
  'verified',
  'assigned',
  'in_progress',
  'planned',
  'resolved',
  'not_resolved',
  'not_ours',
  'duplicate',
  'reopened',
]
export { every as states }
