import type { Output } from '../client/call.ts'
import { useWords } from '../words/use-words.ts'

type Link = Output<'record/list-proposals'>['items'][number]['link']

/** Reasons whose words stand beside each other and need not be equal: days that overlap, titles that share words. */
const ALIKE = new Set<string>(['overlapping-dates', 'shared-title-words', 'contained-name'])

/** What speaks for two things being one and against it, each with the words of both sides that it rests on. */
export function LinkReasons({ link }: { link: Link }) {
  const { t } = useWords()
  return (
    <ul className="reasons">
      {link.reasons.map(({ code, words }) => (
        <li key={code} className="for">
          {t(`link.reason.${code}`)}
          <Words words={words} sign={ALIKE.has(code) ? '·' : '='} />
        </li>
      ))}
      {link.contradictions.map(({ code, words }) => (
        <li key={code} className="against">
          {t(`link.contradiction.${code}`)}
          <Words words={words} sign="≠" />
        </li>
      ))}
    </ul>
  )
}

function Words({ words, sign }: { words: readonly string[]; sign: string }) {
  const { calendar } = useWords()
  const said = words.map((word) => (/^(?:\d{4}|--\d{2})(?:-\d{2}){0,2}$/.test(word) ? calendar(word) : word))
  const [one, other] = said
  if (!one) return null
  return (
    <small>
      {' '}
      <bdi>{one}</bdi>
      {other && other !== one && (
        <>
          {` ${sign} `}
          <bdi>{other}</bdi>
        </>
      )}
    </small>
  )
}
