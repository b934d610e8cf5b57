import type { Service } from '../kernel/service.ts'
import { debates } from './debates/index.ts'
import { petitions } from './petitions/index.ts'
import { ratings } from './ratings/index.ts'
import { reports } from './reports/index.ts'

/** Every service, one line each. */
export const services: readonly Service[] = [petitions, reports, debates, ratings]
