import { callErrands } from '../../../kernel/jobs/errands.ts'
import type { Handler } from '../../../kernel/http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../../../kernel/http/paging.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import { presentDelivery } from '../present.ts'
import { findDelivery, listDeliveries as findDeliveries, retryDelivery as letRetry } from '../store/deliveries.ts'

export const listDeliveries: Handler<'reports_deliveries_list'> = async (request) => {
  const { query, db, language } = request
  await request.requireRole('officer')
  const { limit = 20, state } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const page = pageOf(await findDeliveries(db, state, { after, limit }), limit, ({ id }) => [id])
  return {
    status: 200,
    body: { items: page.items.map((delivery) => presentDelivery(delivery, language)), next_cursor: page.next_cursor },
  }
}

export const retryDelivery: Handler<'reports_deliveries_retries_create'> = async (request) => {
  const { path, db, now, language } = request
  await request.requireRole('officer')
  orMissing(await findDelivery(db, path.delivery_id))
  if (!(await letRetry(db, path.delivery_id, now))) throw new Problem(409, 'report.delivery_not_failed')
  callErrands(db)
  return { status: 201, body: presentDelivery(orMissing(await findDelivery(db, path.delivery_id)), language) }
}
