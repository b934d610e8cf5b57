import { attributesIn, loginOf } from './attributes.ts'
import type { VerifiedLogin } from '../sources/source.ts'
import { demand } from '../sources/message-refusal.ts'
import { assertAssertion, assertResponse, type Expected } from './response-rules.ts'
import { isSigned, signedContent } from './signed.ts'
import { children, everyElement, isNamed, only, parseXml, textIn } from './xml.ts'

/** What a provider has said of a person. */
export interface Identified {
  readonly login: VerifiedLogin
  /** Of that session at the provider, by which it ends it. */
  readonly nameId: string
  readonly nameQualifier: string
  readonly sessionIndex: string | undefined
}

/**
 * Reads an answer. Of the person only what was signed counts, read anew from the signed bytes; of the rest only what it must fit is looked at.
 *
 * @param encoded The form's `SAMLResponse`.
 * @param certificates The provider's keys (PEM).
 * @throws MessageRefusal, NotIdentified.
 */
export async function readResponse(encoded: string, certificates: readonly string[], expected: Expected): Promise<Identified> {
  const { document, text } = await parseXml(decoded(encoded))
  const root = document.documentElement
  assertShape(document, root)
  const response = isSigned(root) ? await signedContent(text, root, certificates, 'response') : root
  assertResponse(response, expected)
  const [assertion] = children(root, 'saml', 'Assertion')
  demand(assertion, 'assertion.missing')
  const signed = await signedContent(text, assertion, certificates, 'assertion')
  const level = assertAssertion(signed, expected)
  const login = loginOf(attributesIn(signed), expected.provider, level)
  const subject = only(signed, 'saml', 'Subject', 'assertion.subject')
  const statement = only(signed, 'saml', 'AuthnStatement', 'assertion.authn_statement')
  const name = only(subject, 'saml', 'NameID', 'assertion.name_id')
  return {
    login,
    nameId: textIn(name),
    nameQualifier: name.getAttribute('NameQualifier') ?? '',
    sessionIndex: statement.getAttribute('SessionIndex') || undefined,
  }
}

/** Base64, line breaks allowed. @throws MessageRefusal `xml.encoding`. */
export function decoded(encoded: string): Buffer {
  const compact = encoded.replace(/[\r\n\t ]+/g, '')
  demand(compact !== '' && /^[A-Za-z0-9+/]+={0,2}$/.test(compact), 'xml.encoding')
  return Buffer.from(compact, 'base64')
}

/**
 * One Response with at most one Assertion right below, signatures where they belong and nowhere else, and no id twice: what wrapping
 * attacks need has no place.
 */
function assertShape(document: Document, root: Element): void {
  demand(isNamed(root, 'samlp', 'Response'), 'response.missing')
  const ids = new Set<string>()
  for (const element of everyElement(document)) {
    const { localName: name, parentNode: parent } = element
    if (name === 'Response') demand(element === root, 'response.shape')
    if (name === 'Assertion') demand(parent === root && isNamed(element, 'saml', name), 'assertion.shape')
    demand(name !== 'EncryptedAssertion', 'assertion.encrypted')
    if (name === 'Signature') demand(parent === root || parent?.parentNode === root, 'response.shape')
    for (const attribute of ['ID', 'Id', 'id'])
      if (element.hasAttribute(attribute)) {
        const id = element.getAttribute(attribute)!
        demand(!ids.has(id), 'response.shape')
        ids.add(id)
      }
  }
  demand(children(root, 'saml', 'Assertion').length <= 1, 'assertion.shape')
}
