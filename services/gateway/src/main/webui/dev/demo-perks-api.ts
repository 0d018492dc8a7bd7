// SPDX-License-Identifier: Apache-2.0
import {
  demoBrand,
  demoBrandClaims,
  demoCampaigns,
  demoClaims,
  demoClients,
  demoCode,
  demoDraw,
  demoEndpoints,
  demoEstimate,
  demoFacts,
  demoMembers,
  demoMessages,
  demoNotices,
  demoPending,
  demoPerk,
  demoPerks,
  demoReport,
  demoReviews,
} from "./demo-perks.ts";

const page = <T>(items: T[]) => ({ items });
const address = {
  name: "Ada Demo",
  lines: ["1 Analytical Lane"],
  postalCode: "10115",
  city: "Berlin",
  country: "DE",
};

const demoTopics = [
  { id: "coffee", names: { en: "Coffee", de: "Kaffee" }, aliases: [], parents: [], sensitive: false },
  { id: "film", names: { en: "Film", de: "Film" }, aliases: ["cinema"], parents: [], sensitive: false },
];

/** Answers by the call, such as `GET /api/v1/perks`; the first that fits counts. */
const answers: [RegExp, (id: string, query: URLSearchParams) => unknown][] = [
  [/^GET \/perks$/, (_, query) => page(demoPerks[query.get("filter") ?? ""] ?? [])],
  [/^GET \/perks\/([^/]+)$/, demoPerk],
  [/^POST \/perks\/.+\/claim$/, () => demoClaims[0]],
  [/^GET \/me\/claims$/, () => page(demoClaims)],
  [/^POST \/me\/claims\/.+\/code$/, () => demoCode],
  [/^\w+ \/me\/claims\/([^/]+)/, (id) => demoClaims.find(({ claimId }) => claimId === id)],
  [/^\w+ \/me\/declared-facts$/, () => demoFacts],
  [/^GET \/me\/notices$/, () => demoNotices],
  [/^GET \/topics$/, () => page(demoTopics)],
  [/^GET \/draws\//, () => demoDraw],
  [/^GET \/brands$/, () => page([demoBrand])],
  [/^(?:POST \/brands|POST \/invitations|GET \/brands\/[^/]+)$/, () => demoBrand],
  [/^GET \/brands\/[^/]+\/members$/, () => page(demoMembers)],
  [/^POST \/brands\/[^/]+\/invitations$/, () => ({ member: demoMembers[1], code: "join-7K2M-QX4P" })],
  [/^GET \/brands\/[^/]+\/clients$/, () => page(demoClients)],
  [/^POST \/brands\/[^/]+\/clients/, () => ({ client: demoClients[0], secret: "s3cr3t-shown-once" })],
  [/^POST .+\/estimate$/, () => demoEstimate],
  [/^GET \/brands\/[^/]+\/campaigns$/, () => page(demoCampaigns)],
  [/^GET .+\/claims$/, () => page(demoBrandClaims)],
  [/^GET .+\/report$/, () => demoReport],
  [
    /^POST .+\/codes$/,
    () => ({
      added: 58,
      refused: [
        { line: 4, reason: "DUPLICATE" },
        { line: 9, reason: "EMPTY" },
      ],
      refusedTotal: 2,
      campaign: demoCampaigns[1],
    }),
  ],
  [/^POST .+\/claims\/.+\/address$/, () => address],
  [/^POST .+\/shipped$/, () => demoBrandClaims[0]],
  [
    /^\w+ \/brands\/[^/]+\/campaigns\/([^/]+)/,
    (id) => demoCampaigns.find(({ campaignId }) => campaignId === id),
  ],
  [/^POST \/brands\/[^/]+\/campaigns$/, () => demoCampaigns[2]],
  [/^GET .+\/webhooks$/, () => page(demoEndpoints)],
  [/^GET .+\/messages$/, () => page(demoMessages)],
  [/^POST .+\/webhooks$/, () => ({ endpoint: demoEndpoints[0], secret: "whsec_c2hvd24tb25jZQ" })],
  [/^POST .+\/webhooks\/.+\/secret$/, () => ({ secret: "whsec_c2hvd24tb25jZQ" })],
  [/^POST .+\/test$/, () => demoMessages[1]],
  [/^POST .+\/replay$/, () => ({ messages: 1 })],
  [/^PATCH .+\/webhooks\/.+$/, () => demoEndpoints[0]],
  [/^GET \/operation\/brands$/, () => page([demoPending, demoBrand])],
  [/^GET \/operation\/campaigns$/, () => page([demoCampaigns[0]])],
  [/^GET \/operation\/claim-reviews$/, () => page(demoReviews)],
];

/**
 * What the demo answers to a call about perks.
 *
 * @param call without `/api/v1`, such as `GET /perks`
 * @returns undefined if it is about something else
 */
export function perksAnswer(call: string, query: URLSearchParams): unknown {
  for (const [pattern, answer] of answers) {
    const match = pattern.exec(call);
    if (match) return answer(match[1] ?? "", query);
  }
  return undefined;
}
