import { ownPage } from '../http/elements/own-page.ts'
import type { File } from '../http/server.ts'

/** Where people see what the platform knows of them, in every town. */
export const profilePages: readonly [string, File][] = ownPage('/profilo', {
  element: 'cdc-profile',
  title: { it: 'Il tuo profilo', en: 'Your profile' },
  width: 48,
})
