import { ownPage } from '../http/elements/own-page.ts'
import type { File } from '../http/server.ts'

/** The page of whoever runs the platform. */
export const operatorPages: readonly [string, File][] = ownPage('/operator', {
  element: 'cdc-operator',
  title: { it: 'Gestione della piattaforma', en: 'Running the platform' },
  width: 80,
})
