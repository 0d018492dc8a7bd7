// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.mastodon;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWERS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FOLLOWING;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.NotMeasured;
import io.clout.proto.signal.v1.SignalKind;

/** Maps an account to its totals. Who hides a number shows it as -1 or null, at Pleroma as a 0 beside a flag that says so. */
final class AccountMapping {

    private AccountMapping() {}

    static Findings totals(Reply account) throws NetworkFailure {
        var findings = new Findings();
        add(findings, SIGNAL_KIND_FOLLOWERS, account, "followers_count", "hide_followers_count");
        add(findings, SIGNAL_KIND_FOLLOWING, account, "following_count", "hide_follows_count");
        return findings;
    }

    private static void add(Findings findings, SignalKind kind, Reply account, String count, String hidden)
            throws NetworkFailure {
        if (account.objectIfAny("pleroma").json().path(hidden).asBoolean()) {
            findings.without(kind, NotMeasured.HIDDEN, "");
        } else {
            findings.shownTotal(kind, account, count);
        }
    }
}
