import { changeRequiredReviewers } from './ingest/change-required-reviewers.ts'
import { getDocument } from './ingest/get-document.ts'
import { getText } from './ingest/get-text.ts'
import { listDocuments } from './ingest/list-documents.ts'
import { listJobs } from './ingest/list-jobs.ts'
import { retryJob } from './ingest/retry-job.ts'

/** Every operation the program has, in the order of a document's life. HTTP, OpenAPI, the command line and the web client come from here. */
export const operations = {
  // accounts
  // ingest
  'ingest/list-documents': listDocuments,
  'ingest/get-document': getDocument,
  'ingest/get-text': getText,
  'ingest/change-required-reviewers': changeRequiredReviewers,
  'ingest/list-jobs': listJobs,
  'ingest/retry-job': retryJob,
  // review
  // record
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations
