#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Kafka's topics, from proto's kafka-topics.json; written by `./clout chart`.
set -eu
topic() { /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists --topic "$@"; }
topic accounts.v1 --partitions 8 --config cleanup.policy=compact --config max.compaction.lag.ms=86400000 --config delete.retention.ms=2592000000
topic signals.v1 --partitions 8 --config cleanup.policy=delete --config retention.ms=604800000 --config segment.ms=86400000 --config compression.type=lz4
topic scores.v1 --partitions 8 --config cleanup.policy=compact --config min.compaction.lag.ms=172800000 --config max.compaction.lag.ms=259200000 --config delete.retention.ms=2592000000
topic topics.v1 --partitions 8 --config cleanup.policy=compact --config max.compaction.lag.ms=86400000 --config delete.retention.ms=2592000000
topic topic-evidence.v1 --partitions 8 --config cleanup.policy=delete --config retention.ms=604800000 --config segment.ms=86400000 --config compression.type=lz4
topic endorsements.v1 --partitions 8 --config cleanup.policy=delete --config retention.ms=604800000 --config segment.ms=86400000
topic claims.v1 --partitions 8 --config cleanup.policy=delete --config retention.ms=604800000 --config segment.ms=86400000
topic erasures.v1 --partitions 8 --config cleanup.policy=delete --config retention.ms=604800000 --config segment.ms=86400000
topic accounts.v1.dlq --partitions 1 --config cleanup.policy=delete --config retention.ms=604800000 --config segment.ms=86400000
topic signals.v1.dlq --partitions 1 --config cleanup.policy=delete --config retention.ms=604800000 --config segment.ms=86400000
topic scores.v1.dlq --partitions 1 --config cleanup.policy=delete --config retention.ms=604800000 --config segment.ms=86400000
topic topics.v1.dlq --partitions 1 --config cleanup.policy=delete --config retention.ms=604800000 --config segment.ms=86400000
topic topic-evidence.v1.dlq --partitions 1 --config cleanup.policy=delete --config retention.ms=604800000 --config segment.ms=86400000
topic endorsements.v1.dlq --partitions 1 --config cleanup.policy=delete --config retention.ms=604800000 --config segment.ms=86400000
topic erasures.v1.dlq --partitions 1 --config cleanup.policy=delete --config retention.ms=604800000 --config segment.ms=86400000
topic claims.v1.dlq --partitions 1 --config cleanup.policy=delete --config retention.ms=604800000 --config segment.ms=86400000
