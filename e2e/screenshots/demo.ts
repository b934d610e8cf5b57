import { sites } from '../../demo/sites/index.ts'

const first = Number(process.env['CDC_PORT'] ?? 4000)
const origin = (port: number) => `http://127.0.0.1:${port}`

/** Origin of the demonstration's API, as `npm start` with the same `CDC_PORT` serves it. */
export const api = origin(first)

export const configurator = origin(first + sites.length + 1)

/** Origin of a town's site. */
export const site = (tenant: string): string => origin(first + 1 + sites.findIndex((site) => site.tenant === tenant))

interface Listed {
  readonly id: string
  readonly title: string
}

async function list<T = Listed>(path: string): Promise<T[]> {
  const response = await fetch(`${api}/v1/bari/${path}`)
  if (!response.ok) throw new Error(`${path}: ${response.status}. Does npm start run, with the same CDC_PORT?`)
  return ((await response.json()) as { items: T[] }).items
}

/** Bari's petitions that `query` selects. */
export const petitions = (query: string): Promise<Listed[]> => list(`petitions?limit=50&${query}`)

/** Bari's debates, lately published first. */
export const debates = () => list<{ id: string; phase: string }>('debates?limit=50')

/** Proposals of Bari's debates, each with the address of its page. */
export async function proposals() {
  const all = await Promise.all(
    (await debates()).map(async (debate) => {
      const found = await list<Listed & { state: string }>(`debates/${debate.id}/proposals`)
      return found.map((proposal) => ({ ...proposal, at: `/dibattiti/${debate.id}/proposte/${proposal.id}` }))
    }),
  )
  return all.flat()
}

/** Bari's reports that `query` selects. */
export const reports = (query: string): Promise<Listed[]> => list(`reports?limit=50&${query}`)
