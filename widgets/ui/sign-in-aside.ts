import { html, nothing, type TemplateResult } from 'lit'
import type { Language, Messages } from '../kernel/language.ts'
import type { SignInStep } from '../kernel/sign-in-step.ts'
import { notice } from './notice.ts'

const it = {
  waiting: 'Continua nella finestra di accesso.',
  closed: 'La finestra di accesso è chiusa.',
  closedNow: 'Se stai entrando in un’altra finestra, torna qui quando hai finito. Altrimenti riprova.',
  cancelled: 'Non sei entrato: non è cambiato nulla.',
  cancelledNow: 'Quello che hai scritto è ancora qui.',
  blocked: 'Il browser non apre la finestra di accesso.',
  tab: 'Apri in una nuova scheda',
}

const en: typeof it = {
  waiting: 'Go on in the sign-in window.',
  closed: 'The sign-in window is closed.',
  closedNow: 'If you are signing in in another window, come back here when done. Otherwise try again.',
  cancelled: 'You did not sign in: nothing has changed.',
  cancelledNow: 'What you have written is still here.',
  blocked: 'The browser does not open the sign-in window.',
  tab: 'Open in a new tab',
}

const messages: Messages<typeof it> = { it, en }

/** What to say beside an act while its sign-in is under way, or did not come about. */
export function signInAside({ at }: SignInStep, language: Language): TemplateResult | typeof nothing {
  const words = messages[language]
  if (at === 'waiting') return notice('calm', words.waiting)
  if (at === 'closed') return notice('calm', words.closed, words.closedNow)
  if (at === 'cancelled') return notice('calm', words.cancelled, words.cancelledNow)
  if (at === 'blocked') return notice('warn', words.blocked, '', html`<a href=${location.href} target="_blank">${words.tab}</a>`)
  return nothing
}
