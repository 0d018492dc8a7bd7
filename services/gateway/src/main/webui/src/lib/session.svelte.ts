// SPDX-License-Identifier: Apache-2.0
import { api } from "./api.ts";
import { connection } from "./connection.svelte.ts";
import { asProblem, type Problem } from "./problem.ts";
import type { Me, Network } from "./types.ts";

/** Who uses the app. */
class Session {
  me = $state.raw<Me>();
  /** Whether the person is an operator of this server. */
  operator = $state(false);
  problem = $state.raw<Problem>();
  state = $derived(this.#state());

  async start() {
    await this.#try(async () => {
      const { signedIn, operator } = await api.session();
      this.operator = operator;
      if (signedIn) this.me = await api.me();
      else connection.signOut();
    });
  }

  /** Refreshes the profile and its accounts; keeps the old ones if the request fails. */
  async reload() {
    await this.#try(async () => (this.me = await api.me()));
  }

  account(network: Network) {
    return this.accounts(network)[0];
  }

  /** More than one only of other sources. */
  accounts(network: Network) {
    return this.me?.accounts.filter((account) => account.network === network) ?? [];
  }

  async #try(action: () => Promise<unknown>) {
    this.problem = undefined;
    try {
      await action();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  #state(): "loading" | "failed" | "signed-out" | "consent" | "ready" {
    if (connection.signedOut) return "signed-out";
    if (this.me === undefined) return this.problem === undefined ? "loading" : "failed";
    return this.me.consent?.version === this.me.currentConsentVersion ? "ready" : "consent";
  }
}

export const session = new Session();
