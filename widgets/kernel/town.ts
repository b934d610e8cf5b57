import { createContext } from '@lit/context'
import type { Theme } from './colour.ts'

/** What `<cdc-town>` gives to the elements inside it. Empty fields say nothing. */
export interface Town {
  tenant: string
  lang: string
  api: string
  theme: Theme
}

/** The key is global, so that elements of another copy of the bundle find it too. */
export const townContext = createContext<Town>(Symbol.for('cdc.town'))
