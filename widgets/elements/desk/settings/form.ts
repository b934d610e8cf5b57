import type { TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import type { CdcDesk } from '../desk.ts'
import type { SettingsRoomWords } from './messages.ts'
import { partOf, type Path, type Schema } from './schema.ts'
import { pointerOf, valueAt, withValue } from './value.ts'

export type Misfit = components['schemas']['SettingsMisfit']

/** Settings as they are being filled in: what is written, and what is wrong with it. */
export class Form {
  misfits: readonly Misfit[] = []
  /** Texts that are no JSON, by the pointer of their field: they stay as they were typed. */
  readonly unread = new Map<string, string>()
  /** Rows that are unfolded, by their pointer. */
  readonly unfolded = new Set<string>()

  constructor(
    readonly desk: CdcDesk,
    private readonly tongue: () => SettingsRoomWords,
    readonly schema: Schema,
    public draft: unknown,
    /** Draws a list of rows, whose fields are drawn by what draws this form. */
    readonly drawRows: (form: Form, schema: Schema, path: Path) => TemplateResult,
    /** Draws what is seen of a text while it is written, where the area has something to show. */
    readonly drawBeside: (form: Form, path: Path) => unknown = () => undefined,
  ) {}

  get words(): SettingsRoomWords {
    return this.tongue()
  }

  at(path: Path): unknown {
    return valueAt(this.draft, path)
  }

  /** The rows or choices of a list, as they are by now. */
  listAt(path: Path): readonly unknown[] {
    const list = this.at(path)
    return Array.isArray(list) ? (list as unknown[]) : []
  }

  /** Writes a value; undefined takes away what is there. What was wrong there is forgotten. */
  change(path: Path, value: unknown): void {
    this.draft = withValue(this.draft, path, value)
    const pointer = pointerOf(path)
    this.misfits = this.misfits.filter(({ at }) => !within(at, pointer))
    this.desk.requestUpdate()
  }

  /** What is wrong at the path, in words; with `deep` also within. */
  errorAt(path: Path, deep = false): string | undefined {
    const pointer = pointerOf(path)
    if (this.unread.has(pointer)) return this.words.notJson
    const found = this.misfits.find(({ at }) => (deep ? within(at, pointer) : at === pointer))
    return found && this.wordsFor(found)
  }

  hasErrorWithin(path: Path): boolean {
    const pointer = pointerOf(path)
    return this.misfits.some(({ at }) => within(at, pointer)) || [...this.unread.keys()].some((at) => within(at, pointer))
  }

  wordsFor({ rule, limit }: Misfit): string {
    const said = this.words.misfit[rule] ?? this.words.otherMisfit
    return typeof said === 'string' ? said : said(String(limit ?? ''))
  }

  /** What a row is called: its name in the language at hand, else what it is known by. */
  nameOf(row: unknown, place: number): string {
    const name = ['name', 'label', 'title'].map((part) => partOf(row, part)).find(Boolean)
    const local = partOf(name, this.desk.language) ?? partOf(name, 'it') ?? name
    const known = [local, partOf(row, 'key'), partOf(row, 'code')].find((text) => typeof text === 'string' && text)
    return (known as string | undefined) ?? this.words.row(place + 1)
  }
}

const within = (at: string, pointer: string): boolean => at === pointer || at.startsWith(`${pointer}/`)
