import type { Handler } from '../../../kernel/http/handlers.ts'
import { decodeCursor, isId } from '../../../kernel/http/paging.ts'
import { Problem } from '../../../kernel/http/problem.ts'

export const listDeliveries: Handler<'reports_deliveries_list'> = async (request) => {
  await request.requireRole('officer')
  decodeCursor(request.query.cursor, [isId])
  return { status: 200, body: { items: [], next_cursor: null } }
}

export const retryDelivery: Handler<'reports_deliveries_retries_create'> = async (request) => {
  await request.requireRole('officer')
  throw new Problem(404, 'http.not_found')
}
