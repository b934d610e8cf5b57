import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { OpenedFile } from './stored-body.ts'
import { Streamed } from './streamed.ts'

/** An answer ready to be sent. */
export interface SentAnswer {
  readonly status: number
  readonly type: string | undefined
  readonly body: Buffer | undefined
  /** In place of a body: what goes on after the answer has begun. */
  readonly stream?: Readable
  /** In place of a body: text that is made while it is sent, anew for each who is sent it. */
  readonly streamed?: Streamed
  /** By lower-case name: all but what depends on the caller. */
  readonly headers: Readonly<Record<string, string>>
}

const exposed =
  'ETag, Location, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Content-Language, Date, DPoP-Nonce, WWW-Authenticate'

/**
 * On every answer below `/v1`. Pages of every origin may read, since nothing here depends on cookies. Whether a page may act in a
 * person's name is decided per town, by the operation, with a refusal that the page can read and its webmaster can understand.
 */
export const everywhere = {
  'x-content-type-options': 'nosniff',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': exposed,
} as const

/** What a handler answered, for serialising. */
export interface RawAnswer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, unknown>>
  readonly type?: string
  readonly version?: string
  readonly cache?: { readonly tags: readonly string[]; readonly seconds: number }
  /** What lies at this address never changes and is everybody's: whoever has it need not ask again. */
  readonly immutable?: boolean
}

/** A year for whoever has it; an hour for those who keep it for others, so that what is hidden vanishes from there. */
const forever = 'public, max-age=31536000, s-maxage=3600, immutable'

/**
 * Serialises an answer and gives it its `ETag`: the version that the handler names, else a digest of the body.
 *
 * @param how Whether it answers a GET, whether the contract lets it be asked for conditionally (then it carries an ETag), whether
 *   it is the caller's alone, and in which language it is; a file is in none.
 */
export function serialise(
  answer: RawAnswer,
  type: string | undefined,
  how: { read: boolean; conditional: boolean; personal: boolean; language: string | undefined },
): SentAnswer {
  if (answer.body instanceof Readable) {
    // The event stream is not told from a buffer by its headers alone: it must not be kept by anybody on the way.
    const headers = {
      ...everywhere,
      'cache-control': 'no-store',
      'content-type': `${type}; charset=utf-8`,
      'x-accel-buffering': 'no',
    }
    return { status: answer.status, type, body: undefined, stream: answer.body, headers }
  }
  if (answer.body instanceof Streamed) {
    const { body, version } = answer
    const headers = {
      ...everywhere,
      'content-type': contentType(type!),
      'cache-control': cacheControl(how),
      ...inLanguage(how.language),
      // Weak: the bytes are not known before they are sent. Without a version nobody has them already.
      etag: `W/"${version ?? randomUUID()}.${how.language}"`,
    }
    return { status: answer.status, type, body: undefined, streamed: body, headers }
  }
  const text =
    answer.body === undefined || answer.body === null
      ? undefined
      : typeof answer.body === 'string'
        ? answer.body
        : JSON.stringify(answer.body)
  const body = text === undefined ? undefined : Buffer.from(text)
  const headers: Record<string, string> = {
    ...everywhere,
    ...(body && described(body, type!)),
    'cache-control': answer.immutable ? forever : cacheControl(how),
    ...(how.read && inLanguage(how.language)),
  }
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers[name.toLowerCase()] = String(value)
  if (body && (how.conditional || answer.version)) {
    headers['etag'] =
      `"${answer.version ? `${answer.version}.${how.language}` : createHash('sha1').update(body).digest('base64url')}"`
  }
  return { status: answer.status, type, body, headers }
}

/** In which language a reader is answered, and that whoever keeps the answer for others must ask anew for another language. */
const inLanguage = (language: string | undefined): Record<string, string> =>
  language === undefined ? {} : { 'content-language': language, vary: 'Accept-Language' }

/** The answer of a file, as far as it is known before the file is opened: its `ETag` is the version that the handler names. */
export function describeFile(answer: RawAnswer, type: string, personal: boolean): SentAnswer {
  const { body: _, version, ...rest } = answer
  const described = serialise(rest, type, { read: true, conditional: false, personal, language: undefined })
  return { ...described, headers: { ...described.headers, etag: `"${version}"`, 'content-type': type } }
}

/** The answer with the file itself. */
export function withFile(answer: SentAnswer, { stream, bytes }: OpenedFile): SentAnswer {
  return { ...answer, stream, headers: { ...answer.headers, 'content-length': String(bytes) } }
}

const cacheControl = (how: { read: boolean; personal: boolean }) =>
  how.personal || !how.read ? 'private, no-store' : 'public, max-age=0, must-revalidate'

const contentType = (type: string) => (type.startsWith('text/') ? `${type}; charset=utf-8` : type)

/** The headers that tell what the body is. */
export function described(body: Buffer, type: string): Record<string, string> {
  return { 'content-type': contentType(type), 'content-length': String(body.length) }
}

/** Whether `If-None-Match` names the version (weak comparison, RFC 9110 §13.1.2). */
export function matches(ifNoneMatch: string | undefined, etag: string | undefined): boolean {
  if (!ifNoneMatch || !etag) return false
  if (ifNoneMatch.trim() === '*') return true
  const strong = (version: string) => version.trim().replace(/^W\//, '')
  return ifNoneMatch.split(',').some((named) => strong(named) === strong(etag))
}
