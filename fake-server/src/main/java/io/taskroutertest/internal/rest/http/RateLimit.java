package io.taskroutertest.internal.rest.http;

/**
 * How often one account may ask.
 *
 * @param perSecond how many requests a second
 * @param burst how many at once after a pause
 */
public record RateLimit(int perSecond, int burst) {

    /** @throws IllegalArgumentException for less than 1 */
    public RateLimit {
        atLeastOne("requestsPerSecond", perSecond);
        atLeastOne("burst", burst);
    }

    private static void atLeastOne(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " is " + number + "; it must be 1 or more");
        }
    }
}
