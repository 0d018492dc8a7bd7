// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a person agreed to a text, from when and until when. */
@Entity
public class Consent {
    @Id
    private UUID id;

    private String personId;
    private String version;
    private Instant givenAt;
    private @Nullable Instant withdrawnAt;

    protected Consent() {}

    public Consent(String personId, String version, Instant givenAt) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.version = version;
        this.givenAt = givenAt;
    }

    /** Which text. */
    public String version() {
        return version;
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** Since when it no longer holds. */
    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    public void withdraw(Instant now) {
        withdrawnAt = now;
    }
}
