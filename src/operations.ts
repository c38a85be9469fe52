import { acceptInvitation } from './accounts/accept-invitation.ts'
import { beginPasskey } from './accounts/begin-passkey.ts'
import { beginPasskeySignIn } from './accounts/begin-passkey-sign-in.ts'
import { beginTotp } from './accounts/begin-totp.ts'
import { changePassword } from './accounts/change-password.ts'
import { changeProfile } from './accounts/change-profile.ts'
import { changeRoles } from './accounts/change-roles.ts'
import { confirmTotp } from './accounts/confirm-totp.ts'
import { createFirstAccount } from './accounts/create-first-account.ts'
import { disableAccount } from './accounts/disable-account.ts'
import { enableAccount } from './accounts/enable-account.ts'
import { finishPasskey } from './accounts/finish-passkey.ts'
import { finishPasskeySignIn } from './accounts/finish-passkey-sign-in.ts'
import { getInvitation } from './accounts/get-invitation.ts'
import { getMe } from './accounts/get-me.ts'
import { invite } from './accounts/invite.ts'
import { listAccounts } from './accounts/list-accounts.ts'
import { listInvitations } from './accounts/list-invitations.ts'
import { listPasskeys } from './accounts/list-passkeys.ts'
import { listSessions } from './accounts/list-sessions.ts'
import { makeResetLink } from './accounts/make-reset-link.ts'
import { removePasskey } from './accounts/remove-passkey.ts'
import { removeTotp } from './accounts/remove-totp.ts'
import { resetPassword } from './accounts/reset-password.ts'
import { signIn } from './accounts/sign-in.ts'
import { signOut } from './accounts/sign-out.ts'
import { signOutEverywhere } from './accounts/sign-out-everywhere.ts'
import { withdrawInvitation } from './accounts/withdraw-invitation.ts'
import { addInstrument, changeInstrument } from './follow-up/add-instrument.ts'
import { addParties } from './follow-up/add-parties.ts'
import { changeProvision } from './follow-up/change-provision.ts'
import { answerClarification, askClarification, closeClarification, listClarifications } from './follow-up/clarify.ts'
import { enterProvisions } from './follow-up/enter-provisions.ts'
import { getEvidenceFile } from './follow-up/get-evidence-file.ts'
import { getInstrument, listInstruments } from './follow-up/list-instruments.ts'
import { addAssistance, endAssistance, listAssistance } from './follow-up/keep-assistance.ts'
import { getCalendarLink, makeCalendarLink, revokeCalendarLink } from './follow-up/keep-calendar-link.ts'
import { addProvision, moveProvision, restoreProvision, withdrawProvision } from './follow-up/keep-provision.ts'
import { linkProvisions, unlinkProvisions } from './follow-up/link-provisions.ts'
import { listProvisionNames } from './follow-up/list-provision-names.ts'
import { listParties } from './follow-up/list-parties.ts'
import { listFocalAccounts, nameFocalPoint, releaseFocalPoint } from './follow-up/name-focal-point.ts'
import { listBehind, listPartyPriorities, listPriorities } from './follow-up/list-priorities.ts'
import { listOverdue } from './follow-up/list-overdue.ts'
import { getParty, getPartyProvisions } from './follow-up/get-party.ts'
import { getProvision } from './follow-up/get-provision.ts'
import { getAnswersToAssess } from './follow-up/get-answers-to-assess.ts'
import { traceProvisions } from './follow-up/trace-provisions.ts'
import { listWork } from './follow-up/list-work.ts'
import { proposeProvisions } from './follow-up/propose-provisions.ts'
import { addLinkEvidence, addPassageEvidence, gradeEvidence, withdrawEvidence } from './follow-up/add-evidence.ts'
import { getQuestionnaire, saveAnswer, seeRound, submitAnswers } from './follow-up/answer-round.ts'
import {
  addScale,
  adoptAssessment,
  changeAssessment,
  commentOnAssessment,
  draftAssessment,
  listAssessments,
  listScales,
  recallAssessment,
  replyToAssessment,
  sendAssessment,
  withdrawAssessment,
} from './follow-up/assess.ts'
import { getCell } from './follow-up/get-cell.ts'
import { getMatrix } from './follow-up/get-matrix.ts'
import { getMatrixRatings } from './follow-up/get-matrix-ratings.ts'
import { addMeasure, changeMeasure, getMeasure, listMeasures, setMeasureStatus } from './follow-up/keep-measure.ts'
import { closeRound, extendDeadline, makeRound, nudge, openRound, reopenAnswers } from './follow-up/run-round.ts'
import { stateAcceptance } from './follow-up/state-acceptance.ts'
import { getRound, listRounds } from './follow-up/watch-round.ts'
import { changeRequiredReviewers } from './ingest/change-required-reviewers.ts'
import { getDocument } from './ingest/get-document.ts'
import { getText } from './ingest/get-text.ts'
import { listDocuments } from './ingest/list-documents.ts'
import { listJobs } from './ingest/list-jobs.ts'
import { retryJob } from './ingest/retry-job.ts'
import { getThemes } from './read/get-themes.ts'
import { getReader } from './read/get-reader.ts'
import { rereadDocuments } from './read/reread-documents.ts'
import { changeSettings, getSettings } from './record/settings.ts'
import { getSubject } from './record/get-subject.ts'
import { keepSubjectsApart } from './record/keep-subjects-apart.ts'
import { getTheme } from './record/get-theme.ts'
import { getThesaurus } from './record/get-thesaurus.ts'
import { judgeMatch } from './record/judge-match.ts'
import { listThemes } from './record/list-themes.ts'
import { listThesauri } from './record/list-thesauri.ts'
import { listJournal } from './record/list-journal.ts'
import { listProposals } from './record/list-proposals.ts'
import { listSubjects } from './record/list-subjects.ts'
import { mergeSubjects } from './record/merge-subjects.ts'
import { rankClaim } from './record/rank-claim.ts'
import { search } from './record/search.ts'
import { suggestSubjects } from './record/suggest-subjects.ts'
import { takeApartSubjects } from './record/take-apart-subjects.ts'
import { verify } from './record/verify.ts'
import { acceptFinding } from './review/accept-finding.ts'
import { adjudicateFinding } from './review/adjudicate-finding.ts'
import { correctFinding } from './review/correct-finding.ts'
import { draftFinding } from './review/draft-finding.ts'
import { listFindings } from './review/list-findings.ts'
import { mergeFinding } from './review/merge-finding.ts'
import { rejectFinding } from './review/reject-finding.ts'
import { undoReview } from './review/undo-review.ts'

/** Every operation the program has, in the order of a document's life. HTTP, OpenAPI, the command line and the web client come from here. */
export const operations = {
  // accounts
  'accounts/get-me': getMe,
  'accounts/create-first-account': createFirstAccount,
  'accounts/sign-in': signIn,
  'accounts/begin-passkey-sign-in': beginPasskeySignIn,
  'accounts/finish-passkey-sign-in': finishPasskeySignIn,
  'accounts/sign-out': signOut,
  'accounts/sign-out-everywhere': signOutEverywhere,
  'accounts/list-sessions': listSessions,
  'accounts/change-profile': changeProfile,
  'accounts/change-password': changePassword,
  'accounts/begin-totp': beginTotp,
  'accounts/confirm-totp': confirmTotp,
  'accounts/remove-totp': removeTotp,
  'accounts/begin-passkey': beginPasskey,
  'accounts/finish-passkey': finishPasskey,
  'accounts/list-passkeys': listPasskeys,
  'accounts/remove-passkey': removePasskey,
  'accounts/invite': invite,
  'accounts/list-invitations': listInvitations,
  'accounts/withdraw-invitation': withdrawInvitation,
  'accounts/get-invitation': getInvitation,
  'accounts/accept-invitation': acceptInvitation,
  'accounts/list-accounts': listAccounts,
  'accounts/change-roles': changeRoles,
  'accounts/disable-account': disableAccount,
  'accounts/enable-account': enableAccount,
  'accounts/make-reset-link': makeResetLink,
  'accounts/reset-password': resetPassword,
  // ingest
  'ingest/list-documents': listDocuments,
  'ingest/get-document': getDocument,
  'ingest/get-text': getText,
  'ingest/change-required-reviewers': changeRequiredReviewers,
  'ingest/list-jobs': listJobs,
  'ingest/retry-job': retryJob,
  // read
  'read/get-reader': getReader,
  'read/get-themes': getThemes,
  'read/reread-documents': rereadDocuments,
  // review
  'review/list-findings': listFindings,
  'review/accept-finding': acceptFinding,
  'review/correct-finding': correctFinding,
  'review/merge-finding': mergeFinding,
  'review/reject-finding': rejectFinding,
  'review/draft-finding': draftFinding,
  'review/undo-review': undoReview,
  'review/adjudicate-finding': adjudicateFinding,
  // record
  'record/list-subjects': listSubjects,
  'record/get-subject': getSubject,
  'record/suggest-subjects': suggestSubjects,
  'record/rank-claim': rankClaim,
  'record/list-proposals': listProposals,
  'record/merge-subjects': mergeSubjects,
  'record/keep-subjects-apart': keepSubjectsApart,
  'record/take-apart-subjects': takeApartSubjects,
  'record/search': search,
  'record/list-themes': listThemes,
  'record/get-theme': getTheme,
  'record/list-thesauri': listThesauri,
  'record/get-thesaurus': getThesaurus,
  'record/judge-match': judgeMatch,
  'record/list-journal': listJournal,
  'record/verify': verify,
  'record/get-settings': getSettings,
  'record/change-settings': changeSettings,
  // follow-up
  'follow-up/add-parties': addParties,
  'follow-up/list-parties': listParties,
  'follow-up/list-focal-accounts': listFocalAccounts,
  'follow-up/name-focal-point': nameFocalPoint,
  'follow-up/release-focal-point': releaseFocalPoint,
  'follow-up/add-instrument': addInstrument,
  'follow-up/change-instrument': changeInstrument,
  'follow-up/list-instruments': listInstruments,
  'follow-up/get-instrument': getInstrument,
  'follow-up/list-provision-names': listProvisionNames,
  'follow-up/propose-provisions': proposeProvisions,
  'follow-up/enter-provisions': enterProvisions,
  'follow-up/add-provision': addProvision,
  'follow-up/change-provision': changeProvision,
  'follow-up/move-provision': moveProvision,
  'follow-up/withdraw-provision': withdrawProvision,
  'follow-up/restore-provision': restoreProvision,
  'follow-up/link-provisions': linkProvisions,
  'follow-up/unlink-provisions': unlinkProvisions,
  'follow-up/state-acceptance': stateAcceptance,
  'follow-up/add-measure': addMeasure,
  'follow-up/change-measure': changeMeasure,
  'follow-up/set-measure-status': setMeasureStatus,
  'follow-up/list-measures': listMeasures,
  'follow-up/get-measure': getMeasure,
  'follow-up/add-link-evidence': addLinkEvidence,
  'follow-up/add-passage-evidence': addPassageEvidence,
  'follow-up/grade-evidence': gradeEvidence,
  'follow-up/withdraw-evidence': withdrawEvidence,
  'follow-up/get-evidence-file': getEvidenceFile,
  'follow-up/list-scales': listScales,
  'follow-up/add-scale': addScale,
  'follow-up/make-round': makeRound,
  'follow-up/open-round': openRound,
  'follow-up/close-round': closeRound,
  'follow-up/extend-deadline': extendDeadline,
  'follow-up/nudge': nudge,
  'follow-up/reopen-answers': reopenAnswers,
  'follow-up/list-rounds': listRounds,
  'follow-up/get-round': getRound,
  'follow-up/list-overdue': listOverdue,
  'follow-up/get-questionnaire': getQuestionnaire,
  'follow-up/see-round': seeRound,
  'follow-up/save-answer': saveAnswer,
  'follow-up/submit-answers': submitAnswers,
  'follow-up/list-clarifications': listClarifications,
  'follow-up/ask-clarification': askClarification,
  'follow-up/answer-clarification': answerClarification,
  'follow-up/close-clarification': closeClarification,
  'follow-up/draft-assessment': draftAssessment,
  'follow-up/change-assessment': changeAssessment,
  'follow-up/send-assessment': sendAssessment,
  'follow-up/recall-assessment': recallAssessment,
  'follow-up/adopt-assessment': adoptAssessment,
  'follow-up/withdraw-assessment': withdrawAssessment,
  'follow-up/comment-on-assessment': commentOnAssessment,
  'follow-up/reply-to-assessment': replyToAssessment,
  'follow-up/get-calendar-link': getCalendarLink,
  'follow-up/make-calendar-link': makeCalendarLink,
  'follow-up/revoke-calendar-link': revokeCalendarLink,
  'follow-up/add-assistance': addAssistance,
  'follow-up/end-assistance': endAssistance,
  'follow-up/list-assistance': listAssistance,
  'follow-up/list-work': listWork,
  'follow-up/list-assessments': listAssessments,
  'follow-up/get-answers-to-assess': getAnswersToAssess,
  'follow-up/get-matrix': getMatrix,
  'follow-up/get-matrix-ratings': getMatrixRatings,
  'follow-up/list-priorities': listPriorities,
  'follow-up/list-party-priorities': listPartyPriorities,
  'follow-up/list-behind': listBehind,
  'follow-up/get-cell': getCell,
  'follow-up/get-party': getParty,
  'follow-up/get-party-provisions': getPartyProvisions,
  'follow-up/get-provision': getProvision,
  'follow-up/trace-provisions': traceProvisions,
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations
