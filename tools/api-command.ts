import { fileURLToPath } from 'node:url'

/**
 * How the API is started, after `node`: bounds on how far memory may grow before it is collected (MB for what is young, percent for
 * what is old) keep the process below 200 MB under load at the same speed; V8 by itself would let it grow by another 100 MB.
 */
export const apiCommand = [
  '--max-semi-space-size=8',
  '--heap-growing-percent=20',
  fileURLToPath(new URL('../api/main.ts', import.meta.url)),
] as const
