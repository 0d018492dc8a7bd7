// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.perks.Actor;
import io.clout.perks.notice.NoticeRepository;
import io.clout.proto.perk.v1.ListNoticesResponse;
import io.clout.proto.perk.v1.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Notices with the claims that they are about, as those are now. */
@ApplicationScoped
public class Notices {

    private final Database database;
    private final NoticeRepository notices;
    private final ClaimRepository claims;
    private final ClaimMessages messages;
    private final Clock clock;

    Notices(Database database, NoticeRepository notices, ClaimRepository claims, ClaimMessages messages, Clock clock) {
        this.database = database;
        this.notices = notices;
        this.claims = claims;
        this.messages = messages;
        this.clock = clock;
    }

    /** The newest, and how many are not read. */
    public ListNoticesResponse list(Actor.Person person) {
        return database.inTransaction(transaction -> {
            Instant now = clock.instant();
            var answer = ListNoticesResponse.newBuilder().setUnread(notices.unread(transaction, person.id(), now));
            for (var notice : notices.newest(transaction, person.id(), now)) {
                answer.addNotices(Notice.newBuilder()
                        .setNoticeId(notice.id())
                        .setKind(notice.kind())
                        .setClaim(messages.message(
                                transaction,
                                claims.find(transaction, notice.claimId()).orElseThrow()))
                        .setAt(Timestamps.of(notice.at()))
                        .setRead(notice.read()));
            }
            return answer.build();
        });
    }

    /** Marks as read what a person has seen, up to a notice. */
    public void read(Actor.Person person, long until) {
        database.transact(transaction -> notices.read(transaction, person.id(), until, clock.instant()));
    }
}
