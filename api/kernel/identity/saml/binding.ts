import { sign } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { signSamlPost } from '@node-saml/node-saml/lib/saml-post-signing.js'
import type { SigningKey } from './keys.ts'
import { rsaSha256, type Binding } from './names.ts'

/** A message on its way to a provider, by the citizen's browser. */
export interface Sending {
  readonly kind: 'SAMLRequest' | 'SAMLResponse'
  /** Name of the document's root: `AuthnRequest`. */
  readonly root: string
  readonly xml: string
  readonly to: string
  readonly relayState: string | undefined
}

/** How the browser is sent on: to an address, or with a form. */
export type Sent = { readonly redirect: string } | { readonly action: string; readonly fields: Readonly<Record<string, string>> }

/** Signs the message as the binding wants it (SAML 2.0 Bindings, 3.4 and 3.5), RSA with SHA-256. */
export function send(sending: Sending, binding: Binding, key: SigningKey): Sent {
  return binding === 'post' ? byPost(sending, key) : byRedirect(sending, key)
}

function byPost({ kind, root, xml, to, relayState }: Sending, key: SigningKey): Sent {
  const options = {
    privateKey: key.pem,
    publicCert: key.certificate.toString(),
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
  }
  const signed = signSamlPost(xml, `/*[local-name(.)="${root}"]`, options as Parameters<typeof signSamlPost>[2])
  const fields = { [kind]: Buffer.from(signed).toString('base64'), ...(relayState !== undefined && { RelayState: relayState }) }
  return { action: to, fields }
}

function byRedirect({ kind, xml, to, relayState }: Sending, key: SigningKey): Sent {
  const message = encodeURIComponent(deflateRawSync(xml).toString('base64'))
  const state = relayState === undefined ? '' : `&RelayState=${encodeURIComponent(relayState)}`
  const signed = `${kind}=${message}${state}&SigAlg=${encodeURIComponent(rsaSha256)}`
  const signature = encodeURIComponent(sign('sha256', Buffer.from(signed), key.privateKey).toString('base64'))
  return { redirect: `${to}${to.includes('?') ? '&' : '?'}${signed}&Signature=${signature}` }
}
