import type { Api } from '../../../kernel/client.ts'
import { answer } from '../../../kernel/client.ts'
import { Refusal } from '../../../kernel/refusal.ts'

/**
 * Fetches everything that is known of the person. It is written while it is sent: nobody knows how long it gets.
 *
 * @param coming Told how many bytes there are so far.
 * @throws Refusal also when it breaks off halfway.
 */
export async function fetchEverything(
  api: Api,
  language: string,
  signal: AbortSignal,
  coming: (bytes: number) => void,
): Promise<Blob> {
  const headers = { 'accept-language': language }
  const stream = (await answer(
    api.GET('/v1/me/export', { parseAs: 'stream', headers, signal }),
  )) as unknown as ReadableStream<Uint8Array>
  let bytes = 0
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      coming((bytes += piece.byteLength))
      controller.enqueue(piece)
    },
  })
  const whole = new Response(stream.pipeThrough(counting), { headers: { 'content-type': 'application/zip' } }).blob()
  return whole.catch(() => {
    throw new Refusal(navigator.onLine ? 'http.unavailable' : 'offline')
  })
}
