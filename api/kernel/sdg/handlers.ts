import type { HandlersOf } from '../http/handlers.ts'
import { goals } from './goals.ts'

/** Handlers of the goals' operation, for the composition of the application. */
export const sdgHandlers: HandlersOf<'sdg'> = {
  sdg_goals_list: ({ language }) => {
    const items = goals.map(({ code, title, targets }) => ({ code, title: title[language], targets: [...targets] }))
    return Promise.resolve({ status: 200, body: { items, next_cursor: null } })
  },
}
