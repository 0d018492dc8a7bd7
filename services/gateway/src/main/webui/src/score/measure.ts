// SPDX-License-Identifier: Apache-2.0
import type { Account, NetworkOffer } from "../lib/types.ts";

/**
 * Another way to link a network, which may bring what the present one does not; undefined where this server has none. An account that
 * is linked by sign-in, name or key can add its archive, and one from an archive can be linked at the network itself.
 */
export function wayTo(
  account: Account | undefined,
  offer: NetworkOffer | undefined,
): "link" | "archive" | undefined {
  if (!account || !offer) return undefined;
  if (account.proof !== "ARCHIVE") return offer.archiveAvailable ? "archive" : undefined;
  return offer.oauthAvailable || offer.handleAvailable || offer.keyAvailable ? "link" : undefined;
}
