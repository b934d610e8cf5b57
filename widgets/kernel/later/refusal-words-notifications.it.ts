import type { RefusalTable } from './refusal-table.ts'

type NotificationsCode = Extract<keyof RefusalTable, `notifications.${string}`>

/** Words of the refusals that have to do with what people are told. */
export const notifications: Pick<RefusalTable, NotificationsCode> = {
  'notifications.area_twofold': () => ['Una zona è un cerchio o un quartiere, non tutti e due.', 'Scegli uno dei due.'],
  'notifications.areas_enough': ({ most }) => [`Segui già ${Number(most)} zone.`, 'Togline una, poi riprova.'],
  'notifications.token_invalid': () => [
    'Questo collegamento non vale più.',
    'Dai di nuovo il tuo indirizzo e usa la lettera nuova.',
  ],
  'notifications.address_unreachable': () => [
    'A questo indirizzo non arriva posta.',
    'Controlla quello che segue la @: dev’essere un nome come esempio.it.',
  ],
  'notifications.too_many_letters': () => [
    'Ti abbiamo già scritto più volte in un’ora.',
    'Cerca l’ultima lettera, anche nella posta indesiderata.',
  ],
  'notifications.letter_settled': () => ['Di questa lettera si è già deciso.', 'Aggiorna l’elenco.'],
  'notifications.letter_unsendable': () => [
    'Ora a questa persona non si può scrivere.',
    'Lascia la lettera: la persona può dare di nuovo il suo indirizzo.',
  ],
  'notifications.letter_may_repeat': () => [
    'La lettera potrebbe essere già arrivata.',
    'Se la mandi di nuovo può arrivare due volte: conferma che va bene.',
  ],
}
