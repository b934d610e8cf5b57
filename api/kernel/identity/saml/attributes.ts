import type { VerifiedLogin } from '../sources/source.ts'
import { assuranceOf, type Level } from './names.ts'
import { demand } from '../sources/message-refusal.ts'
import { children, textIn } from './xml.ts'

/** What of a person an assertion tells, by the attributes' names. */
export type Attributes = ReadonlyMap<string, string>

/** Attributes that are asked for of Italian identities: the least that acts need. */
export const askedOfSpid = ['spidCode', 'name', 'familyName', 'fiscalNumber', 'dateOfBirth'] as const
export const askedOfCie = ['name', 'familyName', 'dateOfBirth', 'fiscalNumber'] as const
/** Sets of eIDAS (AgID, avviso eIDAS 1): people of other countries, who have no Italian tax code. */
export const eidasMinimum = ['spidCode', 'name', 'familyName', 'dateOfBirth'] as const
export const eidasFull = [...eidasMinimum, 'placeOfBirth', 'address', 'gender'] as const

/** The attributes that a signed assertion tells. @throws MessageRefusal `assertion.attributes`: none, or one without a name. */
export function attributesIn(assertion: Element): Attributes {
  const statements = children(assertion, 'saml', 'AttributeStatement')
  const attributes = statements.flatMap((statement) => children(statement, 'saml', 'Attribute'))
  demand(attributes.length > 0, 'assertion.attributes')
  const told = new Map<string, string>()
  for (const attribute of attributes) {
    const name = attribute.getAttribute('Name')
    demand(name && !told.has(name), 'assertion.attributes')
    const [value] = children(attribute, 'saml', 'AttributeValue')
    told.set(name, value ? plain(textIn(value)) : '')
  }
  return told
}

/**
 * Who it is. The tax code names an Italian person whichever provider says so; who has none is known by the provider's own code. What is
 * optional and missing keeps nobody out.
 *
 * @throws MessageRefusal `person.identifier`, `person.name`: without them nobody is known.
 */
export function loginOf(attributes: Attributes, provider: string, level: Level): VerifiedLogin {
  const taxCode = taxCodeIn(attributes.get('fiscalNumber'))
  const spidCode = attributes.get('spidCode')
  const sourceSubject = taxCode ?? (spidCode && `${provider}\n${spidCode}`)
  demand(sourceSubject, 'person.identifier')
  const [givenName, familyName] = [attributes.get('name'), attributes.get('familyName')]
  demand(givenName && familyName, 'person.name')
  return {
    sourceSubject,
    assurance: assuranceOf[level],
    givenName: givenName.slice(0, 100),
    familyName: familyName.slice(0, 100),
    birthDate: civilDate(attributes.get('dateOfBirth')),
    taxCode,
    standing: [],
  }
}

/** 16 letters and digits, of which some digits may be letters where several people would have the same one (omocodia). */
function taxCodeIn(text = ''): string | undefined {
  const code = text.toUpperCase().replace(/^TINIT-/, '')
  return /^[A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPR-T][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]$/.test(code) ? code : undefined
}

function civilDate(text = ''): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isFinite(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined
}

/** One line, without characters that steer a terminal or the direction of writing. */
const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()
