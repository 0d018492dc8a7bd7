// SPDX-License-Identifier: Apache-2.0
import type { Influence, ModerationCase, Moment, Notice, Statement } from "../src/lib/types.ts";

/** Who moves the made-up person, or nobody yet. */
export const demoInfluence = (full: boolean): Influence => ({
  influencers: full
    ? [
        { id: "grace", name: "Grace", share: 0.52, topics: ["java", "programming"] },
        { id: "ben", name: "Ben", share: 0.31, topics: [] },
      ]
    : [],
  influencersCount: full ? 2 : 0,
  influencees: full ? [{ id: "ben", name: "Ben", share: 0.12, topics: ["chess"] }] : [],
  influenceesCount: full ? 128 : 0,
  influenceesAtLeast: full,
});

/** Posts of the made-up person, or none yet. */
export const demoMoments = (full: boolean): Moment[] =>
  full
    ? [
        {
          id: "1",
          network: "MASTODON",
          postedAt: "2026-11-20T09:30:00Z",
          url: "https://mastodon.social/users/ada/statuses/113",
          points: 0.42,
          reactions: [
            { kind: "LIKES_RECEIVED", count: 120 },
            { kind: "RESHARES_RECEIVED", count: 31 },
          ],
          people: [{ id: "ben", name: "Ben" }],
        },
        {
          id: "2",
          network: "BLUESKY",
          postedAt: "2026-10-03T18:02:00Z",
          points: 0.07,
          reactions: [{ kind: "LIKES_RECEIVED", count: 14 }],
          people: [],
        },
      ]
    : [];

const statement: Statement = {
  id: "1",
  outcome: "REMOVED",
  ground: "SPAM",
  facts: "The question only advertises.",
  decidedAt: "2026-11-27T10:00:00Z",
  appealable: true,
  reversed: false,
};

/** What operators decided about what the made-up person wrote. */
export const demoStatements: Statement[] = [{ ...statement, text: "Buy followers here." }];

export const demoNotice: Notice = {
  reason: "SPAM",
  text: "",
  noticedAt: "2026-11-26T09:00:00Z",
  statement: { ...statement, appealable: false },
};

export const demoCases: ModerationCase[] = [
  {
    content: "1",
    text: "Buy followers here.",
    notices: [{ reason: "SPAM", text: "Third time today." }],
    waitsSince: "2026-11-26T09:00:00Z",
  },
];
