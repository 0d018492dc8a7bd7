// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { consentText } from "../consent/texts.ts";
import { networkTitles } from "../lib/openapi.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { translate, type Message } from "./translate.ts";

const catalogues: Record<string, Record<string, Message>> = { en, de };
const source = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(svelte|ts)$/.test(file) && !/(test|i18n\/(\w+\/)?..)\.ts$/.test(file))
  .map((file) => readFileSync(`src/${file}`, "utf8"))
  .join("\n");

const texts = (message: Message) => (typeof message === "string" ? [message] : Object.values(message));
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe.each(Object.entries(catalogues))("the catalogue %s", (language, messages) => {
  it("has every key and no other", () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort());
  });

  it("fills the same places", () => {
    const differing = Object.entries(en as Record<string, Message>).filter(([key, message]) => {
      const expected = places(texts(message)[0]!).join();
      return texts(messages[key]!).some((text) => places(text).join() !== expected);
    });
    expect(differing).toEqual([]);
  });

  it("has a text for every plural of the language", () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const message of Object.values(messages)) {
      if (typeof message !== "string")
        expect(Object.keys(message).sort()).toEqual(pluralCategories.toSorted());
    }
  });

  it("has the consent text that the profile service asks for", () => {
    const properties = readFileSync("../../../../profile/src/main/resources/application.properties", "utf8");
    const version = /^clout\.profile\.consent-version=(.+)$/m.exec(properties)![1]!;
    const sections = consentText(version, language as "en" | "de", 18);
    expect(sections).toHaveLength(consentText(version, "en", 18).length);
    expect(sections.map(({ text }) => text).join(" ")).toContain("18");
  });
});

it("has a colour for every network", () => {
  const tokens = readFileSync("src/tokens.css", "utf8");
  expect(Object.keys(networkTitles).filter((network) => !tokens.includes(`--network-${network}:`))).toEqual(
    [],
  );
});

it("has words for every kind of signal", () => {
  const proto = readFileSync("../../../../../proto/src/main/proto/clout/signal/v1/signal.proto", "utf8");
  const kinds = [...proto.matchAll(/^  SIGNAL_KIND_(\w+) = [1-9]/gm)].map(([, kind]) => kind);
  const wanted = kinds.flatMap((kind) => [`signal.${kind}`, `phrase.${kind}`]);
  expect(wanted.length).toBeGreaterThan(90);
  expect(wanted.filter((key) => !Object.hasOwn(en, key))).toEqual([]);
});

/** The constants of an enum of the ingestion service, as codes. */
function codes(file: string): string[] {
  const java = readFileSync(`../../../../ingest/core/src/main/java/io/clout/ingest/${file}`, "utf8");
  return [...java.matchAll(/^ {4}([A-Z_]+)(?:\(true\))?[,;]$/gm)].map(([, name]) =>
    name!.toLowerCase().replaceAll("_", "-"),
  );
}

it.each([
  ["skipped", "network/SkipReason.java", 16],
  ["problem", "archive/ArchiveProblem.java", 10],
])("has words for every %s of an archive", (prefix, file, count) => {
  expect(codes(file)).toHaveLength(count);
  expect(codes(file).filter((code) => !Object.hasOwn(en, `${prefix}.${code}`))).toEqual([]);
});

it("holds no key that nothing uses", () => {
  /** Keys made from a code, such as `problem.${slug}`, are used where their beginning is. */
  const used = (key: string) =>
    source.includes(`"${key}"`) ||
    key
      .split(".")
      .some((_, index, parts) => index > 0 && source.includes(`\`${parts.slice(0, index).join(".")}.\${`));
  expect(Object.keys(en).filter((key) => !used(key))).toEqual([]);
});

describe("translate", () => {
  it("chooses the plural and writes numbers as the locale does", () => {
    expect(translate(de["import.done"], { count: 1, entries: 1200 }, "de")).toContain(
      "1.200 Einträge gelesen; 1 davon zählt.",
    );
    expect(translate(en["import.done"], { count: 1200, entries: 1 }, "en")).toContain(
      "found 1,200 things that count.",
    );
  });

  it("does not pass over a place without a value", () => {
    expect(() => translate("{a}", {}, "en")).toThrow("no value for {a}");
  });
});
