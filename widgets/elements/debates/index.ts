import { define } from '../../kernel/define.ts'
import { CdcDebates } from './debates.ts'

define('cdc-debates', CdcDebates)
