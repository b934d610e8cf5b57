import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'

/** As the contract has it (`EmailAddress`), and the domain a name with a dot in it. */
const shape = /^[^\s@<>(),;:"[\]\\\p{Cc}]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/u

/**
 * The address as it is known and written to: without spaces around it, in small letters, an international domain in its ASCII form.
 * Undefined when it is none, or names a machine by its number. The letter goes to what this returns, so nobody proves a neighbour's
 * address by writing it in other letters.
 */
export function normalAddress(text: string): string | undefined {
  const [local, domain, ...rest] = text.trim().split('@')
  if (local === undefined || domain === undefined || rest.length > 0 || isIP(domain)) return undefined
  const address = `${local.normalize('NFC').toLowerCase()}@${domainToASCII(domain)}`
  return address.length <= 254 && shape.test(address) ? address : undefined
}
