import type { Seen } from './seen.ts'

/** The one line before an act: who will see that it was you. */
export const seenIt: Record<Seen, string> = {
  public: 'Sarà pubblico, con il tuo nome.',
  office: 'Il tuo nome non compare: lo vede solo l’ufficio.',
  counted: 'Viene solo contato: nessuno vede che sei tu.',
}
