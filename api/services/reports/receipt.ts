import { fileURLToPath } from 'node:url'
import PdfDocument from 'pdfkit'
import type { Language, Tenant } from '../../kernel/tenancy/tenant.ts'
import { words } from './present.ts'
import type { Report } from './report.ts'

const fontFile = (name: string) => fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`))
const fonts = { text: fontFile('DejaVuSans'), bold: fontFile('DejaVuSans-Bold') }

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

/**
 * The receipt of a report as PDF/UA: tagged in the order of reading, with its language, its title and the fonts that it needs.
 *
 * @param link Address of the report's page.
 */
export async function makeReceipt(report: Report, tenant: Tenant, link: string, language: Language, now: Date): Promise<Buffer> {
  const say = labels[language]
  const pdf = new PdfDocument({
    size: 'A4',
    margin: 56,
    font: fonts.text,
    pdfVersion: '1.7',
    tagged: true,
    // Newer than its types, which know PDF/A only.
    subset: 'PDF/UA' as never,
    lang: locale[language],
    displayTitle: true,
    info: { Title: `${say.title} ${report.code}`, Author: say.town(tenant.name), CreationDate: now },
  })
  const pieces: Buffer[] = []
  const whole = new Promise<Buffer>((done, failed) => {
    pdf.on('data', (piece: Buffer) => pieces.push(piece))
    pdf.on('end', () => done(Buffer.concat(pieces)))
    pdf.on('error', failed)
  })
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const add = (type: string, write: () => void) => root.add(pdf.struct(type, {}, write))
  add('H1', () => pdf.font(fonts.bold).fontSize(20).text(say.title))
  for (const [label, text] of lines(report, tenant, language)) {
    pdf.moveDown(0.6)
    add('P', () => {
      pdf.font(fonts.bold).fontSize(11).text(label)
      if (text) pdf.font(fonts.text).text(text)
    })
  }
  pdf.moveDown()
  if (report.visibility === 'reserved') add('P', () => pdf.font(fonts.text).text(say.reserved))
  add('P', () => pdf.font(fonts.bold).text(say.link))
  add('Link', () => pdf.font(fonts.text).text(link, { link, underline: true }))
  root.end()
  pdf.end()
  return whole
}
