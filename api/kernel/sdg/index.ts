export { isSdg, sdgCodes } from './goals.ts'
export { sdgHandlers } from './handlers.ts'
