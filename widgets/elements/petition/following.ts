import { answer } from '../../kernel/client.ts'
import type { Messages } from '../../kernel/language.ts'
import type { SignInOutcome } from '../../kernel/session.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import type { CdcPetition } from './petition.ts'

const it = {
  following: 'Segui questa petizione: le novità arrivano nella tua area.',
  notFollowing: 'Non segui più questa petizione.',
}
const en: typeof it = {
  following: 'You follow this petition: its news come to your own area.',
  notFollowing: 'You no longer follow this petition.',
}
const messages: Messages<typeof it> = { it, en }

/** Following the petition and following it no more, after a sign-in where one is needed. Fetched when somebody is about to. */
export class Following {
  private readonly step: SignInStep

  constructor(private readonly host: CdcPetition) {
    this.step = new SignInStep(host)
  }

  /** What is said while the citizen signs in elsewhere. */
  render(): unknown {
    return signInAside(this.step, this.host.language)
  }

  /** Called by the press itself, so that the browser lets the sign-in window open. */
  press(): void {
    const { session, intentKey } = this.host
    if (session.has('low')) return void this.toggle()
    const intent = { key: intentKey, value: { act: 'follow' } }
    void this.step.pass({ intent }).then((signedIn) => (signedIn ? this.toggle() : undefined))
  }

  /** Goes on after a sign-in that had left the page. */
  async resume(outcome: SignInOutcome): Promise<void> {
    if (await this.step.take(outcome)) await this.toggle()
  }

  private async toggle(): Promise<void> {
    const { host } = this
    const path = '/v1/{tenant}/petitions/{petition_id}/followers/mine'
    const options = { params: { path: host.path } }
    const { api } = host.session
    const before = host.reader.mine?.following
    try {
      await answer<unknown>(before ? api.DELETE(path, options) : api.PUT(path, options))
      const words = messages[host.language]
      host.said = before ? words.notFollowing : words.following
      await host.reader.readMine()
    } catch (thrown) {
      await host.tell(thrown)
    }
  }
}
