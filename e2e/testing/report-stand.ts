import type { components } from '../../types/openapi.d.ts'
import type { Caller } from '../../api/testing/caller.ts'
import { dataOf } from '../../api/testing/lively-town.ts'
import type { Stand } from './stand.ts'

type NewReport = components['schemas']['NewReport']

/** Reports something by the public door, in Monopoli unless said otherwise; told with the secret of whoever is not signed in. */
export async function makeReport({ api }: Stand, who: Caller, more: Partial<NewReport> = {}, tenant = 'monopoli') {
  const body: NewReport = {
    category: 'strade',
    position: { type: 'Point', coordinates: [17.27, 40.92] },
    accuracy: 8,
    address: 'Via Prova 3',
    title: 'Una buca in via Prova',
    description: 'Davanti alla scuola. Quando piove non si vede.',
    answers: { pericolo: false },
    public_name: false,
    consent: true,
    ...more,
  }
  const params = { path: { tenant }, header: api.key() }
  return dataOf(await who.POST('/v1/{tenant}/reports', { params, body }))
}

/** Uploads a photo in Monopoli, without a sign-in. */
export async function uploadPhoto({ api }: Stand, photo: Buffer): Promise<{ id: string; token: string }> {
  const blob = new Blob([new Uint8Array(photo)], { type: 'image/jpeg' })
  const response = await fetch(`${api.origin}/v1/monopoli/media`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', ...api.key() },
    body: blob,
  })
  const { media, media_token } = (await response.json()) as components['schemas']['UploadedMedia']
  return { id: media.id, token: media_token! }
}
