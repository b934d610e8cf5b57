import type { components } from '../../types/openapi.d.ts'
import type { CdcElement } from './element.ts'

/** Gives an element that has read its town the town's own colour, which is used where the page names none. */
export function wear(element: CdcElement, town: components['schemas']['Tenant'] | undefined): void {
  const { primary } = town?.theme ?? {}
  if (primary) element.style.setProperty('--cdc-town-primary', primary)
  else element.style.removeProperty('--cdc-town-primary')
  element.adapt()
}
