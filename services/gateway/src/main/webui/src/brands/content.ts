// SPDX-License-Identifier: Apache-2.0
import type { Content, Targeting } from "../perks/types.ts";

/** A campaign's content as it stands in the fields of the editor. */
export interface ContentForm {
  title: string;
  text: string;
  value: string;
  quantity: number | null;
  fulfilment: NonNullable<Content["fulfilment"]>;
  allocation: NonNullable<Content["allocation"]>;
  lotterySeed: NonNullable<Content["lotterySeed"]>;
  offerHours: number | null;
  /** Local time, as the browser's field has it; empty for none. */
  opensAt: string;
  closesAt: string;
  pictureUrl: string;
  pictureText: string;
  terms: string;
  disclosures: { country: string; text: string }[];
  tag: string;
}

/** Ready-made, to be changed: what must be said differs by country. */
const disclosures = [
  {
    country: "",
    text: "Say in your post that you got this for free, in its first words, for example: “Gift from a brand.”",
  },
  {
    country: "DE",
    text: "Kennzeichne Beiträge darüber deutlich und am Anfang mit „Werbung“ oder „Anzeige“.",
  },
  {
    country: "US",
    text: "Say clearly that you received this for free, for example with #ad at the beginning of the post.",
  },
];

export const formOf = (content: Content): ContentForm => ({
  title: content.title ?? "",
  text: content.text ?? "",
  value: content.value ?? "",
  quantity: content.quantity ?? null,
  fulfilment: content.fulfilment ?? "CODE",
  allocation: content.allocation ?? "FIRST_COME",
  lotterySeed: content.lotterySeed ?? "COMMITTED",
  offerHours: content.offerHours ?? 48,
  opensAt: localOf(content.opensAt),
  closesAt: localOf(content.closesAt),
  pictureUrl: content.pictureUrl ?? "",
  pictureText: content.pictureText ?? "",
  terms: content.terms ?? "",
  disclosures: (content.disclosures ?? disclosures).map((each) => ({ ...each })),
  tag: content.tag ?? "",
});

/** What the allocation does not use is left out. */
export function contentOf(form: ContentForm, targeting: Targeting): Content {
  const { quantity, offerHours, lotterySeed, opensAt, closesAt, ...rest } = form;
  return {
    ...rest,
    ...(quantity === null ? {} : { quantity }),
    ...(form.allocation === "LOTTERY" ? { lotterySeed } : {}),
    ...(form.allocation === "WAITING_LIST" && offerHours !== null ? { offerHours } : {}),
    ...(opensAt === "" ? {} : { opensAt: new Date(opensAt).toISOString() }),
    ...(closesAt === "" ? {} : { closesAt: new Date(closesAt).toISOString() }),
    disclosures: form.disclosures.filter(({ text }) => text.trim() !== ""),
    targeting,
  };
}

function localOf(instant: string | undefined): string {
  if (instant === undefined) return "";
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
