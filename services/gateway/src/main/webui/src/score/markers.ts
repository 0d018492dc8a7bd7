// SPDX-License-Identifier: Apache-2.0
import { t } from "../i18n/i18n.svelte.ts";
import { networkName } from "../i18n/names.ts";
import type { Marker } from "../lib/types.ts";

/** A flag of the chart in words. */
export function markerWords({ kind, network, model }: Marker): string {
  const what = network ? networkName(network) : (model ?? "");
  return t(`marker.${kind}`, { what });
}
