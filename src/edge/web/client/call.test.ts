import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { call } from './call.ts'

const answerWith = (body: object) => Promise.resolve(new Response(JSON.stringify(body)))
const sent = vi.fn((_path: string) => answerWith({ account: 'asked anew' }))

beforeEach(() => {
  vi.stubGlobal('window', {})
  vi.stubGlobal('document', { documentElement: { lang: 'ar' } })
  vi.stubGlobal('fetch', sent)
  sent.mockClear()
})
afterEach(() => vi.unstubAllGlobals())

const getMe = () => call('accounts/get-me', {})

it('takes the answer that the page asked for before it, once', async () => {
  window.firstAnswers = { 'accounts/get-me {}': answerWith({ account: 'asked first' }) }
  expect(await getMe()).toEqual({ account: 'asked first' })
  expect(sent).not.toHaveBeenCalled()
  expect(await getMe()).toEqual({ account: 'asked anew' })
})

it('leaves a note of what it asks itself, so that an answer from before a change is never taken after it', async () => {
  window.firstAnswers = {}
  expect(await getMe()).toEqual({ account: 'asked anew' })
  expect('accounts/get-me {}' in window.firstAnswers).toBe(true)
})

it('asks by itself where nothing was asked first, and of other things', async () => {
  expect(await getMe()).toEqual({ account: 'asked anew' })
  window.firstAnswers = { 'follow-up/list-parties {"mine":true}': answerWith({ items: [] }) }
  await call('follow-up/list-parties', {})
  expect(sent).toHaveBeenCalledTimes(2)
})

it('says that the server was not reached when the first answer never came', async () => {
  window.firstAnswers = { 'accounts/get-me {}': Promise.reject(new TypeError('offline')) }
  await expect(getMe()).rejects.toMatchObject({ status: 0, code: 'unreachable' })
})
