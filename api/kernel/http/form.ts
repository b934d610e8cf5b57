import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy'
import { text } from 'co-body'
import { chunksOf, incomplete, patience, tooLarge, writeChunks } from './incoming-file.ts'
import { Problem } from './problem.ts'
import type { FormFile } from './protocol.ts'

/** A form as it was sent. */
export interface Form {
  readonly fields: URLSearchParams
  readonly files: readonly FormFile[]
}

/** How much a form may hold; bytes. */
export interface FormLimits {
  readonly maxBytes: number
  readonly maxFile: number
}

const most = { fields: 100, files: 9, fieldSize: 20_000, fieldNameSize: 200, headerPairs: 20 }

/** Whether the form may carry files. */
export const isMultipart = (type: string): boolean => type === 'multipart/form-data'

/**
 * The form in the body of a request.
 *
 * @param type Media type of the body. @param folder Where its files are written.
 * @throws Problem 413 `http.too_large`; 415 for what is no form; 400 `http.invalid_request` for what is none inside.
 */
export async function readForm(request: IncomingMessage, type: string, limits: FormLimits, folder: string): Promise<Form> {
  const encoding = request.headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') throw new Problem(415, 'http.unsupported_media_type')
  if (isMultipart(type)) return readMultipart(request, limits, folder)
  if (type !== 'application/x-www-form-urlencoded') throw new Problem(415, 'http.unsupported_media_type')
  return { fields: new URLSearchParams(await readText(request, limits.maxBytes)), files: [] }
}

async function readText(request: IncomingMessage, maxBytes: number): Promise<string> {
  try {
    // Whatever charset is named: forms are UTF-8.
    return (await text(request, { limit: maxBytes, encoding: 'utf8' })) as string
  } catch (error) {
    const { status } = error as { status?: number }
    if (status === 413) throw tooLarge(maxBytes)
    if (status === 400) throw incomplete()
    throw error
  }
}

async function readMultipart(request: IncomingMessage, { maxFile }: FormLimits, folder: string): Promise<Form> {
  const parts = open(request)
  const fields = new URLSearchParams()
  const streams: BusboyFileStream[] = []
  const files: Promise<FormFile>[] = []
  const stopped = new AbortController()
  const stop = (reason: unknown) => stopped.abort(reason)
  parts.on('field', (name, value, nameCut, valueCut) => {
    if (nameCut || valueCut) return stop(tooLarge(most.fieldSize))
    fields.append(name, value)
  })
  parts.on('file', (field, stream, _name, _encoding, type) => {
    const path = join(folder, String(files.length))
    const file = writeChunks(stream, path, maxFile).then((received) => ({ ...received, field, path, type }))
    file.catch(stop)
    streams.push(stream)
    files.push(file)
  })
  for (const limit of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const) parts.on(limit, () => stop(tooLarge(maxFile)))
  const late = setTimeout(() => request.destroy(), patience)
  try {
    await pipeline(chunksOf(request), parts, { signal: stopped.signal })
    return { fields, files: await Promise.all(files) }
  } catch (error) {
    for (const stream of streams) stream.destroy()
    await Promise.allSettled(files)
    if (stopped.signal.aborted && stopped.signal.reason instanceof Problem) throw stopped.signal.reason
    if (request.destroyed) throw incomplete()
    if ((error as NodeJS.ErrnoException).code?.startsWith('E') && !(error as Error).message.startsWith('Unexpected')) throw error
    throw noForm()
  } finally {
    clearTimeout(late)
  }
}

function open(request: IncomingMessage) {
  try {
    return new Busboy({
      headers: request.headers as BusboyHeaders,
      limits: { ...most, parts: most.fields + most.files },
      // An empty choice of a file is no file.
      isPartAFile: (_field, type, name) => name !== undefined || type === 'application/octet-stream',
    })
  } catch {
    throw noForm()
  }
}

const noForm = () => new Problem(400, 'http.invalid_request', { in: 'body', at: '', rule: 'form' })
