import { define } from '../../kernel/define.ts'
import { CdcDesk } from './desk.ts'

define('cdc-desk', CdcDesk)
