// SPDX-License-Identifier: Apache-2.0
import type { Cause, Contribution, Explanation } from "../lib/types.ts";
import { sum, tenths } from "./statement.ts";

/** Points a feature brought more (or less) in the second explanation than in the first, largest move first. */
export function moves(before: Explanation, after: Explanation): Cause[] {
  const name = (of: Contribution) => `${of.network}/${of.source}/${of.feature}`;
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

/** A week that moved the score by less is called steady. */
export const steadyWithin = 0.3;

/** A line of what moved the score. */
export type Move = { shown: number; cause: Cause };

/** What moved the score by less is not worth a line. */
const smallestMove = 0.05;

/**
 * What moved the score, each line rounded as it is, and what is left of the rounded change: many small moves and the rounding.
 *
 * @param causes their points add up to the change
 */
export function movement(causes: Cause[]): { moves: Move[]; rest: number; change: number } {
  const moves = bySize(causes)
    .filter(({ points }) => Math.abs(points) >= smallestMove)
    .map((cause) => ({ cause, shown: tenth(cause.points) }));
  const change = tenth(causes.reduce((total, { points }) => total + points, 0));
  return { moves, change, rest: tenth(change - sum(moves.map(({ shown }) => shown))) };
}

/** Rounds half away from zero; never to a zero with a sign. */
const tenth = (value: number): number =>
  (Math.sign(value) * Math.round(Math.abs(value) * tenths + 1e-9)) / tenths || 0;

/** What moved the score most in the direction it went. */
export const mainCause = (causes: Cause[], change: number): Cause | undefined =>
  bySize(causes).find((cause) => Math.sign(cause.points) === Math.sign(change));

function move(of: Contribution, before: Contribution | undefined, after: Contribution | undefined): Cause {
  return {
    network: of.network,
    source: of.source,
    feature: of.feature,
    kind: of.kind,
    before: before?.value ?? 0,
    after: after?.value ?? 0,
    points: (after?.points ?? 0) - (before?.points ?? 0),
  };
}
