// SPDX-License-Identifier: Apache-2.0

/** What a person began to write, kept in this browser until it is sent or emptied. */
export class Draft {
  readonly #key: string;

  /** @param name of what it is for, such as the id of a question */
  constructor(name: string) {
    this.#key = `clout.draft.${name}`;
  }

  read(): string {
    return localStorage.getItem(this.#key) ?? "";
  }

  keep(text: string) {
    if (text === "") localStorage.removeItem(this.#key);
    else localStorage.setItem(this.#key, text);
  }
}
