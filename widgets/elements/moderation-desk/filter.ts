import type { operations } from '../../../types/openapi.d.ts'

type Query = NonNullable<operations['moderation_items_list']['parameters']['query']>

/** Which part of the queue is before the moderator. */
export type Task = 'all' | 'overdue' | 'held' | 'flagged' | 'appeal' | 'second_opinion' | 'mine'

export const tasks: readonly Task[] = ['all', 'overdue', 'held', 'flagged', 'appeal', 'second_opinion', 'mine']

export interface Filter {
  readonly task: Task
  /** A kind of content, or every one. */
  readonly kind: Query['kind'] | ''
}

export const noFilter: Filter = { task: 'all', kind: '' }

const asked: Record<Task, Query> = {
  all: {},
  overdue: { overdue: true },
  held: { held: true },
  flagged: { why: 'flagged' },
  appeal: { why: 'appeal' },
  second_opinion: { why: 'second_opinion' },
  mine: { mine: true },
}

/** What the API is asked for it. */
export const queryOf = ({ task, kind }: Filter): Query => ({ ...asked[task], ...(kind && { kind }) })
