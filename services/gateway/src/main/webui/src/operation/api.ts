// SPDX-License-Identifier: Apache-2.0
import type { Brand, Campaign, CampaignState, ClaimReview } from "../brands/types.ts";
import { request } from "../lib/http.ts";
import type { Page } from "../perks/types.ts";

const id = encodeURIComponent;
const operation = "/api/v1/operation";

/** What an operator decides about perks. */
export const operationApi = {
  brands: () => request<Page<Brand>>("GET", `${operation}/brands`),
  decideBrand: ({ brandId }: Brand, state: Brand["state"], reason: string) =>
    request<Brand>("POST", `${operation}/brands/${id(brandId)}/decision`, { state, reason }),
  campaigns: () => request<Page<Campaign>>("GET", `${operation}/campaigns`),
  decideCampaign: ({ brandId, campaignId }: Campaign, state: CampaignState, reason: string) =>
    request<Campaign>("POST", `${operation}/brands/${id(brandId)}/campaigns/${id(campaignId)}/decision`, {
      state,
      reason,
    }),
  reviews: () => request<Page<ClaimReview>>("GET", `${operation}/claim-reviews`),
  decideReview: ({ claimId }: ClaimReview, keep: boolean, reason: string) =>
    request<void>("POST", `${operation}/claim-reviews/${id(claimId)}`, { keep, reason }),
  beacon: (campaignId: string, source: string, value: string) =>
    request<void>("PUT", `${operation}/campaigns/${id(campaignId)}/beacon`, { source, value }),
};
