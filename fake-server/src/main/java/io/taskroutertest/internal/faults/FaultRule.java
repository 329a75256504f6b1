package io.taskroutertest.internal.faults;

/**
 * A fault as it was asked for.
 *
 * @param name by which it is listed and removed
 */
public record FaultRule(String name, FaultEffect effect, FaultScope scope, FaultFrequency frequency) {

    public FaultRule {
        if (name.isBlank() || name.contains("/")) {
            throw new IllegalArgumentException(
                    "name is '" + name + "'; it must not be blank, and has no slash, because it stands in a path");
        }
        scope.check(effect.kind());
        if (effect.kind() == FaultKind.API_LIMITED && (frequency.every() != null || frequency.probability() != null)) {
            throw new IllegalArgumentException("every and probability mean nothing to "
                    + effect.kind().word() + ": the rate says which it strikes");
        }
    }

    public static FaultRule of(FaultEffect effect) {
        return new FaultRule(effect.kind().word(), effect, FaultScope.EVERYTHING, FaultFrequency.ALWAYS);
    }
}
