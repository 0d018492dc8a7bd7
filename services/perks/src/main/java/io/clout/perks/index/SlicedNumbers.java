// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * A number of each person, as one bitmap for each binary digit: a range is found with a few operations on whole bitmaps (O'Neil and Quass, "Improved
 * query performance with variant indexes", 1997).
 */
final class SlicedNumbers {

    private final RoaringBitmap known = new RoaringBitmap();
    private final List<RoaringBitmap> slices = new ArrayList<>();

    /** Replaces a person's number, 0 or more. */
    void set(int person, int value) {
        while (value >>> slices.size() != 0) {
            slices.add(new RoaringBitmap());
        }
        known.add(person);
        for (int digit = 0; digit < slices.size(); digit++) {
            if ((value >>> digit & 1) == 1) {
                slices.get(digit).add(person);
            } else {
                slices.get(digit).remove(person);
            }
        }
    }

    /** The person's number is not known any more. */
    void remove(int person) {
        known.remove(person);
        slices.forEach(slice -> slice.remove(person));
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    /** Those whose number lies in the range, both ends included. The result is the caller's. */
    RoaringBitmap between(RoaringBitmap people, int minimum, int maximum) {
        if (maximum < Math.max(minimum, 0)) {
            return new RoaringBitmap();
        }
        RoaringBitmap found = RoaringBitmap.and(people, known);
        if (minimum > 0) {
            found = atLeast(found, minimum);
        }
        if (maximum < (1L << slices.size()) - 1) {
            found.andNot(atLeast(found.clone(), maximum + 1));
        }
        return found;
    }

    /** Changes {@code equal}. */
    private RoaringBitmap atLeast(RoaringBitmap equal, int minimum) {
        if (minimum >>> slices.size() != 0) {
            return new RoaringBitmap();
        }
        RoaringBitmap greater = new RoaringBitmap();
        for (int digit = slices.size() - 1; digit >= 0 && !equal.isEmpty(); digit--) {
            RoaringBitmap slice = slices.get(digit);
            if ((minimum >>> digit & 1) == 1) {
                equal.and(slice);
            } else {
                greater.or(RoaringBitmap.and(equal, slice));
                equal.andNot(slice);
            }
        }
        greater.or(equal);
        return greater;
    }

    long bytes() {
        return slices.stream().mapToLong(RoaringBitmap::getLongSizeInBytes).sum() + known.getLongSizeInBytes();
    }
}
