/** Text as bytes of an encoding of one byte a letter, for the tests: the decoder's table the other way round. */
export function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>()
  const decoder = new TextDecoder(encoding)
  for (let byte = 255; byte >= 0; byte--) table.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text].map((char) => table.get(char) ?? 0x3f))
}

export const utf16 = (text: string, isBigEndian = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(isBigEndian ? bytes.swap16() : bytes)
}
