import type { Handler } from '../../../kernel/http/handlers.ts'
import { civilDay } from '../../../kernel/participation/civil-day.ts'

const none = {
  received: 0,
  open: 0,
  closed: 0,
  median_hours: null,
  p90_hours: null,
  promised: 0,
  kept: 0,
  contested: 0,
  contested_closed: 0,
}

export const readStatistics: Handler<'reports_statistics_read'> = async ({ query, now }) => {
  const month = civilDay(now).slice(0, 7)
  const { from = month, to = month } = query
  const groups = { by_category: [], by_area: [], by_office: [], by_month: [] }
  return { status: 200, body: { from, to, generated_at: now.toISOString(), total: none, ...groups } }
}
