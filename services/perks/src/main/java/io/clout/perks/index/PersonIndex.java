// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import io.clout.perks.facts.AccountFacts;
import io.clout.perks.facts.PersonFacts;
import io.clout.perks.index.Audience.Group;
import io.clout.proto.perk.v1.DeclaredFacts;
import io.clout.proto.perk.v1.Targeting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.roaringbitmap.BatchIterator;
import org.roaringbitmap.RoaringBitmap;

/** Everyone who consented, by what is known of them: how many people a targeting reaches. Safe for threads. */
public final class PersonIndex {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final PersonNumbers numbers;
    private final People people = new People();

    /**
     * @param key of the fingerprints, the same in every replica
     */
    public PersonIndex(byte[] key) {
        numbers = new PersonNumbers(key);
    }

    /** Applies changes; nobody reads meanwhile. */
    public void change(Runnable changes) {
        lock.writeLock().lock();
        try {
            changes.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Replaces all that is known of a person. Only within {@link #change}, as all that follow. */
    public void put(PersonFacts facts) {
        people.set(numbers.number(facts.personId()), facts);
    }

    public void putAccounts(AccountFacts accounts) {
        people.setAccounts(numbers.number(accounts.personId()), accounts);
    }

    /**
     * @param tenths of a point; empty if there is no score
     * @param percentile of the audience that reacts; empty if unknown
     */
    public void putScore(String personId, Optional<Integer> tenths, OptionalInt percentile) {
        int person = numbers.number(personId);
        people.setScore(person, tenths);
        people.setAudience(person, percentile);
    }

    public void putDeclared(String personId, DeclaredFacts declared) {
        people.setDeclared(numbers.number(personId), declared);
    }

    /** Replaces the brands whose perks a person has. */
    public void putClaimed(String personId, Set<UUID> brands) {
        people.setClaimed(numbers.number(personId), brands);
    }

    /** Forgets a person. */
    public void remove(String personId) {
        people.set(numbers.number(personId), PersonFacts.unknown(personId));
    }

    /** How many people a targeting reaches, exactly. */
    public int size(Targeting targeting, UUID brandId, Instant now) {
        return read(() -> find(targeting, brandId, now).all().getCardinality());
    }

    /** Whom a targeting reaches, as numbers and fingerprints. */
    public Audience audience(Targeting targeting, UUID brandId, Instant now) {
        return read(() -> {
            Matching.Result found = find(targeting, brandId, now);
            List<Group> scores = people.scoreBins.stream()
                    .map(bin -> group(RoaringBitmap.and(found.all(), bin)))
                    .toList();
            return new Audience(
                    group(found.all()),
                    scores,
                    found.left().stream().map(this::group).toList());
        });
    }

    /** Whether a targeting reaches a person. */
    boolean reaches(Targeting targeting, UUID brandId, String personId, Instant now) {
        return read(() -> {
            int person = numbers.find(personId);
            return person >= 0 && find(targeting, brandId, now).all().contains(person);
        });
    }

    private Matching.Result find(Targeting targeting, UUID brandId, Instant now) {
        return new Matching(people, brandId, now).find(targeting);
    }

    private Group group(RoaringBitmap members) {
        int size = members.getCardinality();
        int[] sketch = new int[size < Group.LARGE ? Long.SIZE : 0];
        long fingerprint = 0;
        int[] batch = new int[1024];
        BatchIterator iterator = members.getBatchIterator();
        while (iterator.hasNext()) {
            int count = iterator.nextBatch(batch);
            for (int i = 0; i < count; i++) {
                long hash = numbers.hash(batch[i]);
                fingerprint ^= hash;
                for (int j = 0; j < sketch.length; j++) {
                    sketch[j] += (int) (hash >>> j << 1 & 2) - 1;
                }
            }
        }
        return new Group(size, fingerprint, sketch);
    }

    /** People who consented. */
    public int people() {
        return read(people.consented::getCardinality);
    }

    /** Memory that the bitmaps and numbers take, about. */
    public long bytes() {
        return read(() -> people.bytes() + 16L * numbers.size());
    }

    private <T> T read(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
