// SPDX-License-Identifier: Apache-2.0
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Connect, Plugin } from "vite";
import { plusDays } from "../src/lib/days.ts";
import type { Import, Me } from "../src/lib/types.ts";
import {
  demoExplanation,
  demoHistory,
  demoImport,
  demoMe,
  demoPause,
  demoScore,
  demoStatement,
} from "./demo-data.ts";
import { demoCases, demoInfluence, demoMoments, demoNotice, demoStatements } from "./demo-people.ts";
import { perksAnswer } from "./demo-perks-api.ts";
import {
  demoAccounts,
  demoOffers,
  demoOffersBegun,
  demoProof,
  demoReviews,
  twitterOnly,
} from "./demo-networks.ts";

/** What `?demo=` chooses; kept in a cookie. */
const states = [
  "signed-out",
  "consent",
  "empty",
  "empty-oauth",
  "importing",
  "first",
  "ready",
  "paused",
  "problem",
  "networks",
  "newcomer",
  "down",
] as const;
type State = (typeof states)[number];

/** As the gateway sends it, so that a page that breaks it fails here already. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'";

/**
 * Answers as the gateway would, with a made-up person in the state that `/?demo=importing` and the like choose. For looking at
 * pages without a platform: `npm run demo`, or `vite preview --mode demo` for the built app under the gateway's policy.
 */
export function demoApi(): Plugin {
  return {
    name: "clout-demo-api",
    configureServer: (server) => void server.middlewares.use(answer),
    configurePreviewServer: (server) => {
      server.middlewares.use(
        (_, response, next) => (response.setHeader("Content-Security-Policy", policy), next()),
      );
      server.middlewares.use(answer);
    },
  };
}

const answer: Connect.NextHandleFunction = (request, response, next) => {
  const url = new URL(request.url ?? "/", "http://demo");
  const chosen = url.searchParams.get("demo");
  if (chosen) response.setHeader("Set-Cookie", `demo=${chosen}; Path=/`);
  if (url.pathname === "/login") return redirect(response, url.searchParams.get("to") ?? "/", "consent");
  if (url.pathname === "/logout") return redirect(response, "/", "signed-out");
  if (!url.pathname.startsWith("/api/")) return next();
  const state =
    states.find((each) => /demo=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1] === each) ?? "signed-out";
  if (state === "down") return problem(response, 503, "unavailable");
  if (url.pathname === "/api/v1/me/events") return events(response, state);
  request.resume().on("end", () => api(`${request.method} ${url.pathname}`, url, request, response, state));
};

function api(call: string, url: URL, request: IncomingMessage, response: ServerResponse, state: State) {
  if (call === "GET /api/v1/session")
    return json(response, 200, { signedIn: state !== "signed-out", operator: state === "networks" });
  if (call === "GET /api/v1/me" || call === "PATCH /api/v1/me") return json(response, 200, me(state));
  if (call === "PUT /api/v1/me/pause") return json(response, 200, { ...me(state), pause: demoPause });
  if (call === "DELETE /api/v1/me/pause") return json(response, 200, { ...me(state), pause: undefined });
  if (call === "GET /api/v1/statement-keys") return json(response, 200, { keys: [] });
  if (call.endsWith("/statement")) return json(response, 200, { jws: demoStatement });
  if (call === "DELETE /api/v1/me/consents") return json(response, 200, demoMe(false, false));
  if (call === "POST /api/v1/me/consents") return problem(response, 422, "too-young");
  if (call === "GET /api/v1/networks") return json(response, 200, { items: offers(state) });
  if (call === "GET /api/v1/me/influence") return json(response, 200, demoInfluence(state === "ready"));
  if (call === "GET /api/v1/me/moments")
    return json(response, 200, { items: demoMoments(state === "ready") });
  if (call === "GET /api/v1/me/statements") return json(response, 200, { items: demoStatements });
  if (call === "GET /api/v1/moderation/cases") return json(response, 200, { items: demoCases });
  if (call === "POST /api/v1/notices") return json(response, 201, { receipt: "demo" });
  if (call.startsWith("GET /api/v1/notices/")) return json(response, 200, demoNotice);
  if (call === "GET /api/v1/reviews") return json(response, 200, { items: demoReviews });
  if (call.startsWith("POST /api/v1/reviews/")) return response.writeHead(204).end();
  if (call.endsWith("/handle/check")) return problem(response, 409, "proof-not-shown");
  if (call.endsWith("/handle")) return json(response, 202, demoProof);
  if (call.endsWith("/key")) return problem(response, 400, "link-refused");
  if (call.endsWith("/archive")) return json(response, 202, demoImport("READING", 0));
  if (call.endsWith("/link")) return problem(response, 503, "network-unavailable");
  const perks = perksAnswer(call.replace("/api/v1", ""), url.searchParams);
  if (perks !== undefined) return json(response, 200, perks);
  if (/\/(notices\/read|hidden-brands\/.+|decision|claim-reviews\/.+|beacon)$/.test(call))
    return response.writeHead(204).end();
  if (request.method === "DELETE") return response.writeHead(204).end();
  if (state.startsWith("empty") || state === "newcomer" || state === "importing")
    return problem(response, 404, "score-not-ready");
  if (call === "GET /api/v1/me/home") return json(response, 200, home(state, url.searchParams.get("visit")));
  if (call === "GET /api/v1/me/score") return json(response, 200, state === "first" ? first() : demoScore);
  if (call.endsWith("/history")) {
    const [from, to] = ["from", "to"].map((name) => url.searchParams.get(name) ?? "");
    return json(response, 200, state === "first" ? firstHistory() : demoHistory(from!, to!));
  }
  if (!call.endsWith("/explanation")) return problem(response, 404, "not-found");
  return json(response, 200, explanation(url.searchParams.get("day") ?? "", state));
}

function me(state: State): Me {
  const me = demoMe(state !== "consent", !["consent", "empty", "empty-oauth", "newcomer"].includes(state));
  if (state === "networks") return { ...me, accounts: demoAccounts };
  if (state === "paused") return { ...me, pause: demoPause };
  if (state === "problem") {
    const account = { ...me.accounts[0]!, proof: "OAUTH" as const, problem: "token_revoked" };
    return { ...me, accounts: [account] };
  }
  return me;
}

function offers(state: State) {
  if (state === "newcomer") return demoOffers;
  if (state === "networks") return demoOffersBegun;
  const imports: Partial<Record<State, Import[]>> = {
    importing: [demoImport("READING", 1290)],
    first: [demoImport("READING", 3900)],
    ready: [demoImport("DONE")],
    problem: [demoImport("FAILED"), demoImport("DONE")],
  };
  return twitterOnly(state === "empty-oauth" || state === "problem", imports[state] ?? []);
}

function first() {
  const { dayChange, weekChange, monthChange, ...rest } = demoScore;
  return rest;
}

const firstHistory = () => ({ items: demoHistory(demoScore.day).items, markers: [] });

function home(state: State, visit: string | null) {
  const day = (age: number) => explanation(plusDays(demoScore.day, -age), state);
  if (state === "first") return { score: first(), history: firstHistory(), now: day(0) };
  const history = demoHistory(plusDays(demoScore.day, -89));
  return {
    score: demoScore,
    history,
    now: day(0),
    weekAgo: day(7),
    ...(visit ? { visit: explanation(visit, state) } : {}),
  };
}

function explanation(day: string, state: State) {
  const { before, ...rest } = demoExplanation(day);
  return state === "first" ? { ...rest, causes: [] } : { ...rest, before };
}

function events(response: ServerResponse, state: State) {
  response.writeHead(200, { "Content-Type": "text/event-stream" }).write(": demo\n\n");
  if (state === "importing") {
    response.write(`event: import\ndata: ${JSON.stringify(demoImport("READING", 1834))}\n\n`);
  }
}

function redirect(response: ServerResponse, to: string, state: State) {
  response.writeHead(303, { Location: to, "Set-Cookie": `demo=${state}; Path=/` }).end();
}

function problem(response: ServerResponse, status: number, slug: string) {
  json(response, status, { type: `/problems/${slug}`, title: slug, status, detail: `demo: ${slug}` });
}

function json(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}
