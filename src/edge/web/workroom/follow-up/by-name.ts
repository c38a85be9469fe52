/**
 * Compares names as lists of States have them: in Arabic the article is not counted.
 *
 *     ['إسبانيا', 'الأردن'].sort(byName('ar'))  →  ['الأردن', 'إسبانيا']
 */
export function byName(language: 'ar' | 'en'): (a: string, b: string) => number {
  const collator = new Intl.Collator(language)
  const keyOf = (name: string) => (language === 'ar' ? name.replace(/^ال/, '') : name)
  return (a, b) => collator.compare(keyOf(a), keyOf(b))
}
