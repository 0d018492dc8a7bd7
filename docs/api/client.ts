// SPDX-License-Identifier: Apache-2.0
// Lists a brand's campaigns and makes a draft, with types generated from the OpenAPI document; see brands.md.
import createClient from "openapi-fetch";
import type { paths } from "./clout.d.ts";

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** A token of the brand's API client, by the OIDC client credentials grant. */
async function token(): Promise<string> {
  const answer = await fetch(setting("TOKEN_URL"), {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: setting("CLIENT_ID"),
      client_secret: setting("CLIENT_SECRET"),
    }),
  });
  if (!answer.ok) throw new Error(`No token: ${answer.status}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}

const clout = createClient<paths>({
  baseUrl: setting("CLOUT"),
  headers: { Authorization: `Bearer ${await token()}` },
});
const brandId = setting("BRAND");

const made = await clout.POST("/api/v1/brands/{brandId}/campaigns", {
  params: { path: { brandId }, header: { "Idempotency-Key": crypto.randomUUID() } },
  body: { title: "A month of coffee", quantity: 3, fulfilment: "NONE", allocation: "FIRST_COME" },
});
if (made.error) throw new Error(`${made.error.type}: ${made.error.detail}`);
console.log(`made ${made.data.campaignId}, ${made.data.state}`);

for (let cursor: string | undefined = ""; cursor !== undefined; ) {
  const page: Awaited<ReturnType<typeof campaigns>> = await campaigns(cursor);
  for (const { campaignId, content, state } of page.items) console.log(campaignId, state, content.title);
  cursor = page.next;
}

async function campaigns(cursor: string) {
  const { data, error } = await clout.GET("/api/v1/brands/{brandId}/campaigns", {
    params: { path: { brandId }, query: { limit: 100, cursor } },
  });
  if (error) throw new Error(`${error.type}: ${error.detail}`);
  return data;
}
