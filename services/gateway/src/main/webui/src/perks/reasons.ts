// SPDX-License-Identifier: Apache-2.0
import { i18n, t } from "../i18n/i18n.svelte.ts";
import { networkName } from "../i18n/names.ts";
import { networkTitles } from "../lib/openapi.ts";
import type { Network } from "../lib/types.ts";
import { topics } from "../topics/topics.svelte.ts";
import type { Eligibility, Verdict } from "./types.ts";

/** The reason of a verdict in words, with its distance, such as "Your score is 52, and 55 is needed". */
export function reasonWords({ reason, parameters }: Pick<Verdict, "reason" | "parameters">): string {
  const key = `reason.${reason}`;
  return i18n.has(key) ? t(key, values(parameters)) : reason;
}

/** What stands in the way: of the alternative that is nearest, and of exclusions. */
export function missing({ alternatives, exclusions }: Eligibility): Verdict[] {
  const lacking = alternatives.map(({ verdicts }) => verdicts.filter(({ holds }) => !holds));
  const nearest = lacking.reduce<Verdict[] | undefined>(
    (best, each) => (best === undefined || each.length < best.length ? each : best),
    undefined,
  );
  return [...(nearest ?? []), ...exclusions];
}

/** Every value that a reason may have; what a criterion leaves open is not asked for. */
function values(given: Record<string, string>): Record<string, string> {
  const number = (name: string) => {
    const value = given[name];
    return value === undefined ? "–" : new Intl.NumberFormat(i18n.locale).format(Number(value));
  };
  const named = Object.fromEntries(
    ["score", "minimum", "maximum", "expertise", "percentile", "days"].map((name) => [name, number(name)]),
  );
  return {
    ...named,
    range: range(given.minimum, given.maximum),
    topic: topics.name(given.topic ?? ""),
    place: place(given.place ?? ""),
    distance: given.distance ?? "",
    network: networkOf(given.network ?? ""),
    language: given.language ? display("language", given.language) : "",
    claimed: given.claimed ? date(given.claimed) : "",
    opens: given.opens ? date(given.opens) : "",
  };
}

export function range(minimum: string | undefined, maximum: string | undefined): string {
  if (minimum !== undefined && maximum !== undefined) return t("range.both", { minimum, maximum });
  return minimum !== undefined
    ? t("range.from", { minimum })
    : maximum !== undefined
      ? t("range.to", { maximum })
      : t("range.any");
}

/** A country by its name; a region or a circle as the campaign says it. */
export const place = (code: string) => (/^[A-Z]{2}$/.test(code) ? display("region", code) : code);

const networkOf = (name: string) =>
  Object.hasOwn(networkTitles, name) ? networkName(name as Network) : name;

export const display = (type: "language" | "region", code: string) =>
  new Intl.DisplayNames(i18n.locale, { type, fallback: "code" }).of(code) ?? code;

const date = (iso: string) =>
  new Intl.DateTimeFormat(i18n.locale, { dateStyle: "medium" }).format(new Date(iso));
