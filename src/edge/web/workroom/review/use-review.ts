import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, type CallProblem, type Output } from '../../client/call.ts'

type List = Output<'review/list-findings'>
type Reviewed = Output<'review/accept-finding'>
export type Verdict =
  | { do: 'accept' | 'reject' | 'undo'; findingId: string }
  | { do: 'correct'; findingId: string; kind: string; start: number; end: number; fields: Record<string, unknown> }
  | { do: 'merge'; findingId: string; subjectId: string }
  | { do: 'adjudicate'; findingId: string; reviewId: string }
  | { do: 'draft'; kind: string; start: number; end: number; fields: Record<string, unknown> }

const OPERATION = {
  accept: 'review/accept-finding',
  reject: 'review/reject-finding',
  undo: 'review/undo-review',
  correct: 'review/correct-finding',
  merge: 'review/merge-finding',
  adjudicate: 'review/adjudicate-finding',
  draft: 'review/draft-finding',
} as const

/** Reviews a finding; the list shows the answer at once, and is then asked again for what the record made of it. */
export function useReview(documentId: string) {
  const queries = useQueryClient()
  const key = ['review/list-findings', { documentId }]
  return useMutation<Reviewed, CallProblem, Verdict>({
    mutationFn: ({ do: verdict, ...input }) =>
      call(OPERATION[verdict], { documentId, ...input } as never) as Promise<Reviewed>,
    async onSuccess({ finding, progress }) {
      queries.setQueryData<List>(key, (list) => {
        if (!list) return list
        const known = list.findings.some(({ id }) => id === finding.id)
        const findings = known
          ? list.findings.map((one) => (one.id === finding.id ? { ...finding, subject: one.subject } : one))
          : [...list.findings, finding].sort((a, b) => a.start - b.start)
        return { ...list, findings, progress }
      })
      await queries.invalidateQueries({ queryKey: key })
      for (const stale of ['record/list-subjects', 'record/get-subject', 'record/list-journal'])
        void queries.invalidateQueries({ queryKey: [stale] })
    },
  })
}
