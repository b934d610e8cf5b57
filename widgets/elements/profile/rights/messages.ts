import { date, dateAndTime, megabytes } from '../../../kernel/format.ts'
import type { Fetched } from '../../../kernel/language.ts'

const it = {
  take: 'Porta via i tuoi dati',
  takeAbout:
    'Un file ZIP con tutto quello che la piattaforma sa di te, in tutti i Comuni: una riga per ogni dato, le tue foto e i tuoi documenti, una guida che spiega che cosa sono.',
  takeNow: 'Scarica i tuoi dati',
  coming: (bytes: number) => `Il file arriva: ${megabytes('it', bytes)}. Resta su questa pagina.`,
  stop: 'Interrompi',
  stopped: 'Interrotto. Non è stato salvato nulla.',
  taken: (bytes: number) => `Fatto: il file (${megabytes('it', bytes)}) è nei tuoi download. Conservalo in un posto sicuro.`,
  fileName: (day: string) => `i-miei-dati-${day}.zip`,
  erase: 'Cancella il tuo profilo',
  eraseAbout: (days: number) =>
    `Il tuo profilo e i tuoi dati vengono cancellati in tutti i Comuni, ${days} giorni dopo che lo chiedi. Fino ad allora puoi cambiare idea.`,
  fates: {
    deleted: 'Che cosa viene cancellato',
    nameless: 'Che cosa resta, senza il tuo nome',
    kept: 'Che cosa resta',
  },
  until: (until: string) => `Per quanto: ${until}.`,
  rolesEnd: 'Con il profilo finiscono i tuoi incarichi:',
  role: (role: string, service: string | null, town: string) =>
    [it.roles[role] ?? role, service && (it.services[service] ?? service), town].filter(Boolean).join(' · '),
  roles: { administrator: 'Amministratore', moderator: 'Moderatore', officer: 'Ufficio', counter: 'Sportello' } as Record<
    string,
    string
  >,
  services: { petitions: 'Petizioni', reports: 'Segnalazioni', debates: 'Dibattiti' } as Record<string, string>,
  alone: (towns: string[]) => `Per ora non si può: sei l’unico amministratore di ${towns.join(', ')}.`,
  aloneNow: 'Invita un altro amministratore dalla scrivania del Comune, poi torna qui.',
  sure: 'Vuoi cancellare il tuo profilo?',
  sureNow: (at: string) =>
    `Si cancella il ${date('it', at)}. Da quel giorno non si torna indietro: prima, se vuoi, scarica i tuoi dati.`,
  yes: 'Sì, cancella il mio profilo',
  no: 'No, lascia tutto com’è',
  asked: (at: string) => `Hai chiesto la cancellazione. Si cancella il ${dateAndTime('it', at)}.`,
  pending: (at: string) => `Il tuo profilo sarà cancellato il ${dateAndTime('it', at)}.`,
  pendingNow: 'Fino ad allora puoi usarlo come sempre, e cambiare idea.',
  cancel: 'Annulla la cancellazione',
  cancelled: 'Cancellazione annullata. Il tuo profilo resta com’è.',
  again: 'Prima mostra di nuovo chi sei.',
  againNow: 'Così nessuno può farlo al tuo posto da una pagina rimasta aperta. Poi si va avanti da soli.',
  enterAgain: 'Entra di nuovo',
  somebodyElse: 'Sei entrato con un altro profilo: non è cambiato nulla.',
}

export type RightsWords = typeof it

export const messages: Fetched<RightsWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
