import type { Fetched } from '../../../kernel/language.ts'

const it = {
  title: (town: string) => `Invito a lavorare per il Comune di ${town}`,
  signIn: 'Entra con SPID o CIE: il ruolo va a chi accetta, con il suo nome.',
  enter: 'Entra',
  who: (name: string) => `Sei entrato come ${name}. Se accetti, gli amministratori del Comune vedono il tuo nome.`,
  accept: 'Accetta l’invito',
  leave: 'Non adesso',
  roles: { administrator: 'amministratore', moderator: 'moderatore', officer: 'ufficio', counter: 'sportello' } as Record<
    string,
    string
  >,
  accepted: (role: string) => `Invito accettato: sei ${role}.`,
}

export type InvitedWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<InvitedWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
