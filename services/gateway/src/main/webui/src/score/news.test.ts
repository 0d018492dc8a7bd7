// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import type { Explanation, Network, ObservedSignal } from "../lib/types.ts";
import { news } from "./news.ts";

const explanation = (observed: Partial<Record<Network, ObservedSignal[]>>): Explanation => ({
  day: "2026-11-22",
  score: 50,
  model: "clout-2",
  inputDigest: "",
  contributions: [],
  networks: Object.entries(observed).map(([network, own]) => ({
    network: network as Network,
    points: 1,
    alone: 1,
    measured: 1,
    groups: [],
    observed: own,
  })),
  notMeasured: [],
  causes: [],
});
const likes = (week: number) => ({ signal: "LIKES_RECEIVED", count: 900, week });
const followers = (count: number) => ({ signal: "FOLLOWERS", count });

describe("news", () => {
  it("has the week of all networks together, with the one before", () => {
    const now = explanation({ TWITTER: [likes(30)], MASTODON: [likes(11)] });
    const before = explanation({ TWITTER: [likes(20)] });
    expect(news(now, undefined, before)).toEqual({
      changes: [],
      week: [{ signal: "LIKES_RECEIVED", count: 41, before: 20 }],
      pace: "busier",
    });
  });

  it("counts who came and went since the visit, on networks that were there then", () => {
    const then = explanation({ TWITTER: [followers(100)] });
    const now = explanation({ TWITTER: [followers(112)], MASTODON: [followers(700)] });
    expect(news(now, then).changes).toEqual([{ signal: "FOLLOWERS", count: 12 }]);
    expect(news(then, explanation({ TWITTER: [followers(103)] })).changes).toEqual([
      { signal: "FOLLOWERS", count: -3 },
    ]);
    expect(news(then, then).changes).toEqual([]);
  });

  it("has views last, and never takes them for reactions", () => {
    const views = (week: number) => ({ signal: "PAGE_VIEWS_RECEIVED", count: 9000, week });
    const now = explanation({ WIKIPEDIA: [views(800)], TWITTER: [likes(9)] });
    const before = explanation({ WIKIPEDIA: [views(8000)], TWITTER: [likes(9)] });
    const found = news(now, undefined, before);
    expect(found.week.map(({ signal }) => signal)).toEqual(["LIKES_RECEIVED", "PAGE_VIEWS_RECEIVED"]);
    expect(found.pace).toBe("alike");
  });

  it("is silent on what was not kept", () => {
    const old = explanation({ TWITTER: [{ signal: "LIKES_RECEIVED", count: 900 }] });
    expect(news(old, old, old)).toEqual({ changes: [], week: [], pace: undefined });
  });
});
