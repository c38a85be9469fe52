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
