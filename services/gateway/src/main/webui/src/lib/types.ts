// SPDX-License-Identifier: Apache-2.0
// The gateway's REST API as its OpenAPI document says it. Days are ISO 8601 UTC days, instants ISO 8601 with a zone.

export type Network =
  | "MASTODON"
  | "BLUESKY"
  | "GITHUB"
  | "STACK_EXCHANGE"
  | "WIKIPEDIA"
  | "YOUTUBE"
  | "TWITTER"
  | "FACEBOOK"
  | "INSTAGRAM"
  | "LINKEDIN"
  | "FOURSQUARE"
  | "GOOGLE_PLUS"
  | "BING"
  | "OTHER"
  | "CLOUT";
export type Visibility = "PUBLIC" | "COMMUNITY" | "PRIVATE";
export type ImportState = "RECEIVING" | "READING" | "DONE" | "FAILED";

export interface Me {
  id: string;
  name: string;
  visibility: Visibility;
  /** Absent before consent is given and after it is withdrawn. */
  consent?: { version: string; givenAt: string };
  /** The pause under way; both UTC days belong to it. */
  pause?: { from: string; until: string };
  currentConsentVersion: string;
  /** Years. */
  minimumAge: number;
  accounts: Account[];
}

export interface Account {
  id: string;
  network: Network;
  externalId: string;
  handle: string;
  proof: "OAUTH" | "ARCHIVE" | "CODE" | "KEY" | "REFERENCE" | "REVIEW" | "OPENED";
  linkedAt: string;
  lastSyncedAt?: string;
  /** Absent where nothing is polled. */
  nextSyncAt?: string;
  /** A code; `problems.ts` has the words. */
  problem?: string;
}

export interface NetworkOffer {
  network: Network;
  name: string;
  oauthAvailable: boolean;
  handleAvailable: boolean;
  keyAvailable: boolean;
  archiveAvailable: boolean;
  pendingProof?: PendingProof;
  /** Newest first. */
  imports: Import[];
  /** A code: present while the part of Clout that serves the network is away and nothing is on offer. */
  problem?: string;
}

/** A link by handle that is under way; without a code an operator looks at it. */
export interface PendingProof {
  handle: string;
  /** `place` is a code; en.ts has the words. */
  code?: { text: string; place: string; expiresAt: string };
}

/** Somebody says that an account is theirs. */
export interface Review {
  id: string;
  network: Network;
  personId: string;
  handle: string;
  url: string;
  askedAt: string;
}

export interface Import {
  id: string;
  network: Network;
  state: ImportState;
  entriesRead: number;
  /** 0 while unknown. */
  entriesTotal: number;
  signals: number;
  parts: ImportPart[];
  problem?: string;
  accountId?: string;
  startedAt: string;
  endedAt?: string;
}

export interface ImportPart {
  name: string;
  read: number;
  skipped: { reason: string; count: number; firstEntry: number }[];
}

/** Lower and upper end of where the score lies with a confidence of 90 %. */
export type Interval = [number, number];

export interface Score {
  /** 1 to 100. */
  score: number;
  interval: Interval;
  model: string;
  day: string;
  asOf: string;
  dayChange?: number;
  weekChange?: number;
  monthChange?: number;
  /** True while a pause is announced. */
  paused: boolean;
  /** Points per network; they add up to the score. */
  networks: Partial<Record<Network, number>>;
  notMeasured: Unmeasured[];
  /** What the next model makes of the same facts; absent unless one is on trial. */
  trial?: { score: number; interval: Interval; model: string };
}

export interface Unmeasured {
  network: Network;
  kind: string;
}

export interface HistoryDay {
  day: string;
  score: number;
  interval: Interval;
  /** True once the day is over: it will never change. */
  final: boolean;
  /** True if it was made later, from facts that an archive brought. */
  reconstructed: boolean;
  /** True if the person had announced a pause. */
  paused: boolean;
  model: string;
  networks: Partial<Record<Network, number>>;
}

export interface Marker {
  kind: "LINKED" | "UNLINKED" | "MODEL_CHANGED" | "PAUSE_STARTED" | "PAUSE_ENDED";
  day: string;
  network?: Network;
  model?: string;
}

export interface History {
  items: HistoryDay[];
  markers: Marker[];
}

export interface Contribution {
  /** Absent for the one point that everybody starts with. */
  network?: Network;
  feature: string;
  kind?: string;
  value: number;
  points: number;
  /** True where the curve is carried over from another network. */
  prior: boolean;
}

export interface Cause {
  network?: Network;
  feature: string;
  kind?: string;
  before: number;
  after: number;
  points: number;
}

export interface Explanation {
  day: string;
  score: number;
  model: string;
  contributions: Contribution[];
  notMeasured: Unmeasured[];
  before?: { day: string; score: number };
  causes: Cause[];
}
