import { Problem } from '../http/problem.ts'

const loopback = new Set(['localhost', '127.0.0.1'])

/**
 * A web site's origin in the one form in which browsers send it: lower case, without path and without the scheme's own port.
 *
 * @returns undefined when the text names no site on which elements may be used: anything but `https`, or `http` on this machine;
 *   credentials, paths, queries and names outside ASCII are refused rather than cut off.
 */
export function normaliseOrigin(text: string): string | undefined {
  const trimmed = text.trim()
  if (!URL.canParse(trimmed)) return undefined
  const url = new URL(trimmed)
  const bare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname))
  return bare && secure && /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/.test(url.origin) ? url.origin : undefined
}

/** Each of the web sites once, in that form. @throws Problem 400 `http.invalid_request` with the place of one that is none. */
export function originsOf(texts: readonly string[] = []): string[] {
  const origins = texts.map((text, place) => {
    const origin = normaliseOrigin(text)
    if (!origin) throw new Problem(400, 'http.invalid_request', { in: 'body', at: `/allowed_origins/${place}`, rule: 'origin' })
    return origin
  })
  return [...new Set(origins)]
}
