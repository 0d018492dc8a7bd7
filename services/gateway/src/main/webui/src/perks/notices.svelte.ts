// SPDX-License-Identifier: Apache-2.0
import { asProblem, type Problem } from "../lib/problem.ts";
import { perksApi } from "./api.ts";
import type { Notice } from "./types.ts";

/** News about the person's claims. */
class NoticeStore {
  items = $state.raw<Notice[]>([]);
  unread = $state(0);
  loaded = $state(false);
  problem = $state.raw<Problem>();

  async load() {
    this.problem = undefined;
    try {
      ({ notices: this.items, unread: this.unread } = await perksApi.notices());
      this.loaded = true;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  async read() {
    const newest = this.items[0];
    if (!newest) return;
    try {
      await perksApi.readNotices(newest.noticeId);
      this.unread = 0;
      this.items = this.items.map((notice) => ({ ...notice, read: true }));
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

export const notices = new NoticeStore();
