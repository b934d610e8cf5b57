// Crockford's alphabet: no I, L, O, U, which people confuse when they read a code aloud.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Receipt of an act: the subject's code and eight characters (40 bits) of the random part of the act's UUIDv7, e.g.
 * `PET-2026-0042-7K3M-9QZT`. Nothing has to be stored, and an act is found again by it within its subject.
 */
export function receiptOf(subjectCode: string, actId: string): string {
  const tail = receiptTail(actId)
  return `${subjectCode}-${tail.slice(0, 4)}-${tail.slice(4)}`
}

/** The eight characters of the receipt that come from the act's id. */
export function receiptTail(actId: string): string {
  let bits = BigInt(`0x${actId.replaceAll('-', '').slice(-10)}`)
  let tail = ''
  for (let place = 0; place < 8; place += 1) {
    tail = alphabet[Number(bits & 31n)] + tail
    bits >>= 5n
  }
  return tail
}

/** The last ten hexadecimal digits of the id of the act that a receipt stands for. */
export function receiptBits(receipt: string): string {
  const tail = receipt.replaceAll('-', '').slice(-8)
  let bits = 0n
  for (const character of tail) bits = (bits << 5n) | BigInt(Math.max(0, alphabet.indexOf(character)))
  return bits.toString(16).padStart(10, '0')
}
