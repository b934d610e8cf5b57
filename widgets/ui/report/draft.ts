import type { components } from '../../../types/openapi.d.ts'
import type { Place } from '../address.ts'

type Schemas = components['schemas']
export type Category = Schemas['ReportCategory']
export type Question = Schemas['ReportQuestion']
export type Answer = Schemas['AnswerValue']

/** A position, degrees, WGS 84. `accuracy`: metres, null when unknown. */
export interface Spot {
  lon: number
  lat: number
  accuracy: number | null
  from: 'phone' | 'photo' | 'address' | 'pin'
}

/** Metres by which a place may be off that was found by its name: of a street the index knows one place. */
const offBy: Record<Place['kind'], number> = { address: 20, place: 50, street: 300 }

/** Where a place is that was found by its name. */
export function spotOf({ kind, position }: Place): Spot {
  const [lon = 0, lat = 0] = position.coordinates
  return { lon, lat, accuracy: offBy[kind], from: 'address' }
}

/** What is being written. `id` stays with it until the town has it: nothing is received twice. */
export interface Draft {
  id: string
  step: number
  consent: boolean
  /** Ids of the photos that the browser keeps apart. */
  photos: string[]
  /** Documents, kept apart in the same way. */
  documents: { id: string; name: string }[]
  spot: Spot | null
  address: string
  category: string
  answers: Record<string, Answer>
  title: string
  details: string
  publicName: boolean
  /** Only the town sees it, though the category is public. */
  reserved: boolean
  /** Milliseconds; 0 while nothing was entered, or when the browser keeps nothing. */
  savedAt: number
}

export const newDraft = (more: Partial<Draft> = {}): Draft => ({
  id: crypto.randomUUID(),
  step: 0,
  consent: false,
  photos: [],
  documents: [],
  spot: null,
  address: '',
  category: '',
  answers: {},
  title: '',
  details: '',
  publicName: false,
  reserved: false,
  savedAt: 0,
  ...more,
})

/** Place of the step in which everything is read again. */
export const lastStep = 4

/** Most photos and documents of a report. */
export const mostPhotos = 6
export const mostDocuments = 3

/** Ids of all files that go with the report, in the order in which they are sent. */
export const filesOf = ({ photos, documents }: Draft): string[] => [...photos, ...documents.map(({ id }) => id)]

/** Metres beyond which a position says too little without an address. */
export const vague = 200

/** The position says by itself where it is. */
export const precise = ({ accuracy }: Spot): boolean => (accuracy ?? 0) <= vague

/** The question whose answer says that nothing is to be reported here. */
export const stopIn = (category: Category | undefined, { answers }: Draft): Question | undefined =>
  category?.questions.find(({ key, stop }) => {
    const given = [answers[key]].flat().map(String)
    return answers[key] !== undefined && stop?.answers.some((answer) => given.includes(answer))
  })

const unanswered = (answer: Answer | undefined): boolean =>
  answer === undefined || (typeof answer === 'string' && !answer.trim()) || (Array.isArray(answer) && !answer.length)

/** Ids of the fields of a step that lack something, in their order. */
export function missingIn(draft: Draft, category: Category | undefined): string[] {
  switch (draft.step) {
    case 0:
      return draft.consent ? [] : ['consent']
    case 1:
      return (draft.spot && precise(draft.spot)) || draft.address.trim().length >= 5 ? [] : ['address']
    case 2:
      if (!category) return ['categories']
      return category.questions
        .filter(({ key, required }) => required && unanswered(draft.answers[key]))
        .map(({ key }) => `q-${key}`)
    case 3:
      return draft.title.trim().length >= 3 ? [] : ['title']
    default:
      return []
  }
}

/** Where the town is, for reports whose place is known by words only: as far off as a town is wide. */
const townWide = 10_000

/**
 * The report as the API takes it, without its files.
 *
 * @param town longitude and latitude of the town, which stand for a place that is known by its address only.
 */
export function reportOf(
  draft: Draft,
  category: Category,
  town: number[] | null,
  language: Schemas['Language'],
): Schemas['NewReport'] {
  const { spot } = draft
  const answers = category.questions
    .map(({ key }) => [key, draft.answers[key]] as const)
    .filter((pair): pair is readonly [string, Answer] => !unanswered(pair[1]))
  return {
    category: category.key,
    position: { type: 'Point', coordinates: spot ? [spot.lon, spot.lat] : (town ?? [0, 0]) },
    accuracy: spot ? spot.accuracy : townWide,
    address: draft.address.trim(),
    title: draft.title.trim(),
    description: draft.details.trim(),
    language,
    answers: Object.fromEntries(answers),
    public_name: draft.publicName,
    ...(draft.reserved && { visibility: 'reserved' as const }),
    captured_at: new Date().toISOString(),
    consent: true,
  }
}
