// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.topic;

import io.clout.common.topic.BuiltInTopics;
import io.clout.ingest.network.Subject;
import io.clout.proto.topic.v1.ListTopicsRequest;
import io.clout.proto.topic.v1.Topic;
import io.clout.proto.topic.v1.TopicService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The topics that content is looked through for: what is built in until profile says what was imported and demoted here. */
@ApplicationScoped
public class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TopicService profile;
    private final Set<String> builtIn;
    private volatile Finders finders;

    /**
     * Finders of one version of the ontology.
     *
     * @param idle those that nobody uses now: one is made for each reader, and what it learnt of words stays
     */
    private record Finders(String version, TopicIndex index, Queue<EvidenceFinder> idle) {
        static Finders of(String version, List<Topic> topics, Set<String> builtIn) {
            return new Finders(version, new TopicIndex(topics, builtIn), new ConcurrentLinkedQueue<>());
        }

        List<Found> find(List<Subject> subjects, Instant now) {
            var polled = idle.poll();
            var finder = polled == null ? new EvidenceFinder(index) : polled;
            var found = finder.find(subjects, now);
            idle.add(finder);
            return found;
        }
    }

    Topics(@GrpcClient("profile") TopicService profile) {
        this.profile = profile;
        var topics = BuiltInTopics.read();
        this.builtIn = topics.stream().map(Topic::getTopicId).collect(Collectors.toUnmodifiableSet());
        this.finders = Finders.of("", topics, builtIn);
    }

    /** What subjects that were read together say about topics. */
    public List<Found> find(List<Subject> subjects, Instant now) {
        return finders.find(subjects, now);
    }

    /** Without profile nothing is lost: what is known is used on. */
    @Scheduled(every = "5m", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void refresh() {
        try {
            var request = ListTopicsRequest.newBuilder()
                    .setKnownVersion(finders.version())
                    .build();
            var answer = profile.listTopics(request).await().atMost(PATIENCE);
            if (!answer.getVersion().equals(finders.version())) {
                finders = Finders.of(answer.getVersion(), answer.getTopicsList(), builtIn);
                LOG.infof("Looking for %d topics, version %s", answer.getTopicsCount(), answer.getVersion());
            }
        } catch (RuntimeException e) {
            LOG.infof("Profile does not say which topics there are (%s); those known are used on", e.getMessage());
        }
    }
}
