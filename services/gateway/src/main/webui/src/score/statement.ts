// SPDX-License-Identifier: Apache-2.0
import { groupBy } from "../lib/group.ts";
import type { Contribution, ContributionGroup, Explanation, Network, NetworkLines } from "../lib/types.ts";

/** Points are shown in tenths. */
export const tenths = 10;

/**
 * Rounds to tenths so that what is shown adds up to the rounded sum, as on a bank statement: the values that lose most by
 * rounding down are rounded up. The sum may itself be rounded differently by those above it, by less than a tenth a value.
 */
export function roundToSum(
  values: number[],
  total: number = values.reduce((sum, value) => sum + value, 0),
): number[] {
  const wanted = Math.round(total * tenths);
  const floors = values.map((value) => Math.floor(value * tenths));
  const short = wanted - floors.reduce((sum, value) => sum + value, 0);
  const byLoss = values
    .map((value, index) => ({ index, loss: value * tenths - floors[index]! }))
    .sort((a, b) => b.loss - a.loss);
  for (const { index } of byLoss.slice(0, short)) floors[index]! += 1;
  return floors.map((value) => value / tenths);
}

/** A feature behind a row. */
export type Line = Contribution & { shown: number };

/** A row of the statement; `shown` is rounded, and the rows' `shown` add up to the rounded score. */
export interface Row {
  /** `SMALLER`: all that are too small for a row of their own. */
  kind: ContributionGroup["kind"] | "SMALLER";
  signal?: string;
  count?: number;
  days?: number;
  points: number;
  shown: number;
  /** The features behind it; their `shown` add up to that of the row. */
  lines: Line[];
}

export interface NetworkStatement {
  /** Absent for what belongs to no network. */
  network?: Network;
  /** Which other source; absent on networks. */
  source?: string;
  shown: number;
  /** The score it would make without the others; absent where that was not kept. */
  alone?: number;
  /** How much of it was measured, 0 to 1. */
  measured?: number;
  rows: Row[];
}

/** What moves the shown tenths by less than one is not worth a row of its own. */
const smallest = 0.1;

type Unrounded = Omit<Row, "shown" | "lines"> & { contributions: Contribution[] };

/** Lines of a network that people read. */
const mostRows = 5;

/** Rows that are worth one, at most {@link mostRows} of them with one for all others of a network together. */
function folded(rows: Unrounded[]): Unrounded[] {
  const large = rows
    .filter((row) => Math.abs(row.points) >= smallest)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const kept = large.length === rows.length && rows.length <= mostRows ? large : large.slice(0, mostRows - 1);
  const small = rows.filter((row) => !kept.includes(row));
  if (small.length < 2) return rows;
  const points = small.reduce((total, row) => total + row.points, 0);
  return [
    ...rows.filter((row) => !small.includes(row)),
    {
      kind: "SMALLER",
      count: small.length,
      points,
      contributions: small.flatMap((row) => row.contributions),
    },
  ];
}

/** The rows of a network; a score that was kept without them has one row for each of its features. */
function rows(contributions: Contribution[], lines?: NetworkLines): Unrounded[] {
  if (!lines) {
    return contributions.map((line) => ({
      kind: "OTHER",
      signal: line.kind ?? line.feature,
      points: line.points,
      contributions: [line],
    }));
  }
  return lines.groups.map(({ features, ...group }) => ({
    ...group,
    contributions: contributions.filter((line) => features.includes(line.feature)),
  }));
}

/** The points of an explanation by network or other source and then in a few rows, both descending. */
export function statement(explanation: Explanation): NetworkStatement[] {
  const networks = groupBy(
    explanation.contributions,
    ({ network, source }) => `${network}/${source ?? ""}`,
  ).map(([, own]) => {
    const { network, source } = own[0]!;
    const found = explanation.networks.filter((line) => line.network === network && line.source === source);
    // Sources whose names are not known any more are one here.
    const lines = found.length === 1 ? found[0] : undefined;
    return {
      network,
      source,
      alone: lines?.alone,
      measured: lines?.measured,
      rows: folded(rows(own, lines)),
    };
  });
  const rounded = roundToSum(networks.flatMap((network) => network.rows.map((row) => row.points)));
  return networks
    .map(({ rows: unrounded, ...network }) => {
      const own = unrounded
        .map((row) => withLines(row, rounded.shift()!))
        .toSorted((a, b) => b.points - a.points);
      return { ...network, shown: sum(own.map((row) => row.shown)), rows: own };
    })
    .toSorted((a, b) => b.shown - a.shown);
}

function withLines({ contributions, ...row }: Unrounded, shown: number): Row {
  const each = roundToSum(
    contributions.map((line) => line.points),
    shown,
  );
  return {
    ...row,
    shown,
    lines: contributions
      .map((line, index) => ({ ...line, shown: each[index]! }))
      .toSorted((a, b) => b.points - a.points),
  };
}

/** Adds tenths without the noise of binary fractions. */
export const sum = (values: number[]): number =>
  Math.round(values.reduce((total, value) => total + value, 0) * tenths) / tenths;
