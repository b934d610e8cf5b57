import { html, type LitElement, type TemplateResult } from 'lit'
import { aTown, newId, pageOf } from './builders.ts'
import { find, place, press, shows, type TestTown, type, until, type Wanted } from './page.ts'
import { aCategory, aReport } from './reports.ts'

/** A position as phones give it. */
export interface Fix {
  longitude: number
  latitude: number
  accuracy: number
}

/** The phone says where it is, or with which error code it does not. @returns what undoes it. */
export function pretendPosition(fix: Fix | number): () => void {
  const geolocation = {
    getCurrentPosition(found: PositionCallback, failed: PositionErrorCallback) {
      if (typeof fix === 'number') failed({ code: fix, PERMISSION_DENIED: 1 } as GeolocationPositionError)
      else found({ coords: fix, timestamp: Date.now() } as unknown as GeolocationPosition)
    },
  }
  Object.defineProperty(navigator, 'geolocation', { configurable: true, get: () => geolocation })
  return () => Reflect.deleteProperty(navigator, 'geolocation')
}

/** The network is gone, as the browser sees it; undone, the browser says that it is back. */
export function pretendOffline(): () => void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false })
  return () => {
    Reflect.deleteProperty(navigator, 'onLine')
    dispatchEvent(new Event('online'))
  }
}

/** Nothing is kept in this browser any more. */
export async function forgetReports(): Promise<void> {
  await new Promise((done) => {
    const request = indexedDB.open('cdc-reports', 1)
    request.onupgradeneeded = () => {
      for (const store of ['drafts', 'files', 'outbox']) request.result.createObjectStore(store)
    }
    request.onsuccess = () => {
      const { result } = request
      const transaction = result.transaction(['drafts', 'files', 'outbox'], 'readwrite')
      for (const store of ['drafts', 'files', 'outbox']) transaction.objectStore(store).clear()
      transaction.oncomplete = () => {
        result.close()
        done(undefined)
      }
    }
  })
}

export const formTag = (town: TestTown): TemplateResult =>
  html`<cdc-report-form tenant=${town.slug} lang="it" href-template="/segnalazioni/{id}" privacy-href="/privacy"
    ><a href="/segnalazioni">Segnalazioni</a></cdc-report-form
  >`

/** Puts the form on the page in a town that takes reports; `answers` come first. */
export async function openForm<E extends LitElement>(town: TestTown, ...answers: Wanted[]): Promise<E> {
  await town.answers(
    ...answers,
    { on: 'GET /v1/{tenant}/report-categories', body: pageOf(aCategory()) },
    { on: 'GET /v1/{tenant}/report-territory', body: { inside: true, approximate: true, area: null, town: null } },
    { on: 'GET /v1/{tenant}/nearby-reports', body: pageOf() },
    { on: 'GET /v1/{tenant}', body: aTown(town.slug) },
    { on: 'POST /v1/{tenant}/reports', status: 201, body: { report: aReport(town.slug), token: 't'.repeat(32) } },
    { on: 'POST /v1/{tenant}/media', status: 201, body: anUpload() },
  )
  await town.citizen({ acr: 'low' })
  return place<E>(formTag(town))
}

export const anUpload = (token: string | null = 'm'.repeat(32)) => ({
  media: {
    id: newId(),
    kind: 'photo' as const,
    width: 8,
    height: 8,
    bytes: 600,
    published: false,
    version: 1,
    redactions: [],
    renditions: [{ name: '640' as const, href: '/v1/town/media/1/640' }],
    created_at: new Date().toISOString(),
  },
  media_token: token,
})

/** A photo as a phone takes it, drawn here. */
export async function aPhoto(name = 'buca.jpg'): Promise<File> {
  const canvas = new OffscreenCanvas(8, 8)
  canvas.getContext('2d')?.fillRect(0, 0, 8, 8)
  return new File([await canvas.convertToBlob({ type: 'image/jpeg' })], name, { type: 'image/jpeg' })
}

/** Chooses files as a person would in the system's own window. */
export function chooseFiles(element: Element, files: File | File[], field = '#photo'): void {
  const input = find<HTMLInputElement>(element, field)
  const transfer = new DataTransfer()
  for (const file of [files].flat()) transfer.items.add(file)
  input.files = transfer.files
  input.dispatchEvent(new Event('change'))
}

/** From the privacy notice to photo and place. */
export async function agree(element: Element): Promise<void> {
  await shows(element, 'Prima di cominciare')
  find(element, '#consent').click()
  await press(element, 'Avanti')
  await shows(element, 'Foto e luogo')
}

/** From photo and place to the page that is read again. */
export async function fillIn(element: Element, title = 'Una buca'): Promise<void> {
  type(element, '#address', 'Via Prova 3, davanti alla scuola')
  await press(element, 'Avanti')
  await shows(element, 'Di che cosa si tratta')
  if (element.shadowRoot?.querySelector('button.choice')) await press(element, 'Strade')
  await shows(element, 'Cambia')
  await press(element, 'Avanti')
  await until(() => element.shadowRoot?.querySelector('#title'))
  type(element, '#title', title)
  await press(element, 'Avanti')
  await shows(element, 'Rileggi e invia')
}

/** The whole way but the last press. */
export async function write(element: Element, title?: string): Promise<void> {
  await agree(element)
  await fillIn(element, title)
}
