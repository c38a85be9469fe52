const HOUR_MS = 3_600_000

/** How long a session lives at most, and without being used. */
export const LONGEST_SESSION_MS = 7 * 24 * HOUR_MS
export const IDLE_SESSION_MS = 12 * HOUR_MS
/** How often it is noted that a session is in use. */
export const TOUCH_MS = 60_000

type Times = { last_seen_at: string; expires_at: string }

/** Whether a session still opens anything. */
export const isAlive = ({ last_seen_at, expires_at }: Times, now: Date): boolean =>
  now.getTime() < Date.parse(expires_at) && now.getTime() < Date.parse(last_seen_at) + IDLE_SESSION_MS

export const isDueForTouch = ({ last_seen_at }: Times, now: Date): boolean =>
  now.getTime() - Date.parse(last_seen_at) > TOUCH_MS
