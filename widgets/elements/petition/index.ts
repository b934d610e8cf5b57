import { define } from '../../kernel/define.ts'
import { CdcPetition } from './petition.ts'

define('cdc-petition', CdcPetition)
