import { define } from '../../kernel/define.ts'
import { CdcStanding } from './standing.ts'

define('cdc-standing', CdcStanding)
