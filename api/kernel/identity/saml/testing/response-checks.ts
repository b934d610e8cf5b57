import { failure, signAssertion, signResponse, type Answer } from '../../../../../demo/spid/answer.ts'
import type { Signer } from '../../../../../demo/spid/saml.ts'
import { attribute, emptied, inside, saying, swap, without, type Edit } from './editing.ts'
import { unsigned, withAssertion, wrappings } from './wrapping.ts'

/** One of AgID's checks of how a service reads answers. */
export interface Check {
  readonly id: string
  /** What is tried, in our words. */
  readonly about: string
  /** The answer as it is sent. */
  readonly answer: (parts: Answer, make: Making) => string
  /** What the answer breaks, as the citizen is told it; `ok`: it is accepted; a number: the reason that is explained. */
  readonly ends: string
}

/** What answers are made with. */
export interface Making {
  readonly draft: (answer: Answer) => string
  readonly signer: Signer
  readonly stranger: Signer
}

type Row = readonly [id: string, about: string, answer: Check['answer'], ends: string]

/** Edited, then signed as providers do, assertion and whole. */
const edited =
  (edit: Edit): Check['answer'] =>
  (parts, { draft, signer }) =>
    signResponse(signAssertion(edit(draft(parts)), signer), signer)

/** The same with the assertion's signature alone: what is edited outside of it is covered by none. */
const loose =
  (edit: Edit): Check['answer'] =>
  (parts, { draft, signer }) =>
    edit(signAssertion(draft(parts), signer))

const assertion = (edit: Edit) => edited(inside(edit))
const failed =
  (code: number): Check['answer'] =>
  (parts, { signer }) =>
    signResponse(failure(parts, code), signer)

/** What attackers want to be read: they are somebody else. */
const forged = swap(/<saml:AttributeValue>[^<]*</g, '<saml:AttributeValue>PROVANICOLA0000<')
const wrapped = wrappings(forged)
const xslt = `<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"><xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0"><xsl:template match="/"><xsl:value-of select="document('http://127.0.0.1/')"/></xsl:template></xsl:stylesheet></ds:Transform>`
const [R, A] = ['samlp:Response', 'saml:Assertion']
const [subject, confirmation, data] = ['saml:Subject', 'saml:SubjectConfirmation', 'saml:SubjectConfirmationData']
const [past, future, nowhere] = ['2018-01-01T00:00:00Z', '2099-01-01T00:00:00Z', 'https://elsewhere.example/']
const level = (uri: string) => assertion(saying('saml:AuthnContextClassRef', uri))
const spidLevel = (number: number) => level(`https://www.spid.gov.it/SpidL${number}`)
const foreignFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress'

/** A signed element comes first; the assertion that follows is not what was signed. */
const decoy =
  (then: Edit): Check['answer'] =>
  (parts, { draft, signer }) => {
    const follows: Edit = (first) => then(forged(first).replace(/ ID="[^"]*"/, ' ID="_another"'))
    const doubled = withAssertion((first) => `<samlp:Extensions>${first}</samlp:Extensions>${follows(first)}`)
    return signResponse(doubled(signAssertion(draft(parts), signer)), signer)
  }

const rows: readonly Row[] = [
  ['1', 'a right answer', edited((xml) => xml), 'ok'],
  [
    '1-NS',
    'a right answer with other prefixes',
    edited((xml) => xml.replaceAll('saml:', 'x:').replace('xmlns:saml=', 'xmlns:x=')),
    'ok',
  ],
  ['2', 'nothing is signed', (parts, { draft }) => draft(parts), 'assertion.signature'],
  ['3', 'only the whole is signed', (parts, { draft, signer }) => signResponse(draft(parts), signer), 'assertion.signature'],
  [
    '4',
    'signed by a stranger',
    (parts, { draft, signer, stranger }) =>
      swap(/<ds:KeyInfo>[\s\S]*?<\/ds:KeyInfo>/, '')(signResponse(signAssertion(draft(parts), signer), stranger)),
    'response.signature',
  ],
  [
    '5',
    'signed by a stranger, who brings the certificate along',
    (parts, { draft, stranger }) => signResponse(signAssertion(draft(parts), stranger), stranger),
    'response.signature',
  ],
  ...[1, 2].map((way): Row => {
    const answer: Check['answer'] = (parts, making) => wrapped[way - 1]!(edited((xml) => xml)(parts, making))
    return [`xsw${way}`, `wrapping ${way}`, answer, 'response.shape']
  }),
  ...[3, 4, 5, 6, 7, 8].map((way): Row => [`xsw${way}`, `wrapping ${way}`, loose(wrapped[way - 1]!), 'assertion.shape']),
  ['xslt', 'a stylesheet among the transforms', loose(swap('<ds:Transforms>', `<ds:Transforms>${xslt}`)), 'assertion.signature'],
  ['8', 'empty ID', loose(attribute(R, 'ID', '')), 'response.id'],
  ['9', 'no ID', loose(attribute(R, 'ID', undefined)), 'response.id'],
  ['10', 'another version', edited(attribute(R, 'Version', '1.1')), 'response.version'],
  ['11', 'empty issue instant', edited(attribute(R, 'IssueInstant', '')), 'response.issue_instant'],
  ['12', 'no issue instant', edited(attribute(R, 'IssueInstant', undefined)), 'response.issue_instant'],
  ['13', 'issue instant is no instant', edited(attribute(R, 'IssueInstant', '2026-11-23 10:00')), 'response.issue_instant'],
  ['14', 'issued before the request', edited(attribute(R, 'IssueInstant', past)), 'response.issue_instant'],
  ['15', 'issued in the future', edited(attribute(R, 'IssueInstant', future)), 'response.issue_instant'],
  ['16', 'answers an empty id', edited(attribute(R, 'InResponseTo', '')), 'response.in_response_to'],
  ['17', 'answers nothing', edited(attribute(R, 'InResponseTo', undefined)), 'response.in_response_to'],
  ['18', 'answers another request', edited(attribute(R, 'InResponseTo', '_another')), 'response.in_response_to'],
  ['19', 'empty destination', edited(attribute(R, 'Destination', '')), 'response.destination'],
  ['20', 'no destination', edited(attribute(R, 'Destination', undefined)), 'response.destination'],
  ['21', 'destined elsewhere', edited(attribute(R, 'Destination', nowhere)), 'response.destination'],
  ['22', 'empty status', edited(emptied('samlp:Status')), 'response.status_code'],
  ['23', 'no status', edited(without('samlp:Status')), 'response.status'],
  ['24', 'status code without value', edited(emptied('samlp:StatusCode')), 'response.status_code'],
  ['25', 'no status code', edited(without('samlp:StatusCode')), 'response.status_code'],
  ['26', 'a status that is no success', edited(attribute('samlp:StatusCode', 'Value', 'urn:example:unheard')), 'reason'],
  ['27', 'empty issuer', edited(saying('saml:Issuer', '')), 'response.issuer'],
  ['28', 'no issuer', edited(without('saml:Issuer')), 'response.issuer'],
  ['29', 'another issuer', edited(saying('saml:Issuer', nowhere)), 'response.issuer'],
  ['30', 'issuer of another format', edited(attribute('saml:Issuer', 'Format', foreignFormat)), 'response.issuer_format'],
  ['31', 'issuer without format', edited(attribute('saml:Issuer', 'Format', undefined)), 'ok'],
  [
    '32',
    'success without assertion',
    (parts, { draft, signer }) => signResponse(without(A)(draft(parts)), signer),
    'assertion.missing',
  ],
  ['33', 'assertion with empty ID', loose(attribute(A, 'ID', '')), 'assertion.signature'],
  ['34', 'assertion without ID', loose(attribute(A, 'ID', undefined)), 'assertion.signature'],
  ['35', 'assertion of another version', assertion(attribute(A, 'Version', '1.1')), 'assertion.version'],
  ['36', 'assertion with empty issue instant', assertion(attribute(A, 'IssueInstant', '')), 'assertion.issue_instant'],
  ['37', 'assertion without issue instant', assertion(attribute(A, 'IssueInstant', undefined)), 'assertion.issue_instant'],
  ['38', 'its issue instant is none', assertion(attribute(A, 'IssueInstant', '2026-11-23T10:00')), 'assertion.issue_instant'],
  ['39', 'issued before the request', assertion(attribute(A, 'IssueInstant', past)), 'assertion.issue_instant'],
  ['40', 'issued in the future', assertion(attribute(A, 'IssueInstant', future)), 'assertion.issue_instant'],
  ['41', 'empty subject', assertion(emptied(subject)), 'assertion.name_id'],
  ['42', 'no subject', assertion(without(subject)), 'assertion.subject'],
  ['43', 'empty name', assertion(saying('saml:NameID', '')), 'assertion.name_id'],
  ['44', 'no name', assertion(without('saml:NameID')), 'assertion.name_id'],
  ['45', 'name of an empty format', assertion(attribute('saml:NameID', 'Format', '')), 'assertion.name_id_format'],
  ['46', 'name without format', assertion(attribute('saml:NameID', 'Format', undefined)), 'assertion.name_id_format'],
  ['47', 'name of another format', assertion(attribute('saml:NameID', 'Format', foreignFormat)), 'assertion.name_id_format'],
  ['48', 'empty name qualifier', assertion(attribute('saml:NameID', 'NameQualifier', '')), 'assertion.name_qualifier'],
  ['49', 'no name qualifier', assertion(attribute('saml:NameID', 'NameQualifier', undefined)), 'assertion.name_qualifier'],
  ['51', 'empty confirmation', assertion(emptied(confirmation)), 'assertion.confirmation_method'],
  ['52', 'no confirmation', assertion(without(confirmation)), 'assertion.confirmation'],
  ['53', 'confirmation by an empty method', assertion(attribute(confirmation, 'Method', '')), 'assertion.confirmation_method'],
  ['54', 'confirmation by no method', assertion(attribute(confirmation, 'Method', undefined)), 'assertion.confirmation_method'],
  [
    '55',
    'confirmation by another method',
    assertion(attribute(confirmation, 'Method', 'urn:example:other')),
    'assertion.confirmation_method',
  ],
  ['56', 'confirmation without data', assertion(without(data)), 'assertion.confirmation_data'],
  ['57', 'empty recipient', assertion(attribute(data, 'Recipient', '')), 'assertion.recipient'],
  ['58', 'no recipient', assertion(attribute(data, 'Recipient', undefined)), 'assertion.recipient'],
  ['59', 'another recipient', assertion(attribute(data, 'Recipient', nowhere)), 'assertion.recipient'],
  ['60', 'confirms an empty request', assertion(attribute(data, 'InResponseTo', '')), 'assertion.in_response_to'],
  ['61', 'confirms no request', assertion(attribute(data, 'InResponseTo', undefined)), 'assertion.in_response_to'],
  ['62', 'confirms another request', assertion(attribute(data, 'InResponseTo', '_another')), 'assertion.in_response_to'],
  ['63', 'confirmation with an empty end', assertion(attribute(data, 'NotOnOrAfter', '')), 'assertion.confirmation_end'],
  ['64', 'confirmation without end', assertion(attribute(data, 'NotOnOrAfter', undefined)), 'assertion.confirmation_end'],
  ['65', 'its end is no instant', assertion(attribute(data, 'NotOnOrAfter', 'tomorrow')), 'assertion.confirmation_end'],
  ['66', 'confirmation that has ended', assertion(attribute(data, 'NotOnOrAfter', past)), 'assertion.confirmation_end'],
  ['67', 'assertion with an empty issuer', assertion(saying('saml:Issuer', '')), 'assertion.issuer'],
  ['68', 'assertion without issuer', assertion(without('saml:Issuer')), 'assertion.issuer'],
  ['69', 'assertion of another issuer', assertion(saying('saml:Issuer', nowhere)), 'assertion.issuer'],
  ['70', 'its issuer of an empty format', assertion(attribute('saml:Issuer', 'Format', '')), 'assertion.issuer_format'],
  ['71', 'its issuer without format', assertion(attribute('saml:Issuer', 'Format', undefined)), 'assertion.issuer_format'],
  ['72', 'its issuer of another format', assertion(attribute('saml:Issuer', 'Format', foreignFormat)), 'assertion.issuer_format'],
  ['73', 'empty conditions', assertion(emptied('saml:Conditions')), 'assertion.not_before'],
  ['74', 'no conditions', assertion(without('saml:Conditions')), 'assertion.conditions'],
  ['75', 'empty beginning', assertion(attribute('saml:Conditions', 'NotBefore', '')), 'assertion.not_before'],
  ['76', 'no beginning', assertion(attribute('saml:Conditions', 'NotBefore', undefined)), 'assertion.not_before'],
  [
    '77',
    'beginning that is no instant',
    assertion(attribute('saml:Conditions', 'NotBefore', '23/11/2026')),
    'assertion.not_before',
  ],
  ['78', 'beginning in the future', assertion(attribute('saml:Conditions', 'NotBefore', future)), 'assertion.not_before'],
  ['79', 'empty end', assertion(attribute('saml:Conditions', 'NotOnOrAfter', '')), 'assertion.end'],
  ['80', 'no end', assertion(attribute('saml:Conditions', 'NotOnOrAfter', undefined)), 'assertion.end'],
  ['81', 'end that is no instant', assertion(attribute('saml:Conditions', 'NotOnOrAfter', 'never')), 'assertion.end'],
  ['82', 'has ended', assertion(attribute('saml:Conditions', 'NotOnOrAfter', past)), 'assertion.end'],
  ['83', 'empty restriction of the audience', assertion(emptied('saml:AudienceRestriction')), 'assertion.audience'],
  ['84', 'no restriction of the audience', assertion(without('saml:AudienceRestriction')), 'assertion.audience'],
  ['85', 'empty audience', assertion(saying('saml:Audience', '')), 'assertion.audience'],
  ['86', 'no audience', assertion(without('saml:Audience')), 'assertion.audience'],
  ['87', 'another audience', assertion(saying('saml:Audience', nowhere)), 'assertion.audience'],
  ['88', 'empty statement of authentication', assertion(emptied('saml:AuthnStatement')), 'assertion.authn_context'],
  ['89', 'no statement of authentication', assertion(without('saml:AuthnStatement')), 'assertion.authn_statement'],
  ['90', 'empty context of authentication', assertion(emptied('saml:AuthnContext')), 'assertion.level'],
  ['91', 'no context of authentication', assertion(without('saml:AuthnContext')), 'assertion.authn_context'],
  ['92', 'empty level', level(''), 'assertion.level'],
  ['93', 'no level', assertion(without('saml:AuthnContextClassRef')), 'assertion.level'],
  ['94', 'level 1 where 1 is enough', edited((xml) => xml), 'ok'],
  ...[2, 3].map((number): Row => [String(93 + number), `level ${number} where 1 is enough`, spidLevel(number), 'ok']),
  ['97', 'a level that is none', level('urn:oasis:names:tc:SAML:2.0:ac:classes:SpidL1'), 'assertion.level'],
  ['98', 'no attributes', assertion(swap(/<saml:Attribute .*<\/saml:Attribute>/, '')), 'assertion.attributes'],
  [
    '99',
    'an attribute without a name',
    assertion(swap(/<saml:Attribute .*<\/saml:Attribute>/, '<saml:Attribute/>')),
    'assertion.attributes',
  ],
  [
    '100',
    'the assertion signed by a stranger, the whole by the provider',
    (parts, { draft, signer, stranger }) => signResponse(signAssertion(draft(parts), stranger), signer),
    'assertion.signature',
  ],
  [
    '103',
    'other attributes than were asked for',
    (parts, making) => edited((xml) => xml)(strangely(parts), making),
    'person.name',
  ],
  ...[19, 20, 21, 22, 23].map((code): Row => [String(code + 85), `nobody identified: ${code}`, failed(code), String(code)]),
  ['109', 'attributes without the format of their names', assertion((xml) => xml.replaceAll(/ NameFormat="[^"]*"/g, '')), 'ok'],
  [
    '110',
    'issue instant with milliseconds',
    edited(swap(/ IssueInstant="([^"]*)Z"/, (found) => found.replace('Z"', '.123Z"'))),
    'ok',
  ],
  ['111', 'nobody identified: 25', failed(25), '25'],
  ['112', 'a signed decoy before an assertion without signature', decoy(unsigned), 'assertion.shape'],
  [
    '113',
    'a signed decoy before an assertion whose signature is of something else',
    decoy((forged) => forged),
    'assertion.shape',
  ],
]

const strangely = (parts: Answer): Answer => ({
  ...parts,
  attributes: { spidCode: 'PROVAMARIA00000', address: 'Via di prova 1' },
})

/** All of them. */
export const checks: readonly Check[] = rows.map(([id, about, answer, ends]) => ({ id, about, answer, ends }))
