import { date } from '../format.ts'
import type { RefusalTable } from './refusal-table.ts'

type ModerationCode = Extract<keyof RefusalTable, `moderation.${string}`>

const reload = 'Ricarica la pagina e riprova.'

/** Words of the refusals that have to do with moderation. */
export const moderation: Pick<RefusalTable, ModerationCode> = {
  'moderation.taken': () => ['Un collega se ne sta occupando, o ha già deciso.', 'Passa al prossimo.'],
  'moderation.not_yours': ({ why }) => [
    why === 'own' ? 'L’hai scritto tu: decide un collega.' : 'Su questo deve decidere un collega.',
    'Passa al prossimo.',
  ],
  'moderation.changed': () => [
    'Il contenuto è cambiato mentre lo leggevi.',
    'Leggilo di nuovo e decidi su quello che dice adesso.',
  ],
  'moderation.reason_needed': () => ['Per nascondere serve un motivo.', 'Scegline uno dall’elenco del Comune.'],
  'moderation.reason_unknown': () => ['Questo motivo non è più nell’elenco del Comune.', 'Scegline un altro.'],
  'moderation.outcome_impossible': () => ['Questa decisione qui non è possibile.', reload],
  'moderation.undo_late': () => ['Questa decisione non si può più annullare.', 'Decidi di nuovo dove si legge il contenuto.'],
  'moderation.appealed': () => ['Hai già chiesto di rivedere questa decisione.', 'Qui leggi che cosa ne è stato.'],
  'moderation.appeal_late': ({ until }) => [
    'Il tempo per chiedere di rivedere la decisione è finito.',
    typeof until === 'string' ? `È finito il ${date('it', until)}.` : '',
  ],
  'moderation.own_content': () => ['L’hai scritto tu.', 'Se non va bene, ritiralo.'],
  'moderation.flag_answered': ({ outcome }) => [
    outcome === 'followed' ? 'Un moderatore l’ha già nascosto.' : 'Un moderatore l’ha già guardato e l’ha lasciato.',
    'Grazie di averlo segnalato.',
  ],
  'moderation.flag_holds': () => [
    'Per ora nessuno vede quello che hai segnalato: lo guarda un moderatore.',
    'Ti diciamo che cosa ha deciso.',
  ],
  'moderation.blocked': ({ until }) => [
    typeof until === 'string' ? `Non puoi scrivere fino al ${date('it', until)}.` : 'Per ora non puoi scrivere.',
    'Puoi leggere, firmare e votare. Se pensi che sia sbagliato, chiedi di rivedere la decisione.',
  ],
  'moderation.block_staff': () => ['Chi lavora per il Comune non può essere bloccato.', 'Parlane con un amministratore.'],
}
