import type { components } from '../../../types/openapi.d.ts'
import { forget, keep, recall } from '../../kernel/kept.ts'
import type { PlaceGeometry } from '../../ui/map/draw/sketch.ts'
import type { Stance } from './arranging.ts'
import { draftKey } from './begun.ts'

type Schemas = components['schemas']

/** What is being written. */
export interface Draft {
  text: string
  stance: Stance | ''
  /** Addresses, one on a line. */
  sources: string
  /** Keys of what it is about. */
  tags: string[]
  quote: Schemas['CommentQuote'] | null
  place: PlaceGeometry | null
  publicName: boolean
  asStaff: boolean
  office: string
}

export const emptyDraft: Draft = {
  text: '',
  stance: '',
  sources: '',
  tags: [],
  quote: null,
  place: null,
  publicName: true,
  asStaff: false,
  office: '',
}

/** About whose subject is written. */
interface Place {
  readonly slug: string
  readonly subject: string
}

/** What a browser keeps of one subject: the drafts by the comment that is answered ('' for none), and which was written on last. */
interface Kept {
  target: string
  drafts: Record<string, Draft>
}

const keptOf = (place: Place): Kept => ({ target: '', drafts: {}, ...recall<Kept>(draftKey(place)) })

/** What was written on last, when it has not been sent. */
export function lastBegun(place: Place): { target: string; draft: Draft } | undefined {
  const { target, drafts } = keptOf(place)
  const draft = drafts[target]
  return draft && { target, draft }
}

export const recallDraft = (place: Place, target: string): Draft => ({ ...emptyDraft, ...keptOf(place).drafts[target] })

/** @returns whether the browser keeps it. */
export function keepDraft(place: Place, target: string, draft: Draft): boolean {
  return keep(draftKey(place), { target, drafts: { ...keptOf(place).drafts, [target]: draft } })
}

export function forgetDraft(place: Place, target: string): void {
  const { [target]: _, ...drafts } = keptOf(place).drafts
  if (Object.keys(drafts).length) keep(draftKey(place), { target: '', drafts })
  else forget(draftKey(place))
}

/** The addresses as they are sent. */
export const sourcesOf = ({ sources }: Draft): string[] => sources.split(/\s+/).filter((source) => source)

/** What is missing or wrong, by field; the contract's bounds. */
export function missingIn(draft: Draft): 'text' | 'sources' | undefined {
  if (!draft.text.trim()) return 'text'
  const sources = sourcesOf(draft)
  const wrong = sources.length > 5 || sources.some((source) => !source.startsWith('https://') || !URL.canParse(source))
  return wrong || (draft.stance === 'fact' && !sources.length) ? 'sources' : undefined
}
