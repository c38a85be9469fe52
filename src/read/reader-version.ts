/** The version of the readers as a whole. It changes with every change of what they propose. */
export const READER_VERSION = '1.2.0'
