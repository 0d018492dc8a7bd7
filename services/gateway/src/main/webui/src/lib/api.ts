// SPDX-License-Identifier: Apache-2.0
import { request } from "./http.ts";
import type {
  Account,
  Explanation,
  History,
  Import,
  Me,
  Network,
  NetworkOffer,
  PendingProof,
  Review,
  Score,
  Session,
  Visibility,
} from "./types.ts";

const me = "/api/v1/me";

/** Every call of the gateway but the upload (see networks/upload.ts) and the events (see lib/events.ts). */
export const api = {
  session: () => request<Session>("GET", "/api/v1/session"),

  me: () => request<Me>("GET", me),
  changeMe: (change: { name?: string; visibility?: Visibility }) => request<Me>("PATCH", me, change),
  eraseMe: () => request<void>("DELETE", me),

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

  score: () => request<Score>("GET", `${me}/score`),
  history: (from: string, to: string) =>
    request<History>("GET", `${me}/score/history?${new URLSearchParams({ from, to })}`),
  /** A signed statement of a day that is over, in compact form. */
  statement: async (day: string) =>
    (await request<{ jws: string }>("GET", `${me}/score/statement?${new URLSearchParams({ day })}`)).jws,
  explanation: (day: string) =>
    request<Explanation>("GET", `${me}/score/explanation?${new URLSearchParams({ day })}`),
};
