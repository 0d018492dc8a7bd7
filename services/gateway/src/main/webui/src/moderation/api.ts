// SPDX-License-Identifier: Apache-2.0
import { request } from "../lib/http.ts";
import type { ModerationCase, Notice, Outcome, ReportCause, Statement } from "../lib/types.ts";

const id = encodeURIComponent;
const cases = "/api/v1/moderation/cases";

/** Notices, which need no session; decisions about what the person wrote; and what an operator decides. */
export const moderationApi = {
  send: async (content: string, reason: ReportCause, text: string) =>
    (await request<{ receipt: string }>("POST", "/api/v1/notices", { content, reason, text })).receipt,
  notice: (receipt: string) => request<Notice>("GET", `/api/v1/notices/${id(receipt)}`),
  appealNotice: (receipt: string, text: string) =>
    request<void>("POST", `/api/v1/notices/${id(receipt)}/appeal`, { text }),

  statements: async () => (await request<{ items: Statement[] }>("GET", "/api/v1/me/statements")).items,
  appealStatement: (statement: string, text: string) =>
    request<void>("POST", `/api/v1/me/statements/${id(statement)}/appeal`, { text }),

  cases: async () => (await request<{ items: ModerationCase[] }>("GET", cases)).items,
  decide: (content: string, outcome: Outcome, ground: ReportCause, facts: string) =>
    request<void>("POST", `${cases}/${id(content)}/decision`, { outcome, ground, facts }),
  decideAppeal: (statement: string, reversed: boolean, facts: string) =>
    request<void>("POST", `${cases}/appeals/${id(statement)}/decision`, { reversed, facts }),
};
