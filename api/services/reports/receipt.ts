import type { Language, Tenant } from '../../kernel/tenancy/tenant.ts'
import { words } from './present.ts'
import type { Paper } from '../../kernel/paper/paper.ts'
import type { Report } from './report.ts'

const labels = {
  it: {
    title: 'Ricevuta della segnalazione',
    town: (name: string) => `Comune di ${name}`,
    received: 'Ricevuta il',
    code: 'Numero',
    category: 'Categoria',
    subject: 'Oggetto',
    place: 'Luogo',
    position: 'Posizione (latitudine, longitudine)',
    text: 'Descrizione',
    answers: 'Risposte',
    office: 'Se ne occupa',
    promise: 'Tempo previsto per la risposta',
    hours: (hours: number) => (hours % 24 === 0 ? `${hours / 24} giorni` : `${hours} ore`),
    reserved: 'La segnalazione è riservata: la leggono solo gli uffici.',
    link: 'Segui la segnalazione a questo indirizzo',
  },
  en: {
    title: 'Receipt of your report',
    town: (name: string) => `Municipality of ${name}`,
    received: 'Received on',
    code: 'Number',
    category: 'Category',
    subject: 'Subject',
    place: 'Place',
    position: 'Position (latitude, longitude)',
    text: 'Description',
    answers: 'Answers',
    office: 'Dealt with by',
    promise: 'Time planned for an answer',
    hours: (hours: number) => (hours % 24 === 0 ? `${hours / 24} days` : `${hours} hours`),
    reserved: 'The report is reserved: only the offices read it.',
    link: 'Follow your report at this address',
  },
} as const

const locale = { it: 'it-IT', en: 'en-GB' } as const

/** What the receipt says, label and text, in the order in which it is read. */
function lines(report: Report, tenant: Tenant, language: Language): [string, string][] {
  const say = labels[language]
  const at = new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Rome' })
  const [lon, lat] = report.position
  const place = [report.address, report.area && words(report.area.name, language)].filter(Boolean).join(', ')
  const answers = report.answers.map((answer) => `${words(answer.label, language)} ${words(answer.text, language)}`)
  const all: [string, string][] = [
    [say.town(tenant.name), ''],
    [say.code, report.code],
    [say.received, at.format(report.createdAt)],
    [say.category, words(report.category.name, language)],
    [say.subject, report.title],
    [say.place, place],
    [say.position, `${lat.toFixed(6)}, ${lon.toFixed(6)}`],
    [say.text, report.description],
    [say.answers, answers.join('\n')],
    [say.office, report.office ? words(report.office.name, language) : ''],
    [say.promise, report.promisedHours === null ? '' : say.hours(report.promisedHours)],
  ]
  return all.filter(([, text], place) => place === 0 || text !== '')
}

/** What the receipt of a report says. @param link Address of the report's page. */
export function receiptOf(report: Report, tenant: Tenant, link: string, language: Language, now: Date): Paper {
  const say = labels[language]
  return {
    locale: locale[language],
    title: say.title,
    name: `${say.title} ${report.code}`,
    author: say.town(tenant.name),
    lines: lines(report, tenant, language),
    note: report.visibility === 'reserved' ? say.reserved : '',
    link: { label: say.link, address: link },
    at: now,
  }
}
