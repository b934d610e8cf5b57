import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { toRome } from '../../../kernel/rome-time.ts'
import type { CdcDesk } from '../desk.ts'

export type ClientUse = components['schemas']['ClientUse']

/** Days that are shown, today among them. */
const shown = 30
const dayMs = 86_400_000

/** What a client called on a civil day. */
export interface Day {
  /** `2026-11-23`. */
  readonly day: string
  readonly calls: number
  readonly refused: number
}

/** What a client called in the last thirty days. */
export interface Use {
  readonly today: number
  readonly week: number
  readonly month: number
  /** Instant of the last call; undefined when there was none. */
  readonly last: string | undefined
  /** Every day of the thirty, oldest first. */
  readonly days: readonly Day[]
  /** Codes of refusals with their calls, most first. */
  readonly refused: readonly (readonly [code: string, calls: number])[]
}

/** The civil days in Italy up to that of `now`, oldest first. */
export function lastDays(now: number): string[] {
  const today = Date.parse(toRome(new Date(now).toISOString()).slice(0, 10))
  return Array.from({ length: shown }, (_, turn) => new Date(today - (shown - 1 - turn) * dayMs).toISOString().slice(0, 10))
}

/** What clients of the town called in those days, or one of them alone. @throws Refusal */
export async function readUses({ session, slug }: CdcDesk, client?: string): Promise<ClientUse[]> {
  const uses: ClientUse[] = []
  const query = { from: lastDays(Date.now())[0]!, limit: 100, ...(client && { client }) }
  let cursor: string | undefined
  do {
    const params = { path: { tenant: slug }, query: { ...query, ...(cursor && { cursor }) } }
    const page = await answer(session.api.GET('/v1/{tenant}/client-uses', { params }))
    uses.push(...page.items)
    cursor = page.next_cursor ?? undefined
  } while (cursor)
  return uses
}

/** The sums of one client. */
export function useOf(uses: readonly ClientUse[], client: string, now: number = Date.now()): Use {
  const own = uses.filter(({ client_id }) => client_id === client)
  const days = lastDays(now).map((day) => {
    const { calls = 0, refused = [] } = own.find((use) => use.day === day) ?? {}
    return { day, calls, refused: sum(refused) }
  })
  const refused = new Map<string, number>()
  for (const use of own) for (const { code, calls } of use.refused) refused.set(code, (refused.get(code) ?? 0) + calls)
  return {
    today: sum(days.slice(-1)),
    week: sum(days.slice(-7)),
    month: sum(days),
    last: own
      .map(({ last_at }) => last_at)
      .sort()
      .at(-1),
    days,
    refused: [...refused].sort(([, one], [, other]) => other - one),
  }
}

const sum = (counts: readonly { readonly calls: number }[]): number => counts.reduce((total, { calls }) => total + calls, 0)
