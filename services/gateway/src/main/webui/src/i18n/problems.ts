// SPDX-License-Identifier: Apache-2.0
import { i18n, t } from "./i18n.svelte.ts";

/**
 * The words for a problem slug of the gateway, or for the problem code of an account or an import.
 *
 * @param detail what the server said; shown only where we have no words of our own
 */
export function problemWords(code: string, detail = ""): string {
  const key = `problem.${code.replaceAll("_", "-")}`;
  return i18n.has(key) ? t(key, { detail }) : t("problem.other", { detail: detail === "" ? code : detail });
}
