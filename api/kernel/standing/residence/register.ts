import type { OutboundAnswer } from '../../outbound/outbound.ts'

/** What a register of residents is asked: no more than it takes to answer yes or no. */
export interface ResidenceQuestion {
  /** Italian fiscal code: 16 capitals and digits. */
  readonly taxCode: string
  /** The town of which it is asked, by its ISTAT code (six digits) and name. */
  readonly town: { readonly istatCode: string; readonly name: string }
  /** Id of the check: by it the town finds in its own records why it asked. */
  readonly reference: string
  readonly now: Date
}

/** Whether the person lives in the town; `not_found`: the register has nobody with that code. */
export type ResidenceAnswer = 'resident' | 'not_resident' | 'not_found'

/** A register of residents. Nobody waits for it: it is asked by an errand. */
export interface ResidenceRegister {
  /** By what it is known when it does not answer: its address. */
  readonly address: string
  /**
   * @param ending Gives up when it is aborted.
   * @throws RegisterFault in one line for the town's staff, without personal data, when it could not be asked.
   */
  lives(question: ResidenceQuestion, ending: AbortSignal): Promise<ResidenceAnswer>
}

/** The register did not answer. */
export class RegisterFault extends Error {
  /** Seconds for which it wants to be left alone; undefined when it did not say. */
  readonly retryAfter: number | undefined

  constructor(message: string, retryAfter?: number) {
    super(message)
    this.retryAfter = retryAfter
  }
}

/** The longest that a register is left alone because it asked for it, in seconds. */
const longest = 24 * 3600

/** The fault in an answer that is none: its status alone, for bodies may repeat what was asked. @param who Who answered. */
export function faultIn({ status, headers }: Pick<OutboundAnswer, 'status' | 'headers'>, who: string): RegisterFault {
  const wait = headers['retry-after']
  const at = wait === undefined ? Number.NaN : /^\d+$/.test(wait) ? Number(wait) : (Date.parse(wait) - Date.now()) / 1000
  return new RegisterFault(`${who} answered with status ${status}`, at > 0 ? Math.min(longest, Math.ceil(at)) : undefined)
}
