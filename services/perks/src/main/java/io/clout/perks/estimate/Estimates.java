// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.estimate;

import com.google.protobuf.InvalidProtocolBufferException;
import io.clout.common.postgres.Database;
import io.clout.common.problem.Problem;
import io.clout.perks.Actor;
import io.clout.perks.brand.BrandAccess;
import io.clout.perks.index.Audience;
import io.clout.perks.index.Audience.Group;
import io.clout.perks.index.Indexes;
import io.clout.perks.targeting.TargetingRules;
import io.clout.perks.targeting.Topics;
import io.clout.proto.perk.v1.BrandRole;
import io.clout.proto.perk.v1.BrandScope;
import io.clout.proto.perk.v1.Estimate;
import io.clout.proto.perk.v1.EstimateAudienceRequest;
import io.clout.proto.perk.v1.Targeting;
import io.grpc.Status;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers brands how many people a targeting reaches. What was answered is remembered; only what is new counts towards a brand's limit. */
@ApplicationScoped
public class Estimates {

    private static final int MOST_A_MINUTE = 60;
    private static final int MOST_A_DAY = 1_000;

    private static final String KEPT = "90 days";

    /** An answer holds until the audience has changed by more: in people, and as a share. */
    private static final int DRIFT = 50;

    private static final double DRIFT_SHARE = 0.1;

    private final Database database;
    private final BrandAccess access;
    private final Indexes indexes;
    private final Topics topics;
    private final Clock clock;

    Estimates(Database database, BrandAccess access, Indexes indexes, Topics topics, Clock clock) {
        this.database = database;
        this.access = access;
        this.indexes = indexes;
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * How many people a targeting reaches.
     *
     * @throws Problem {@code invalid} with every field at fault, {@code estimate-limit} after too many questions, {@code starting} while this replica
     *     reads who there is, and those of {@link BrandAccess#require}
     */
    public Estimate estimate(Actor actor, EstimateAudienceRequest request) {
        UUID brandId = BrandAccess.id(request.getBrandId());
        return database.inTransaction(transaction -> {
            access.require(
                    transaction, actor, brandId, BrandRole.BRAND_ROLE_EDITOR, BrandScope.BRAND_SCOPE_CAMPAIGNS_WRITE);
            Targeting targeting = request.getTargeting();
            var errors = TargetingRules.check(targeting, topics);
            if (!errors.isEmpty()) {
                throw new Problem("invalid", Status.Code.INVALID_ARGUMENT, "This cannot be targeted.", errors);
            }
            UUID campaignId = request.getCampaignId().isEmpty()
                    ? brandId
                    : campaign(transaction, brandId, request.getCampaignId());
            Audience audience = indexes.people().audience(targeting, brandId, clock.instant());
            return answer(transaction, new Question(brandId, campaignId, hash(targeting)), audience);
        });
    }

    private record Question(UUID brandId, UUID campaignId, byte[] targeting) {}

    private static UUID campaign(SqlConnection transaction, UUID brandId, String id) {
        return Database.first(Database.run(
                        transaction,
                        "select id from campaign where id = $1 and brand_id = $2",
                        BrandAccess.id(id),
                        brandId))
                .map(row -> row.getUUID("id"))
                .orElseThrow(
                        () -> new Problem("campaign-not-found", Status.Code.NOT_FOUND, "There is no such campaign."));
    }

    private Estimate answer(SqlConnection transaction, Question question, Audience audience) {
        Optional<Row> known = Database.first(Database.run(
                transaction,
                "select * from estimate where brand_id = $1 and campaign_id = $2 and targeting_hash = $3",
                question.brandId(),
                question.campaignId(),
                Buffer.buffer(question.targeting())));
        if (known.isPresent()
                && holds(known.get().getInteger("size"), audience.all().size())) {
            return parse(known.get().getBuffer("answer").getBytes());
        }
        requireAllowance(transaction, question.brandId());
        Database.run(transaction, Anchors.LOCK);
        Estimate answer = blur(new Anchors(transaction, new Blur(key(transaction))), audience);
        Database.run(
                transaction,
                """
                insert into estimate (brand_id, campaign_id, targeting_hash, size, answer) values ($1, $2, $3, $4, $5)
                on conflict (brand_id, campaign_id, targeting_hash) do update
                set size = excluded.size, answer = excluded.answer, asked_at = excluded.asked_at""",
                question.brandId(),
                question.campaignId(),
                Buffer.buffer(question.targeting()),
                audience.all().size(),
                Buffer.buffer(answer.toByteArray()));
        return answer;
    }

    private static boolean holds(int then, int now) {
        return Math.abs(now - then) <= Math.max(DRIFT, DRIFT_SHARE * then);
    }

    private static void requireAllowance(SqlConnection transaction, UUID brandId) {
        Row asked = Database.first(Database.run(transaction, """
                        select count(*) as day, count(*) filter (where asked_at > now() - interval '1 minute') as minute
                        from estimate where brand_id = $1 and asked_at > now() - interval '1 day'""", brandId)).orElseThrow();
        if (asked.getLong("minute") >= MOST_A_MINUTE || asked.getLong("day") >= MOST_A_DAY) {
            throw new Problem(
                    "estimate-limit",
                    Status.Code.RESOURCE_EXHAUSTED,
                    "A brand may ask " + MOST_A_MINUTE + " new questions a minute and " + MOST_A_DAY + " a day.");
        }
    }

    static Estimate blur(Anchors anchors, Audience audience) {
        var estimate = Estimate.newBuilder();
        int about = anchors.about(audience.all());
        if (about > 0) {
            estimate.setAbout(about);
            audience.scores().forEach(group -> estimate.addScores(anchors.about(group)));
        }
        // Each clause leaves no more people than the one before it did.
        List<Group> funnel = audience.funnel();
        long[] left = new long[funnel.size()];
        for (int i = funnel.size() - 1; i >= 0; i--) {
            left[i] = Math.max(anchors.about(funnel.get(i)), i == funnel.size() - 1 ? 0 : left[i + 1]);
        }
        for (long people : left) {
            estimate.addFunnel(people);
        }
        return estimate.build();
    }

    static byte[] key(SqlConnection transaction) {
        return Database.first(Database.run(transaction, "select key from audience_key"))
                .orElseThrow()
                .getBuffer("key")
                .getBytes();
    }

    private static byte[] hash(Targeting targeting) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(targeting.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static Estimate parse(byte[] answer) {
        try {
            return Estimate.parseFrom(answer);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("A stored answer that cannot be read", e);
        }
    }

    @Scheduled(every = "1h", identity = "estimates")
    @RunOnVirtualThread
    void tidy() {
        database.run("delete from estimate where asked_at < now() - interval '" + KEPT + "'");
        database.run("delete from audience_anchor where made_at < now() - interval '" + KEPT + "'");
    }
}
