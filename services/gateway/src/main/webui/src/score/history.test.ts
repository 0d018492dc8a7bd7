// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import type { HistoryDay, Score } from "../lib/types.ts";
import { byNetwork, columns, scoreRange, stateable, ticks, weeks, withToday } from "./history.ts";

const item = (day: string, score: number, final = true): HistoryDay => ({
  day,
  score,
  interval: [score - 2, score + 2],
  final,
  reconstructed: false,
  paused: false,
  model: "clout-1",
  networks: { TWITTER: score },
  sources: {},
});

describe("columns", () => {
  it("draw final days solid, and today dotted from the last of them", () => {
    const { days, solid, dotted } = columns([
      item("2026-11-20", 50),
      item("2026-11-21", 51),
      item("2026-11-22", 52, false),
    ]);
    expect(days.slice(-3)).toEqual(["2026-11-20", "2026-11-21", "2026-11-22"]);
    expect(solid.slice(-3)).toEqual([50, 51, null]);
    expect(dotted.slice(-3)).toEqual([null, 51, 52]);
  });

  it("draw days made later on a line of their own, up to the first that was not", () => {
    const made = { ...item("2026-11-19", 49), reconstructed: true };
    const { solid, made: dashed } = columns([made, item("2026-11-20", 50), item("2026-11-21", 51)]);
    expect(solid.slice(-3)).toEqual([null, 50, 51]);
    expect(dashed.slice(-3)).toEqual([49, 50, null]);
  });

  it("leave a gap where a day has no score", () => {
    const { solid } = columns([item("2026-11-20", 50), item("2026-11-22", 52)]);
    expect(solid.slice(-3)).toEqual([50, null, 52]);
  });

  it("show two weeks at the least", () => {
    const { days, lower } = columns([item("2026-11-22", 52, false)]);
    expect(days).toHaveLength(14);
    expect(days[0]).toBe("2026-11-09");
    expect(lower.at(-1)).toBe(50);
  });
});

describe("stateable", () => {
  const items = [
    { ...item("2026-11-19", 49), reconstructed: true },
    item("2026-11-20", 50),
    item("2026-11-21", 51, false),
  ];

  it("is the last day that is over", () => {
    expect(stateable(items, "2026-11-21")).toBe("2026-11-20");
    expect(stateable(items, "2026-11-20")).toBe("2026-11-20");
  });

  it("is no day that was made later", () => {
    expect(stateable(items, "2026-11-19")).toBeUndefined();
  });
});

describe("scoreRange", () => {
  it("follows the line and shows four points at the least", () => {
    expect(scoreRange([item("2026-11-22", 50)])).toEqual([48, 52]);
    expect(scoreRange([item("2026-11-21", 20), item("2026-11-22", 60)])).toEqual([15, 65]);
  });

  it("stays within the scale", () => {
    expect(scoreRange([item("2026-11-22", 99)])[1]).toBe(100);
  });
});

describe("ticks", () => {
  it("always name the last day", () => {
    const days = Array.from({ length: 90 }, (_, index) => String(index));
    expect(ticks(days, 3)).toEqual([29, 59, 89].map((index) => index));
  });
});

describe("byNetwork", () => {
  it("has the points of each day, and leaves out networks without any", () => {
    const items = [item("2026-11-21", 50), { ...item("2026-11-22", 51), networks: {} }];
    expect(byNetwork(items, ["MASTODON", "TWITTER"])).toEqual([
      { network: "TWITTER", points: [50, undefined] },
    ]);
  });

  it("gives each other source its own, and one to what no source is known for any more", () => {
    const one = {
      ...item("2026-11-22", 9),
      networks: { OTHER: 9 },
      sources: { TikTok: 4, "forum.example/ada": 3 },
    };
    expect(byNetwork([one], ["OTHER"]).map(({ source, points }) => [source, points])).toEqual([
      ["TikTok", [4]],
      ["forum.example/ada", [3]],
      [undefined, [2]],
    ]);
  });
});

describe("weeks", () => {
  it("are counted back from the last day and say how the score moved", () => {
    const items = Array.from({ length: 16 }, (_, index) =>
      item(`2026-11-${index + 1}`.replace(/-(\d)$/, "-0$1"), 50 + index),
    );
    expect(weeks(items)).toEqual([
      { from: "2026-11-02", to: "2026-11-09", change: 7 },
      { from: "2026-11-09", to: "2026-11-16", change: 7 },
    ]);
  });

  it("leave out those without a score at either end", () => {
    expect(weeks([item("2026-11-01", 50), item("2026-11-09", 52)])).toEqual([]);
    expect(weeks([])).toEqual([]);
  });
});

describe("withToday", () => {
  const now = { ...item("2026-11-22", 53), asOf: "", notMeasured: [] } satisfies Score & HistoryDay;

  it("replaces the day that is not over", () => {
    const history = { items: [item("2026-11-21", 51), item("2026-11-22", 52, false)], markers: [] };
    expect(withToday(history, now).items.map(({ score }) => score)).toEqual([51, 53]);
  });

  it("waits for the history to be there", () => {
    expect(withToday({ items: [], markers: [] }, now).items).toEqual([]);
  });
});
