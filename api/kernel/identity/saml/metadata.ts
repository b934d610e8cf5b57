import { hash } from 'node:crypto'
import { signXml } from '@node-saml/node-saml/lib/xml.js'
import type { SigningKey } from './keys.ts'
import { bindings, ns, transientFormat } from './names.ts'
import type { Aggregator, Entity, Profile } from './profile.ts'
import { xml, type Xml } from './xml.ts'

/**
 * A town's metadata, signed by the first of its keys: SPID as an aggregated public body (AgID, avviso 19 v4 and avviso 29 v3), CIE with
 * the extensions of the Ministero dell'Interno.
 */
export function metadataOf(profile: Profile, entity: Entity, aggregator: Aggregator, keys: readonly SigningKey[]): string {
  const contacts = profile.name === 'spid' ? spidContacts(entity, aggregator) : cieContacts(entity, aggregator)
  const content = xml`<md:SPSSODescriptor AuthnRequestsSigned="true" WantAssertionsSigned="true"
      protocolSupportEnumeration="${ns.samlp}">
${keys.map(({ base64 }) => keyDescriptor(base64))}
${(['redirect', 'post'] as const).map((binding) => xml`<md:SingleLogoutService Binding="${bindings[binding]}" Location="${entity.logout}"/>`)}
<md:NameIDFormat>${transientFormat}</md:NameIDFormat>
<md:AssertionConsumerService Binding="${bindings.post}" Location="${entity.consumer}" index="0" isDefault="true"/>
${profile.sets.map(
  ({ index, name, attributes }) => xml`<md:AttributeConsumingService index="${index}">
<md:ServiceName xml:lang="it">${name}</md:ServiceName>
${attributes.map((attribute) => xml`<md:RequestedAttribute Name="${attribute}"/>`)}
</md:AttributeConsumingService>`,
)}
</md:SPSSODescriptor>
<md:Organization>
<md:OrganizationName xml:lang="it">${entity.organization}</md:OrganizationName>
<md:OrganizationDisplayName xml:lang="it">${entity.organization}</md:OrganizationDisplayName>
<md:OrganizationURL xml:lang="it">${entity.site}</md:OrganizationURL>
</md:Organization>
${contacts}`
  // The id says what it is of: the same metadata have the same one.
  const id = `_${hash('sha256', `${entity.id}\n${content.text}`)}`
  const whole = xml`<md:EntityDescriptor xmlns:md="${ns.md}" xmlns:ds="${ns.ds}" xmlns:${profile.name}="${ns[profile.name]}" ID="${id}" entityID="${entity.id}">
${content}
</md:EntityDescriptor>`
  const [signer] = keys
  const path = `/*[local-name(.)="EntityDescriptor"]`
  const options = { signatureAlgorithm: 'sha256', digestAlgorithm: 'sha256' } as const
  const signed = signXml(
    whole.text,
    path,
    { reference: path, action: 'prepend' },
    { ...options, privateKey: signer!.pem, publicCert: signer!.certificate.toString() },
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${signed}\n`
}

const keyDescriptor = (base64: string) =>
  xml`<md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${base64}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
`

function spidContacts(entity: Entity, aggregator: Aggregator): Xml {
  return xml`<md:ContactPerson contactType="other" spid:entityType="spid:aggregator">
<md:Extensions><spid:VATNumber>${aggregator.vatNumber}</spid:VATNumber><spid:FiscalCode>${aggregator.fiscalCode}</spid:FiscalCode><spid:PublicServicesFullAggregator/></md:Extensions>
${reached(aggregator.name, aggregator.email, aggregator.phone)}
</md:ContactPerson>
<md:ContactPerson contactType="other" spid:entityType="spid:aggregated">
<md:Extensions><spid:IPACode>${entity.ipaCode}</spid:IPACode><spid:Public/></md:Extensions>
${reached(entity.organization, entity.email, entity.phone)}
</md:ContactPerson>`
}

function cieContacts(entity: Entity, aggregator: Aggregator): Xml {
  return xml`<md:ContactPerson contactType="administrative">
<md:Extensions><cie:Public/><cie:IPACode>${entity.ipaCode}</cie:IPACode><cie:Municipality>${entity.cadastralCode}</cie:Municipality>${entity.province && xml`<cie:Province>${entity.province}</cie:Province>`}<cie:Country>IT</cie:Country></md:Extensions>
${reached(entity.organization, entity.email || aggregator.email, entity.phone)}
</md:ContactPerson>`
}

const reached = (company: string, email: string, phone = '') =>
  xml`<md:Company>${company}</md:Company>${email && xml`<md:EmailAddress>${email}</md:EmailAddress>`}${phone && xml`<md:TelephoneNumber>${phone}</md:TelephoneNumber>`}`
