import { getVerifiedXml } from '@node-saml/node-saml/lib/xml.js'
import { rsaSha256 } from './names.ts'
import { demand, MessageRefusal } from '../sources/message-refusal.ts'
import { children, only, parseXml } from './xml.ts'

const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'
const signatures = [rsaSha256, 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512']
const digests = ['http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmlenc#sha512']

/** Whether the element carries a signature of its own. */
export const isSigned = (element: Element): boolean => children(element, 'ds', 'Signature').length > 0

/**
 * What was signed of the element, read anew from the very bytes that the signature covers: whatever else the document holds is not in it.
 *
 * @param text The document, as `parseXml` returned it.
 * @param certificates Whose keys may have signed (PEM); a key that the document brings along is not looked at.
 * @throws MessageRefusal `RULE.signature`: there is none or several, by no key of these, or made in a way that is not allowed (SHA-1,
 *   transforms other than the enveloped signature and exclusive canonicalisation).
 */
export async function signedContent(
  text: string,
  element: Element,
  certificates: readonly string[],
  rule: string,
): Promise<Element> {
  const broken = `${rule}.signature`
  assertForm(only(element, 'ds', 'Signature', broken), broken)
  const bytes = verified(text, element, certificates)
  demand(bytes, broken)
  const { document } = await parseXml(Buffer.from(bytes), { bytes: Infinity, tags: Infinity, depth: Infinity })
  const { documentElement: content } = document
  demand(content.localName === element.localName && content.namespaceURI === element.namespaceURI, broken)
  demand(content.getAttribute('ID') === element.getAttribute('ID'), broken)
  return content
}

function assertForm(signature: Element, broken: string): void {
  demand(children(signature, 'ds', 'Object').length === 0, broken)
  const info = only(signature, 'ds', 'SignedInfo', broken)
  demand(algorithmIn(info, 'CanonicalizationMethod', broken) === exclusive, broken)
  demand(signatures.includes(algorithmIn(info, 'SignatureMethod', broken)), broken)
  const reference = only(info, 'ds', 'Reference', broken)
  demand(digests.includes(algorithmIn(reference, 'DigestMethod', broken)), broken)
  const transforms = children(only(reference, 'ds', 'Transforms', broken), 'ds', 'Transform')
  const used = transforms.map((transform) => transform.getAttribute('Algorithm'))
  demand(used.length === 2 && used[0] === enveloped && used[1] === exclusive, broken)
}

const algorithmIn = (parent: Element, name: string, broken: string): string =>
  only(parent, 'ds', name, broken).getAttribute('Algorithm') ?? ''

function verified(text: string, element: Element, certificates: readonly string[]): string | null {
  try {
    return getVerifiedXml(text, element, [...certificates])
  } catch (fault) {
    if (fault instanceof MessageRefusal) throw fault
    return null
  }
}
