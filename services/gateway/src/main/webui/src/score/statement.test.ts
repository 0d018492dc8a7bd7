// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import type { Contribution, ContributionGroup, Explanation } from "../lib/types.ts";
import { roundToSum, statement, sum } from "./statement.ts";

const contribution = (kind: string, points: number, value = 1): Contribution => ({
  network: "TWITTER",
  feature: `${kind}.volume`,
  kind,
  value,
  points,
  prior: false,
});
const explanation = (...contributions: Contribution[]): Explanation => ({
  day: "2026-11-22",
  score: 0,
  model: "clout-1",
  inputDigest: "",
  contributions,
  networks: [],
  notMeasured: [],
  causes: [],
});

describe("roundToSum", () => {
  it("shows values that add up to the rounded sum", () => {
    expect(roundToSum([0.14, 0.14, 0.14])).toEqual([0.2, 0.1, 0.1]);
    expect(sum(roundToSum([19.0333, 19.0333, 19.0334]))).toBe(57.1);
  });

  it("does so for losses too", () => {
    expect(roundToSum([-0.31, 0.06, -0.08])).toEqual([-0.3, 0.1, -0.1]);
  });

  it("takes the sum for any values", () => {
    for (let seed = 1; seed < 200; seed++) {
      const values = Array.from({ length: 14 }, (_, index) => Math.sin(seed * 31 + index * 17) * 9);
      const whole = values.reduce((total, value) => total + value, 0);
      expect(sum(roundToSum(values))).toBeCloseTo(Math.round(whole * 10) / 10, 9);
    }
  });
});

describe("statement", () => {
  const contributions = [
    contribution("FOLLOWERS", 20.26),
    contribution("LIKES_RECEIVED", 18.43),
    contribution("QUOTES_RECEIVED", 11.6),
    contribution("MENTIONS_RECEIVED", 0.04),
    contribution("LIST_MEMBERSHIPS", 0.05),
  ];
  const group = (kind: ContributionGroup["kind"], points: number, ...kinds: string[]): ContributionGroup => ({
    kind,
    points,
    signal: kinds[0],
    count: 729,
    days: 90,
    features: kinds.map((each) => `${each}.volume`),
  });
  const grouped: Explanation = {
    ...explanation(...contributions),
    networks: [
      {
        network: "TWITTER",
        points: 50.38,
        alone: 50.38,
        measured: 0.6,
        observed: [],
        groups: [
          group("PEOPLE", 0.04, "MENTIONS_RECEIVED"),
          group("AUDIENCE", 20.26, "FOLLOWERS"),
          group("REACTIONS", 30.03, "LIKES_RECEIVED", "QUOTES_RECEIVED"),
          group("RECOGNITION", 0.05, "LIST_MEMBERSHIPS"),
        ],
      },
    ],
  };

  it("has few rows by points, the small ones in one, that add up to their network", () => {
    const [network] = statement(grouped);
    expect(network).toMatchObject({ network: "TWITTER", shown: 50.4, alone: 50.38, measured: 0.6 });
    expect(network!.rows.map((row) => [row.kind, row.count, row.shown])).toEqual([
      ["REACTIONS", 729, 30],
      ["AUDIENCE", 729, 20.3],
      ["SMALLER", 2, 0.1],
    ]);
  });

  it("has at most five rows, the last for all that are smaller", () => {
    const kinds = ["FOLLOWERS", "LIKES_RECEIVED", "POSTS", "QUOTES_RECEIVED", "REPLIES_RECEIVED", "FRIENDS"];
    const many = explanation(...kinds.map((kind, index) => contribution(kind, 10 - index)));
    expect(statement(many)[0]!.rows.map((row) => [row.kind, row.points])).toEqual([
      ["SMALLER", 11],
      ["OTHER", 10],
      ["OTHER", 9],
      ["OTHER", 8],
      ["OTHER", 7],
    ]);
  });

  it("gives each other source a network of its own", () => {
    const of = (source: string, points: number): Contribution => ({
      ...contribution("LIKES_RECEIVED", points),
      network: "OTHER",
      source,
    });
    expect(statement(explanation(of("TikTok", 3), of("forum.example/ada", 5)))).toMatchObject([
      { network: "OTHER", source: "forum.example/ada", shown: 5 },
      { network: "OTHER", source: "TikTok", shown: 3 },
    ]);
  });

  it("has features behind each row that add up to it", () => {
    for (const row of statement(grouped)[0]!.rows) {
      expect(sum(row.lines.map((line) => line.shown))).toBe(row.shown);
    }
  });

  it("has a row for each feature of a score that was kept without rows", () => {
    const [network] = statement(
      explanation(contribution("POSTS", 1.26), contribution("LIKES_RECEIVED", 50.02)),
    );
    expect(network).toMatchObject({ network: "TWITTER", shown: 51.3 });
    expect(network!.rows.map((row) => [row.signal, row.shown])).toEqual([
      ["LIKES_RECEIVED", 50],
      ["POSTS", 1.3],
    ]);
  });
});
