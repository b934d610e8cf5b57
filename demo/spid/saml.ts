import { createHash, randomBytes, type KeyObject } from 'node:crypto'
import { SignedXml } from 'xml-crypto'

export const samlp = 'urn:oasis:names:tc:SAML:2.0:protocol'
export const saml = 'urn:oasis:names:tc:SAML:2.0:assertion'
export const md = 'urn:oasis:names:tc:SAML:2.0:metadata'
export const dsig = 'http://www.w3.org/2000/09/xmldsig#'
export const post = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST'
export const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'
export const entityFormat = 'urn:oasis:names:tc:SAML:2.0:nameid-format:entity'
export const transientFormat = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient'

/** What signs, with the certificate that says so (PEM). */
export interface Signer {
  readonly privateKey: KeyObject
  readonly certificate: string
}

/** How a signature is made; whatever is not usual is for trying what is refused. */
export interface SignatureForm {
  readonly algorithm?: string
  readonly digest?: string
  readonly transforms?: readonly string[]
}

const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'

/** Signs the element that the path finds, enveloped: after its issuer, or as its first child when it has none. */
export function signElement(xml: string, path: string, signer: Signer, form: SignatureForm = {}): string {
  const at = (reference: string, action: 'after' | 'prepend') => {
    const signature = new SignedXml({
      privateKey: signer.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
      publicCert: signer.certificate,
      signatureAlgorithm: form.algorithm ?? 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      canonicalizationAlgorithm: exclusive,
    })
    signature.addReference({
      xpath: path,
      transforms: [...(form.transforms ?? [`${dsig}enveloped-signature`, exclusive])],
      digestAlgorithm: form.digest ?? 'http://www.w3.org/2001/04/xmlenc#sha256',
    })
    signature.computeSignature(xml, { prefix: 'ds', location: { reference, action } })
    return signature.getSignedXml()
  }
  try {
    return at(`${path}/*[local-name(.)="Issuer"]`, 'after')
  } catch {
    return at(path, 'prepend')
  }
}

export const newId = () => `_${randomBytes(16).toString('hex')}`
export const instant = (date: Date) => `${date.toISOString().slice(0, 19)}Z`
export const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** For text and quoted attributes, of XML and of HTML. */
export const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character]!)
