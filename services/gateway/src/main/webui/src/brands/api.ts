// SPDX-License-Identifier: Apache-2.0
import { request } from "../lib/http.ts";
import type { Address, Content, Page, Targeting } from "../perks/types.ts";
import type {
  AddedCodes,
  Brand,
  BrandClaim,
  Campaign,
  CampaignState,
  Client,
  Endpoint,
  Estimate,
  HookMessage,
  Member,
  Report,
  Role,
  Scope,
} from "./types.ts";

const id = encodeURIComponent;
export const brandPath = (brandId: string) => `/api/v1/brands/${id(brandId)}`;
export const campaignPath = (brandId: string, campaignId: string) =>
  `${brandPath(brandId)}/campaigns/${id(campaignId)}`;
const items = async <T>(path: string) => (await request<Page<T>>("GET", path)).items;
const cursorOf = (cursor: string) => new URLSearchParams({ cursor });

/** What a brand's people can ask. */
export const brandApi = {
  brands: () => items<Brand>("/api/v1/brands"),
  brand: (brandId: string) => request<Brand>("GET", brandPath(brandId)),
  create: (key: string, details: { name: string; website: string; contactEmail: string }) =>
    request<Brand>("POST", "/api/v1/brands", details, { "Idempotency-Key": key }),
  join: (code: string) => request<Brand>("POST", "/api/v1/invitations", { code }),
  members: (brandId: string) => items<Member>(`${brandPath(brandId)}/members`),
  invite: (brandId: string, name: string, role: Role) =>
    request<{ code: string }>("POST", `${brandPath(brandId)}/invitations`, { name, role }),
  removeMember: (brandId: string, memberId: string) =>
    request<void>("DELETE", `${brandPath(brandId)}/members/${id(memberId)}`),
  clients: (brandId: string) => items<Client>(`${brandPath(brandId)}/clients`),
  createClient: (brandId: string, name: string, scopes: Scope[]) =>
    request<{ client: Client; secret: string }>("POST", `${brandPath(brandId)}/clients`, { name, scopes }),
  rotateClient: (brandId: string, clientId: string) =>
    request<{ client: Client; secret: string }>(
      "POST",
      `${brandPath(brandId)}/clients/${id(clientId)}/secret`,
    ),
  deleteClient: (brandId: string, clientId: string) =>
    request<void>("DELETE", `${brandPath(brandId)}/clients/${id(clientId)}`),
  campaigns: (brandId: string, cursor = "") =>
    request<Page<Campaign>>("GET", `${brandPath(brandId)}/campaigns?${cursorOf(cursor)}`),
  campaign: (brandId: string, campaignId: string) =>
    request<Campaign>("GET", campaignPath(brandId, campaignId)),
  createCampaign: (brandId: string, key: string, content: Content) =>
    request<Campaign>("POST", `${brandPath(brandId)}/campaigns`, content, { "Idempotency-Key": key }),
  /** Refused if the campaign was changed since it was read. */
  saveCampaign: ({ brandId, campaignId, version }: Campaign, content: Content) =>
    request<Campaign>("PUT", campaignPath(brandId, campaignId), content, { "If-Match": `"${version}"` }),
  move: ({ brandId, campaignId }: Campaign, state: CampaignState, reason = "") =>
    request<Campaign>("POST", `${campaignPath(brandId, campaignId)}/transitions`, { state, reason }),
  estimate: (brandId: string, campaignId: string, targeting: Targeting) =>
    request<Estimate>(
      "POST",
      campaignId === "" ? `${brandPath(brandId)}/estimate` : `${campaignPath(brandId, campaignId)}/estimate`,
      { targeting },
    ),
  addCodes: ({ brandId, campaignId }: Campaign, csv: Blob) =>
    request<AddedCodes>("POST", `${campaignPath(brandId, campaignId)}/codes`, csv, {
      "Content-Type": "text/csv",
    }),
  claims: (brandId: string, campaignId: string, cursor = "") =>
    request<Page<BrandClaim>>("GET", `${campaignPath(brandId, campaignId)}/claims?${cursorOf(cursor)}`),
  address: (brandId: string, claimId: string) =>
    request<Address>("POST", `${brandPath(brandId)}/claims/${id(claimId)}/address`),
  shipped: (brandId: string, claimId: string) =>
    request<BrandClaim>("POST", `${brandPath(brandId)}/claims/${id(claimId)}/shipped`),
  report: (brandId: string, campaignId: string) =>
    request<Report>("GET", `${campaignPath(brandId, campaignId)}/report`),
  endpoints: (brandId: string) => items<Endpoint>(`${brandPath(brandId)}/webhooks`),
  addEndpoint: (brandId: string, url: string) =>
    request<{ endpoint: Endpoint; secret: string }>("POST", `${brandPath(brandId)}/webhooks`, { url }),
  enableEndpoint: (brandId: string, { endpointId }: Endpoint, enabled: boolean) =>
    request<Endpoint>("PATCH", `${brandPath(brandId)}/webhooks/${id(endpointId)}`, {
      enabled,
      replayMissed: enabled,
    }),
  removeEndpoint: (brandId: string, { endpointId }: Endpoint) =>
    request<void>("DELETE", `${brandPath(brandId)}/webhooks/${id(endpointId)}`),
  testEndpoint: (brandId: string, { endpointId }: Endpoint) =>
    request<HookMessage>("POST", `${brandPath(brandId)}/webhooks/${id(endpointId)}/test`),
  messages: async (brandId: string, { endpointId }: Endpoint) =>
    items<HookMessage>(`${brandPath(brandId)}/webhooks/${id(endpointId)}/messages`),
  replay: (brandId: string, { endpointId }: Endpoint, messageId: string) =>
    request<{ messages: number }>("POST", `${brandPath(brandId)}/webhooks/${id(endpointId)}/replay`, {
      messageId,
    }),
  rotateSecret: (brandId: string, { endpointId }: Endpoint) =>
    request<{ secret: string }>("POST", `${brandPath(brandId)}/webhooks/${id(endpointId)}/secret`),
};
