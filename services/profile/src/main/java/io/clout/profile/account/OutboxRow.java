// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.account;

import io.clout.common.outbox.OutboxRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A record on its way to Kafka, written in the session of the change; read and deleted by the relay. */
@Entity
@Table(name = "outbox")
class OutboxRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String topic;
    private String messageKey;
    private byte @Nullable [] payload;

    protected OutboxRow() {}

    OutboxRow(OutboxRecord record) {
        topic = record.topic();
        messageKey = record.key();
        payload = record.payload();
    }
}
