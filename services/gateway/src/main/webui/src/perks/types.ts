// SPDX-License-Identifier: Apache-2.0
import type { components } from "../lib/openapi.ts";

type Schemas = components["schemas"];

export type Content = Schemas["CampaignContent"];
export type Perk = Schemas["Perk"];
export type Claim = Schemas["Claim"];
export type ClaimState = Schemas["ClaimState"];
export type Eligibility = Schemas["Eligibility"];
export type Verdict = Schemas["Verdict"];
export type ReasonCode = Schemas["ReasonCode"];
export type Facts = Schemas["DeclaredFacts"];
export type Address = Schemas["ShippingAddress"];
export type Notices = Schemas["ListNoticesResponse"];
export type Notice = Schemas["Notice"];
export type Code = Schemas["ShowCodeResponse"];
export type Targeting = Schemas["Targeting"];
export type Criterion = Schemas["Criterion"];
export type PerkFilter = "ELIGIBLE" | "UPCOMING" | "NOT_ELIGIBLE";

export interface Page<T> {
  items: T[];
  /** Cursor of the next page; absent on the last one. */
  next?: string;
}

/** The public record of a lottery, with the names of the command line that checks it too. */
export interface DrawRecord {
  rule: string;
  campaign: string;
  seed_from: string;
  quantity: number;
  seed_hash: string;
  closed_at: string;
  entries_hash: string;
  entries: string[];
  beacon_source: string;
  beacon_value: string;
  seed: string;
  winners: string[];
}
