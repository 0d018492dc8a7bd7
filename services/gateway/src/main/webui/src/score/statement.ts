// SPDX-License-Identifier: Apache-2.0
import { groupBy } from "../lib/group.ts";
import type { Cause, Contribution, Explanation, Network } from "../lib/types.ts";

/** Points are shown in tenths. */
const tenths = 10;

/**
 * Rounds to tenths so that what is shown adds up to the rounded sum, as on a bank statement: the values that lose most by
 * rounding down are rounded up.
 */
export function roundToSum(values: number[]): number[] {
  const wanted = Math.round(values.reduce((sum, value) => sum + value, 0) * tenths);
  const floors = values.map((value) => Math.floor(value * tenths));
  const short = wanted - floors.reduce((sum, value) => sum + value, 0);
  const byLoss = values
    .map((value, index) => ({ index, loss: value * tenths - floors[index]! }))
    .sort((a, b) => b.loss - a.loss);
  for (const { index } of byLoss.slice(0, short)) floors[index]! += 1;
  return floors.map((value) => value / tenths);
}

/** A line of the statement; `shown` is rounded, and the lines' `shown` add up to the rounded score. */
export type Line = Contribution & { shown: number };

export interface Group {
  /** Absent for what belongs to no network. */
  network?: Network;
  shown: number;
  lines: Line[];
}

/** What moves the shown tenths by less than one is not worth a line of its own. */
const smallest = 0.1;

/** Lines that are worth one, and one for all others of a network together. */
function folded(contributions: Contribution[]): Contribution[] {
  const [large, small] = [true, false].map((worth) =>
    contributions.filter((line) => Math.abs(line.points) >= smallest === worth),
  ) as [Contribution[], Contribution[]];
  if (small.length < 2) return contributions;
  const points = small.reduce((total, line) => total + line.points, 0);
  return [...large, { network: small[0]!.network, feature: "SMALLER", value: small.length, points, prior: false }];
}

/** The contributions by network, then by points, both descending. */
export function groups(contributions: Contribution[]): Group[] {
  const few = groupBy(contributions, (contribution) => contribution.network).flatMap(([, own]) => folded(own));
  const shown = roundToSum(few.map((contribution) => contribution.points));
  const lines = few.map((contribution, index) => ({ ...contribution, shown: shown[index]! }));
  return groupBy(lines, (line) => line.network)
    .map(([network, ofNetwork]) => ({
      network,
      shown: sum(ofNetwork.map((line) => line.shown)),
      lines: ofNetwork.toSorted((a, b) => b.points - a.points),
    }))
    .toSorted((a, b) => b.shown - a.shown);
}

/** Adds tenths without the noise of binary fractions. */
export const sum = (values: number[]): number =>
  Math.round(values.reduce((total, value) => total + value, 0) * tenths) / tenths;

/** Points a feature brought more (or less) in the second explanation than in the first, largest move first. */
export function moves(before: Explanation, after: Explanation): Cause[] {
  const name = (of: Contribution) => `${of.network}/${of.feature}`;
  const old = new Map(before.contributions.map((contribution) => [name(contribution), contribution]));
  const fresh = new Set(after.contributions.map(name));
  const gone = before.contributions.filter((contribution) => !fresh.has(name(contribution)));
  return bySize([
    ...after.contributions.map((now) => move(now, old.get(name(now)), now)),
    ...gone.map((then) => move(then, then, undefined)),
  ]);
}

/** Largest move first; those that moved nothing are left out. */
export const bySize = (causes: Cause[]): Cause[] =>
  causes.filter((cause) => cause.points !== 0).toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));

/** What moved the score most in the direction it went. */
export const mainCause = (causes: Cause[], change: number): Cause | undefined =>
  bySize(causes).find((cause) => Math.sign(cause.points) === Math.sign(change));

function move(of: Contribution, before: Contribution | undefined, after: Contribution | undefined): Cause {
  return {
    network: of.network,
    feature: of.feature,
    kind: of.kind,
    before: before?.value ?? 0,
    after: after?.value ?? 0,
    points: (after?.points ?? 0) - (before?.points ?? 0),
  };
}
