import type { TemplateResult } from 'lit'
import type { Words } from '../../ui/desk/drafts.ts'
import { assertPhases, phaseFields, phasesIn, phaseWords } from './phase-fields.ts'
import { phaseLine } from './phase-line.ts'
import type { Source } from './reading.ts'
import type { NewSource } from './room.ts'
import { SourceForm } from './source-form.ts'

/** When each phase begins, and when the debate closes. */
export class PhasesRoom extends SourceForm {
  protected readonly name = 'phases'

  protected wordsOf(source: Source): Words {
    return phaseWords(source)
  }

  protected fields(written: Words, source: Source): TemplateResult {
    return phaseFields(this.place.desk.words, written, source, this.wrong)
  }

  protected change(written: Words, source: Source): Partial<NewSource> {
    const dated = phasesIn(written, source)
    assertPhases(dated, source, Date.now())
    return dated
  }

  protected told(source: Source): unknown {
    return phaseLine(source, this.place.desk.words)
  }
}
