export { profileHandlers } from './handlers.ts'
export { profilePages } from './page.ts'
