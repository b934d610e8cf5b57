import type { Tenants } from '../tenancy/index.ts'

/** What a person's own place is made with. */
export interface Means {
  readonly tenants: Tenants
}
