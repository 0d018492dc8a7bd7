// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import type { Contribution, Explanation } from "../lib/types.ts";
import { mainCause, movement, moves } from "./movement.ts";
import { sum } from "./statement.ts";

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

describe("movement", () => {
  const cause = (points: number) => ({ feature: "POSTS.volume", before: 0, after: 1, points });

  it("shows each line as it is, and all below a twentieth in one", () => {
    const causes = [0.04, 0.04, -0.02, 0.31, 0.04, 0.03].map(cause);
    const { moves, rest, change } = movement(causes);
    expect(moves.map(({ shown }) => shown)).toEqual([0.3]);
    expect([rest, change]).toEqual([0.1, 0.4]);
  });

  it("never shows a tenth for what moved less than half of one", () => {
    const { moves, rest } = movement([0.05, -0.05, 0.049, -0.049].map(cause));
    expect(moves.map(({ shown }) => shown)).toEqual([0.1, -0.1]);
    expect(rest).toBe(0);
  });

  it("adds up to the rounded change", () => {
    for (let seed = 1; seed < 200; seed++) {
      const causes = Array.from({ length: 14 }, (_, index) => cause(Math.sin(seed * 31 + index * 17) / 3));
      const { moves, rest, change } = movement(causes);
      expect(sum([...moves.map(({ shown }) => shown), rest])).toBeCloseTo(change, 9);
    }
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
