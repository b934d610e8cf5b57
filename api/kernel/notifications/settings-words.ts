import type { SettingsWords } from '../settings/words.ts'

/** How the settings are called before people. */
export const notificationsWords: SettingsWords = {
  it: {
    '': { title: 'Notifiche', description: 'I messaggi ai cittadini, di tutti i servizi.' },
    sender_name: { title: 'Mittente', description: 'A nome di chi arrivano le lettere; vuoto: il comune.' },
  },
  en: {
    '': { title: 'Notifications', description: 'Messages to citizens, of all services.' },
    sender_name: { title: 'Sender' },
  },
}
