// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, it } from "vitest";
import { verify, type StatementKey } from "./verify.ts";

const curve = { name: "ECDSA", namedCurve: "P-256" };
const claims = {
  iss: "https://clout.example",
  sub: "ada",
  iat: 1_795_000_000,
  day: "2026-11-21",
  score: 57.3,
  interval: [54.9, 59.6],
  model: "clout-2",
};
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

let pair: CryptoKeyPair;
let keys: StatementKey[];

async function statement(of: object = claims, typ = "score-statement+jwt"): Promise<string> {
  const signed = `${encoded({ typ, alg: "ES256", kid: "k1" })}.${encoded(of)}`;
  const signature = await crypto.subtle.sign(
    { ...curve, hash: "SHA-256" },
    pair.privateKey,
    new TextEncoder().encode(signed),
  );
  return `${signed}.${Buffer.from(signature).toString("base64url")}`;
}

beforeAll(async () => {
  pair = (await crypto.subtle.generateKey(curve, true, ["sign", "verify"])) as CryptoKeyPair;
  keys = [{ ...(await crypto.subtle.exportKey("jwk", pair.publicKey)), kid: "k1", alg: "ES256", use: "sig" }];
});

describe("a signed statement", () => {
  it("is genuine if a key of the server made its signature", async () => {
    expect(await verify(`  ${await statement()}\n`, keys)).toEqual({ kind: "genuine", claims });
  });

  it("is forged if a single claim was changed", async () => {
    const [header, , signature] = (await statement()).split(".");
    const changed = `${header}.${encoded({ ...claims, score: 99 })}.${signature}`;
    expect(await verify(changed, keys)).toEqual({ kind: "forged" });
  });

  it("of another server is not called forged", async () => {
    expect(await verify(await statement(), [{ ...keys[0], kid: "k2" }])).toEqual({
      kind: "unknown-key",
      claims,
    });
  });

  it("is nothing else: no other token, no other text", async () => {
    expect(await verify(await statement(claims, "at+jwt"), keys)).toEqual({ kind: "unreadable" });
    for (const text of ["", "hello", "a.b.c", "a.b", `${await statement()}.x`, "ä.ö.ü"])
      expect(await verify(text, keys)).toEqual({ kind: "unreadable" });
  });
});
