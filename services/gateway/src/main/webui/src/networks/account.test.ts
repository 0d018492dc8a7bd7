// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import type { Account, NetworkOffer } from "../lib/types.ts";
import { groupOf, shownHandle, stateOf } from "./account.ts";

const offer = (change: Partial<NetworkOffer>): NetworkOffer => ({
  network: "MASTODON",
  name: "Mastodon",
  oauthAvailable: false,
  handleAvailable: true,
  keyAvailable: false,
  archiveAvailable: true,
  syncs: [],
  imports: [],
  ...change,
});
const code = { text: "clout-1", place: "profile_bio", expiresAt: "2026-11-22T12:00:00Z" };
const account: Account = {
  id: "a",
  network: "MASTODON",
  externalId: "1",
  handle: "ada@m.example",
  proof: "CODE",
  notMeasured: [],
  linkedAt: "2026-11-22T12:00:00Z",
};

describe("stateOf", () => {
  it("tells a code that waits for the person from a look that waits for an operator", () => {
    expect(stateOf(offer({ pendingProof: { handle: "ada", code } }), undefined)).toBe("pending");
    expect(stateOf(offer({ pendingProof: { handle: "ada" } }), undefined)).toBe("review");
  });

  it("stays linked while the network is away", () => {
    expect(stateOf(offer({ problem: "unavailable" }), account)).toBe("linked");
    expect(stateOf(offer({ problem: "unavailable" }), undefined)).toBe("away");
  });
});

describe("groupOf", () => {
  it("puts what the person has begun first", () => {
    expect(groupOf(offer({}), account)).toBe("yours");
    expect(groupOf(offer({ pendingProof: { handle: "ada" } }), undefined)).toBe("yours");
    expect(groupOf(offer({}), undefined)).toBe("by-name");
    expect(groupOf(offer({ handleAvailable: false }), undefined)).toBe("by-sign-in");
  });
});

it("writes handles as the network does", () => {
  expect(shownHandle("MASTODON", "ada@m.example")).toBe("@ada@m.example");
  expect(shownHandle("WIKIPEDIA", "en:Ada Lovelace")).toBe("en:Ada Lovelace");
});
