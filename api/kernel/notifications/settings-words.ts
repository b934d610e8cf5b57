import type { SettingsWords, WordsByName } from '../settings/words.ts'
import type { Language } from '../tenancy/tenant.ts'
import { kindNames } from './kind-names.ts'
import type { Kind } from './notice.ts'
import { placeholdersOf } from './wording.ts'

const ofKinds = (language: Language, description?: (kind: Kind) => string): WordsByName =>
  Object.fromEntries(
    (Object.entries(kindNames[language]) as [Kind, string][]).map(([kind, title]) => [
      `wording.${kind}`,
      { title, ...(description && { description: description(kind) }) },
    ]),
  )

const bracesOf = (kind: Kind) => `Si completa con ${[...placeholdersOf(kind)].map((name) => `{${name}}`).join(', ')}.`

/** How the settings are called before people. */
export const notificationsWords: SettingsWords = {
  it: {
    '': { title: 'Notifiche', description: 'I messaggi ai cittadini, di tutti i servizi.' },
    sender_name: { title: 'Mittente', description: 'A nome di chi arrivano le lettere; vuoto: il comune.' },
    smtp: {
      title: 'Server di posta',
      description: 'Quello del comune; vuoto: quello del gestore, che ne custodisce anche la parola d’ordine (SMTP).',
    },
    'smtp.host': { title: 'Nome del server', description: 'Come smtp.esempio.it.' },
    'smtp.port': { title: 'Porta', description: '465: cifrata dall’inizio; le altre: STARTTLS.' },
    'smtp.user': { title: 'Utente', description: 'Vuoto: senza accesso.' },
    'smtp.from': { title: 'Indirizzo del mittente', description: 'Da cui arrivano le lettere.' },
    letters_per_minute: { title: 'Lettere al minuto', description: 'Quante se ne mandano al massimo.', unit: 'lettere' },
    wording: {
      title: 'Parole del comune',
      description: 'Frasi proprie al posto di quelle usuali; fra graffe ciò che si completa da sé.',
    },
    ...ofKinds('it', bracesOf),
  },
  en: {
    '': { title: 'Notifications', description: 'Messages to citizens, of all services.' },
    sender_name: { title: 'Sender' },
    smtp: { title: 'Mail server' },
    'smtp.host': { title: 'Name of the server' },
    'smtp.port': { title: 'Port' },
    'smtp.user': { title: 'User' },
    'smtp.from': { title: 'Address of the sender' },
    letters_per_minute: { title: 'Letters per minute', unit: 'letters' },
    wording: { title: 'The town’s own words' },
    ...ofKinds('en'),
  },
}
