import { fileURLToPath } from 'node:url'

/**
 * How the API is started, after `node`: a bound on the memory for what is young (MB) keeps the process below 200 MB under load, where
 * V8 would let it grow by 100 MB to collect a little less often.
 */
export const apiCommand = ['--max-semi-space-size=8', fileURLToPath(new URL('../api/main.ts', import.meta.url))] as const
