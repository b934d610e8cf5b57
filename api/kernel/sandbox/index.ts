export { sandboxHandlers } from './handlers.ts'
export { fromInside, isInside } from './inside.ts'
export { resetSandboxes } from './resetting.ts'
export { resetRetry } from './rules.ts'
