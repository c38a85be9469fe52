import { describe, expect, it } from 'vitest'
import { imageTypeOf } from './image-type.ts'

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))

describe('the type of an image', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n\0\0', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
    ['II*\0', null],
    ['MM\0*', null],
    ['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', null],
    ['RIFF\x10\0\0\0WAVE', null],
    ['%PDF-1.7', null],
    ['', null],
  ])('%j', (begins, type) => expect(imageTypeOf(bytes(begins))).toBe(type))
})
