import ipaddr from 'ipaddr.js'

/** Whether the text names a network: `10.1.0.0/16`, `::1/128`. */
export const isNetwork = (text: string): boolean => ipaddr.isValidCIDR(text)

/** Which addresses the API may connect to on somebody's word. */
export class Networks {
  readonly #allowed: readonly (readonly [ipaddr.IPv4 | ipaddr.IPv6, number])[]

  /**
   * @param allowed Networks that the operator allows although they are private: `10.1.0.0/16`, `::1/128`.
   * @throws Error when one of them is no network.
   */
  constructor(allowed: readonly string[]) {
    this.#allowed = allowed.map((network) => ipaddr.parseCIDR(network))
  }

  /** Whether the address lies in a network that the operator allows. */
  isAllowed(address: string): boolean {
    const parsed = ipaddr.process(address)
    return this.#allowed.some(([base, bits]) => base.kind() === parsed.kind() && parsed.match([base, bits] as never))
  }

  /** Whether everybody on the Internet can reach the address: not a private, local or reserved one, nor one that stands for such. */
  isPublic(address: string): boolean {
    return ipaddr.process(address).range() === 'unicast'
  }
}
