export { Leftovers } from './leftovers.ts'
export { Steps } from './steps.ts'
