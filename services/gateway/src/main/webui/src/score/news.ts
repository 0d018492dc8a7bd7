// SPDX-License-Identifier: Apache-2.0
import type { Explanation } from "../lib/types.ts";

/** Totals of people that a person notices when they change. */
const people = ["FOLLOWERS", "FRIENDS", "CONNECTIONS"] as const;
type People = (typeof people)[number];
/** What is looked at rather than reacted to: many times as much, so never added to reactions. */
const views = /IMPRESSIONS|VIEWS|CLICKS/;

/** A signal and how much of it. */
export interface Count<Signal = string> {
  signal: Signal;
  count: number;
}

export interface News {
  /** Totals that changed between the two visits, on networks that both know; negative where some went. */
  changes: Count<People>[];
  /** What others did in the last seven days, most first, views last. */
  week: (Count & { before?: number })[];
  /** Whether more or less was done than in the seven days before; absent where that is not known. */
  pace?: "busier" | "quieter" | "alike";
}

/** A week has to differ by this part to be called busier or quieter. */
const noticeable = 0.2;

/**
 * What happened in numbers that people find on the networks' own pages.
 *
 * @param now the explanation of today
 * @param visit that of the day of the last visit, else of a week ago; absent where there is none
 * @param weekAgo that of seven days ago; absent where there is none
 */
export function news(now: Explanation, visit?: Explanation, weekAgo?: Explanation): News {
  const before = weekAgo && weekCounts(weekAgo);
  const week = [...weekCounts(now)]
    .map(([signal, count]) => ({ signal, count, before: before?.get(signal) }))
    .filter(({ count, before }) => count > 0 || (before ?? 0) > 0)
    .toSorted((a, b) => Number(views.test(a.signal)) - Number(views.test(b.signal)) || b.count - a.count);
  return { changes: visit ? changes(visit, now) : [], week, pace: pace(week) };
}

function weekCounts(explanation: Explanation): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { signal, week } of explanation.networks.flatMap(({ observed }) => observed))
    if (week !== undefined) counts.set(signal, (counts.get(signal) ?? 0) + week);
  return counts;
}

function changes(before: Explanation, now: Explanation): Count<People>[] {
  const sums = new Map<People, number>();
  for (const line of now.networks) {
    const then = before.networks.find((each) => each.network === line.network && each.source === line.source);
    for (const signal of people) {
      const [is, was] = [line, then].map(
        (each) => each?.observed.find((one) => one.signal === signal)?.count,
      );
      if (is !== undefined && was !== undefined)
        sums.set(signal, (sums.get(signal) ?? 0) + Math.round(is - was));
    }
  }
  return [...sums].filter(([, count]) => count !== 0).map(([signal, count]) => ({ signal, count }));
}

function pace(week: News["week"]): News["pace"] {
  const reactions = week.filter(({ signal, before }) => !views.test(signal) && before !== undefined);
  const [now, before] = [
    reactions.reduce((sum, { count }) => sum + count, 0),
    reactions.reduce((sum, { before }) => sum + before!, 0),
  ];
  if (now === 0 && before === 0) return undefined;
  if (now > before * (1 + noticeable)) return "busier";
  return now < before * (1 - noticeable) ? "quieter" : "alike";
}
