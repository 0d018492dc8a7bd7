// SPDX-License-Identifier: Apache-2.0
// Short names for the types of the gateway's API, which `npm run types` writes from its OpenAPI document.
import type { components } from "./openapi.ts";

type Schemas = components["schemas"];

export type Network = Schemas["Network"];
export type Visibility = Schemas["Visibility"];

export type Session = Schemas["SessionState"];
export type Me = Schemas["Me"];
export type Account = Schemas["Account"];
export type NetworkOffer = Schemas["NetworkOffer"];
export type PendingProof = Schemas["PendingProof"];
export type Review = Schemas["Review"];

export type Topics = Schemas["Topics"];
export type Topic = Schemas["Topic"];
export type PersonTopics = Schemas["PersonTopics"];
export type PersonTopic = Schemas["PersonTopic"];
export type Expert = Schemas["Expert"];

export type Endorsement = Schemas["Endorsement"];
export type Allowance = Schemas["Allowance"];
/** An endorsement just given, and what is left of the day. */
export interface Given {
  endorsement: Endorsement;
  allowance: Allowance;
}

export type Question = Schemas["Question"];
export type Answer = Schemas["Answer"];
export type Edit = Schemas["Edit"];
export type QuestionScope = Schemas["Scope"];
export type ReportCause = Schemas["ReportCause"];

/** A page of a list; without `next` it is the last. */
export interface Page<T> {
  items: T[];
  next?: string;
}

export type PlatformStatus = Schemas["PlatformStatus"];
export type ErasureReceipt = Schemas["ErasureReceipt"];
export type Block = Schemas["Block"];
export type Look = Schemas["Look"];

export type Import = Schemas["Import"];
export type ImportState = Import["state"];
export type ImportPart = Schemas["Part"];

export type Home = Schemas["Home"];
export type Score = Schemas["Score"];
export type StatementKeys = Schemas["StatementKeys"];
/** Lower and upper end of where the score lies with a confidence of 90 %. */
export type Interval = Score["interval"];
export type Unmeasured = Schemas["NotMeasured"];

export type History = Schemas["ScoreHistory"];
export type HistoryDay = Schemas["Day"];
export type Marker = Schemas["Marker"];

export type Explanation = Schemas["ScoreExplanation"];
export type NetworkLines = Schemas["NetworkLines"];
export type ContributionGroup = Schemas["ContributionGroup"];
export type ObservedSignal = Schemas["ObservedSignal"];
export type Contribution = Schemas["Contribution"];
export type Cause = Schemas["Cause"];

export type Influence = Schemas["Influence"];
export type Mover = Schemas["Mover"];
export type Moment = Schemas["Moment"];
export type Notice = Schemas["ContentNotice"];
export type Statement = Schemas["StatementOfReasons"];
export type ModerationCase = Schemas["ModerationCase"];
export type Outcome = Schemas["Outcome"];
