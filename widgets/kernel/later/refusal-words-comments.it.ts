import { date } from '../format.ts'
import type { RefusalTable } from './refusal-table.ts'

type CommentCode = Extract<keyof RefusalTable, `comment.${string}`>

const reload = 'Ricarica la pagina e riprova.'

/** Words of the refusals that have to do with comments. */
export const comments: Pick<RefusalTable, CommentCode> = {
  'comment.closed': ({ opens_at: opens }) => [
    'Adesso non si può.',
    typeof opens === 'string' ? `Si potrà dal ${date('it', opens)}.` : 'Il tempo per partecipare è finito.',
  ],
  'comment.parent_unknown': () => ['Il commento a cui rispondi non c’è più.', reload],
  'comment.place_not_taken': () => ['Qui i commenti non indicano un luogo.', 'Togli il luogo e pubblica di nuovo.'],
  'comment.source_needed': () => ['Un fatto ha bisogno di una fonte.', 'Aggiungi l’indirizzo di una pagina dove si può leggere.'],
  'comment.passage_unknown': () => [
    'Le parole citate non sono nel testo: forse è cambiato nel frattempo.',
    'Ricarica la pagina e scegli di nuovo il passo, oppure togli la citazione.',
  ],
  'comment.tag_unknown': () => ['Un argomento che hai scelto non c’è più.', 'Scegline un altro, o nessuno.'],
  'comment.no_votes_against': () => ['Qui non si vota contro un commento.', 'Se non sei d’accordo, rispondi e scrivi perché.'],
  'comment.author_only': () => ['Questo può farlo solo chi ha scritto il commento.'],
  'comment.not_visible': () => ['Questo commento è stato ritirato o nascosto.', reload],
  'comment.own': () => ['Un tuo commento non puoi sostenerlo da te.'],
  'comment.reason_needed': () => ['Per nascondere un commento serve un motivo.', 'Scrivilo: lo leggeranno tutti.'],
}
