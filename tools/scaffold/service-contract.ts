import type { Names } from './names.ts'

/** The part of the contract of a scaffolded service. */
export function serviceContract({ name, one, pascal, pascalOne }: Names): string {
  const kernel = '../../kernel/http/openapi.yaml#/components'
  return `
openapi: 3.1.0
info: { title: ${pascal}, version: 0.1.0 }
paths:
  ${name}:
    parameters: [{ $ref: '${kernel}/parameters/Tenant' }]
    get:
      operationId: ${name}_list
      tags: [${name}]
      summary: Everything that citizens have added.
      description: Newest first.
      parameters:
        - { $ref: '${kernel}/parameters/Cursor' }
        - { $ref: '${kernel}/parameters/Limit' }
      responses:
        '200':
          description: A page.
          content: { application/json: { schema: { $ref: '#/components/schemas/${pascalOne}Page' } } }
    post:
      operationId: ${name}_create
      tags: [${name}]
      summary: Adds one.
      description: For whoever is signed in.
      security: [{ citizen: [participate] }]
      x-contribution: true
      x-visibility: public
      parameters: [{ $ref: '${kernel}/parameters/IdempotencyKey' }]
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/New${pascalOne}' } } }
      responses:
        '201':
          description: What has been added.
          content: { application/json: { schema: { $ref: '#/components/schemas/${pascalOne}' } } }
components:
  schemas:
    ${pascalOne}Title: { type: string, minLength: 1, maxLength: 120, pattern: '^[^\\x00-\\x1f\\x7f]*$', description: 'One line, what the ${one} is about.', examples: [Una panchina in piazza] }
    New${pascalOne}:
      type: object
      description: A ${one} to be added.
      additionalProperties: false
      required: [title]
      properties:
        title: { $ref: '#/components/schemas/${pascalOne}Title' }
    ${pascalOne}:
      type: object
      description: A ${one} as everybody sees it.
      additionalProperties: false
      required: [id, title, created_at, closes_at, open]
      properties:
        id: { $ref: '${kernel}/schemas/Id' }
        title: { $ref: '#/components/schemas/${pascalOne}Title' }
        created_at: { $ref: '${kernel}/schemas/Instant', description: When it was added. }
        closes_at: { $ref: '${kernel}/schemas/Instant', description: When it closes. }
        open: { type: boolean, description: Whether it is still open., examples: [true] }
    ${pascalOne}Page:
      type: object
      description: A page of ${name}.
      additionalProperties: false
      required: [items, next_cursor]
      properties:
        items: { type: array, maxItems: 100, items: { $ref: '#/components/schemas/${pascalOne}' }, description: 'What was added, newest first.' }
        next_cursor: { $ref: '${kernel}/schemas/Cursor' }
`
}
