// SPDX-License-Identifier: Apache-2.0
import { amount } from "../lib/format.ts";
import { networkTitles } from "../lib/openapi.ts";
import type { Network } from "../lib/types.ts";
import type { Row } from "../score/statement.ts";
import { i18n, t } from "./i18n.svelte.ts";

interface Named {
  network?: Network;
  source?: string;
  feature: string;
  kind?: string;
}

interface Counted {
  signal?: string;
  count?: number;
  days?: number;
}

/** What people call a network: the title in the API, unless it is not a proper name. */
export function networkName(network: Network): string {
  const key = `network.${network}`;
  return i18n.has(key) ? t(key) : networkTitles[network];
}

/** A network, or another source by the name that the person gave it: `TikTok`, or with their name there `TikTok (ada)`. */
export function sourceName(network: Network, source: string | undefined): string {
  if (network !== "OTHER" || !source) return networkName(network);
  const [name, ...handle] = source.split("/");
  return handle.length > 0 ? `${name} (${handle.join("/")})` : name!;
}

/** The signal as a line of the statement; a feature this app has no words for yet keeps its own name. */
export function signalName({ feature, kind }: Named): string {
  const key = `signal.${kind ?? feature}`;
  return i18n.has(key) ? t(key) : feature;
}

/** What a row of the statement is about. */
export function rowName({ kind, signal }: Pick<Row, "kind" | "signal">): string {
  return kind === "OTHER" && signal ? signalName({ feature: signal, kind: signal }) : t(`row.${kind}`);
}

/** The number of a row of the statement that a person finds on the network's own page; empty where there is none. */
export function groupCount({ signal, count, days }: Counted): string {
  if (count === undefined) return "";
  const value = amount(count, i18n.locale);
  if (!signal) return value;
  const words = { signal: signalName({ feature: signal, kind: signal }), count: value };
  return days ? t("row.countOfDays", { ...words, days: String(days) }) : t("row.count", words);
}

/** The signal inside a sentence: "likes". */
export function signalWord(signal: string): string {
  const key = `phrase.${signal}`;
  return i18n.has(key) ? t(key) : signal;
}

/** The signal inside a sentence, with its network: "likes on X". */
export function signalPhrase(named: Named): string {
  const phrase = signalWord(named.kind ?? named.feature);
  return named.network
    ? t("phrase.on", { phrase, network: sourceName(named.network, named.source) })
    : phrase;
}

/** A feature's value in words, or how it went from one to another. What it is computed as follows the point in its name. */
export function featureValue(feature: string, value: number, before: number = value): string {
  const [to, from] = [value, before].map((each) => amount(each, i18n.locale)) as [string, string];
  const key = `measure.${feature.split(".")[1] ?? feature}`;
  const text = from === to ? to : `${from} \u2192 ${to}`;
  return i18n.has(key) ? t(key, { value: text }) : text;
}
