// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import type { HistoryDay, Score } from "../lib/types.ts";
import { columns, scoreRange, stacked, stateable, ticks, withToday } from "./history.ts";

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
  it("holds every interval, and ten points at the least", () => {
    expect(scoreRange([item("2026-11-22", 50)])).toEqual([45, 55]);
    expect(scoreRange([item("2026-11-21", 20), item("2026-11-22", 60)])).toEqual([17, 63]);
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

describe("stacked", () => {
  it("puts a network's band on those below it, and leaves out networks without points", () => {
    expect(
      stacked([item("2026-11-21", 50), { ...item("2026-11-22", 51), networks: {} }], ["TWITTER"]),
    ).toEqual([
      {
        network: "TWITTER",
        band: [
          [0, 50],
          [0, 0],
        ],
      },
    ]);
    expect(stacked([{ ...item("2026-11-22", 1), networks: {} }], ["TWITTER"])).toEqual([]);
  });
});

describe("stacked with other sources", () => {
  it("gives each its own band, and one to what no source is known for any more", () => {
    const one = {
      ...item("2026-11-22", 9),
      networks: { OTHER: 9 },
      sources: { TikTok: 4, "forum.example/ada": 3 },
    };
    expect(stacked([one], ["OTHER"]).map(({ source, band }) => [source, band])).toEqual([
      ["TikTok", [[0, 4]]],
      ["forum.example/ada", [[4, 7]]],
      [undefined, [[7, 9]]],
    ]);
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
