import { createServer, type IncomingMessage, type Server } from 'node:http'
import { draft, failure, logoutAnswer, sign, type LogoutOutcome } from './answer.ts'
import { testCitizens, type TestCitizen } from './citizens.ts'
import { loginPage, logoutPage, onward, refusedPage, sendingPage, style } from './pages.ts'
import {
  isRequestSigned,
  readLogoutRequest,
  readRequest,
  readService,
  type Asked,
  type AskedToEnd,
  type Service,
} from './request.ts'
import { dsig, escaped, fingerprint, md, newId, post, redirect, signElement, transientFormat, type Signer } from './saml.ts'

export interface ProviderOptions {
  /** What people read: "SPID di prova". */
  readonly name: string
  /** Where it is reached. */
  readonly origin: string
  readonly signer: Signer
  /** Addresses of the metadata of services that may ask. */
  readonly services: readonly string[]
  readonly citizens?: readonly TestCitizen[]
  readonly bindings?: readonly ('redirect' | 'post')[]
  readonly clock?: () => Date
}

/** An identity provider that speaks SPID's SAML for real, with invented people: for demonstrations and tests. */
export interface TestProvider {
  readonly entityId: string
  readonly metadata: string
  readonly server: Server
  /** Sessions that are open: those of level 1 alone, by their index. */
  readonly sessions: ReadonlyMap<string, { readonly nameId: string; readonly service: string }>
  /** The service, as its metadata describe it now. @throws Error when there is none of that name. */
  service(entityId: string): Promise<Service>
}

/** Makes it; `server` is still to listen. */
export function testProvider(options: ProviderOptions): TestProvider {
  const { name, origin, signer, citizens = testCitizens, clock = () => new Date() } = options
  const entityId = origin
  const held = new Map<string, { asked: Asked; service: Service }>()
  const leaving = new Map<string, { asked: AskedToEnd; service: Service }>()
  const sessions = new Map<string, { nameId: string; service: string }>()

  const service = async (wanted: string): Promise<Service> => {
    for (const address of options.services) {
      const answer = await fetch(address)
      const found = answer.ok ? readService(await answer.text()) : undefined
      if (found?.entityId === wanted) return found
    }
    throw new Error('questo servizio non è registrato')
  }

  const signOn = async (fields: URLSearchParams, query: string | undefined): Promise<string> => {
    const asked = readRequest(fields, query === undefined ? 'post' : 'redirect')
    const asking = await service(asked.issuer)
    if (!isRequestSigned(asked, query, asking)) throw new Error('la firma non è quella del servizio')
    if (asked.destination !== `${origin}/sso`) throw new Error('è destinata ad altri')
    const number = newId()
    held.set(number, { asked, service: asking })
    return loginPage(name, number, asked, asking, citizens)
  }

  const answer = (form: URLSearchParams): string => {
    const waiting = held.get(form.get('held') ?? '')
    const citizen = citizens.find(({ key }) => key === form.get('citizen'))
    if (!waiting || !citizen) throw new Error('non aspettava risposta')
    held.delete(form.get('held')!)
    const { asked, service: asking } = waiting
    const parts = { provider: entityId, requestId: asked.id, consumer: asking.consumer, audience: asked.issuer, at: clock() }
    const code = form.get('outcome') === 'ok' ? (citizen.level < asked.level ? 20 : undefined) : Number(form.get('outcome'))
    const told = (asking.sets[asked.set] ?? []).filter((attribute) => citizen.attributes[attribute] !== undefined)
    const attributes = Object.fromEntries(told.map((attribute) => [attribute, citizen.attributes[attribute]!]))
    const [nameId, sessionIndex] = [newId(), newId()]
    if (!code && asked.level === 1) sessions.set(sessionIndex, { nameId, service: asked.issuer })
    const xml = code ? failure(parts, code) : draft({ ...parts, attributes, level: asked.level, nameId, sessionIndex })
    return sendingPage(name, asking.consumer, {
      SAMLResponse: Buffer.from(sign(xml, signer)).toString('base64'),
      ...(asked.relayState !== undefined && { RelayState: asked.relayState }),
    })
  }

  const signOut = async (fields: URLSearchParams, query: string | undefined): Promise<string> => {
    const asked = readLogoutRequest(fields, query === undefined ? 'post' : 'redirect')
    const asking = await service(asked.issuer)
    if (!isRequestSigned(asked, query, asking)) throw new Error('la firma non è quella del servizio')
    if (asked.destination !== `${origin}/slo`) throw new Error('è destinata ad altri')
    const session = sessions.get(asked.sessionIndex)
    if (session?.nameId !== asked.nameId || session.service !== asked.issuer) throw new Error('questo accesso non c’è')
    const number = newId()
    leaving.set(number, { asked, service: asking })
    return logoutPage(name, number, asking)
  }

  const leave = (form: URLSearchParams): string => {
    const waiting = leaving.get(form.get('held') ?? '')
    if (!waiting?.service.logout) throw new Error('non aspettava risposta')
    leaving.delete(form.get('held')!)
    const { asked, service: asking } = waiting
    const outcome = form.get('outcome') as LogoutOutcome
    if (outcome === 'ended') sessions.delete(asked.sessionIndex)
    const xml = logoutAnswer({ provider: entityId, requestId: asked.id, consumer: asking.logout!, at: clock() }, outcome)
    return sendingPage(name, asking.logout!, {
      SAMLResponse: Buffer.from(signElement(xml, '/*[local-name(.)="LogoutResponse"]', signer)).toString('base64'),
      ...(asked.relayState !== undefined && { RelayState: asked.relayState }),
    })
  }

  const page = async (request: IncomingMessage): Promise<string> => {
    const { pathname, search } = new URL(request.url ?? '/', origin)
    const posted = request.method === 'POST' ? new URLSearchParams(await bodyOf(request)) : undefined
    if (pathname === '/sso') return signOn(posted ?? new URLSearchParams(search), posted ? undefined : search.slice(1))
    if (pathname === '/answer' && posted) return answer(posted)
    if (pathname === '/slo') return signOut(posted ?? new URLSearchParams(search), posted ? undefined : search.slice(1))
    if (pathname === '/leave' && posted) return leave(posted)
    throw new Error('qui non c’è niente')
  }

  const files: Readonly<Record<string, readonly [string, string]>> = {
    '/metadata': ['application/samlmetadata+xml', metadataOf(options)],
    '/style.css': ['text/css', style],
    '/onward.js': ['text/javascript', onward],
  }
  const server = createServer((request, response) => {
    const file = files[request.url ?? '']
    const sent = (status: number, type: string, text: string) =>
      response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' }).end(text)
    if (file) return void sent(200, ...file)
    page(request).then(
      (text) => sent(200, 'text/html', text),
      (fault: Error) => sent(400, 'text/html', refusedPage(name, fault.message)),
    )
  })
  return { entityId, metadata: files['/metadata']![1], server, sessions, service }
}

function metadataOf({ name, origin, signer, bindings = ['redirect', 'post'] }: ProviderOptions): string {
  const base64 = signer.certificate.replace(/-----[^-]+-----|\s/g, '')
  const at = (element: string, path: string) =>
    bindings
      .map((binding) => `<md:${element} Binding="${binding === 'post' ? post : redirect}" Location="${escaped(origin)}${path}"/>`)
      .join('')
  const xml = `<md:EntityDescriptor xmlns:md="${md}" xmlns:ds="${dsig}" ID="_${fingerprint(origin)}" entityID="${escaped(origin)}"><md:IDPSSODescriptor WantAuthnRequestsSigned="true" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${base64}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>${at('SingleLogoutService', '/slo')}<md:NameIDFormat>${transientFormat}</md:NameIDFormat>${at('SingleSignOnService', '/sso')}</md:IDPSSODescriptor><md:Organization><md:OrganizationName xml:lang="it">${escaped(name)}</md:OrganizationName><md:OrganizationDisplayName xml:lang="it">${escaped(name)}</md:OrganizationDisplayName><md:OrganizationURL xml:lang="it">${escaped(origin)}</md:OrganizationURL></md:Organization></md:EntityDescriptor>`
  return signElement(xml, '/*[local-name(.)="EntityDescriptor"]', signer)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}
