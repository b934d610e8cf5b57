import { FolderStorage } from './storage-folder.ts'
import { S3Storage } from './storage-s3.ts'
import type { Storage, StoragePlace } from './storage.ts'

/** The storage at that place: a folder, or a bucket. */
export function openStorage(place: StoragePlace): Storage {
  return 'folder' in place ? new FolderStorage(place.folder) : new S3Storage(place)
}
