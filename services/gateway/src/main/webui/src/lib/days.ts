// SPDX-License-Identifier: Apache-2.0

const dayMillis = 86_400_000;

/** The UTC day of an instant, ISO 8601. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

export const today = (): string => dayOf(new Date());

/** @param days may be negative */
export const plusDays = (day: string, days: number): string =>
  dayOf(new Date(Date.parse(day) + days * dayMillis));

/** Days from the first to the second. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMillis);
