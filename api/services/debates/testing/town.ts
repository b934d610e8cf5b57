import type { components } from '../../../../types/openapi.d.ts'
import type { Caller } from '../../../testing/caller.ts'
import { startApi, type TestApi } from '../../../testing/start-api.ts'

export type DebateSource = components['schemas']['DebateSource']
export type NewDebateSource = components['schemas']['NewDebateSource']

/** Phases of the tests' debates: one begins every ten days, the first one when the tests begin. */
export const phaseDays = { inform: 0, discuss: 10, propose: 20, converge: 30, outcome: 40, closed: 50 } as const

const bari = { path: { tenant: 'bari' } }
export const at = (id: string) => ({ path: { tenant: 'bari', debate_id: id } })

/** A town with debates, and people who run them: what the tests of debates share. */
export interface DebateTown {
  readonly api: TestApi
  readonly officer: Caller
  readonly start: Date
  /** A debate as the officer would write it now. */
  source(like?: Partial<NewDebateSource>): NewDebateSource
  draft(like?: Partial<NewDebateSource>): Promise<DebateSource>
  published(like?: Partial<NewDebateSource>): Promise<DebateSource>
  /** Moves the time to so many milliseconds after the beginning of the phase. */
  during(phase: keyof typeof phaseDays, after?: number): void
}

/** @param options As the API takes them. */
export async function startDebateTown(options: Parameters<typeof startApi>[0] = {}): Promise<DebateTown> {
  const api = await startApi(options)
  const officer = await api.staff('officer')
  const start = api.now()
  const after = (days: number) => new Date(start.getTime() + days * 86_400_000)
  const source = (like: Partial<NewDebateSource> = {}): NewDebateSource => ({
    question: { it: 'Come vogliamo il lungomare fra dieci anni?', en: 'Which seafront do we want in ten years?' },
    summary: { it: 'Il Comune rifà due chilometri di lungomare.' },
    phases: (['inform', 'discuss', 'propose', 'converge', 'outcome'] as const).map((phase) => ({
      phase,
      opens_at: after(phaseDays[phase]).toISOString(),
    })),
    closes_at: after(phaseDays.closed).toISOString(),
    ...like,
  })
  const draft = async (like: Partial<NewDebateSource> = {}) => {
    const params = { ...bari, header: api.key() }
    const { data, error } = await officer.POST('/v1/{tenant}/debates', { params, body: source(like) })
    if (!data) throw new Error(JSON.stringify(error))
    return data
  }
  return {
    api,
    officer,
    start,
    source,
    draft,
    async published(like) {
      const { id } = await draft(like)
      const params = { ...at(id), header: api.key() }
      const { data, error } = await officer.POST('/v1/{tenant}/debates/{debate_id}/transitions', {
        params,
        body: { action: 'publish' },
      })
      if (!data) throw new Error(JSON.stringify(error))
      return data
    },
    during(phase, milliseconds = 0) {
      api.setNow(new Date(after(phaseDays[phase]).getTime() + milliseconds))
    },
  }
}
