// SPDX-License-Identifier: Apache-2.0
import type { Interval } from "../lib/types.ts";

/** A public key of a server, as RFC 7517 writes it. */
export type StatementKey = JsonWebKey & { kid?: string };

/** What a statement says. */
export interface Claims {
  /** The server that signed it. */
  iss: string;
  /** The person, as that server names them. */
  sub: string;
  /** Seconds since 1970. */
  iat: number;
  day: string;
  score: number;
  interval: Interval;
  model: string;
}

export type Verdict =
  | { kind: "genuine"; claims: Claims }
  /** It is a statement, but was changed or signed with another key. */
  | { kind: "forged" }
  /** None of the keys is the one it names: it may come from another server. */
  | { kind: "unknown-key"; claims: Claims }
  /** It is no signed statement of a score. */
  | { kind: "unreadable" };

/** No other kind of token passes for a statement. */
const type = "score-statement+jwt";
const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };

/** Checks a statement in compact form (RFC 7515) with the keys of a server. Nothing leaves the browser. */
export async function verify(jws: string, keys: StatementKey[]): Promise<Verdict> {
  const parts = jws.trim().split(".");
  const [header, claims] = parts.slice(0, 2).map(parsed) as [Record<string, unknown>?, Claims?];
  const signature = bytes(parts[2] ?? "");
  if (parts.length !== 3 || header?.typ !== type || header.alg !== "ES256" || !claims || !signature)
    return { kind: "unreadable" };
  const key = keys.find(({ kid }) => kid === header.kid);
  if (!key) return { kind: "unknown-key", claims };
  const { kty, crv, x, y } = key;
  const imported = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, algorithm, false, ["verify"]);
  const signed = new TextEncoder().encode(`${parts[0]}.${parts[1]}`);
  return (await crypto.subtle.verify(algorithm, imported, signature, signed))
    ? { kind: "genuine", claims }
    : { kind: "forged" };
}

function parsed(part: string): object | undefined {
  const read = bytes(part);
  if (!read) return undefined;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(read));
    return typeof json === "object" && json !== null ? json : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of base64url; undefined if it is none. */
function bytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (each) =>
      each.charCodeAt(0),
    );
  } catch {
    return undefined;
  }
}
