// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import type { Contribution, Explanation } from "../lib/types.ts";
import { groups, mainCause, moves, roundToSum, sum } from "./statement.ts";

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

describe("groups", () => {
  it("order lines by points and add up to their network", () => {
    const [group] = groups([contribution("POSTS", 1.26), contribution("LIKES_RECEIVED", 50.02)]);
    expect(group).toMatchObject({ network: "TWITTER", shown: 51.3 });
    expect(group!.lines.map((line) => [line.kind, line.shown])).toEqual([
      ["LIKES_RECEIVED", 50],
      ["POSTS", 1.3],
    ]);
  });
});

describe("moves", () => {
  const before = explanation(contribution("POSTS", 3, 10), contribution("LIKES_RECEIVED", 20, 100));
  const after = explanation(contribution("LIKES_RECEIVED", 22, 120), contribution("QUOTES_RECEIVED", 0.5, 4));

  it("are the differences of each feature, also of those that came or went", () => {
    expect(moves(before, after).map(({ kind, points }) => [kind, points])).toEqual([
      ["POSTS", -3],
      ["LIKES_RECEIVED", 2],
      ["QUOTES_RECEIVED", 0.5],
    ]);
  });

  it("have their main cause in the direction that the score went", () => {
    expect(mainCause(moves(before, after), 1)?.kind).toBe("LIKES_RECEIVED");
    expect(mainCause(moves(before, after), -1)?.kind).toBe("POSTS");
    expect(mainCause([], 1)).toBeUndefined();
  });
});
