import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { OperationName } from '../../../operations.ts'
import { call, type CallProblem, type Input, type Output } from './call.ts'
import { answerTo } from './queries.ts'

/** Asks a reading operation, and keeps its answer. */
export function useAnswer<Name extends OperationName>(
  name: Name,
  input: Input<Name>,
  options: { enabled?: boolean; refetchMs?: number; keep?: boolean } = {},
): UseQueryResult<Output<Name>, CallProblem> {
  return useQuery<Output<Name>, CallProblem, Output<Name>>({
    ...answerTo(name, input),
    enabled: options.enabled ?? true,
    refetchInterval: options.refetchMs ?? false,
    ...(options.keep ? { placeholderData: keepPreviousData as never } : {}),
  }) as UseQueryResult<Output<Name>, CallProblem>
}

/** Runs a changing operation; afterwards the answers named in `refreshes` are asked again. */
export function useChange<Name extends OperationName>(
  name: Name,
  options: { refreshes?: readonly OperationName[]; onDone?: (output: Output<Name>) => void } = {},
): UseMutationResult<Output<Name>, CallProblem, Input<Name>> {
  const queries = useQueryClient()
  return useMutation<Output<Name>, CallProblem, Input<Name>>({
    mutationFn: (input) => call(name, input),
    async onSuccess(output) {
      await Promise.all((options.refreshes ?? []).map((stale) => queries.invalidateQueries({ queryKey: [stale] })))
      options.onDone?.(output)
    },
  })
}
