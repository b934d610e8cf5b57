/**
 * The `Idempotency-Key` of what a person wants: the same while the same is asked again after a lost answer, so that nothing
 * happens twice; a new one for anything else, and after `done`.
 */
export class Intention {
  private said = ''
  private key = ''

  /** Header for a request that says `body`. */
  for(body: unknown): { 'Idempotency-Key': string } {
    const said = JSON.stringify(body)
    if (said !== this.said || !this.key) this.key = crypto.randomUUID()
    this.said = said
    return { 'Idempotency-Key': this.key }
  }

  done(): void {
    this.key = ''
  }
}
