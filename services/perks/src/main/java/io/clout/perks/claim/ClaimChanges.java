// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import static io.clout.common.postgres.Database.run;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.outbox.OutboxRecord;
import io.clout.common.time.Timestamps;
import io.clout.perks.campaign.StoredCampaign;
import io.clout.perks.notice.NoticeRepository;
import io.clout.perks.webhook.BrandEvents;
import io.clout.proto.perk.v1.ClaimChanged;
import io.clout.proto.perk.v1.ClaimState;
import io.clout.proto.perk.v1.NoticeKind;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Changes claims, with everything that belongs to a change: the unit, the record for {@code claims.v1}, the brand's event and the person's
 * notice. The caller holds the claim's row, and its transaction makes all of it one.
 */
@ApplicationScoped
public class ClaimChanges {

    /** Posts about a perk are counted for so long. */
    private static final Duration WATCHED = Duration.ofDays(90);

    /** A person who has had the perk for some days is about to write of it. */
    private static final Duration REMINDED_AFTER = Duration.ofDays(3);

    private final ClaimRepository claims;
    private final UnitRepository units;
    private final NoticeRepository notices;
    private final BrandEvents events;
    private final Signs signs;
    private final Clock clock;

    ClaimChanges(
            ClaimRepository claims,
            UnitRepository units,
            NoticeRepository notices,
            BrandEvents events,
            Signs signs,
            Clock clock) {
        this.claims = claims;
        this.units = units;
        this.notices = notices;
        this.events = events;
        this.signs = signs;
        this.clock = clock;
    }

    /** Says that a person waits. */
    void waiting(SqlConnection transaction, StoredCampaign campaign, StoredClaim claim) {
        publish(transaction, campaign, claim, clock.instant());
    }

    /** A claim that has a unit is granted. */
    StoredClaim grant(SqlConnection transaction, StoredCampaign campaign, StoredClaim claim) {
        Instant now = clock.instant();
        StoredClaim granted = claims.granted(transaction, claim.id(), now);
        publish(transaction, campaign, granted, now);
        tellBrand(transaction, campaign, granted, "claim.granted", now);
        granted.personId().ifPresent(person -> {
            notices.add(transaction, person, claim.id(), NoticeKind.NOTICE_KIND_GRANTED, now);
            notices.add(transaction, person, claim.id(), NoticeKind.NOTICE_KIND_DISCLOSURE, now.plus(REMINDED_AFTER));
            signs.notice(transaction, granted, person, now);
        });
        return granted;
    }

    /** Grants a unit that is free, such as to who was drawn; false if there is none. */
    public boolean grantFree(SqlConnection transaction, StoredCampaign campaign, StoredClaim claim) {
        if (units.grant(transaction, campaign.id(), claim.id()).isEmpty()) {
            return false;
        }
        grant(transaction, campaign, claim);
        return true;
    }

    /** A claim that has a unit is offered it for a while. */
    StoredClaim offer(SqlConnection transaction, StoredCampaign campaign, StoredClaim claim, Instant endsAt) {
        Instant now = clock.instant();
        StoredClaim offered = claims.offered(transaction, claim.id(), endsAt);
        publish(transaction, campaign, offered, now);
        offered.personId()
                .ifPresent(person -> notices.add(transaction, person, claim.id(), NoticeKind.NOTICE_KIND_OFFERED, now));
        return offered;
    }

    /**
     * Ends a claim; its unit, if it has one, is free again.
     *
     * @param reason in words for the person; empty if the state says it all
     * @param mayAskAgain whether the person may ask for the same perk again
     * @param byPerson the person knows already
     */
    public StoredClaim close(
            SqlConnection transaction,
            StoredCampaign campaign,
            StoredClaim claim,
            ClaimState state,
            String reason,
            boolean mayAskAgain,
            boolean byPerson) {
        Instant now = clock.instant();
        units.release(transaction, claim.id());
        StoredClaim closed = claims.closed(transaction, claim.id(), state, reason, mayAskAgain);
        publish(transaction, campaign, closed, now);
        notices.withdraw(transaction, claim.id(), now);
        if (claim.is(ClaimState.CLAIM_STATE_GRANTED)) {
            tellBrand(transaction, campaign, closed, "claim.cancelled", now);
        }
        if (!byPerson) {
            closed.personId().ifPresent(person -> notices.add(transaction, person, claim.id(), noticeOf(state), now));
        }
        return closed;
    }

    private static NoticeKind noticeOf(ClaimState state) {
        return switch (state) {
            case CLAIM_STATE_EXPIRED -> NoticeKind.NOTICE_KIND_EXPIRED;
            case CLAIM_STATE_NOT_GRANTED -> NoticeKind.NOTICE_KIND_NOT_GRANTED;
            case CLAIM_STATE_CANCELLED -> NoticeKind.NOTICE_KIND_CANCELLED;
            case CLAIM_STATE_WAITING, CLAIM_STATE_OFFERED, CLAIM_STATE_GRANTED, CLAIM_STATE_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("no claim ends as " + state);
        };
    }

    private void tellBrand(
            SqlConnection transaction, StoredCampaign campaign, StoredClaim claim, String event, Instant now) {
        var payload = new JsonObject()
                .put("claim_id", claim.id().toString())
                .put("campaign_id", campaign.id().toString())
                .put("at", now.toString());
        claim.displayName().ifPresent(name -> payload.put("display_name", name));
        events.record(transaction, campaign.brandId(), event, payload);
    }

    private static void publish(SqlConnection transaction, StoredCampaign campaign, StoredClaim claim, Instant now) {
        if (claim.personId().isEmpty()) {
            return; // the tombstone has said all
        }
        var change = ClaimChanged.newBuilder()
                .setPersonId(claim.personId().get())
                .setClaimId(claim.id().toString())
                .setCampaignId(campaign.id().toString())
                .setBrandId(campaign.brandId().toString())
                .setState(claim.state())
                .setVersion(claim.version())
                .setAt(Timestamps.of(now));
        String tag = campaign.content().getTag();
        if (claim.is(ClaimState.CLAIM_STATE_GRANTED) && claim.sharePosts() && !tag.isEmpty()) {
            change.setTag(tag).setWatchUntil(Timestamps.of(now.plus(WATCHED)));
        }
        run(
                transaction,
                OutboxRecord.INSERT,
                OutboxRecord.of(KafkaTopic.CLAIMS, claim.personId().get(), change.build())
                        .tuple());
    }
}
