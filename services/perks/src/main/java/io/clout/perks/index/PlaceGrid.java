// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.index;

import io.clout.perks.targeting.Globe;
import io.clout.proto.perk.v1.Circle;
import io.clout.proto.perk.v1.Place;
import java.util.Arrays;
import org.roaringbitmap.RoaringBitmap;

/**
 * Where people live, by cells of one degree. A circle takes the cells that lie within it as a whole; only in those that its edge crosses
 * people are looked at, and since places are rounded to a tenth of a degree, one distance holds for everyone at the same of at most a hundred places.
 */
final class PlaceGrid {

    private static final int ROWS = 181;
    private static final int COLUMNS = 361;
    private static final int PLACES_OF_CELL = 100;
    private static final int TENTHS_OF_ROW = 3601;
    private static final int NOWHERE = -1;

    /** From the middle of a cell to its farthest corner, at the equator. */
    private static final double HALF_DIAGONAL_KM = 79;

    private final RoaringBitmap[] cells = new RoaringBitmap[ROWS * COLUMNS];
    private int[] places = {};

    /** The place is rounded to tenths already. */
    void set(int person, Place place) {
        remove(person);
        if (person >= places.length) {
            int before = places.length;
            places = Arrays.copyOf(places, Math.max(1 << 10, 2 * person));
            Arrays.fill(places, before, places.length, NOWHERE);
        }
        int tenths = (int) Math.round((place.getLatitude() + 90) * 10) * TENTHS_OF_ROW
                + (int) Math.round((place.getLongitude() + 180) * 10);
        places[person] = tenths;
        int cell = cell(tenths);
        if (cells[cell] == null) {
            cells[cell] = new RoaringBitmap();
        }
        cells[cell].add(person);
    }

    void remove(int person) {
        if (person < places.length && places[person] != NOWHERE) {
            cells[cell(places[person])].remove(person);
            places[person] = NOWHERE;
        }
    }

    /** Everyone who lives in the circle. The result is the caller's. */
    RoaringBitmap within(Circle circle) {
        RoaringBitmap found = new RoaringBitmap();
        double degrees = circle.getRadiusKm() / Globe.DEGREE_KM + 1;
        int first = Math.max(0, (int) Math.floor(circle.getLatitude() + 90 - degrees));
        int last = Math.min(ROWS - 1, (int) Math.ceil(circle.getLatitude() + 90 + degrees));
        for (int cell = first * COLUMNS; cell < (last + 1) * COLUMNS; cell++) {
            if (cells[cell] != null) {
                add(circle, cell, found);
            }
        }
        return found;
    }

    private void add(Circle circle, int cell, RoaringBitmap found) {
        double middle = distance(circle, cell / COLUMNS - 90 + 0.5, cell % COLUMNS - 180 + 0.5);
        if (middle + HALF_DIAGONAL_KM <= circle.getRadiusKm()) {
            found.or(cells[cell]);
        } else if (middle - HALF_DIAGONAL_KM <= circle.getRadiusKm()) {
            addThoseWithin(circle, cell, found);
        }
    }

    private void addThoseWithin(Circle circle, int cell, RoaringBitmap found) {
        byte[] answers = new byte[PLACES_OF_CELL]; // 0: not asked yet
        cells[cell].forEach((int person) -> {
            int row = places[person] / TENTHS_OF_ROW;
            int column = places[person] % TENTHS_OF_ROW;
            int place = row % 10 * 10 + column % 10;
            if (answers[place] == 0) {
                double latitude = (row - 900) / 10.0;
                double longitude = (column - 1800) / 10.0;
                answers[place] = (byte) (distance(circle, latitude, longitude) <= circle.getRadiusKm() ? 1 : -1);
            }
            if (answers[place] > 0) {
                found.add(person);
            }
        });
    }

    private static double distance(Circle circle, double latitude, double longitude) {
        return Globe.kilometres(circle.getLatitude(), circle.getLongitude(), latitude, longitude);
    }

    private static int cell(int tenths) {
        return tenths / TENTHS_OF_ROW / 10 * COLUMNS + tenths % TENTHS_OF_ROW / 10;
    }

    long bytes() {
        return 4L * places.length
                + Arrays.stream(cells)
                        .mapToLong(cell -> cell == null ? 0 : cell.getLongSizeInBytes())
                        .sum();
    }
}
