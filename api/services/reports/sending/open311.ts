import type { ErrandTown } from '../../../kernel/service.ts'
import { AskingFault, GeoReport } from '../open311/asking.ts'
import type { Fields } from '../open311/reading.ts'
import type { Open311Destination } from '../destinations.ts'
import type { Answer } from '../report.ts'
import { words } from '../present.ts'
import { SendingFault, type Parcel, type Receipt, type Sender } from './sender.ts'

const dayMs = 86_400_000
const longest = 4000

/** The system of the destination. @throws SendingFault when the operator keeps no key under its name. */
export function systemOf(
  { url, jurisdiction_id: jurisdiction, key_name: name }: Open311Destination,
  town: ErrandTown,
): GeoReport {
  const key = name === undefined ? undefined : town.secret(name)
  if (name !== undefined && key === undefined)
    throw new SendingFault(`the operator keeps no key called ${name}`, { lasting: true })
  return new GeoReport({ url, jurisdiction, key }, town)
}

/**
 * Reports to a system that speaks GeoReport v2. When an attempt may have arrived, the system's own list is looked through for the
 * report's page before it is sent again; a system that has no such list may get it twice, rather than never.
 */
export const open311Sender: Sender<Open311Destination> = {
  async send(parcel, destination, town) {
    const system = systemOf(destination, town)
    const code = destination.services.find(({ category }) => category === parcel.report.category.key)?.code
    if (code === undefined) throw new SendingFault('the category has no code there', { lasting: true })
    try {
      const arrived = parcel.again ? await findThere(system, code, parcel, town) : undefined
      const [answer] = arrived ? [arrived] : await system.send('requests', 'request', formOf(code, parcel, town), parcel.id)
      return receiptOf(answer)
    } catch (fault) {
      if (fault instanceof AskingFault) throw new SendingFault(fault.message, { lasting: fault.lasting })
      throw fault
    }
  },
}

/** What the system says that it has taken. @throws SendingFault when it says nothing that we understand. */
function receiptOf(answer: Fields | undefined): Receipt {
  if (!answer) throw new SendingFault('its answer names no request')
  const { service_request_id: id, token } = answer
  // Neither: a system that gives no numbers ("blackbox") has taken it all the same.
  return { externalId: id || null, ...(!id && token && { memo: { token: token.slice(0, 200) } }) }
}

/** The request that tells of the report's page; undefined when there is none, or the system has no list of requests. */
async function findThere(
  system: GeoReport,
  code: string,
  { report, link }: Parcel,
  town: ErrandTown,
): Promise<Fields | undefined> {
  const now = await town.within((_, occasion) => Promise.resolve(occasion.now))
  const from = new Date(Math.max(report.createdAt.getTime() - dayMs, now.getTime() - 89 * dayMs))
  const between = { start_date: from.toISOString(), end_date: new Date(now.getTime() + dayMs).toISOString() }
  try {
    const requests = await system.read('requests', 'request', { service_code: code, ...between })
    return requests.find(({ description }) => description?.includes(link))
  } catch (fault) {
    if (fault instanceof AskingFault && fault.lasting) return undefined
    throw fault
  }
}

function formOf(code: string, { report, media, link }: Parcel, { origin, tenant }: ErrandTown): [string, string][] {
  const [lon, lat] = report.position
  const answers = report.answers.map(({ label, text }) => `${words(label, 'it')} ${words(text, 'it')}`)
  const said = [report.title, report.description, ...answers].filter(Boolean).join('\n\n')
  const photo = media.find(({ kind, published }) => kind === 'photo' && published)
  return [
    ['service_code', code],
    ['lat', String(lat)],
    ['long', String(lon)],
    ...(report.address ? ([['address_string', report.address]] as [string, string][]) : []),
    ['description', `${said.slice(0, longest - link.length - 2).toWellFormed()}\n\n${link}`],
    ...(photo ? ([['media_url', `${origin}/v1/${tenant.slug}/media/${photo.id}/2048`]] as [string, string][]) : []),
    ...report.answers.flatMap(attributesOf),
  ]
}

const attributesOf = ({ key, value }: Answer): [string, string][] =>
  typeof value === 'object'
    ? value.map((one): [string, string] => [`attribute[${key}][]`, one])
    : [[`attribute[${key}]`, String(value)]]
