import { OutboundFault, type Outbound } from '../../../outbound/outbound.ts'
import type { Opinion, Provider } from './provider.ts'
import type { ProviderSetting } from './rules.ts'

/** What a provider is spoken to with. */
export interface Means {
  readonly outbound: Outbound
  /** A secret that the operator keeps for the town under that name. */
  readonly secret: (name: string) => string | undefined
}

/** Statuses that say nothing of the text: whoever asks may do so later. */
const later: ReadonlySet<number> = new Set([401, 403, 404, 408, 425, 429])

/** Speaks the wire format of docs/moderation.md with whatever stands at the address. */
export function httpProvider(setting: ProviderSetting, { outbound, secret }: Means): Provider {
  const { address, key_name: name, timeout_ms: patience } = setting
  return {
    async judge({ text, language }, ending) {
      const known: Record<string, string> =
        name === undefined ? {} : { Authorization: `Bearer ${secretFor(address, name, secret)}` }
      const headers = { ...known, 'Content-Type': 'application/json', Accept: 'application/json' }
      const signal = AbortSignal.any([ending, AbortSignal.timeout(patience)])
      const body = JSON.stringify({ text, language })
      const answer = await outbound.ask(address, { method: 'POST', headers, body }, signal)
      if (answer.status === 204) return undefined
      if (answer.status >= 400 && answer.status < 500 && !later.has(answer.status)) return undefined
      if (answer.status !== 200) throw new OutboundFault(`it answered with status ${answer.status}`)
      return opinionIn(answer.text)
    },
  }
}

/**
 * The secret is kept as `{host}:{secret}`: a town that writes another address into its settings does not send it there.
 *
 * @throws OutboundFault when there is none for that host.
 */
function secretFor(address: string, name: string, secret: Means['secret']): string {
  const host = URL.canParse(address) ? new URL(address).hostname : ''
  const kept = secret(name)
  if (host === '' || !kept?.startsWith(`${host}:`))
    throw new OutboundFault(`the operator keeps no secret ${name} of the town for ${host}`, { lasting: true })
  return kept.slice(host.length + 1)
}

/** Most of the reasons that are kept, and of their letters. */
const mostLabels = 5
const mostLetters = 60

/** @throws OutboundFault when the answer is none. */
function opinionIn(text: string): Opinion {
  const answer = parsed(text)
  const { score, labels = [] } = (answer ?? {}) as { score?: unknown; labels?: unknown }
  if (typeof score !== 'number' || !(score >= 0 && score <= 1)) throw new OutboundFault('its answer has no score from 0 to 1')
  if (!Array.isArray(labels)) throw new OutboundFault('the labels of its answer are no list')
  const words = labels.flatMap((label) => (typeof label === 'string' ? [line(label)] : [])).filter(Boolean)
  return { score, labels: words.slice(0, mostLabels) }
}

/** One line of plain text. */
const line = (text: string) =>
  text
    .slice(0, mostLetters)
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .toWellFormed()

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new OutboundFault('its answer is no JSON')
  }
}
