// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.publish;

import io.clout.common.kafka.KafkaTopic;
import io.clout.common.limits.Limits;
import io.clout.common.text.PlainText;
import io.clout.common.time.TimeRange;
import io.clout.ingest.account.LinkedAccount;
import io.clout.ingest.network.Subject;
import io.clout.ingest.topic.Found;
import io.clout.ingest.topic.Topics;
import io.clout.proto.topic.v1.TopicEvidence;
import io.clout.proto.topic.v1.TopicEvidenceObserved;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Publishes which topics content is about, once for each content, in the transaction that publishes its signals (decision 193). */
@ApplicationScoped
class EvidencePublisher {

    /** Evidence halves in 45 days: of what is older, less than half a percent is left. */
    private static final Duration SAYS_SOMETHING = Duration.ofDays(365);

    private final Topics topics;
    private final SubjectRepository known;
    private final BatchRepository batches;

    EvidencePublisher(Topics topics, SubjectRepository known, BatchRepository batches) {
        this.topics = topics;
        this.known = known;
        this.batches = batches;
    }

    /**
     * @param sequence of the last batch of signals in this transaction; 0 if there was none
     */
    void publish(SqlConnection transaction, LinkedAccount account, List<Subject> subjects, long sequence, Instant now) {
        List<Subject> usable = subjects.stream()
                .filter(subject -> PlainText.isName(subject.content())
                        && subject.at()
                                .map(at -> TimeRange.isPast(at, now) && at.isAfter(now.minus(SAYS_SOMETHING)))
                                .orElse(true))
                .toList();
        if (usable.isEmpty()) {
            return;
        }
        List<TopicEvidence> evidence = news(transaction, account, topics.find(usable, now));
        for (int from = 0; from < evidence.size(); from += Limits.MAX_SIGNALS_PER_BATCH) {
            var batch = TopicEvidenceObserved.newBuilder()
                    .setPersonId(account.personId())
                    .setNetwork(account.network())
                    .setAccountId(account.id())
                    .setSequence(from == 0 && sequence > 0 ? sequence : batches.nextSequence(transaction, account))
                    .addAllEvidence(
                            evidence.subList(from, Math.min(from + Limits.MAX_SIGNALS_PER_BATCH, evidence.size())))
                    .build();
            batches.store(transaction, account, KafkaTopic.TOPIC_EVIDENCE, batch);
        }
    }

    private List<TopicEvidence> news(SqlConnection transaction, LinkedAccount account, List<Found> found) {
        var news = known.add(transaction, account.id(), found);
        List<TopicEvidence> evidence = new ArrayList<>();
        for (Found one : found) {
            Boolean first = news.get(one.evidence().getContent());
            if (first != null) {
                evidence.add(one.evidence().toBuilder().setRepeated(!first).build());
            }
        }
        return evidence;
    }
}
