import PostalMime from 'postal-mime'

/** What an address of returns carries between its name and its host: `ritorni+bari=019a…@bounces.example` (VERP, RFC 5321 §2.3.11). */
const tagged = /\+([a-z0-9-]+)=([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@/i

/** Where a letter comes back to when nobody takes it: an address that says which letter of which town. */
export function returnPathOf(returns: string, town: string, letter: string): string {
  const at = returns.lastIndexOf('@')
  return `${returns.slice(0, at)}+${town}=${letter}${returns.slice(at)}`
}

/** A letter that came back. */
export interface Bounce {
  /** Short name of the town. */
  readonly town: string
  readonly letter: string
  /** Nobody is at the address: another letter would come back too. */
  readonly lasting: boolean
  /** What the other side said, in one line. */
  readonly because: string
}

/**
 * What a message that came back says (delivery status notification, RFC 3464); undefined when it is none, or names no letter: an
 * automatic answer, say.
 */
export async function readBounce(message: Buffer | string): Promise<Bounce | undefined> {
  const { to = [], attachments, headers } = await PostalMime.parse(message, { attachmentEncoding: 'utf8' })
  const addresses = to.flatMap((recipient) => recipient.address ?? [])
  const delivered = headers.filter(({ key }) => ['delivered-to', 'x-original-to', 'envelope-to'].includes(key))
  const [, town, letter] = tagged.exec([...delivered.map(({ value }) => value), ...addresses].join(' ')) ?? []
  const report = attachments.find(({ mimeType }) => mimeType === 'message/delivery-status')
  if (town === undefined || letter === undefined || !report) return undefined
  const text = typeof report.content === 'string' ? report.content : Buffer.from(report.content as ArrayBuffer).toString('utf8')
  const field = (name: string) => new RegExp(`^${name}:\\s*(.+(?:\\r?\\n[ \\t].+)*)`, 'im').exec(text)?.[1]
  if (field('Action')?.trim().toLowerCase() !== 'failed') return undefined
  const status = field('Status')?.trim() ?? ''
  const because = (field('Diagnostic-Code') ?? status).replace(/\s+/g, ' ').slice(0, 300)
  // 5.7: a policy about who sends; 5.3, 5.4: the other side's system and its ways. Neither says that nobody is there.
  return { town: town.toLowerCase(), letter: letter.toLowerCase(), lasting: /^5\.[12]\./.test(status), because }
}
