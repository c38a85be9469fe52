import { QueryClient, type QueryKey } from '@tanstack/react-query'
import type { OperationName } from '../../../operations.ts'
import { call, CallProblem, type Input, type Output } from './call.ts'

/** All answers that the client keeps. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: true,
      // A refusal stays a refusal; only an unreachable server is worth asking again.
      retry: (count, error) => error instanceof CallProblem && error.status === 0 && count < 3,
    },
  },
})

/** How an answer is kept, and how it is asked for. */
export const answerTo = <Name extends OperationName>(name: Name, input: Input<Name>) => ({
  queryKey: [name, input] as QueryKey,
  queryFn: (): Promise<Output<Name>> => call(name, input),
})
