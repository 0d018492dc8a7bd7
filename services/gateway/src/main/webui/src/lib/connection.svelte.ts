// SPDX-License-Identifier: Apache-2.0

/** Whether the gateway answers, and as whom: what every request learns on the way. */
class Connection {
  /** Why nothing can be fetched now; undefined while all is well. */
  trouble = $state<"offline" | "unavailable">();
  signedOut = $state(false);

  lost(trouble: "offline" | "unavailable") {
    this.trouble = trouble;
  }

  found() {
    this.trouble = undefined;
  }

  signOut() {
    this.signedOut = true;
  }
}

export const connection = new Connection();
