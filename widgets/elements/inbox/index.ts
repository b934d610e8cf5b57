import { define } from '../../kernel/define.ts'
import { CdcInbox } from './inbox.ts'

define('cdc-inbox', CdcInbox)
