import { verify, X509Certificate } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { XMLParser } from 'fast-xml-parser'
import { DOMParser } from '@xmldom/xmldom'
import { SignedXml } from 'xml-crypto'
import { dsig } from './saml.ts'

/** A service as its metadata describe it. */
export interface Service {
  readonly entityId: string
  readonly name: string
  readonly consumer: string
  readonly logout: string | undefined
  readonly certificates: readonly string[]
  /** Names of attributes by the index of their set. */
  readonly sets: Readonly<Record<string, readonly string[]>>
}

/** What a service asks. */
export interface Asked {
  readonly id: string
  readonly issuer: string
  readonly destination: string
  readonly level: number
  readonly set: string
  readonly relayState: string | undefined
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  isArray: (name) => ['KeyDescriptor', 'AttributeConsumingService', 'RequestedAttribute', 'SingleLogoutService'].includes(name),
})

type Node = Readonly<Record<string, unknown>>
const at = (node: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Node | undefined)?.[name], node)
const textOf = (node: unknown) => String(typeof node === 'object' ? at(node, '#text') : node)

/** Reads a service's metadata. @throws Error when they are not signed by one of their own keys. */
export function readService(document: string): Service {
  const entity = at(parser.parse(document), 'EntityDescriptor')
  const role = at(entity, 'SPSSODescriptor')
  const certificates = (at(role, 'KeyDescriptor') as Node[]).map((key) =>
    new X509Certificate(Buffer.from(textOf(at(key, 'KeyInfo', 'X509Data', 'X509Certificate')), 'base64')).toString(),
  )
  if (!isSigned(document, certificates)) throw new Error('the metadata are not signed by the service')
  const sets = (at(role, 'AttributeConsumingService') as Node[]).map((set) => [
    String(at(set, 'index')),
    (at(set, 'RequestedAttribute') as Node[]).map((attribute) => String(at(attribute, 'Name'))),
  ])
  const logout = at(role, 'SingleLogoutService', '0', 'Location')
  return {
    entityId: String(at(entity, 'entityID')),
    name: textOf(at(entity, 'Organization', 'OrganizationDisplayName')),
    consumer: String(at(role, 'AssertionConsumerService', 'Location')),
    logout: typeof logout === 'string' ? logout : undefined,
    certificates,
    sets: Object.fromEntries(sets) as Record<string, string[]>,
  }
}

/** Reads an AuthnRequest, unverified: its issuer says whose keys are to verify it. */
export function readRequest(fields: URLSearchParams, binding: 'redirect' | 'post'): Asked & { xml: string } {
  const xml = messageIn(fields, binding)
  const request = at(parser.parse(xml), 'AuthnRequest')
  const level = /SpidL([123])$/.exec(textOf(at(request, 'RequestedAuthnContext', 'AuthnContextClassRef')))?.[1]
  if (at(request, 'ForceAuthn') !== 'true' || !level) throw new Error('the request is not one of SPID')
  return {
    xml,
    id: String(at(request, 'ID')),
    issuer: textOf(at(request, 'Issuer')),
    destination: String(at(request, 'Destination')),
    level: Number(level),
    set: String(at(request, 'AttributeConsumingServiceIndex')),
    relayState: fields.get('RelayState') ?? undefined,
  }
}

/** What a service asks when somebody has signed out there. */
export interface AskedToEnd {
  readonly id: string
  readonly issuer: string
  readonly destination: string
  /** Of the session that is to end. */
  readonly nameId: string
  readonly sessionIndex: string
  readonly relayState: string | undefined
}

/** Reads a LogoutRequest, unverified. */
export function readLogoutRequest(fields: URLSearchParams, binding: 'redirect' | 'post'): AskedToEnd & { xml: string } {
  const xml = messageIn(fields, binding)
  const request = at(parser.parse(xml), 'LogoutRequest')
  return {
    xml,
    id: String(at(request, 'ID')),
    issuer: textOf(at(request, 'Issuer')),
    destination: String(at(request, 'Destination')),
    nameId: textOf(at(request, 'NameID')),
    sessionIndex: textOf(at(request, 'SessionIndex')),
    relayState: fields.get('RelayState') ?? undefined,
  }
}

function messageIn(fields: URLSearchParams, binding: 'redirect' | 'post'): string {
  const bytes = Buffer.from(fields.get('SAMLRequest') ?? '', 'base64')
  return (binding === 'redirect' ? inflateRawSync(bytes, { maxOutputLength: 100_000 }) : bytes).toString('utf8')
}

/** Whether the service has signed the request: the address for HTTP-Redirect, the document for HTTP-POST. */
export function isRequestSigned({ xml }: { xml: string }, query: string | undefined, { certificates }: Service): boolean {
  if (query === undefined) return isSigned(xml, certificates)
  const signed = query.slice(0, query.indexOf('&Signature='))
  const signature = Buffer.from(new URLSearchParams(query).get('Signature') ?? '', 'base64')
  return certificates.some((certificate) => verify('sha256', Buffer.from(signed), certificate, signature))
}

function isSigned(document: string, certificates: readonly string[]): boolean {
  const root = new DOMParser().parseFromString(document, 'text/xml').documentElement
  const signature = Array.from(root.childNodes).find((node) => node.nodeName === 'Signature' || node.nodeName === 'ds:Signature')
  if (!signature || (signature as Element).namespaceURI !== dsig) return false
  return certificates.some((publicCert) => {
    try {
      const check = new SignedXml({ publicCert })
      check.loadSignature(signature)
      return check.checkSignature(document)
    } catch {
      return false
    }
  })
}
