import { define } from '../../kernel/define.ts'
import { CdcPetitionDesk } from './petition-desk.ts'

define('cdc-petition-desk', CdcPetitionDesk)
