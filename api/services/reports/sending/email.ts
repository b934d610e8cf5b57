import { words } from '../present.ts'
import type { EmailDestination } from '../destinations.ts'
import type { Sender } from './sender.ts'

/** Writes a report to a mailbox: to an office of the town, in Italian. */
export const emailSender: Sender<EmailDestination> = {
  async send({ id, report, media, link }, { address }, { mail, tenant, ending }) {
    const category = words(report.category.name, 'it')
    const [lon, lat] = report.position
    const lines = [
      `Segnalazione ${report.code}: ${report.title}`,
      '',
      `Categoria: ${category}`,
      ...(report.visibility === 'reserved' ? ['Riservata: non pubblicarla.'] : []),
      `Luogo: ${[report.address, report.area && words(report.area.name, 'it')].filter(Boolean).join(', ') || 'sulla mappa'}`,
      `Posizione: ${lat.toFixed(6)}, ${lon.toFixed(6)} (https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=18/${lat}/${lon})`,
      '',
      report.description,
      '',
      ...report.answers.map((answer) => `${words(answer.label, 'it')} ${words(answer.text, 'it')}`),
      ...(media.length > 0 ? [`Foto e documenti: ${media.length}, nella pagina della segnalazione.`] : []),
      '',
      link,
    ]
    const subject = `${report.code} ${category}: ${report.title}`
    await mail.send({ id, to: address, sender: tenant.name, subject, text: lines.join('\n') }, { signal: ending })
    return { externalId: null }
  },
}
