import type { StaffRoleName } from '../tenancy/staff.ts'
import type { Language, ServiceName } from '../tenancy/tenant.ts'

interface LetterWords {
  readonly subject: (town: string) => string
  readonly text: (town: string, role: string, where: string) => string
  readonly roles: Record<StaffRoleName, string>
  readonly everywhere: string
  /** A service that is not here is called by its name. */
  readonly services: Partial<Record<ServiceName, string>>
  readonly how: (until: string) => string
  readonly open: string
  readonly elseWhat: string
}

/** What an invitation says. */
export const letterWords: Record<Language, LetterWords> = {
  it: {
    subject: (town) => `Invito a lavorare per il Comune di ${town}`,
    text: (town, role, where) =>
      `Il Comune di ${town} ti invita a lavorare alla sua pagina di partecipazione come ${role}, per ${where}.`,
    roles: { administrator: 'amministratore', moderator: 'moderatore', officer: 'ufficio', counter: 'sportello' },
    everywhere: 'tutti i servizi',
    services: { petitions: 'le petizioni', reports: 'le segnalazioni', debates: 'i dibattiti', ratings: 'le valutazioni' },
    how: (until) =>
      `Apri il link, entra con SPID o CIE e accetta. Vale una volta, fino al ${until}: non darlo ad altri, perché il ruolo va a chi lo accetta.`,
    open: 'Vedi l’invito',
    elseWhat: 'Se non sai di che cosa si tratta, ignora questa lettera: senza il tuo sì non succede nulla.',
  },
  en: {
    subject: (town) => `Invitation to work for the town of ${town}`,
    text: (town, role, where) => `The town of ${town} invites you to work on its participation page as ${role}, for ${where}.`,
    roles: { administrator: 'administrator', moderator: 'moderator', officer: 'officer', counter: 'counter' },
    everywhere: 'every service',
    services: { petitions: 'petitions', reports: 'reports', debates: 'debates', ratings: 'ratings' },
    how: (until) =>
      `Open the link, sign in with SPID or CIE and accept. It holds once, until ${until}: give it to nobody, as the role goes to whoever accepts.`,
    open: 'See the invitation',
    elseWhat: 'If you do not know what this is about, ignore this letter: nothing happens unless you accept.',
  },
}
