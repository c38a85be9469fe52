import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  label: string
  value: string
  onChange(value: string): void
  hint?: ReactNode
  error?: string | null
}

/** A labelled input with its hint and its error. */
export function Field({ label, value, onChange, hint, error, ...input }: Props) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      isRequired={input.required ?? false}
    >
      <Label>{label}</Label>
      <Input {...input} />
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  )
}

type ChoiceProps = {
  label: string
  value: string
  options: readonly (readonly [value: string, words: string])[]
  onChange(value: string): void
  hidden?: boolean
}

/** A choice of a few. The browser's own list: it is right in every direction and on every device. */
export function Choice({ label, value, options, onChange, hidden }: ChoiceProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} className={hidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

type AreaProps = {
  label: string
  value: string
  onChange(value: string): void
  hint?: ReactNode
  rows?: number
  required?: boolean
  language?: 'ar' | 'en' | null
  readOnly?: boolean
}

/** A labelled text of several lines; its direction follows its own language. */
export function TextArea({ label, value, onChange, hint, rows = 4, language, ...input }: AreaProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        {...input}
        id={id}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...(language ? { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' } : { dir: 'auto' })}
      />
      {hint && (
        <small id={`${id}-hint`} className="field-hint">
          {hint}
        </small>
      )}
    </div>
  )
}

/** A box to tick, with its words beside it. */
export function Tick({
  label,
  checked,
  onChange,
}: {
  label: ReactNode
  checked: boolean
  onChange(to: boolean): void
}) {
  return (
    <label className="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
