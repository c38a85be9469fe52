/** What happened to a document, for whoever looks at it now. `data` is what is sent on, as it is. */
export type DocumentEvent = { name: 'document' | 'review'; documentId: string; data: unknown }

/** Where news of documents comes from. */
export type DocumentEvents = {
  /**
   * Hands every event on from now, until the function that it gives is called.
   * `onGap` is called when events may have been missed: what was shown has to be fetched again.
   */
  subscribe(onEvent: (event: DocumentEvent) => void, onGap: () => void): () => void
}
