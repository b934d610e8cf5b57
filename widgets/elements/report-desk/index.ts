import { define } from '../../kernel/define.ts'
import { CdcReportDesk } from './report-desk.ts'

define('cdc-report-desk', CdcReportDesk)
