import { forgetDelivered } from './kernel/events/delivery.ts'
import { forgetKeys } from './kernel/http/idempotency.ts'
import { forgetLetters, forgetPace, forgetRead, forgetTold } from './kernel/notifications/index.ts'
import { forgetRuns, type Period } from './kernel/rights/index.ts'
import { forgetEvents } from './kernel/webhooks/index.ts'

/** How long what every town has is kept: fixed by the platform, with a report of each day (`retention_run`). */
export const periods: readonly Period[] = [
  { kind: 'http.keys', days: 1, forget: forgetKeys, words: { it: 'Chiavi delle richieste', en: 'Keys of requests' } },
  {
    kind: 'events.delivered',
    days: 30,
    forget: forgetDelivered,
    words: { it: 'Fatti già comunicati', en: 'Facts that were delivered' },
  },
  {
    kind: 'webhooks.events',
    days: 30,
    forget: forgetEvents,
    words: { it: 'Eventi per altri sistemi', en: 'Events for other systems' },
  },
  {
    kind: 'notifications.read',
    days: 180,
    forget: forgetRead,
    words: { it: 'Comunicazioni lette', en: 'What was read in the inbox' },
  },
  { kind: 'notifications.told', days: 365, forget: forgetTold, words: { it: 'Comunicazioni', en: 'What was told' } },
  {
    kind: 'notifications.letters',
    days: 90,
    forget: forgetLetters,
    words: { it: 'Lettere spedite', en: 'Letters that were settled' },
  },
  { kind: 'notifications.pace', days: 1, forget: forgetPace, words: { it: 'Ritmo delle lettere', en: 'The pace of letters' } },
  { kind: 'rights.report', days: 730, forget: forgetRuns, words: { it: 'Questo rapporto', en: 'This report' } },
]
