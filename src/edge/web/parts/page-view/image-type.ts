const starts = (bytes: Uint8Array, text: string, at = 0) =>
  [...text].every((char, index) => bytes[at + index] === char.charCodeAt(0))

/**
 * The type of an image that every browser decodes, by how its bytes begin; what a file's name or sender says is not asked.
 * Gives    null for all else. TIFF is such: a page of it would have to be made into a PNG on the server first.
 */
export function imageTypeOf(bytes: Uint8Array): string | null {
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (starts(bytes, '\xff\xd8\xff')) return 'image/jpeg'
  if (starts(bytes, 'GIF8')) return 'image/gif'
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'image/webp'
  return null
}
