import { define } from '../../kernel/define.ts'
import { CdcReportStats } from './report-stats.ts'

define('cdc-report-stats', CdcReportStats)
