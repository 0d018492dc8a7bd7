// SPDX-License-Identifier: Apache-2.0
import type { Account, Network, NetworkOffer } from "../lib/types.ts";

/** Networks where people write a handle with "@" in front. */
const withAt = new Set<Network>(["MASTODON", "BLUESKY", "GITHUB", "TWITTER", "INSTAGRAM"]);

/** The handle as people of that network write it. */
export const shownHandle = (network: Network, handle: string): string =>
  withAt.has(network) ? `@${handle}` : handle;

export type State = "linked" | "pending" | "review" | "away" | "not-linked";

/** Where the person stands with a network. What is linked stays so while the part that reads it is away. */
export function stateOf({ problem, pendingProof }: NetworkOffer, account: Account | undefined): State {
  if (account) return "linked";
  if (problem) return "away";
  if (pendingProof) return pendingProof.code ? "pending" : "review";
  return "not-linked";
}

/** The groups of the page. */
export type Group = "yours" | "by-name" | "by-sign-in";

export function groupOf(offer: NetworkOffer, account: Account | undefined): Group {
  if (account || offer.pendingProof) return "yours";
  return offer.handleAvailable ? "by-name" : "by-sign-in";
}
