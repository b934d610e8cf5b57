import type { ReactiveController } from 'lit'
import { answer } from '../../kernel/client.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { type Session, sessionOf } from '../../kernel/session.ts'
import type { CdcModerationDesk } from './moderation-desk.ts'

/** The towns that are served from one desk. A session is of one town: each is entered by itself. */
export class Towns implements ReactiveController {
  private readonly listening = new Set<Session>()
  private readonly names = new Map<string, string>()

  constructor(private readonly desk: CdcModerationDesk) {
    desk.addController(this)
  }

  hostUpdated(): void {
    for (const town of this.all) {
      const session = this.sessionOf(town)
      if (session === this.desk.session || this.listening.has(session)) continue
      this.listening.add(session)
      session.addEventListener('change', this.changed)
      void session.ready.then(() => session.signedIn && this.changed())
    }
  }

  hostDisconnected(): void {
    for (const session of this.listening) session.removeEventListener('change', this.changed)
    this.listening.clear()
  }

  private readonly changed = (): void => void this.desk.load()

  /** Short names, the desk's own first. */
  get all(): string[] {
    return [...new Set([this.desk.slug, ...this.desk.served.split(/\s+/)].filter(Boolean))]
  }

  /** Those in which somebody is signed in. */
  get present(): string[] {
    return this.all.filter((town) => this.sessionOf(town).signedIn)
  }

  get absent(): string[] {
    return this.all.filter((town) => !this.sessionOf(town).signedIn)
  }

  sessionOf(town: string): Session {
    return sessionOf(this.desk.origin, town)
  }

  /** The town's name; its short one until that is known. */
  nameOf(town: string): string {
    return this.names.get(town) ?? town
  }

  async readNames(): Promise<void> {
    if (this.all.length < 2) return
    const unknown = this.all.filter((town) => !this.names.has(town))
    await Promise.all(
      unknown.map(async (tenant) => {
        const asked = this.desk.publicApi.GET('/v1/{tenant}', { params: { path: { tenant } } })
        const town = await answer(asked).catch(() => undefined)
        if (town) this.names.set(tenant, town.name)
      }),
    )
  }

  /** Signs in to another town of the team; from the very press. */
  async enter(town: string): Promise<void> {
    const outcome = await this.sessionOf(town).signIn({ language: this.desk.language })
    if (outcome instanceof Refusal) await this.desk.tell(outcome)
  }
}
