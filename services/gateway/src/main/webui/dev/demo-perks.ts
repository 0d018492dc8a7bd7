// SPDX-License-Identifier: Apache-2.0
// Made-up brands, perks and claims: one of each kind that a page has to show.
import { createHash } from "node:crypto";
import type {
  Brand,
  BrandClaim,
  Campaign,
  Client,
  Endpoint,
  Estimate,
  HookMessage,
  Member,
  Report,
} from "../src/brands/types.ts";
import { dayOf, plusDays } from "../src/lib/days.ts";
import type { Claim, Content, DrawRecord, Eligibility, Notice, Perk, Verdict } from "../src/perks/types.ts";

const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const disclosure = "Say in your post that you got this for free, for example: “Gift from Harbour Coffee.”";

const content: Content = {
  title: "A month of coffee",
  text: "Four bags of coffee, roasted on Monday and at your door on Wednesday.\n\nNo subscription: it ends by itself.",
  value: "EUR 49",
  quantity: 100,
  fulfilment: "SHIPPING",
  allocation: "FIRST_COME",
  opensAt: at(-48),
  closesAt: at(24 * 12),
  pictureUrl: "https://harbour.example/coffee.jpg",
  pictureText: "Four paper bags of coffee",
  terms: "One for each person. Sent within Germany and Austria.",
  disclosures: [{ country: "", text: disclosure }],
  tag: "#HarbourCoffee",
  targeting: {
    alternatives: [
      {
        clauses: [
          { anyOf: [{ score: { minimum: 55 } }] },
          { anyOf: [{ country: "DE" }, { country: "AT" }] },
          { anyOf: [{ circle: { latitude: 52.5, longitude: 13.4, radiusKm: 600 } }] },
        ],
      },
    ],
    exclusions: [],
  },
};

const verdict = (
  reason: Verdict["reason"],
  holds: boolean,
  parameters: Record<string, string>,
  source: Verdict["source"],
): Verdict => ({ criterion: {}, holds, reason, parameters, source, factAsOf: at(-5) });
const yes: Eligibility = {
  eligible: true,
  alternatives: [
    {
      holds: true,
      verdicts: [
        verdict("SCORE_IN_RANGE", true, { score: "57.9", minimum: "55" }, "SCORE"),
        verdict("PLACE_MATCHES", true, { place: "DE" }, "DECLARED"),
      ],
    },
  ],
  exclusions: [],
};
const no: Eligibility = {
  eligible: false,
  alternatives: [
    {
      holds: false,
      verdicts: [
        verdict("SCORE_TOO_LOW", false, { score: "57.9", minimum: "65" }, "SCORE"),
        verdict("NETWORK_LINKED", true, { network: "TWITTER" }, "ACCOUNTS"),
        verdict("AGE_UNKNOWN", false, { minimum: "18", maximum: "30" }, "DECLARED"),
      ],
    },
    {
      holds: false,
      verdicts: [
        verdict("NETWORK_NOT_LINKED", false, { network: "GITHUB" }, "ACCOUNTS"),
        verdict("LANGUAGE_UNKNOWN", false, { language: "de" }, "DECLARED"),
      ],
    },
  ],
  exclusions: [],
};

const perk = (campaignId: string, brandName: string, changes: Content, more: Partial<Perk> = {}): Perk => ({
  campaignId,
  brandId: "harbour",
  brandName,
  content: { ...content, ...changes },
  state: "LIVE",
  left: 40,
  eligibility: yes,
  disclosure,
  demo: true,
  ...more,
});

const coffee = perk("coffee", "Harbour Coffee", {});
const night = perk(
  "night",
  "Lantern Cinema",
  {
    title: "Two seats at the late show",
    value: "EUR 24",
    allocation: "LOTTERY",
    fulfilment: "CODE",
    lotterySeed: "BEACON",
  },
  { brandId: "lantern", left: undefined },
);
const soon = perk(
  "soon",
  "Lantern Cinema",
  { title: "Open-air week", opensAt: at(24 * 5), closesAt: at(24 * 20) },
  { closedBecause: "NOT_OPEN_YET" },
);
const far = perk(
  "far",
  "Harbour Coffee",
  { title: "A day at the roastery", value: "EUR 120" },
  { left: 7, eligibility: no },
);

export const demoPerks: Record<string, Perk[]> = {
  ELIGIBLE: [coffee, night],
  UPCOMING: [soon],
  NOT_ELIGIBLE: [far],
};
export const demoPerk = (id: string) =>
  Object.values(demoPerks)
    .flat()
    .find(({ campaignId }) => campaignId === id);

const claim = (claimId: string, campaignTitle: string, changes: Partial<Claim>): Claim => ({
  claimId,
  campaignId: "coffee",
  campaignTitle,
  brandName: "Harbour Coffee",
  state: "GRANTED",
  fulfilment: "CODE",
  askedAt: at(-30),
  grantedAt: at(-30),
  reason: "",
  disclosure,
  disclosureAcknowledged: true,
  shipping: "NOT_NEEDED",
  ...changes,
});

export const demoClaims: Claim[] = [
  claim("c1", "A month of coffee", { fulfilment: "SHIPPING", shipping: "ADDRESS_NEEDED" }),
  claim("c2", "A cup for your desk", { rating: 4, feedback: "Holds a lot of coffee." }),
  claim("c3", "A seat at the tasting", { state: "OFFERED", offerEndsAt: at(20), grantedAt: undefined }),
  claim("c4", "Open-air week", { state: "WAITING", place: 12, grantedAt: undefined }),
  claim("c5", "Late show", { state: "CANCELLED", reason: "The brand called the campaign off." }),
];
export const demoCode = { code: "HARBOUR-7K2M-QX4P", lookedAt: [at(-20)] };
export const demoNotices: { notices: Notice[]; unread: number } = {
  notices: [
    { noticeId: 3, kind: "OFFERED", claim: demoClaims[2]!, at: at(-3), read: false },
    { noticeId: 2, kind: "GRANTED", claim: demoClaims[0]!, at: at(-30), read: false },
    { noticeId: 1, kind: "DISCLOSURE", claim: demoClaims[1]!, at: at(-90), read: true },
  ],
  unread: 2,
};
export const demoFacts = { country: "DE", region: "DE-BE", languages: ["de", "en"], declaredAt: at(-24 * 9) };

const seed = sha256("demo");
const entries = Array.from({ length: 40 }, (_, index) => sha256(`entry ${index}`)).sort();
export const demoDraw: DrawRecord = {
  rule: "clout-lottery-1",
  campaign: "night",
  seed_from: "committed",
  quantity: 3,
  seed_hash: sha256(seed),
  closed_at: at(-1),
  entries_hash: sha256(entries.map((entry) => `${entry}\n`).join("")),
  entries,
  beacon_source: "",
  beacon_value: "",
  seed,
  winners: entries
    .toSorted((one, other) => (sha256(`${seed}::${one}`) < sha256(`${seed}::${other}`) ? -1 : 1))
    .slice(0, 3),
};

export const demoBrand: Brand = {
  brandId: "harbour",
  name: "Harbour Coffee",
  website: "https://harbour.example",
  contactEmail: "perks@harbour.example",
  state: "APPROVED",
  stateReason: "",
  demo: true,
  createdAt: at(-24 * 40),
  role: "OWNER",
};
export const demoPending: Brand = {
  ...demoBrand,
  brandId: "lantern",
  name: "Lantern Cinema",
  state: "PENDING",
};
export const demoMembers: Member[] = [
  { memberId: "m1", personId: "demo", name: "Ada Demo", role: "OWNER", joinedAt: at(-24 * 40) },
  { memberId: "m2", personId: "", name: "Jonas", role: "EDITOR" },
];
export const demoClients: Client[] = [
  {
    clientId: "brand-harbour-shop",
    name: "Web shop",
    scopes: ["CAMPAIGNS_READ", "CLAIMS_READ"],
    createdAt: at(-200),
  },
];

const campaign = (
  campaignId: string,
  state: Campaign["state"],
  changes: Content,
  granted: number,
): Campaign => ({
  campaignId,
  brandId: "harbour",
  content: { ...content, ...changes },
  state,
  stateReason: "",
  version: 3,
  stock: { quantity: 100, available: 98 - granted, reserved: 2, granted, waiting: 12, codes: 60 },
  demo: true,
  createdAt: at(-24 * 20),
});
export const demoCampaigns = [
  campaign("coffee", "LIVE", {}, 40),
  campaign("cup", "PAUSED", { title: "A cup for your desk", fulfilment: "CODE" }, 71),
  campaign("draft", "DRAFT", { title: "A day at the roastery" }, 0),
];
export const demoEstimate: Estimate = {
  about: 1200,
  scores: [0, 0, 0, 0, 0, 640, 380, 150, 60, 0],
  funnel: [4100, 1900, 1200],
};
const brandClaim = (claimId: string, changes: Partial<BrandClaim>): BrandClaim => ({
  claimId,
  campaignId: "coffee",
  state: "GRANTED",
  grantedAt: at(-30),
  toShip: false,
  ...changes,
});
export const demoBrandClaims: BrandClaim[] = [
  brandClaim("b1", { displayName: "Ada", toShip: true }),
  brandClaim("b2", { rating: 5, feedback: "Fresh, and quick to arrive." }),
  brandClaim("b3", { state: "CANCELLED" }),
];
export const demoReport: Report = {
  seen: 3200,
  opened: 610,
  asked: 58,
  granted: 40,
  used: 33,
  days: [10, 18, 12].map((count, index) => ({ day: plusDays(dayOf(new Date()), index - 3), count })),
  ratings: [1, 0, 3, 9, 14],
  posts: 17,
  reactions: 420,
};
export const demoEndpoints: Endpoint[] = [
  {
    endpointId: "e1",
    url: "https://harbour.example/hooks",
    events: [],
    signature: "HMAC",
    state: "FAILING",
    failingSince: at(-7),
    lastError: "Answered 503.",
    createdAt: at(-900),
  },
];
export const demoMessages: HookMessage[] = [
  {
    messageId: "msg_2",
    endpointId: "e1",
    event: "claim.granted",
    createdAt: at(-7),
    attempts: 4,
    status: 503,
    nextAttemptAt: at(2),
    payload: "{}",
  },
  {
    messageId: "msg_1",
    endpointId: "e1",
    event: "campaign.state",
    createdAt: at(-30),
    attempts: 1,
    status: 204,
    deliveredAt: at(-30),
    payload: "{}",
  },
];
export const demoReviews = [
  {
    claimId: "c9",
    campaignId: "coffee",
    campaignTitle: "A month of coffee",
    personId: "person-12",
    signs: ["Two people linked one account within an hour."],
    claimedAt: at(-3),
  },
];
