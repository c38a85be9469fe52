import { makeView } from './view.ts'

/**
 * Folds a text so that searching forgives its spelling: marks, tatweel, hamza, ة/ه, ى/ي, digits of both kinds, case and accents
 * are equal afterwards. Used alike when a text is kept and when it is asked for.
 *
 *     foldForSearch('المسؤوليّة ٢١٧٨') === 'المسووليه 2178'
 */
export function foldForSearch(text: string): string {
  return makeView(text)
    .text.toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0653-\u0655]/g, '')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .replace(/\s+/g, ' ')
    .trim()
}
