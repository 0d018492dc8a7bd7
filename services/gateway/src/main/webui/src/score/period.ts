// SPDX-License-Identifier: Apache-2.0
import { plusDays } from "../lib/days.ts";
import type { History, HistoryDay } from "../lib/types.ts";

/** What the chart can show; all but `all` are a number of days. */
export const ranges = ["7", "30", "90", "365", "all"] as const;
export type Range = (typeof ranges)[number];

/** What is shown where the URL says nothing. */
export const usual: Range = "90";

/** Anything can stand in a URL. */
export const rangeOf = (text: string | null): Range => ranges.find((range) => range === text) ?? usual;

/** The days of a range; undefined for all there are. */
export const daysOf = (range: Range): number | undefined => (range === "all" ? undefined : Number(range));

/** The part of the history that the chart shows. */
export interface Period {
  history: History;
  /** The period of the same length before, each day moved to the one it is compared with. */
  before: HistoryDay[];
}

/** @param today last day of the period */
export function period({ items, markers }: History, range: Range, today: string): Period {
  const days = daysOf(range);
  if (days === undefined) return { history: { items, markers }, before: [] };
  const [from, earlier] = [plusDays(today, 1 - days), plusDays(today, 1 - 2 * days)];
  return {
    history: {
      items: items.filter((item) => item.day >= from),
      markers: markers.filter((marker) => marker.day >= from),
    },
    before: items
      .filter((item) => item.day >= earlier && item.day < from)
      .map((item) => ({ ...item, day: plusDays(item.day, days) })),
  };
}

/** The days as a table that spreadsheets read; numbers and dates as programs write them. */
export function csv(items: HistoryDay[]): string {
  const rows = items.map(({ day, score, interval, final, model }) =>
    [day, score.toFixed(2), interval[0].toFixed(2), interval[1].toFixed(2), final, model].join(),
  );
  return ["day,score,lower,upper,final,model", ...rows, ""].join("\r\n");
}
