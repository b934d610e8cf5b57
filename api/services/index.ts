import type { Service } from '../kernel/service.ts'
import { petitions } from './petitions/index.ts'

/** Every service, one line each. */
export const services: readonly Service[] = [petitions]
