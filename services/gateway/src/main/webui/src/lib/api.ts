// SPDX-License-Identifier: Apache-2.0
import { file, request } from "./http.ts";
import type {
  Account,
  Allowance,
  Answer,
  Block,
  Edit,
  Endorsement,
  ErasureReceipt,
  Expert,
  Explanation,
  Given,
  History,
  Home,
  Import,
  Influence,
  Look,
  Me,
  Moment,
  Network,
  NetworkOffer,
  Page,
  PendingProof,
  PersonTopic,
  PersonTopics,
  PlatformStatus,
  Question,
  QuestionScope,
  ReportCause,
  Review,
  Session,
  StatementKeys,
  Topics,
  Visibility,
} from "./types.ts";

const me = "/api/v1/me";

/** A query of what is given, with its question mark; empty if nothing is. */
function query(parameters: Record<string, string | undefined>): string {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

/** Every call of the gateway but the upload (see networks/upload.ts) and the events (see lib/events.ts). */
export const api = {
  session: () => request<Session>("GET", "/api/v1/session"),

  /** Readable without a session. */
  status: () => request<PlatformStatus>("GET", "/api/v1/status"),

  me: () => request<Me>("GET", me),
  changeMe: (change: { name?: string; visibility?: Visibility }) => request<Me>("PATCH", me, change),
  eraseMe: () => request<ErasureReceipt>("DELETE", me),
  /** Readable without a session: the person it is about is gone. */
  erasure: (id: string) => request<ErasureReceipt>("GET", `/api/v1/erasures/${encodeURIComponent(id)}`),
  /** Everything that is kept of the person, as a zip. */
  exportMe: () => file(`${me}/export`),
  blocks: async () => (await request<{ items: Block[] }>("GET", `${me}/blocks`)).items,
  block: (person: string, blocked: boolean) =>
    request<void>(blocked ? "PUT" : "DELETE", `${me}/blocks/${encodeURIComponent(person)}`),
  influence: () => request<Influence>("GET", `${me}/influence`),
  moments: async () => (await request<{ items: Moment[] }>("GET", `${me}/moments`)).items,
  removeMoment: (id: string) => request<void>("DELETE", `${me}/moments/${encodeURIComponent(id)}`),
  looks: (cursor?: string) => request<Page<Look>>("GET", `${me}/looks${query({ cursor })}`),

  /** @param birthDate ISO 8601; only checked by the server, never stored */
  consent: (version: string, birthDate: string) =>
    request<Me>("POST", `${me}/consents`, { version, birthDate }),
  /** @param until last day of the pause */
  startPause: (until: string) => request<Me>("PUT", `${me}/pause`, { until }),
  endPause: () => request<Me>("DELETE", `${me}/pause`),

  withdrawConsent: () => request<Me>("DELETE", `${me}/consents`),

  networks: async () => (await request<{ items: NetworkOffer[] }>("GET", "/api/v1/networks")).items,
  startLink: async (network: Network) =>
    (await request<{ authorizationUrl: string }>("POST", `${me}/accounts/${network}/link`)).authorizationUrl,
  /** Linked at once, or what is left to prove. */
  linkByHandle: (network: Network, handle: string) =>
    request<Account | PendingProof>("POST", `${me}/accounts/${network}/handle`, { handle }),
  checkHandle: (network: Network) => request<Account>("POST", `${me}/accounts/${network}/handle/check`),
  linkByKey: (network: Network, handle: string, key: string) =>
    request<Account>("POST", `${me}/accounts/${network}/key`, { handle, key }),
  importOf: (network: Network, id: string) =>
    request<Import>("GET", `${me}/accounts/${network}/imports/${encodeURIComponent(id)}`),
  /** @param kind of the total that the import asks about */
  answerImport: ({ network, id }: Import, kind: string, agreed: boolean) =>
    request<Import>("POST", `${me}/accounts/${network}/imports/${encodeURIComponent(id)}/answers`, {
      kind,
      agreed,
    }),
  unlink: (accountId: string) => request<void>("DELETE", `${me}/accounts/${encodeURIComponent(accountId)}`),

  reviews: async () => (await request<{ items: Review[] }>("GET", "/api/v1/reviews")).items,
  decideReview: ({ network, id }: Review, agreed: boolean) =>
    request<void>("POST", `/api/v1/reviews/${network}/${encodeURIComponent(id)}`, { agreed }),

  topics: () => request<Topics>("GET", "/api/v1/topics"),
  myTopics: () => request<PersonTopics>("GET", `${me}/topics`),
  setTopic: (
    topic: string,
    setting: { pinned?: boolean; visibility?: Visibility; answersQuestions?: boolean } = {},
  ) => request<PersonTopic>("PUT", `${me}/topics/${encodeURIComponent(topic)}`, setting),
  removeTopic: (topic: string) => request<void>("DELETE", `${me}/topics/${encodeURIComponent(topic)}`),
  experts: (topic: string, cursor?: string) =>
    request<Page<Expert>>("GET", `/api/v1/topics/${encodeURIComponent(topic)}/experts${query({ cursor })}`),

  allowance: () => request<Allowance>("GET", `${me}/endorsements/allowance`),
  endorsements: (which: "received" | "given", cursor?: string) =>
    request<Page<Endorsement>>("GET", `${me}/endorsements/${which}${query({ cursor })}`),
  /** @param key of this wish: sent twice, it is granted once */
  endorse: (person: string, topic: string, reason: string | undefined, key: string) =>
    request<Given>(
      "POST",
      `/api/v1/people/${encodeURIComponent(person)}/endorsements`,
      { topic, reason },
      { "Idempotency-Key": key },
    ),
  undoEndorsement: (id: string) => request<Allowance>("DELETE", `${me}/endorsements/given/${id}`),

  questions: (filter: { topic?: string; search?: string; scope?: QuestionScope; cursor?: string }) =>
    request<Page<Question>>("GET", `/api/v1/questions${query(filter)}`),
  question: (id: string) => request<Question>("GET", `/api/v1/questions/${encodeURIComponent(id)}`),
  /** @param key of this wish: sent twice, it is granted once */
  ask: (question: { topic: string; title: string; text: string }, key: string) =>
    request<Question>("POST", "/api/v1/questions", question, { "Idempotency-Key": key }),
  deleteQuestion: (id: string) => request<void>("DELETE", `/api/v1/questions/${id}`),
  follow: (id: string, followed: boolean) =>
    request<void>(followed ? "PUT" : "DELETE", `/api/v1/questions/${id}/follow`),
  answers: (question: string, cursor?: string) =>
    request<Page<Answer>>(
      "GET",
      `/api/v1/questions/${encodeURIComponent(question)}/answers${query({ cursor })}`,
    ),
  /** @param key of this wish: sent twice, it is granted once */
  answer: (question: string, text: string, key: string) =>
    request<Answer>("POST", `/api/v1/questions/${question}/answers`, { text }, { "Idempotency-Key": key }),
  editAnswer: (id: string, text: string) => request<Answer>("PUT", `/api/v1/answers/${id}`, { text }),
  deleteAnswer: (id: string) => request<void>("DELETE", `/api/v1/answers/${id}`),
  answerEdits: async (id: string) =>
    (await request<{ items: Edit[] }>("GET", `/api/v1/answers/${id}/edits`)).items,
  vote: (id: string, voted: boolean) =>
    request<Answer>(voted ? "PUT" : "DELETE", `/api/v1/answers/${id}/vote`),
  accept: (id: string, accepted: boolean) =>
    request<Answer>(accepted ? "PUT" : "DELETE", `/api/v1/answers/${id}/acceptance`),
  report: (content: string, reason: ReportCause, text: string) =>
    request<{ id: string }>("POST", "/api/v1/reports", { content, reason, text }),

  /** @param visit UTC day of the last visit, to say what has happened since */
  home: (visit?: string) => request<Home>("GET", `${me}/home${query({ visit })}`),
  history: (from: string, to: string) =>
    request<History>("GET", `${me}/score/history?${new URLSearchParams({ from, to })}`),
  /** A signed statement of a day that is over, in compact form. */
  statement: async (day: string) =>
    (await request<{ jws: string }>("GET", `${me}/score/statement?${new URLSearchParams({ day })}`)).jws,
  /** Those that verify signed statements of this server; open to everyone. */
  statementKeys: async () => (await request<StatementKeys>("GET", "/api/v1/statement-keys")).keys,
  explanation: (day: string) =>
    request<Explanation>("GET", `${me}/score/explanation?${new URLSearchParams({ day })}`),
};
