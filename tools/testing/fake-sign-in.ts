import { decodeJwt, decodeProtectedHeader, EmbeddedJWK, jwtVerify } from 'jose'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Who signs in in a town. */
export interface Persona {
  acr: string
  age?: number
  standing?: Record<string, string[]>
  /** The sign-in ends with this error instead. */
  error?: string
  /** The sign-in window waits for ever. */
  silent?: boolean
}

interface State {
  o: string
  t: string
  m: 'popup' | 'redirect'
  r: string
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The protocol of docs/sign-in.md without its pages: every sign-in succeeds at once as the persona of the town, or fails as wished. */
export async function answerSignIn(
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
  personas: Map<string, Persona>,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (url.pathname === '/oidc/auth') authorize(url, response, personas)
  else if (url.pathname === '/oidc/token') await token(request, response, new URLSearchParams(body), personas)
  else response.writeHead(200, { 'access-control-allow-origin': '*' }).end()
}

function authorize(url: URL, response: ServerResponse, personas: Map<string, Persona>): void {
  const state = url.searchParams.get('state') ?? ''
  const { o, t, m, r } = JSON.parse(Buffer.from(state, 'base64url').toString()) as State
  const persona = personas.get(t)
  const asked = url.searchParams.get('resource')?.endsWith(`/v1/${t}`)
  const error = asked ? persona?.error : 'invalid_target'
  const answer = error ? { error } : { code: t }
  const now = Math.floor(Date.now() / 1000)
  if (m === 'redirect') {
    const key = error ? 'cdc-signin-error' : 'cdc-signin'
    const fragment = new URLSearchParams({ [key]: error ?? t, state, now: String(now) })
    return void response.writeHead(303, { location: `${r}#${fragment.toString()}` }).end()
  }
  const message = JSON.stringify({ type: 'cdc-signin', ...answer, state, now })
  const script = persona?.silent ? '' : `opener.postMessage(${message}, ${JSON.stringify(o)}); close()`
  response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>Accesso</title><script>${script}</script>`)
}

async function token(
  request: IncomingMessage,
  response: ServerResponse,
  form: URLSearchParams,
  personas: Map<string, Persona>,
): Promise<void> {
  const tenant = (form.get('code') ?? form.get('refresh_token') ?? '').replace(/^refresh /, '')
  const persona = personas.get(tenant)
  const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' }
  try {
    const proof = String(request.headers.dpop)
    await jwtVerify(proof, EmbeddedJWK, { typ: 'dpop+jwt', maxTokenAge: 60 })
    if (decodeJwt(proof).htm !== 'POST' || decodeProtectedHeader(proof).alg !== 'ES256' || !persona) throw new Error('proof')
  } catch {
    return void response.writeHead(400, headers).end(JSON.stringify({ error: 'invalid_grant' }))
  }
  const access = `${base64url({ alg: 'none' })}.${base64url({ sub: 'someone', ...persona })}.`
  const answer = {
    access_token: access,
    token_type: 'DPoP',
    expires_in: 600,
    refresh_token: `refresh ${tenant}`,
    scope: 'participate staff',
  }
  response.writeHead(200, headers).end(JSON.stringify(answer))
}
