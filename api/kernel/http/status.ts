import type { HandlersOf } from './handlers.ts'

/** Whether the process runs and reaches its database. */
export function statusHandlers(version: string): HandlersOf<'status'> {
  return {
    async status_read({ database }) {
      await database.row({ name: 'status', text: 'select 1', values: [] })
      return { status: 200, body: { status: 'ok', version } }
    },
  }
}
