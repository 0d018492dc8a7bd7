// SPDX-License-Identifier: Apache-2.0
// A made-up person whose days look like a real one's: steady, a week that went well, a quiet holiday.
import { dayOf, daysBetween, plusDays } from "../src/lib/days.ts";
import type {
  Cause,
  Contribution,
  ContributionGroup,
  Explanation,
  History,
  HistoryDay,
  Import,
  Me,
  NetworkLines,
  Score,
} from "../src/lib/types.ts";

const today = dayOf(new Date());
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

/** Days ago: the account was linked; the first and the last day of a pause. */
const linkedAgo = 62;
const paused = { first: 46, last: 39 };

/** Days that the person has a score of. */
const known = 300;

interface Signal {
  network: "TWITTER" | "MASTODON" | "GITHUB";
  kind: string;
  /** What is computed from it, its value and its share of the score. */
  feature: string;
  value: number;
  share: number;
  /** How much it swings. */
  swing: number;
  /** What the network's own pages count, and of flows what a week brings. */
  count: number;
  week?: number;
}

const signals: Signal[] = [
  of("TWITTER", "FOLLOWERS", "earned", 3120, 0.38, 0.1, 4812),
  of("TWITTER", "LIKES_RECEIVED", "lasting", 1284.4, 0.13, 1.6, 3410, 308),
  of("TWITTER", "RETWEETS_RECEIVED", "lasting", 168.2, 0.08, 1.2, 402, 65),
  of("TWITTER", "REPLIES_RECEIVED", "lasting", 96.7, 0.05, 0.8, 377, 93),
  of("TWITTER", "LIST_MEMBERSHIPS", "total", 37, 0.05, 0.05, 37),
  of("MASTODON", "FOLLOWERS", "earned", 611, 0.11, 0.2, 702),
  of("MASTODON", "LIKES_RECEIVED", "lasting", 214, 0.06, 1.1, 512, 47),
  of("MASTODON", "RESHARES_RECEIVED", "distinct", 41, 0.04, 0.9, 118, 12),
  of("GITHUB", "FOLLOWERS", "earned", 96, 0.04, 0.1, 118),
  of("GITHUB", "STARS", "total", 420, 0.06, 0.1, 420),
];

function of(
  network: Signal["network"],
  kind: string,
  aspect: string,
  value: number,
  share: number,
  swing: number,
  count: number,
  week?: number,
): Signal {
  return { network, kind, feature: `${kind}.${aspect}`, value, share, swing, count, week };
}

/** The shape of the days, around 0.5. */
const wave = (day: number) =>
  0.55 +
  0.25 * Math.sin(day / 9) +
  0.12 * Math.sin(day / 3.1) +
  0.05 * Math.sin(day * 1.7) -
  (day > 38 && day < 52 ? 0.35 * Math.sin(((day - 38) * Math.PI) / 14) : 0);
const scoreOn = (age: number) => contributions(age).reduce((sum, { points }) => sum + points, 0);

const ageOf = (day: string) => daysBetween(day, today);

/** Points and values swing around their usual share, points less. */
function contributions(age: number) {
  const swing = wave(96 - age) - 0.55;
  return signals.map(({ network, kind, feature, value, share, swing: sway }) => ({
    network,
    feature,
    kind,
    value: value * (1 - age / 900) * (1 + sway * swing),
    points: 54 * share * (1 - age / 3000 + (sway * swing) / 4),
    prior: false,
  }));
}

const networks = ["TWITTER", "MASTODON", "GITHUB"] as const;
const linked = { TWITTER: linkedAgo, MASTODON: 280, GITHUB: 20 };

function pointsByNetwork(age: number) {
  const lines = contributions(age);
  return Object.fromEntries(
    networks.map((network) => [
      network,
      lines.filter((line) => line.network === network).reduce((sum, { points }) => sum + points, 0),
    ]),
  );
}

function historyDay(age: number): HistoryDay {
  const score = scoreOn(age);
  const width = 4.1 + 1.3 * (1 - wave(96 - age));
  return {
    day: plusDays(today, -age),
    score,
    interval: [score - width / 3, score + width],
    final: age > 0,
    reconstructed: age > linkedAgo,
    paused: age >= paused.last && age <= paused.first,
    model: "clout-2",
    networks: pointsByNetwork(age),
    sources: {},
  };
}

const markers: History["markers"] = [
  { kind: "LINKED", day: plusDays(today, -linked.TWITTER), network: "TWITTER" },
  { kind: "MODEL_CHANGED", day: plusDays(today, 1 - linked.TWITTER), model: "clout-2" },
  { kind: "PAUSE_STARTED", day: plusDays(today, -paused.first) },
  { kind: "PAUSE_ENDED", day: plusDays(today, 1 - paused.last) },
  { kind: "LINKED", day: plusDays(today, -linked.GITHUB), network: "GITHUB" },
];

/** The days from the first to the last of these that have a score. */
export function demoHistory(from: string, to = today): History {
  const [oldest, newest] = [Math.min(ageOf(from), known), Math.max(ageOf(to), 0)];
  return {
    items: Array.from({ length: Math.max(oldest - newest + 1, 0) }, (_, index) => historyDay(oldest - index)),
    markers: markers.filter(({ day }) => day >= from && day <= to),
  };
}

export const demoScore: Score = {
  score: scoreOn(0),
  interval: historyDay(0).interval,
  model: "clout-2",
  day: today,
  asOf: ago(0),
  dayChange: scoreOn(0) - scoreOn(1),
  weekChange: scoreOn(0) - scoreOn(7),
  monthChange: scoreOn(0) - scoreOn(30),
  paused: false,
  networks: pointsByNetwork(0),
  sources: {},
  trial: { score: scoreOn(0) + 0.9, interval: [scoreOn(0) - 1.4, scoreOn(0) + 3.1], model: "clout-3" },
  notMeasured: [
    { network: "TWITTER", kind: "MENTIONS_RECEIVED" },
    { network: "TWITTER", kind: "QUOTES_RECEIVED" },
  ],
};

const groupOf = ({ kind, feature }: Contribution): ContributionGroup["kind"] =>
  feature.endsWith(".distinct")
    ? "PEOPLE"
    : kind === "FOLLOWERS"
      ? "AUDIENCE"
      : kind === "LIST_MEMBERSHIPS" || kind === "STARS"
        ? "RECOGNITION"
        : "REACTIONS";

/** The contributions of a network in a few lines, as scoring makes them. */
function lines(network: Signal["network"], all: Contribution[], age: number): NetworkLines {
  const own = all.filter((line) => line.network === network);
  const observed = signals
    .filter((signal) => signal.network === network)
    .map(({ kind, count, week, swing }) => {
      const factor = 1 + swing * (wave(96 - age) - 0.55);
      const total = Math.round(week === undefined ? count * (1 - age / 400) : count * factor);
      return {
        signal: kind,
        count: total,
        ...(week === undefined ? {} : { week: Math.round(week * factor) }),
      };
    });
  const groups = (["AUDIENCE", "REACTIONS", "PEOPLE", "RECOGNITION"] as const).flatMap((kind) => {
    const features = own.filter((line) => groupOf(line) === kind);
    const most = observed.find(({ signal }) => signal === features[0]?.kind);
    if (!most) return [];
    return {
      kind,
      points: features.reduce((sum, { points }) => sum + points, 0),
      signal: most.signal,
      count: most.count,
      ...("week" in most ? { days: 90 } : {}),
      features: features.map(({ feature }) => feature),
    };
  });
  const points = own.reduce((sum, line) => sum + line.points, 0);
  return {
    network,
    points,
    alone: points * 1.1,
    measured: network === "TWITTER" ? 0.7 : 1,
    groups,
    observed,
  };
}

export function demoExplanation(day: string): Explanation {
  const age = ageOf(day);
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
    score: scoreOn(age),
    model: "clout-2",
    inputDigest: "demo",
    contributions: now,
    networks: networks.map((network) => lines(network, now, age)),
    notMeasured: demoScore.notMeasured,
    before: { day: plusDays(day, -1), score: scoreOn(age + 1) },
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
  { iss: "demo", sub: "demo", day: plusDays(today, -1), score: scoreOn(1), model: "clout-2" },
]
  .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
  .concat("c2lnbmF0dXJlLW9mLW5vLWtleS1pdC1pcy1hLWRlbW8")
  .join(".");
