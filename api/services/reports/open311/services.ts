import type { ForeignRequest, ProtocolAnswer } from '../../../kernel/http/protocol.ts'
import type { Language } from '../../../kernel/tenancy/tenant.ts'
import { words } from '../present.ts'
import { settingsIn } from '../scene.ts'
import type { CategorySetting, QuestionSetting, ReportSettings } from '../settings.ts'
import { document, ListOf, type Entries, type Format } from './documents.ts'
import { Refusal } from './refusing.ts'

/** What can be reported in the town. */
export async function listServices(request: ForeignRequest, format: Format): Promise<ProtocolAnswer> {
  const { tenant, language } = request
  const settings = settingsIn(tenant)
  const services = settings.categories.map((category) => presentService(category, settings, language))
  return document(format, 'services', new ListOf('service', services))
}

/** What a category asks. @throws Refusal 404. */
export async function readDefinition(request: ForeignRequest, format: Format): Promise<ProtocolAnswer> {
  const { tenant, language, params } = request
  const category = settingsIn(tenant).categories.find(({ key }) => key === params['code'])
  if (!category) throw new Refusal(404, 'service_code provided was not found.')
  const attributes = category.questions.map((question, place) => presentAttribute(question, place + 1, language))
  const definition = { service_code: category.key, attributes: new ListOf('attribute', attributes) }
  return document(format, 'service_definition', definition)
}

function presentService(category: CategorySetting, { publish }: ReportSettings, language: Language): Entries {
  const { key, name, description, questions, keywords, group, visibility } = category
  return {
    service_code: key,
    service_name: words(name, language),
    description: description ? words(description, language) : '',
    metadata: questions.length > 0,
    type: visibility === 'reserved' ? 'blackbox' : publish === 'verified' ? 'batch' : 'realtime',
    keywords: keywords.join(', '),
    group: group ? words(group, language) : '',
  }
}

const yesNo = [
  { key: 'true', label: { it: 'Sì', en: 'Yes' } },
  { key: 'false', label: { it: 'No', en: 'No' } },
]
const datatypes = {
  text: 'text',
  number: 'number',
  boolean: 'singlevaluelist',
  choice: 'singlevaluelist',
  choices: 'multivaluelist',
  date: 'datetime',
} as const

function presentAttribute(question: QuestionSetting, order: number, language: Language): Entries {
  const { key, label, help, type, required, options = type === 'boolean' ? yesNo : undefined, stop } = question
  const hints = [help && words(help, language), stop && words(stop.text, language)].filter(Boolean)
  return {
    variable: true,
    code: key,
    datatype: datatypes[type],
    required,
    datatype_description: hints.join(' '),
    order,
    description: words(label, language),
    values:
      options &&
      new ListOf(
        'value',
        options.map(({ key, label }) => ({ key, name: words(label, language) })),
      ),
  }
}
