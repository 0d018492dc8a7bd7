// SPDX-License-Identifier: Apache-2.0
// A made-up person whose ninety days look like somebody's: steady, a week that went well, a quiet holiday.
import { dayOf, plusDays } from "../src/lib/days.ts";
import type {
  Cause,
  ContributionGroup,
  Explanation,
  History,
  HistoryDay,
  Import,
  Me,
  Score,
} from "../src/lib/types.ts";

const today = dayOf(new Date());
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

/** Days ago: the account was linked; the first and the last day of a pause. */
const linkedAgo = 62;
const paused = { first: 46, last: 39 };

/** Kind, what is computed from it, value, share of the score, and how much it swings. */
const signals: [kind: string, measure: string, value: number, share: number, swing: number][] = [
  ["LIKES_RECEIVED", "volume", 1284.4, 0.27, 1.6],
  ["RETWEETS_RECEIVED", "volume", 168.2, 0.22, 1.2],
  ["FOLLOWERS", "total", 4812, 0.19, 0.1],
  ["REPLIES_RECEIVED", "volume", 96.7, 0.14, 0.8],
  ["QUOTES_RECEIVED", "volume", 21.3, 0.09, 0.5],
  ["LIST_MEMBERSHIPS", "total", 37, 0.06, 0.05],
  ["POSTS", "volume", 44.1, 0.03, 0.3],
];

/** The shape of the ninety days, from 0 to 1. */
const wave = (day: number) =>
  0.55 +
  0.25 * Math.sin(day / 9) +
  0.12 * Math.sin(day / 3.1) -
  (day > 38 && day < 52 ? 0.35 * Math.sin(((day - 38) * Math.PI) / 14) : 0);
const scoreOn = (age: number) => 52.6 + 6 * wave(96 - age);

function historyDay(age: number): HistoryDay {
  const score = scoreOn(age);
  const width = 2.1 + 1.3 * (1 - wave(96 - age));
  const day = plusDays(today, -age);
  return {
    day,
    score,
    interval: [score - width, score + width],
    final: age > 0,
    reconstructed: age > linkedAgo,
    paused: age >= paused.last && age <= paused.first,
    model: "clout-1",
    networks: { TWITTER: score },
    sources: {},
  };
}

export const demoHistory: History = {
  items: Array.from({ length: 84 }, (_, index) => historyDay(83 - index)),
  markers: [
    { kind: "LINKED", day: plusDays(today, -linkedAgo), network: "TWITTER" },
    { kind: "PAUSE_STARTED", day: plusDays(today, -paused.first) },
    { kind: "PAUSE_ENDED", day: plusDays(today, 1 - paused.last) },
    { kind: "MODEL_CHANGED", day: plusDays(today, -24), model: "clout-1" },
  ],
};

const at = (age: number) => historyDay(age).score;

export const demoScore: Score = {
  score: at(0),
  interval: historyDay(0).interval,
  model: "clout-1",
  day: today,
  asOf: ago(0),
  dayChange: at(0) - at(1),
  weekChange: at(0) - at(7),
  monthChange: at(0) - at(30),
  paused: false,
  networks: { TWITTER: at(0) },
  sources: {},
  trial: { score: at(0) + 0.9, interval: [at(0) - 1.4, at(0) + 3.1], model: "clout-2" },
  notMeasured: [
    { network: "TWITTER", kind: "MENTIONS_RECEIVED" },
    { network: "TWITTER", kind: "RETWEETS_GIVEN" },
  ],
};

/** Points and values swing with the score around their usual share. */
function contributions(age: number) {
  const score = at(age);
  const swing = wave(96 - age) - 0.55;
  const weights = signals.map(([, , , share, sway]) => share * (1 + sway * swing));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return signals.map(([kind, measure, value, , sway], index) => ({
    network: "TWITTER" as const,
    feature: `${kind}.${measure}`,
    kind,
    value: measure === "total" ? Math.round(value * (1 - age / 900)) : value * (1 + sway * swing),
    points: (score * weights[index]!) / whole,
    prior: false,
  }));
}

const groupOf = (kind: string): ContributionGroup["kind"] =>
  kind === "FOLLOWERS" ? "AUDIENCE" : kind === "LIST_MEMBERSHIPS" ? "RECOGNITION" : "REACTIONS";

/** The contributions in a few lines, as scoring makes them. */
function groups(lines: ReturnType<typeof contributions>): ContributionGroup[] {
  return (["AUDIENCE", "REACTIONS", "RECOGNITION"] as const).flatMap((kind) => {
    const own = lines.filter((line) => groupOf(line.kind) === kind);
    const most = own.toSorted((a, b) => b.value - a.value)[0];
    if (!most) return [];
    return {
      kind,
      points: own.reduce((sum, { points }) => sum + points, 0),
      signal: most.kind,
      count: Math.round(most.value),
      ...(kind === "REACTIONS" ? { days: 90 } : {}),
      features: own.map(({ feature }) => feature),
    };
  });
}

export function demoExplanation(day: string): Explanation {
  const age = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  const now = contributions(age);
  const before = contributions(age + 1);
  const causes: Cause[] = now.map(({ network, feature, kind, value, points }, index) => ({
    network,
    feature,
    kind,
    before: before[index]!.value,
    after: value,
    points: points - before[index]!.points,
  }));
  return {
    day,
    score: at(age),
    model: "clout-1",
    inputDigest: "demo",
    contributions: now,
    networks: [{ network: "TWITTER", points: at(age), alone: at(age), measured: 0.7, groups: groups(now) }],
    notMeasured: demoScore.notMeasured,
    before: { day: plusDays(day, -1), score: at(age + 1) },
    causes,
  };
}

export const demoMe = (consented: boolean, linked: boolean): Me => ({
  id: "demo",
  name: "Ada Demo",
  visibility: "PRIVATE",
  ...(consented ? { consent: { version: "2026-11", givenAt: ago(83 * 24) } } : {}),
  currentConsentVersion: "2026-11",
  minimumAge: 18,
  accounts: linked
    ? [
        {
          id: "a1",
          network: "TWITTER",
          externalId: "12",
          handle: "ada_demo",
          proof: "ARCHIVE",
          linkedAt: ago(83 * 24),
          lastSyncedAt: ago(5),
          notMeasured: [],
        },
      ]
    : [],
});

export const demoImport = (state: Import["state"], read = 5120): Import => ({
  id: `demo-${state}`,
  network: "TWITTER",
  state,
  entriesRead: read,
  entriesTotal: 5142,
  signals: state === "DONE" ? 3318 : Math.round(read / 2),
  parts:
    state === "DONE"
      ? [
          {
            name: "data/tweets.js",
            read: 2014,
            skipped: [{ reason: "no_date", count: 3, firstEntry: 17, endsFile: false }],
          },
          { name: "data/follower.js", read: 2895, skipped: [] },
          { name: "data/following.js", read: 233, skipped: [] },
        ]
      : [],
  questions: [],
  ...(state === "FAILED" ? { problem: "not_an_archive" } : {}),
  startedAt: ago(5),
  ...(state === "DONE" || state === "FAILED" ? { endedAt: ago(5) } : {}),
});

export const demoPause = { from: plusDays(today, -3), until: plusDays(today, 11) };

/** Looks like one; the signature is made up. */
export const demoStatement = [
  { typ: "score-statement+jwt", alg: "ES256", kid: "demo" },
  { iss: "demo", sub: "demo", day: plusDays(today, -1), score: at(1), model: "clout-1" },
]
  .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
  .concat("c2lnbmF0dXJlLW9mLW5vLWtleS1pdC1pcy1hLWRlbW8")
  .join(".");
