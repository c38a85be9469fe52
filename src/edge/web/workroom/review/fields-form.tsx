import {
  FINDING_FIELDS,
  FINDING_KINDS,
  FORCES,
  type FindingKind,
  INSTRUMENT_TYPES,
  QUALIFIERS,
} from '../../../../domain/finding.ts'
import { Choice } from '../../parts/field.tsx'
import { latinDigits } from '../../words/latin-digits.ts'
import { useWords } from '../../words/use-words.ts'

export type Fields = Record<string, unknown>
type Props = { kind: FindingKind; fields: Fields; onKind(kind: FindingKind): void; onFields(fields: Fields): void }

const LISTS = new Set(['honorifics', 'organisers', 'hosts', 'chairs', 'topics', 'addressees'])
const NUMBERS = new Set(['year', 'value', 'lower', 'upper'])
const LONG = new Set(['action', 'title'])
const CHOICES: Record<string, readonly string[]> = { type: INSTRUMENT_TYPES, force: FORCES, qualifier: QUALIFIERS }

/** The fields of a finding as a form: each kind has its own and no others. */
export function FieldsForm({ kind, fields, onKind, onFields }: Props) {
  const { t } = useWords()
  const set = (name: string, value: unknown) => onFields({ ...fields, [name]: value })
  return (
    <>
      <Choice
        label={t('review.kind')}
        value={kind}
        options={FINDING_KINDS.map((one) => [one, t(`kind.${one}`)] as const)}
        onChange={(one) => onKind(one as FindingKind)}
      />
      {Object.keys(FINDING_FIELDS[kind].shape).map((name) => (
        <FieldInput key={name} name={name} value={fields[name]} onChange={(value) => set(name, value)} />
      ))}
    </>
  )
}

function FieldInput({ name, value, onChange }: { name: string; value: unknown; onChange(value: unknown): void }) {
  const { t } = useWords()
  const label = t(`field.${name}`)
  const id = `field-${name}`
  if (CHOICES[name]) {
    return (
      <Choice
        label={label}
        value={String(value ?? CHOICES[name].at(name === 'qualifier' ? 0 : -1))}
        options={CHOICES[name].map((one) => [one, t(`${name}.${one}`)] as const)}
        onChange={onChange}
      />
    )
  }
  if (LISTS.has(name)) {
    const lines = Array.isArray(value) ? value.join('\n') : ''
    return (
      <div className="field">
        <label htmlFor={id}>
          {label} <small>{t('review.one-a-line')}</small>
        </label>
        <textarea
          id={id}
          dir="auto"
          rows={Math.min(6, Math.max(2, lines.split('\n').length))}
          value={lines}
          onChange={(event) => onChange(event.target.value.split('\n'))}
          onBlur={(event) =>
            onChange(
              event.target.value
                .split('\n')
                .map((line) => line.trim())
                .filter(Boolean),
            )
          }
        />
      </div>
    )
  }
  if (LONG.has(name)) {
    return (
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <textarea
          id={id}
          dir="auto"
          rows={3}
          value={String(value ?? '')}
          onChange={(event) => onChange(event.target.value || null)}
        />
      </div>
    )
  }
  const isNumber = NUMBERS.has(name)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        dir={isNumber || name === 'iso3' || name === 'from' || name === 'to' ? 'ltr' : 'auto'}
        inputMode={isNumber ? 'decimal' : 'text'}
        value={value === null || value === undefined ? '' : String(value)}
        onChange={(event) =>
          onChange(event.target.value === '' ? null : isNumber ? numberOf(event.target.value) : event.target.value)
        }
      />
    </div>
  )
}

const numberOf = (said: string) => {
  const value = Number(latinDigits(said))
  return Number.isFinite(value) ? value : said
}

/** The fields of a kind that a form begins with: what is known already, as far as the kind has it. */
export function startFields(kind: FindingKind, known: Fields, quote: string): Fields {
  const own = Object.keys(FINDING_FIELDS[kind].shape)
  const kept = Object.fromEntries(own.filter((name) => name in known).map((name) => [name, known[name]]))
  const name = own.includes('name') ? 'name' : null
  return name && !kept[name] ? { ...kept, [name]: quote.trim() } : kept
}
