// SPDX-License-Identifier: Apache-2.0
import { t } from "../i18n/i18n.svelte.ts";
import { networkName } from "../i18n/names.ts";
import type { HistoryDay, Marker } from "../lib/types.ts";

/** A flag of the chart in words. */
export function markerWords({ kind, network, model }: Marker): string {
  const what = network ? networkName(network) : (model ?? "");
  return t(`marker.${kind}`, { what });
}

/** What is to be known of a day on the chart besides its score. */
export const dayNotes = ({ final, reconstructed, paused }: HistoryDay): string[] => [
  ...(final ? [] : [t("chart.open")]),
  ...(reconstructed ? [t("chart.reconstructed")] : []),
  ...(paused ? [t("chart.paused")] : []),
];
