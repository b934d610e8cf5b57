export { isSdg } from './goals.ts'
export { sdgHandlers } from './handlers.ts'
