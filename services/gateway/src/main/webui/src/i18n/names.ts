// SPDX-License-Identifier: Apache-2.0
import { amount } from "../lib/format.ts";
import { networkTitles } from "../lib/openapi.ts";
import type { Network } from "../lib/types.ts";
import { i18n, t } from "./i18n.svelte.ts";

interface Named {
  network?: Network;
  feature: string;
  kind?: string;
}

/** What people call a network: the title in the API, unless it is not a proper name. */
export function networkName(network: Network): string {
  const key = `network.${network}`;
  return i18n.has(key) ? t(key) : networkTitles[network];
}

/** The signal as a line of the statement; a feature this app has no words for yet keeps its own name. */
export function signalName({ feature, kind }: Named): string {
  const key = `signal.${kind ?? feature}`;
  return i18n.has(key) ? t(key) : feature;
}

/** The signal inside a sentence, with its network: "likes on X". */
export function signalPhrase(named: Named): string {
  const key = `phrase.${named.kind ?? named.feature}`;
  const phrase = i18n.has(key) ? t(key) : named.feature;
  return named.network ? t("phrase.on", { phrase, network: networkName(named.network) }) : phrase;
}

/** A feature's value in words, or how it went from one to another. What it is computed as follows the point in its name. */
export function featureValue(feature: string, value: number, before: number = value): string {
  const [to, from] = [value, before].map((each) => amount(each, i18n.locale)) as [string, string];
  const key = `measure.${feature.split(".")[1] ?? feature}`;
  const text = from === to ? to : `${from} \u2192 ${to}`;
  return i18n.has(key) ? t(key, { value: text }) : text;
}
