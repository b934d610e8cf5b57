import { nothing } from 'lit'
import type { SignInOutcome } from '../../kernel/session.ts'
import { Words } from '../../kernel/words.ts'
import { AddressSearch } from '../../ui/address.ts'
import { addressStyles } from '../../ui/address-styles.ts'
import { PersonalData } from '../../ui/moderation/personal-data.ts'
import { Album, fetchPhotos } from './album.ts'
import { categoryStep } from './category-step.ts'
import { Checks } from './checks.ts'
import { documents } from './documents.ts'
import type { Category } from '../../ui/report/draft.ts'
import { Drafting } from './drafting.ts'
import { HandingOver } from './handing-over.ts'
import { Locating } from './locating.ts'
import { type FormWords, messages } from './messages.ts'
import { Naming } from './naming.ts'
import { Outcome } from './outcome.ts'
import { Pinning } from './pinning.ts'
import { placeStep } from './place-step.ts'
import type { CdcReportForm } from './report-form.ts'
import { Submitting } from './submitting.ts'
import { Supporting } from './supporting.ts'
import { writingStyles } from './writing-styles.ts'
import { recapStep, wordsStep } from './writing-steps.ts'

/** Everything after the notice: what a citizen writes with, and what comes of it. Fetched while the notice is read. */
export class Writing {
  readonly album: Album
  readonly drafting: Drafting
  readonly checks: Checks
  readonly submitting: Submitting
  readonly supporting: Supporting
  readonly handingOver: HandingOver
  readonly outcome: Outcome
  readonly naming: Naming
  readonly pinning: Pinning
  readonly addresses: AddressSearch
  readonly locating: Locating
  private readonly personal: PersonalData
  private readonly tongue: Words<FormWords>

  constructor(private readonly host: CdcReportForm) {
    this.album = new Album(host)
    this.drafting = new Drafting(host)
    this.checks = new Checks(host)
    this.submitting = new Submitting(host, host.step)
    this.supporting = new Supporting(host, host.step)
    this.handingOver = new HandingOver(host)
    this.outcome = new Outcome(host)
    this.locating = new Locating(host)
    this.personal = new PersonalData(host, () => publicWords(host))
    this.naming = new Naming(host)
    this.pinning = new Pinning(host)
    this.addresses = new AddressSearch(host)
    this.tongue = new Words(host, messages)
    host.adopt(writingStyles, addressStyles)
  }

  get words(): FormWords {
    return this.tongue.now ?? messages.it
  }

  /** Whether the words are there in the citizen's language. */
  get ready(): boolean {
    return this.tongue.now !== undefined
  }

  /** Another step has been reached: what is needed later is fetched while there is network. */
  reach(step: number): void {
    this.pinning.close()
    this.addresses.close()
    if (step === 2) void this.checks.look()
    this.fetchAhead()
  }

  fetchAhead(): void {
    for (const fetched of [this.submitting.fetch(), fetchPhotos()]) fetched.catch(() => undefined)
  }

  /** Goes on after a sign-in that had left the page. */
  async resume(begun: unknown, outcome: SignInOutcome): Promise<void> {
    const { support, submit = false } = begun as { support?: { id: string; code: string }; submit?: boolean }
    if (support) await this.supporting.resume(support, outcome)
    else await this.submitting.resume(submit, outcome)
  }

  choose(category: string): void {
    const { host } = this
    host.missing = []
    host.change({ category, answers: {} })
    void this.checks.look()
    void host.focusOn('step')
  }

  /** Finds categories by their words. */
  find(words: string): void {
    this.host.search = words
  }

  /** Reports that are on their way from this device. */
  onTheWay(): unknown {
    const { outbox, parts, done } = this.submitting
    return outbox && parts ? parts.list(this.host, outbox, done) : nothing
  }

  /** The step at hand. */
  render(categories: readonly Category[]): unknown {
    const { host, album, checks } = this
    const { draft, category, words, session } = host
    const named = session.signedIn || category?.assurance !== 'none'
    if (draft.step === 1) return placeStep(host, this)
    if (draft.step === 2 || !category) return categoryStep(host, categories, host.search, checks)
    if (draft.step === 3) return [wordsStep(host, category, named, documents(host, album)), this.personal.render()]
    const next = named && !session.has(category.assurance) ? words.signInNext : ''
    const thumbs = draft.photos.map((id) => album.address(id)).filter(Boolean)
    return [recapStep(host, category, thumbs, next, named), this.personal.render()]
  }
}

/** What everybody will read of the report; of one for the office's eyes nothing. */
function publicWords(host: CdcReportForm) {
  const { draft, category } = host
  if (draft.reserved || category?.visibility === 'reserved') return []
  return (['title', 'details'] as const).map((name) => ({
    text: draft[name],
    write: (text: string) => host.change({ [name]: text }),
  }))
}
