// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import static io.clout.common.postgres.Database.run;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.outbox.OutboxRecord;
import io.clout.perks.Columns;
import io.clout.perks.campaign.CampaignRepository;
import io.clout.perks.campaign.StoredCampaign;
import io.clout.perks.facts.PersonChanges;
import io.clout.perks.notice.NoticeRepository;
import io.clout.perks.webhook.BrandEvents;
import io.clout.proto.account.v1.Account;
import io.clout.proto.perk.v1.ClaimState;
import io.clout.proto.profile.v1.AccountsChanged;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;

/** Does to claims what follows from what {@code accounts.v1} says of a person. */
@ApplicationScoped
class People implements PersonChanges {

    private static final String TRACE = """
            insert into account_trace (account_hash, person_id, seen_at) values ($1, $2, $3)
            on conflict (account_hash, person_id) do update set seen_at = excluded.seen_at
            """;

    private final ClaimRepository claims;
    private final CampaignRepository campaigns;
    private final ClaimChanges changes;
    private final NoticeRepository notices;
    private final BrandEvents events;
    private final Clock clock;

    People(
            ClaimRepository claims,
            CampaignRepository campaigns,
            ClaimChanges changes,
            NoticeRepository notices,
            BrandEvents events,
            Clock clock) {
        this.claims = claims;
        this.campaigns = campaigns;
        this.changes = changes;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a person who withdrew consent off all waiting lists and out of all lotteries; what the person has stays theirs. Remembers which
     * accounts the others have, so that another person with one of them is noticed.
     */
    @Override
    public void changed(SqlConnection transaction, AccountsChanged accounts) {
        for (Account account : accounts.getAccountsList()) {
            run(
                    transaction,
                    TRACE,
                    Buffer.buffer(hash(account)),
                    accounts.getPersonId(),
                    Columns.time(clock.instant()));
        }
        if (!accounts.getConsented()) {
            for (StoredClaim claim : claims.lockAllOf(transaction, accounts.getPersonId())) {
                leave(transaction, claim, true);
            }
        }
    }

    /**
     * Removes the person from everything. The claims stay without the person, because the brand's books need their count; a brand that
     * received one is told to erase what it has.
     */
    @Override
    public void erased(SqlConnection transaction, String personId) {
        Instant now = clock.instant();
        for (StoredClaim claim : claims.lockAllOf(transaction, personId)) {
            leave(transaction, claim, false);
            if (claim.grantedAt().isPresent()) {
                StoredCampaign campaign = campaign(transaction, claim);
                events.record(
                        transaction,
                        campaign.brandId(),
                        "person.erased",
                        new JsonObject()
                                .put("claim_id", claim.id().toString())
                                .put("campaign_id", campaign.id().toString())
                                .put("at", now.toString()));
            }
        }
        run(
                transaction,
                "update look set subject = null where subject = $2 or claim_id in (select id from claim where person_id = $1)",
                personId,
                "person/" + personId);
        run(
                transaction,
                "update claim set person_id = null, display_name = null, feedback = null, address = null, reason = '',"
                        + " may_ask_again = false where person_id = $1",
                personId);
        notices.erase(transaction, personId);
        run(transaction, "delete from account_trace where person_id = $1", personId);
        run(transaction, "delete from exposure where person_id = $1", personId);
        run(transaction, "delete from hidden_brand where person_id = $1", personId);
        run(transaction, "delete from idempotency where subject = $1", "person/" + personId);
        run(
                transaction,
                OutboxRecord.INSERT,
                OutboxRecord.tombstone(KafkaTopic.CLAIMS, personId).tuple());
    }

    private void leave(SqlConnection transaction, StoredClaim claim, boolean mayAskAgain) {
        if (claim.is(ClaimState.CLAIM_STATE_WAITING) || claim.is(ClaimState.CLAIM_STATE_OFFERED)) {
            changes.close(
                    transaction,
                    campaign(transaction, claim),
                    claim,
                    ClaimState.CLAIM_STATE_CANCELLED,
                    "Consent was withdrawn.",
                    mayAskAgain,
                    true);
        }
    }

    private StoredCampaign campaign(SqlConnection transaction, StoredClaim claim) {
        return campaigns.find(transaction, claim.campaignId()).orElseThrow();
    }

    private static byte[] hash(Account account) {
        try {
            String text = account.getNetwork().name() + "/" + account.getExternalId();
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
