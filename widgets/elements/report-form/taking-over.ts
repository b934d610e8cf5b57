import { type HandedOver, ready, taken } from './handing-over.ts'
import type { CdcReportForm } from './report-form.ts'
import { keep } from './store.ts'

/** How the other form may have come to know the place. */
const origins = ['phone', 'photo', 'address', 'pin'] as const

const text = (value: unknown, longest: number): string => (typeof value === 'string' ? value.slice(0, longest) : '')
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/**
 * Takes a draft over from the window that opened this page. Whoever that is: it fills in fields that the citizen reads again, agrees to
 * and sends; nothing else is taken from it.
 */
export function takeOver(host: CdcReportForm, opener: Window): void {
  const listening = new AbortController()
  const hear = ({ source, origin, data }: MessageEvent<Partial<HandedOver> | undefined>): void => {
    if (source !== opener || data?.type !== 'cdc-report-draft') return
    listening.abort()
    void take(host, data).then(() => opener.postMessage(taken, origin))
  }
  addEventListener('message', hear, { signal: listening.signal })
  // Whom it tells that it is there does not matter: it says nothing else.
  opener.postMessage(ready, '*')
}

async function take(host: CdcReportForm, { draft, files }: Partial<HandedOver>): Promise<void> {
  const known = files instanceof Map ? files : new Map<string, Blob>()
  const kept = (id: unknown): id is string => typeof id === 'string' && known.get(id) instanceof Blob
  const photos = list(draft?.photos).filter(kept).slice(0, 6)
  const documents = list(draft?.documents)
    .map((one) => one as { id: string; name: string })
    .filter(({ id }) => kept(id))
    .map(({ id, name }) => ({ id, name: text(name, 200) }))
    .slice(0, 3)
  for (const id of [...photos, ...documents.map(({ id }) => id)]) {
    const file = known.get(id)!
    host.files.set(id, file)
    await keep('files', id, file).catch(() => undefined)
  }
  const { spot, answers } = draft ?? {}
  const placed = spot && Number.isFinite(spot.lon) && Number.isFinite(spot.lat)
  host.change({
    step: 0,
    photos,
    documents,
    spot: placed
      ? {
          lon: spot.lon,
          lat: spot.lat,
          accuracy: Number(spot.accuracy) || null,
          from: origins.find((origin) => origin === spot.from) ?? 'photo',
        }
      : null,
    address: text(draft?.address, 200),
    category: text(draft?.category, 40),
    answers: typeof answers === 'object' ? answers : {},
    title: text(draft?.title, 120),
    details: text(draft?.details, 4000),
  })
  await host.saved
}
