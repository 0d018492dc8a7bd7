// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.person;

import io.clout.proto.profile.v1.Visibility;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;

/** A person who has consented at least once. */
@Entity
public class Person {
    @Id
    private String id;

    private String displayName;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private Instant createdAt;

    protected Person() {}

    /** A new person, visible to nobody else yet. */
    public Person(String id, String displayName, Instant createdAt) {
        this.id = id;
        this.displayName = displayName;
        this.visibility = Visibility.VISIBILITY_PRIVATE;
        this.createdAt = createdAt;
    }

    /** The subject of the person's tokens. */
    public String id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    public Visibility visibility() {
        return visibility;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public void rename(DisplayName name) {
        displayName = name.text();
    }

    /** Returns whether that changed anything. */
    public boolean show(Visibility wanted) {
        boolean changes = visibility != wanted;
        visibility = wanted;
        return changes;
    }
}
