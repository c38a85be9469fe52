import { describe, expect, it } from 'vitest'
import { isGarbledText } from './pdf-garbled.ts'

const ARABIC = 'أكد المشاركون في الاجتماع أن القرار يضع على عاتق الدول الأعضاء التزامات واضحة من بينها تجريم السفر. '
const ENGLISH = 'The participants noted that the resolution places clear obligations on Member States, among them. '
/** Each letter as the one some places on in the alphabet, as a font with a wrong code has it. */
const ALPHABET = [...'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي']
const shift = (text: string) =>
  text.replace(/[\u0621-\u064a]/g, (char) => ALPHABET[(ALPHABET.indexOf(char) + 7) % ALPHABET.length] ?? char)

describe('a broken text layer', () => {
  it.each([
    ['letters that came apart', 'ل ج ن ة م ك ا ف ح ة ا ل إ ر ه ا ب ا ل ت ا ب ع ة'],
    ['an old code page', 'áÌäÉ ãßÇÝÍÉ ÇáÅÑåÇÈ ÇáÊÇÈÚÉ áãÌáÓ ÇáÃãä ÊÚÞÏ ÇÌÊãÇÚÇ'],
    ['an Arabic alphabet that is shifted', shift(ARABIC.repeat(4))],
    [
      'a Latin alphabet that is shifted',
      ENGLISH.repeat(4).replace(/[a-z]/gi, (char) => 'bcdfghjklmnpqrstvwxz'[char.charCodeAt(0) % 20]!),
    ],
    ['ideographs for ligatures', 'الاجتماع الجلسة ال䑉ولى'],
    ['Latin letters within Arabic numbers', 'وقراره رقم f٠٠١'],
    ['characters that nobody writes', 'والص\u061dلة'],
  ])('is known by %s', (_what, text) => expect(isGarbledText(text)).toBe(true))

  it.each([
    ['Arabic', ARABIC.repeat(4)],
    ['English', ENGLISH.repeat(4)],
    ['French names', 'Élysée, Orléans, Besançon, Crète, Nîmes et Évian'],
    ['a list of letters', '(أ) و(ب) و(ج)'],
    ['figures', '12 13 14 15 16 17 %'],
    ['nothing', ''],
  ])('is not suspected in %s', (_what, text) => expect(isGarbledText(text)).toBe(false))
})
