/** A progress line on standard error: rewritten in place on a terminal, every tenth part elsewhere. */
export function progressLine(total: number) {
  const terminal = process.stderr.isTTY
  let told = -1
  const tell = (doing: string, done: number) => {
    const tenth = total ? Math.floor((done / total) * 10) : 10
    if (!terminal && tenth === told) return
    told = tenth
    process.stderr.write(terminal ? `\r\u001b[K${doing} ${done}/${total}` : `${doing} ${done}/${total}\n`)
  }
  return Object.assign(tell, { end: () => void (terminal && process.stderr.write('\r\u001b[K')) })
}
