import type { Paper } from '../../paper/paper.ts'
import type { Language, Tenant } from '../../tenancy/tenant.ts'
import { grouped } from './code.ts'
import type { CodeStanding } from './store.ts'

const words = {
  it: {
    locale: 'it-IT',
    title: 'Codici su carta',
    town: (name: string) => `Comune di ${name}`,
    batch: 'Serie',
    until: 'Valgono fino al',
    number: 'Quanti sono',
    note: 'Questo foglio è l’unico posto in cui i codici si leggono: il Comune ne conserva solo un’impronta. Tagliali e danne uno a persona, dopo aver visto il documento. Se un foglio va perso, revoca la serie e fanne un’altra.',
    slip: (town: string, tie: string) => `Comune di ${town}: ${tie}`,
    ties: {
      resident: 'per chi risiede qui',
      works_here: 'per chi lavora qui',
      studies_here: 'per chi studia qui',
      owns_home_here: 'per chi ha casa qui',
    } as Record<CodeStanding, string>,
    how: (until: string) => [
      'Sul sito del Comune apri il tuo profilo, scegli “Ho un codice su carta” e scrivilo.',
      `Maiuscole e trattini non contano. Vale una volta sola, fino al ${until}. Non darlo ad altri.`,
    ],
  },
  en: {
    locale: 'en-GB',
    title: 'Codes on paper',
    town: (name: string) => `Municipality of ${name}`,
    batch: 'Batch',
    until: 'Good until',
    number: 'How many',
    note: 'This paper is the only place where the codes can be read: the municipality keeps a fingerprint of each. Cut them apart and give one to a person, after seeing their document. If a sheet is lost, revoke the batch and make another one.',
    slip: (town: string, tie: string) => `Municipality of ${town}: ${tie}`,
    ties: {
      resident: 'for who lives here',
      works_here: 'for who works here',
      studies_here: 'for who studies here',
      owns_home_here: 'for who owns a home here',
    } as Record<CodeStanding, string>,
    how: (until: string) => [
      'On the town’s site open your profile, choose “I have a code on paper” and type it.',
      `Capitals and dashes don’t matter. It is good once, until ${until}. Give it to nobody else.`,
    ],
  },
} as const

/** The paper of a batch: a sheet for the office, then a slip for each code. */
export function slipsOf(
  { id, standing, expiresAt }: { readonly id: string; readonly standing: CodeStanding; readonly expiresAt: Date },
  codes: readonly string[],
  tenant: Pick<Tenant, 'name'>,
  language: Language,
  now: Date,
): Paper {
  const say = words[language]
  const until = new Intl.DateTimeFormat(say.locale, { dateStyle: 'long', timeZone: 'Europe/Rome' }).format(expiresAt)
  const title = say.slip(tenant.name, say.ties[standing])
  return {
    locale: say.locale,
    title: say.title,
    name: `${say.title}, ${tenant.name}`,
    author: say.town(tenant.name),
    lines: [
      [say.town(tenant.name), say.ties[standing]],
      [say.batch, id],
      [say.number, String(codes.length)],
      [say.until, until],
    ],
    note: say.note,
    slips: codes.map((code) => ({ title, code: grouped(code), lines: say.how(until) })),
    at: now,
  }
}
