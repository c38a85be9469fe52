import { PageFault } from './page-source.ts'

/** All bytes of an original. Tells how much has come; throws a `PageFault` when it does not come. */
export async function fetchBytes(
  url: string,
  size: number,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  try {
    const answer = await fetch(url, { signal, credentials: 'same-origin', redirect: 'error' })
    if (!answer.ok || !answer.body) throw new PageFault('unreachable')
    let came = 0
    const counted = answer.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, out) {
          came += chunk.length
          onProgress(size ? came / size : 0)
          out.enqueue(chunk)
        },
      }),
    )
    return await new Response(counted).blob()
  } catch {
    throw new PageFault('unreachable')
  }
}
