import { X509Certificate } from 'node:crypto'
import { bindings, type Binding } from './names.ts'
import { demand, MessageRefusal } from '../sources/message-refusal.ts'
import { signedContent } from './signed.ts'
import { children, isNamed, parseXml, textIn, type XmlLimits } from './xml.ts'

/** An identity provider, as its metadata describe it. */
export interface IdentityProvider {
  readonly entityId: string
  readonly name: string
  /** Where requests are sent, by binding; at least one. */
  readonly signOn: Readonly<Partial<Record<Binding, string>>>
  readonly logout: Readonly<Partial<Record<Binding, string>>>
  /** PEM; any of them may have signed. */
  readonly certificates: readonly string[]
  /** When these metadata end. */
  readonly validUntil: Date | undefined
}

/** The registry of all providers is some 300 kB. */
const registryLimits: XmlLimits = { bytes: 8 * 1024 * 1024, tags: 200_000, depth: 40 }

/**
 * Reads metadata of one provider or of many.
 *
 * @param authority Certificates (PEM) whose keys may have signed the document; none: it needs no signature.
 * @throws MessageRefusal when the document is none, or is not signed as it has to be. A provider that can't be used is left out.
 */
export async function readProviders(document: Buffer, authority: readonly string[], now: Date): Promise<IdentityProvider[]> {
  const { document: parsed, text } = await parseXml(document, registryLimits)
  const root = parsed.documentElement
  const content = authority.length > 0 ? await signedContent(text, root, authority, 'metadata') : root
  const one = isNamed(content, 'md', 'EntityDescriptor')
  demand(one || isNamed(content, 'md', 'EntitiesDescriptor'), 'metadata.root')
  const end = endOf(content)
  demand(!end || end > now, 'metadata.expired')
  const described = one ? [content] : children(content, 'md', 'EntityDescriptor')
  return described.flatMap((entity) => {
    const provider = providerIn(entity, end)
    return provider ? [provider] : []
  })
}

function providerIn(entity: Element, end: Date | undefined): IdentityProvider | undefined {
  const entityId = entity.getAttribute('entityID')
  const [role] = children(entity, 'md', 'IDPSSODescriptor')
  if (!entityId || !role) return undefined
  const signOn = addressesIn(role, 'SingleSignOnService')
  const certificates = certificatesIn(role)
  if (Object.keys(signOn).length === 0 || certificates.length === 0) return undefined
  const ends = [end, endOf(entity), endOf(role)].filter((date) => date !== undefined).sort((a, b) => a.getTime() - b.getTime())
  return {
    entityId,
    name: nameIn(entity) ?? URL.parse(entityId)?.host ?? entityId,
    signOn,
    logout: addressesIn(role, 'SingleLogoutService'),
    certificates,
    validUntil: ends[0],
  }
}

function addressesIn(role: Element, service: string): Partial<Record<Binding, string>> {
  const addresses: Partial<Record<Binding, string>> = {}
  for (const element of children(role, 'md', service)) {
    const binding = (Object.keys(bindings) as Binding[]).find((known) => bindings[known] === element.getAttribute('Binding'))
    const location = element.getAttribute('Location') ?? ''
    if (binding && /^https?:$/.test(URL.parse(location)?.protocol ?? '')) addresses[binding] ??= location
  }
  return addresses
}

/** Those of keys that sign: RSA, 2048 bits or more. */
function certificatesIn(role: Element): string[] {
  const keys = children(role, 'md', 'KeyDescriptor').filter((key) => key.getAttribute('use') !== 'encryption')
  return keys.flatMap((key) =>
    Array.from(key.getElementsByTagNameNS('*', 'X509Certificate')).flatMap((element) => {
      try {
        const certificate = new X509Certificate(Buffer.from(textIn(element), 'base64'))
        const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey
        const strong = asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048
        return strong ? [certificate.toString()] : []
      } catch {
        return []
      }
    }),
  )
}

/** The name for people, in Italian where there are several. */
function nameIn(entity: Element): string | undefined {
  const [organization] = children(entity, 'md', 'Organization')
  const names = organization ? children(organization, 'md', 'OrganizationDisplayName') : []
  const italian = names.find((name) => name.getAttribute('xml:lang') === 'it') ?? names[0]
  return italian ? textIn(italian).slice(0, 80) || undefined : undefined
}

function endOf(element: Element): Date | undefined {
  const text = element.getAttribute('validUntil')
  if (!text) return undefined
  const end = new Date(text)
  if (Number.isNaN(end.getTime())) throw new MessageRefusal('metadata.expired')
  return end
}
