// SPDX-License-Identifier: Apache-2.0
import { plusDays, today } from "./days.ts";

const minus = "\u2212";
const oneDecimal: Intl.NumberFormatOptions = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** A score or points: always one decimal, so that columns line up. */
export const points = (value: number, locale: string): string =>
  typographic(new Intl.NumberFormat(locale, oneDecimal).format(value));

/** A whole number. */
export const whole = (value: number, locale: string): string =>
  typographic(new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value));

/** Points won or lost, always with a sign; what rounds to nothing has none. */
export const change = (value: number, locale: string): string =>
  typographic(new Intl.NumberFormat(locale, { ...oneDecimal, signDisplay: "exceptZero" }).format(value));

/** A count, a weighted count or a ratio: whole where it is large, decimals where they tell something. */
export const amount = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, {
    maximumFractionDigits: Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0,
  }).format(value);

/** A share, in whole per cent. */
export const percent = (share: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(share);

/** Bytes, in the unit that suits `whole`, so that the parts of one thing can be compared. */
export const size = (bytes: number, whole: number, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: "unit",
    unit: whole < 1e6 ? "kilobyte" : "megabyte",
    maximumFractionDigits: whole < 1e7 && whole >= 1e6 ? 1 : 0,
  }).format(bytes / (whole < 1e6 ? 1e3 : 1e6));

/** A UTC day: by name or distance within a week, else the date; the year only where it is another one. */
export function day(iso: string, locale: string, now: string = today()): string {
  if (iso === now || iso === plusDays(now, -1)) {
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
    return capital(relative.format(iso === now ? 0 : -1, "day"), locale);
  }
  const near = iso > plusDays(now, -7) && iso < now;
  const year = iso.slice(0, 4) === now.slice(0, 4) ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    ...(near ? { weekday: "long" } : { day: "numeric", month: "long", ...year }),
  }).format(new Date(iso));
}

/** A UTC day without its year, short: for the axis of the chart. */
export const shortDay = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month: "short" }).format(new Date(iso));

/** When UTC days end, as the person's clock shows it. */
export const dayEnds = (locale: string, now: Date = new Date()): string =>
  new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", timeZoneName: "short" }).format(
    new Date(now).setUTCHours(24, 0, 0, 0),
  );

/** An instant to the second, in the person's own time zone: for records. */
export const moment = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium" }).format(new Date(iso));

/** An instant: relative within a week, else the date, in the person's own time zone. */
export function instant(iso: string, locale: string, now: number = Date.now()): string {
  const seconds = (Date.parse(iso) - now) / 1000;
  const distance = Math.abs(seconds);
  if (distance > 7 * 86_400) {
    return new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(new Date(iso));
  }
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const [unit, length] = (Object.entries(units) as [keyof typeof units, number][]).find(
    ([, length]) => distance >= length,
  ) ?? ["second", 1];
  return relative.format(distance < 45 ? 0 : Math.round(seconds / length), unit);
}

/** Seconds, longest first. */
const units = { day: 86_400, hour: 3_600, minute: 60 };

const typographic = (text: string): string => text.replace("-", minus);

const capital = (text: string, locale: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
