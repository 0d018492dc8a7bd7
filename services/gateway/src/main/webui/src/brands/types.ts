// SPDX-License-Identifier: Apache-2.0
import type { components } from "../lib/openapi.ts";

type Schemas = components["schemas"];

export type Brand = Schemas["Brand"];
export type Member = Schemas["BrandMember"];
export type Role = Schemas["BrandRole"];
export type Client = Schemas["BrandClient"];
export type Scope = Schemas["BrandScope"];
export type Campaign = Schemas["Campaign"];
export type CampaignState = Schemas["CampaignState"];
export type Estimate = Schemas["Estimate"];
export type AddedCodes = Schemas["AddCodesResponse"];
export type BrandClaim = Schemas["BrandClaim"];
export type Report = Schemas["GetReportResponse"];
export type Endpoint = Schemas["WebhookEndpoint"];
export type HookMessage = Schemas["WebhookMessage"];
export type ClaimReview = Schemas["ClaimReview"];
