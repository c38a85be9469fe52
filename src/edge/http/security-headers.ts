import { createHash } from 'node:crypto'

/**
 * The style elements that our components add by themselves (react-aria's, for what can be pressed and for open dialogs).
 * Allowed by their hashes, since the policy allows no other inline style.
 */
export const COMPONENT_STYLES = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
]

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The script and style elements of a page of ours: what stands between their tags. */
export type InlineParts = { scripts: string[]; styles: string[] }

export const NO_INLINE_PARTS: InlineParts = { scripts: [], styles: [] }

const policyFor = ({ scripts, styles }: InlineParts): Record<string, string> => ({
  'default-src': "'none'",
  'script-src': ["'self'", ...scripts.map(hashOf)].join(' '),
  'style-src': ["'self'", ...[...COMPONENT_STYLES, ...styles].map(hashOf)].join(' '),
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
})

const NOT_NEEDED = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'display-capture']
const OURS_ALONE = ['publickey-credentials-get', 'publickey-credentials-create', 'clipboard-write']

/**
 * What every answer tells the browser to refuse.
 * `secure`: whether people reach us over https. Over plain http the two headers that demand https would break every page.
 * `inline`: what the built page carries inside it, allowed by its hash.
 */
export function securityHeaders(secure: boolean, inline: InlineParts): Record<string, string> {
  const policy = Object.entries(policyFor(inline)).map(([directive, sources]) => `${directive} ${sources}`)
  if (secure) policy.push('upgrade-insecure-requests')
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': [
      ...NOT_NEEDED.map((feature) => `${feature}=()`),
      ...OURS_ALONE.map((feature) => `${feature}=(self)`),
    ].join(', '),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

/** For bytes that others wrote: whatever they are, nothing of them runs. */
export const SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'"
