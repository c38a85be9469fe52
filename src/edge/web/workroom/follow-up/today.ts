/** The calendar day here, some days from now, as YYYY-MM-DD. */
export function today(days = 0): string {
  const at = new Date()
  at.setDate(at.getDate() + days)
  return new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
}
