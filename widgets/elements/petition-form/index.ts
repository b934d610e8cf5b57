import { define } from '../../kernel/define.ts'
import { CdcPetitionForm } from './petition-form.ts'

define('cdc-petition-form', CdcPetitionForm)
