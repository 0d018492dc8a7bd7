// SPDX-License-Identifier: Apache-2.0
import { daysBetween, plusDays } from "../lib/days.ts";
import type { History, HistoryDay, Marker, Network, Score } from "../lib/types.ts";

/** Few days are drawn in a window of at least this many, so that one day does not fill the whole width. */
const leastDays = 14;
/** Points the axis shows at the least, so that a tenth of a point does not look like a fall. */
const leastPoints = 4;

/** The history with a score that came after it was fetched. A history not fetched yet stays empty. */
export function withToday(history: History, score: Score): History {
  const { day, interval, model, networks, sources, paused } = score;
  const now: HistoryDay = {
    day,
    score: score.score,
    interval,
    final: false,
    reconstructed: false,
    paused,
    model,
    networks,
    sources,
  };
  const before = history.items.filter((item) => item.day < day);
  return history.items.length === 0 ? history : { ...history, items: [...before, now] };
}

/** Columns for the chart, one entry a day without gaps; null where there is no score that day. */
export interface Columns {
  days: string[];
  /** Final days. */
  solid: (number | null)[];
  /** Days made later from an archive, and the first day after them. */
  made: (number | null)[];
  /** From the last final day to today, which may still change. */
  dotted: (number | null)[];
  lower: (number | null)[];
  upper: (number | null)[];
}

/**
 * @param items ascending by day, at least one
 * @param least days to draw, also where there are fewer
 */
export function columns(items: HistoryDay[], least = leastDays): Columns {
  const byDay = new Map(items.map((item) => [item.day, item]));
  const last = items[items.length - 1]!.day;
  const length = Math.max(daysBetween(items[0]!.day, last) + 1, least);
  const days = Array.from({ length }, (_, index) => plusDays(last, index + 1 - length));
  const each = (value: (item: HistoryDay) => number | null) =>
    days.map((day) => {
      const item = byDay.get(day);
      return item ? value(item) : null;
    });
  const madeUpTo = items.findLast((item) => item.reconstructed)?.day;
  const open = items.find((item) => !item.final)?.day;
  return {
    days,
    solid: each((item) => (item.final && !item.reconstructed ? item.score : null)),
    made: each((item) => (madeUpTo && item.day <= plusDays(madeUpTo, 1) ? item.score : null)),
    dotted: each((item) => (open && item.day >= plusDays(open, -1) ? item.score : null)),
    lower: each((item) => item.interval[0]),
    upper: each((item) => item.interval[1]),
  };
}

/** The newest day that can be stated: over, and not made later; undefined while there is none. */
export const stateable = (items: HistoryDay[], upTo: string): string | undefined =>
  items.findLast((item) => item.day <= upTo && item.final && !item.reconstructed)?.day;

/** What the axis of the chart shows: the lines and some air, within 0 to 100. Intervals may reach beyond it. */
export function scoreRange(items: HistoryDay[]): [number, number] {
  const scores = items.map((item) => item.score);
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  const air = Math.max((leastPoints - (high - low)) / 2, (high - low) / 8);
  return [Math.max(0, low - air), Math.min(100, high + air)];
}

/** Up to `count` days spread evenly, the last day always among them. */
export function ticks(days: string[], count: number): number[] {
  const step = Math.max(1, Math.round((days.length - 1) / count));
  return days.map((_, index) => index).filter((index) => (days.length - 1 - index) % step === 0);
}

export const markersOf = (markers: Marker[], day: string): Marker[] =>
  markers.filter((marker) => marker.day === day);

/** What has a line of its own: a network, or another source by its name. */
export interface Row {
  network: Network;
  source?: string;
}

/** Points of a row on a day; what no source is known for any more is a row of the network's own. */
function pointsOf({ network, source }: Row, item: HistoryDay): number | undefined {
  if (source !== undefined) return item.sources[source];
  const points = item.networks[network];
  if (points === undefined || network !== "OTHER") return points;
  const rest = points - Object.values(item.sources).reduce((sum, each) => sum + each, 0);
  return rest > 1e-6 ? rest : undefined;
}

/** The points of each network and other source by day, in a fixed order; what never had any is left out. */
export function byNetwork(
  items: HistoryDay[],
  order: Network[],
): (Row & { points: (number | undefined)[] })[] {
  const sources = [...new Set(items.flatMap((item) => Object.keys(item.sources)))].toSorted();
  return order
    .flatMap((network): Row[] =>
      network === "OTHER" ? [...sources.map((source) => ({ network, source })), { network }] : [{ network }],
    )
    .map((row) => ({ ...row, points: items.map((item) => pointsOf(row, item)) }))
    .filter(({ points }) => points.some((each) => each !== undefined));
}

/** How the score moved from one day to the seventh after it. */
export interface Week {
  from: string;
  to: string;
  change: number;
}

/** The whole weeks of the history, counted back from its last day; those without a score at either end are left out. */
export function weeks(items: HistoryDay[]): Week[] {
  const byDay = new Map(items.map((item) => [item.day, item.score]));
  const found: Week[] = [];
  for (let to = items.at(-1)?.day; to !== undefined && to > items[0]!.day; to = plusDays(to, -7)) {
    const from = plusDays(to, -7);
    const [before, after] = [byDay.get(from), byDay.get(to)];
    if (before !== undefined && after !== undefined) found.unshift({ from, to, change: after - before });
  }
  return found;
}
