// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.targeting;

/** Distances on the globe, taken as a sphere: at most half a percent off, which is less than the tenth of a degree that places are rounded to. */
public final class Globe {

    /** A degree of latitude is at least so long. */
    public static final double DEGREE_KM = 111.1;

    private static final double RADIUS_KM = 6371.0088;

    private Globe() {}

    /** Great-circle distance by the haversine formula; all arguments in degrees. */
    public static double kilometres(double latitude, double longitude, double toLatitude, double toLongitude) {
        double phi = Math.toRadians(latitude);
        double toPhi = Math.toRadians(toLatitude);
        double northwards = Math.sin((toPhi - phi) / 2);
        double eastwards = Math.sin(Math.toRadians(toLongitude - longitude) / 2);
        double haversine = northwards * northwards + Math.cos(phi) * Math.cos(toPhi) * eastwards * eastwards;
        return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }
}
