// SPDX-License-Identifier: Apache-2.0
// All networks, as a server offers them that has an app registered with some; and a person who has gone through many of them.
import type { Account, Import, Network, NetworkOffer, PendingProof, Review } from "../src/lib/types.ts";

const from = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

type Way = "oauth" | "handle" | "key" | "archive";

const ways: [network: Network, name: string, ...ways: Way[]][] = [
  ["MASTODON", "Mastodon", "handle", "archive"],
  ["BLUESKY", "Bluesky", "handle"],
  ["GITHUB", "GitHub", "handle"],
  ["STACK_EXCHANGE", "Stack Exchange", "handle"],
  ["WIKIPEDIA", "Wikipedia", "handle"],
  ["YOUTUBE", "YouTube", "oauth", "handle"],
  ["TWITTER", "X (Twitter)", "archive"],
  ["FACEBOOK", "Facebook", "oauth", "archive"],
  ["INSTAGRAM", "Instagram", "archive"],
  ["LINKEDIN", "LinkedIn", "oauth", "archive"],
  ["FOURSQUARE", "Foursquare", "archive"],
  ["GOOGLE_PLUS", "Google+", "archive"],
  ["BING", "Bing", "key"],
  ["OTHER", "Other sources", "handle"],
];

/** Every network, with nothing begun. */
export const demoOffers: NetworkOffer[] = ways.map(([network, name, ...own]) => ({
  network,
  name,
  oauthAvailable: own.includes("oauth"),
  handleAvailable: own.includes("handle"),
  keyAvailable: own.includes("key"),
  archiveAvailable: own.includes("archive"),
  syncs: [],
  imports: [],
}));

/** X as it is in the states that are about it alone. */
export const twitterOnly = (oauthAvailable: boolean, imports: Import[]): NetworkOffer[] =>
  demoOffers
    .filter(({ network }) => network === "TWITTER")
    .map((offer) => ({ ...offer, oauthAvailable, imports }));

export const demoProof: PendingProof = {
  handle: "ada@mastodon.example",
  code: { text: "clout-7f3k9q2m", place: "profile_bio", expiresAt: from(23) },
};

/** The offers of a person in the midst of it. */
export const demoOffersBegun: NetworkOffer[] = demoOffers.map((offer) => {
  if (offer.network === "MASTODON") return { ...offer, pendingProof: demoProof };
  if (offer.network === "WIKIPEDIA") return { ...offer, pendingProof: { handle: "en:Ada Demo" } };
  if (offer.network === "YOUTUBE") {
    return { ...offer, oauthAvailable: false, handleAvailable: false, problem: "unavailable" };
  }
  return offer;
});

const account = (network: Network, handle: string, change: Partial<Account>): Account => ({
  id: `demo-${network}`,
  network,
  externalId: "1",
  handle,
  proof: "CODE",
  linkedAt: from(-50 * 24),
  notMeasured: [],
  ...change,
});

export const demoAccounts: Account[] = [
  account("GITHUB", "ada-demo", {
    lastSyncedAt: from(-2),
    nextSyncAt: from(4),
    notMeasured: [{ kind: "STARS_RECEIVED", reason: "could_not_read", items: ["ada-demo/engine"] }],
  }),
  account("TWITTER", "ada_demo", { proof: "ARCHIVE", lastSyncedAt: from(-20 * 24) }),
  account("LINKEDIN", "Ada Demo", {
    proof: "OAUTH",
    lastSyncedAt: from(-90),
    nextSyncAt: from(1),
    problem: "token_revoked",
  }),
  account("BING", "https://ada.example/", { proof: "KEY", lastSyncedAt: from(-1), nextSyncAt: from(23) }),
];

export const demoReviews: Review[] = [
  {
    id: "r1",
    network: "WIKIPEDIA",
    personId: "6a0e3f1c-0d4b-4f6e-9a3e-5f3b8f1f7a11",
    handle: "en:Ada Demo",
    url: "https://en.wikipedia.org/wiki/Ada_Lovelace",
    askedAt: from(-3),
  },
];
