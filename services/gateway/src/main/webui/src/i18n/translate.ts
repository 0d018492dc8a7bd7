// SPDX-License-Identifier: Apache-2.0
import type { Messages } from "./en.ts";

export type Key = keyof Messages;
export type Params = Record<string, string | number>;
/** A text with `{name}` places, or one text for each plural category that the language has; then `{count}` decides. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

/**
 * Fills a message. Numbers are written as the locale writes them.
 *
 * @throws Error if a place has no value: a fault of ours that a test should have seen
 */
export function translate(message: Message, params: Params, locale: string): string {
  return choose(message, params, locale).replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`no value for {${name}}`);
    return typeof value === "number" ? new Intl.NumberFormat(locale).format(value) : value;
  });
}

function choose(message: Message, params: Params, locale: string): string {
  if (typeof message === "string") return message;
  return message[new Intl.PluralRules(locale).select(Number(params.count))] ?? message.other;
}
