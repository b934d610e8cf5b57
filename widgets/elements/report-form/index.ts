import { define } from '../../kernel/define.ts'
import { CdcReportForm } from './report-form.ts'

define('cdc-report-form', CdcReportForm)
