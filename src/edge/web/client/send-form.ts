import { CallProblem } from './call.ts'

/**
 * Sends a form and tells how much of it is on its way. Throws a `CallProblem` when the server refuses it.
 * Units    `onProgress`: a share from 0 to 1; at 1 the server has all of it and has yet to answer.
 */
export function sendForm<T>(path: string, form: FormData, onProgress: (share: number) => void): Promise<T> {
  // `fetch` does not say how far a body has come.
  const request = new XMLHttpRequest()
  return new Promise((done, fail) => {
    request.open('POST', path)
    request.setRequestHeader('accept', 'application/json, application/problem+json')
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total ? loaded / total : 0))
    request.addEventListener('error', () => fail(new CallProblem(0, { code: 'unreachable' })))
    request.addEventListener('load', () => {
      const body = bodyOf(request.responseText)
      if (request.status >= 200 && request.status < 300) done(body as T)
      else fail(new CallProblem(request.status, body))
    })
    request.send(form)
  })
}

function bodyOf(text: string): object {
  try {
    return JSON.parse(text) as object
  } catch {
    return {}
  }
}
