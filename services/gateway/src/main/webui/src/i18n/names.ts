// SPDX-License-Identifier: Apache-2.0
import { amount } from "../lib/format.ts";
import type { Network } from "../lib/types.ts";
import { i18n, t } from "./i18n.svelte.ts";

interface Named {
  network?: string;
  feature: string;
  kind?: string;
}

export const networkName = (network: Network): string => t(`network.${network}`);

/** The signal as a line of the statement; a feature this app has no words for yet keeps its own name. */
export function signalName({ feature, kind }: Named): string {
  const key = `signal.${kind ?? feature}`;
  return i18n.has(key) ? t(key) : feature;
}

/** The signal inside a sentence, with its network: "likes on X". */
export function signalPhrase(named: Named): string {
  const key = `phrase.${named.kind ?? named.feature}`;
  const phrase = i18n.has(key) ? t(key) : named.feature;
  const network = `network.${named.network}`;
  return i18n.has(network) ? t("phrase.on", { phrase, network: t(network) }) : phrase;
}

/** A feature's value in words; what a feature is computed as follows the point in its name. */
export function featureValue(feature: string, value: number): string {
  const key = `measure.${feature.split(".")[1]}`;
  const number = amount(value, i18n.locale);
  return i18n.has(key) ? t(key, { value: number }) : number;
}
