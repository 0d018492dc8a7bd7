// SPDX-License-Identifier: Apache-2.0
import { request } from "../lib/http.ts";
import type { Address, Claim, Code, DrawRecord, Facts, Notices, Page, Perk, PerkFilter } from "./types.ts";

const id = encodeURIComponent;
const claims = "/api/v1/me/claims";

/** What a person can ask of perks. */
export const perksApi = {
  perks: (filter: PerkFilter, cursor = "") =>
    request<Page<Perk>>("GET", `/api/v1/perks?${new URLSearchParams({ filter, cursor })}`),
  perk: (campaignId: string) => request<Perk>("GET", `/api/v1/perks/${id(campaignId)}`),
  /** @param key the same for each repetition, so that a claim is made once */
  claim: (
    campaignId: string,
    key: string,
    choices: { disclosureAcknowledged: boolean; shareName: boolean; sharePosts: boolean },
  ) => request<Claim>("POST", `/api/v1/perks/${id(campaignId)}/claim`, choices, { "Idempotency-Key": key }),
  claims: (cursor = "") => request<Page<Claim>>("GET", `${claims}?${new URLSearchParams({ cursor })}`),
  cancel: (claimId: string) => request<Claim>("DELETE", `${claims}/${id(claimId)}`),
  accept: (claimId: string) => request<Claim>("POST", `${claims}/${id(claimId)}/acceptance`),
  code: (claimId: string) => request<Code>("POST", `${claims}/${id(claimId)}/code`),
  address: (claimId: string, address: Address) =>
    request<Claim>("PUT", `${claims}/${id(claimId)}/address`, address),
  feedback: (claimId: string, rating: number, feedback: string) =>
    request<Claim>("PUT", `${claims}/${id(claimId)}/feedback`, { rating, feedback }),
  facts: () => request<Facts>("GET", "/api/v1/me/declared-facts"),
  declare: (facts: Facts) => request<Facts>("PUT", "/api/v1/me/declared-facts", facts),
  hideBrand: (brandId: string) => request<void>("PUT", `/api/v1/me/hidden-brands/${id(brandId)}`),
  showBrand: (brandId: string) => request<void>("DELETE", `/api/v1/me/hidden-brands/${id(brandId)}`),
  notices: () => request<Notices>("GET", "/api/v1/me/notices"),
  readNotices: (noticeId: number) => request<void>("PUT", "/api/v1/me/notices/read", { noticeId }),
  draw: (campaignId: string) => request<DrawRecord>("GET", `/api/v1/draws/${id(campaignId)}`),
};
