import createClient, { type Client } from 'openapi-fetch'
import type { paths } from '../../types/openapi.d.ts'
import type { Language } from './language.ts'
import { Refusal } from './refusal.ts'

export type Api = Client<paths>

/** Sends one request. Throws a `Refusal` instead of failing, and for every answer that is not 2xx. */
export type Send = (request: Request) => Promise<Response>

/** Towns (`<origin>/v1/<tenant>`) that do not speak the language that was asked for, with the one in which they answered. */
export const answeredIn = new Map<string, Language>()

/** Origin from which this script was loaded: the API serves its own elements. */
export const ownOrigin = new URL(import.meta.url).origin

/** The network as it is, without credentials of any kind. */
export const send: Send = async (request) => {
  const response = await fetch(request).catch(() => {
    throw new Refusal(navigator.onLine ? 'http.unavailable' : 'offline')
  })
  if (!response.ok) throw await Refusal.of(response)
  const wanted = request.headers.get('accept-language')
  const spoken = response.headers.get('content-language') as Language | null
  if (wanted && spoken && wanted !== spoken) answeredIn.set(request.url.replace(/(\/v1\/[^/?]+).*/, '$1'), spoken)
  return response
}

/** Lists in addresses are written with commas, as the contract has all of them. */
const array = { style: 'form', explode: false } as const

/** The typed client of an API. `no-cache` revalidates with the ETag at hand, so that a repeated read costs a 304. */
export const createApi = (origin: string, by: Send = send): Api =>
  createClient<paths>({ baseUrl: origin, credentials: 'omit', cache: 'no-cache', fetch: by, querySerializer: { array } })

const publicApis = new Map<string, Api>()

/** The client for what everybody may read. */
export function publicApi(origin: string): Api {
  const api = publicApis.get(origin) ?? createApi(origin)
  publicApis.set(origin, api)
  return api
}

/** The body of an answer. `Send` has thrown for every other outcome; what can't be read is a fault. */
export async function answer<T>(asking: Promise<{ data?: T }>): Promise<T> {
  try {
    const { data } = await asking
    return data as T
  } catch (thrown) {
    throw Refusal.from(thrown)
  }
}
