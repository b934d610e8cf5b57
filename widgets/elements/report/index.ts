import { define } from '../../kernel/define.ts'
import { CdcReport } from './report.ts'

define('cdc-report', CdcReport)
