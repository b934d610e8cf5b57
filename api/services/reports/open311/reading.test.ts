import { expect, test } from 'vitest'
import { NoDocument, readElements } from './reading.ts'

const requests = (inner: string) => `<?xml version="1.0" encoding="utf-8"?>\n<service_requests>${inner}</service_requests>`

test('a document of the protocol is read, its codes as they are written', () => {
  const xml = requests(
    '<request><service_request_id>00123</service_request_id><status_notes>a &amp; b &lt;c&gt; &#232;</status_notes></request>',
  )
  expect(readElements(xml, 'request')).toEqual([{ service_request_id: '00123', status_notes: 'a & b <c> è' }])
  expect(readElements(requests(''), 'request')).toEqual([])
  expect(readElements('\ufeff<service_requests/>', 'request')).toEqual([])
  const two =
    '<r xmlns="http://wiki.open311.org/GeoReport_v2"><request><token>1</token></request><request><token>2</token></request></r>'
  expect(readElements(two, 'request')).toEqual([{ token: '1' }, { token: '2' }])
  expect(readElements(requests('<request><token><![CDATA[a & <b>]]></token></request>'), 'request')).toEqual([
    { token: 'a & <b>' },
  ])
})

const laughs = Array.from({ length: 9 }, (_, place) => `<!ENTITY l${place + 1} "${`&l${place};`.repeat(10)}">`).join('')

test.each([
  ['entities that grow', `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a><request><token>&l9;</token></request></a>`],
  ['an entity of a file', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['a document type elsewhere', '<!DocType a SYSTEM "http://127.0.0.1/a.dtd"><a/>'],
  ['elements without end', '<a>'.repeat(5000)],
  ['elements within each other', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`],
  ['too much', requests('<request><token>1</token></request>'.repeat(50_000))],
  ['another language', '{"service_request_id":"1"}'],
  ['a page', '<!doctype html><title>Accesso</title>'],
  ['a page without a type', '<html><br><p>Accesso</html>'],
  ['nothing', ''],
  ['half of it', '<service_requests><request><token>1'],
  ['two roots', '<a/><b/>'],
  ['a name that is none of ours to set', '<a><__proto__><token>1</token></__proto__></a>'],
])('%s is no document', (_, xml) => {
  expect(() => readElements(xml, 'request')).toThrow(NoDocument)
})

test('entities that nobody has defined stay as they are written', () => {
  expect(readElements(requests('<request><token>&xxe;</token></request>'), 'request')).toEqual([{ token: '&xxe;' }])
  expect(readElements(requests('<request><token>a&#0;b&#xD800;c</token></request>'), 'request')[0]!['token']).not.toContain('\0')
})
