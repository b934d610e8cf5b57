import { define } from '../../kernel/define.ts'
import { CdcPetitions } from './petitions.ts'

define('cdc-petitions', CdcPetitions)
