import type { Language, Tenant } from '../tenancy/tenant.ts'
import type { Paper } from '../paper/paper.ts'
import { consentText } from './consent.ts'
import type { DocumentKind, Visit, VisitAct } from './visits.ts'

const words = {
  it: {
    locale: 'it-IT',
    title: 'Ricevuta dello sportello',
    town: (name: string) => `Comune di ${name}`,
    citizen: 'Cittadina o cittadino',
    officer: 'Servito da',
    at: 'Visita del',
    document: 'Identità verificata con',
    documents: {
      identity_card: 'carta d’identità',
      passport: 'passaporto',
      driving_licence: 'patente di guida',
      residence_permit: 'permesso di soggiorno',
      other: 'altro documento',
    } as Record<DocumentKind, string>,
    done: 'Che cosa è stato fatto',
    operations: {
      petitions_signatures_create: 'Firma di una petizione',
      petitions_own_signature_delete: 'Firma ritirata',
      reports_create: 'Segnalazione inviata',
    } as Record<string, string>,
    nothing: 'Ancora niente.',
    consent: (version: string) => `Consenso (testo del ${version})`,
    signatures: ['Firma della cittadina o del cittadino', 'Firma dell’operatore'],
  },
  en: {
    locale: 'en-GB',
    title: 'Receipt of the counter',
    town: (name: string) => `Municipality of ${name}`,
    citizen: 'Citizen',
    officer: 'Served by',
    at: 'Visit of',
    document: 'Identity checked with',
    documents: {
      identity_card: 'identity card',
      passport: 'passport',
      driving_licence: 'driving licence',
      residence_permit: 'residence permit',
      other: 'another document',
    } as Record<DocumentKind, string>,
    done: 'What was done',
    operations: {
      petitions_signatures_create: 'Petition signed',
      petitions_own_signature_delete: 'Signature withdrawn',
      reports_create: 'Report sent',
    } as Record<string, string>,
    nothing: 'Nothing yet.',
    consent: (version: string) => `Consent (text of ${version})`,
    signatures: ['Signature of the citizen', 'Signature of the officer'],
  },
} as const

/** What the citizen takes home, and signs for the office: whom the officer served, how they knew, what was agreed to and done. */
export function receiptOf(
  visit: Visit,
  acts: readonly VisitAct[],
  names: { readonly citizen: string; readonly officer: string },
  tenant: Tenant,
  now: Date,
): Paper {
  const language: Language = visit.consentLanguage
  const say = words[language]
  const at = new Intl.DateTimeFormat(say.locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Rome' })
  const done = acts.map(({ operation, told }) => [say.operations[operation] ?? operation, told].filter(Boolean).join(': '))
  return {
    locale: say.locale,
    title: say.title,
    name: `${say.title}, ${tenant.name}`,
    author: say.town(tenant.name),
    lines: [
      [say.town(tenant.name), ''],
      [say.citizen, names.citizen],
      [say.at, at.format(visit.beganAt)],
      [say.officer, names.officer],
      [say.document, say.documents[visit.document]],
      [say.done, done.join('\n') || say.nothing],
      [say.consent(visit.consentVersion), consentText(tenant, language).join('\n')],
    ],
    note: '',
    signatures: say.signatures,
    at: now,
  }
}
