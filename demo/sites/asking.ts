import type { Place } from './site.ts'

/** Any site asks the API as any third party does; without an answer its pages do without it. */
export async function ask<T>({ api, site }: Place, path: string): Promise<T | undefined> {
  const asked = fetch(`${api}/v1/${site.tenant}/${path}`, { signal: AbortSignal.timeout(1500) })
  const response = await asked.catch(() => undefined)
  return response?.ok ? ((await response.json()) as T) : undefined
}

/** Id of the open petition that most people have signed; undefined when there is none. */
export async function mostSigned(place: Place): Promise<string | undefined> {
  const page = await ask<{ items: { id: string }[] }>(place, 'petitions?state=open&sort=most_signed&limit=1')
  return page?.items[0]?.id
}
