/** The same text with Arabic-Indic and Persian digits as Latin ones: people type numbers as their keyboard gives them. */
export const latinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - 0x660) % 0x90))
