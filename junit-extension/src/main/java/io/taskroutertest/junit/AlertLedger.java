package io.taskroutertest.junit;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.internal.assembly.FakeAccess;
import io.taskroutertest.model.Alert;
import io.taskroutertest.model.Alerts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * Who answers for the alerts of a fake, where several tests share it: each test for those that are raised while it runs, its
 * class for those that are raised between tests. And how long an expectation holds: as long as the test, or the class,
 * that was under way when it was said.
 *
 * <p>Where tests of one fake run at the same time, it is unknown whose an alert or an expectation is. Then the first of
 * them that ends answers for the alerts, and an expectation holds until all of them have ended.
 */
final class AlertLedger {

    /** An expectation, and the tests and classes for which it holds. */
    private record Held(Predicate<? super Alert> condition, Set<String> scopes) {}

    /** An alert that no test answers for. */
    record Stray(String scope, String where, Alert alert) {}

    private final FakeTaskRouter fake;
    private final String root;

    /** What is under way, by JUnit's unique ids, which begin with that of what is around; and whether it is a test. */
    private final Map<String, Boolean> open = new LinkedHashMap<>();

    private final List<Held> held = new ArrayList<>();
    private final List<Stray> strays = new ArrayList<>();
    private String last;

    /** @param context of the class or test that the fake was made for: it lasts as long as the fake */
    AlertLedger(FakeTaskRouter fake, ExtensionContext context) {
        this.fake = fake;
        this.root = context.getUniqueId();
        this.last = "the beginning of " + TestLocation.of(context);
        open.put(root, isTest(context));
    }

    /** Until it is closed: in the store of the context, which closes it when the test or the nested class is over. */
    static final class Scope implements CloseableResource, AutoCloseable {

        private final Runnable end;

        Scope(Runnable end) {
            this.end = end;
        }

        @Override
        public void close() {
            end.run();
        }
    }

    synchronized Scope begin(ExtensionContext context) {
        String id = context.getUniqueId();
        if (id.equals(root)) {
            return new Scope(() -> {});
        }
        attributeExpectations();
        collectStrays(
                around(id),
                isTest(context) ? TestLocation.of(context) : "the beginning of " + TestLocation.of(context));
        open.put(id, isTest(context));
        if (!isTest(context)) {
            last = "the beginning of " + TestLocation.of(context);
        }
        return new Scope(() -> end(context));
    }

    private synchronized void end(ExtensionContext context) {
        attributeExpectations();
        String id = context.getUniqueId();
        open.remove(id);
        for (Held expectation : List.copyOf(held)) {
            if (expectation.scopes().remove(id) && expectation.scopes().isEmpty()) {
                held.remove(expectation);
                alerts().withdraw(expectation.condition());
            }
        }
        if (isTest(context)) {
            alerts().acknowledge(); // a failed test accounts for its own alerts, so that no other test fails for them
            last = TestLocation.of(context);
        } else {
            last = "the end of " + TestLocation.of(context);
        }
    }

    /** As they are now, without waiting for callbacks that are under way. */
    private Alerts alerts() {
        return FakeAccess.serverOf(fake).alerts();
    }

    /** Whether several tests use the fake at this moment. */
    synchronized boolean isSharedNow() {
        return Collections.frequency(open.values(), true) > 1;
    }

    /** What is expected of all tests of the class is expected still. */
    synchronized void reset() {
        attributeExpectations();
        fake.reset();
        held.forEach(expectation -> alerts().expect(expectation.condition()));
    }

    /** Returns the alerts that no test has answered for yet; the caller answers for them from now on. */
    synchronized List<Alert> answerFor(Alerts alerts) {
        List<Alert> unexpected = alerts.unexpected();
        alerts.acknowledge();
        return unexpected;
    }

    /** Those that were raised in a class while none of its tests ran, now that it ends. */
    synchronized List<Stray> straysOf(ExtensionContext context) {
        String id = context.getUniqueId();
        collectStrays(id, "the end of " + TestLocation.of(context));
        List<Predicate<? super Alert>> expected = alerts().expectations();
        List<Stray> found = strays.stream()
                .filter(stray -> stray.scope().equals(id)
                        && expected.stream().noneMatch(condition -> condition.test(stray.alert())))
                .toList();
        strays.removeIf(stray -> stray.scope().equals(id));
        return found;
    }

    private void collectStrays(String scope, String next) {
        if (!open.containsValue(true)) {
            String where = "between " + last + " and " + next;
            answerFor(alerts()).forEach(alert -> strays.add(new Stray(scope, where, alert)));
        }
    }

    /** What was said since something last began or ended was said in what is under way. */
    private void attributeExpectations() {
        List<Predicate<? super Alert>> said = new ArrayList<>(alerts().expectations());
        held.removeIf(expectation -> !said.remove(expectation.condition())); // withdrawn, or forgotten by a reset
        if (!said.isEmpty()) {
            Set<String> innermost = open.keySet().stream()
                    .filter(id -> open.keySet().stream().noneMatch(other -> isIn(id, other)))
                    .collect(Collectors.toSet());
            said.forEach(condition -> held.add(new Held(condition, new HashSet<>(innermost))));
        }
    }

    /** The nearest class around. */
    private String around(String id) {
        String nearest = root;
        for (String candidate : open.keySet()) {
            if (isIn(candidate, id) && candidate.length() > nearest.length()) {
                nearest = candidate;
            }
        }
        return nearest;
    }

    private static boolean isIn(String outer, String inner) {
        return inner.startsWith(outer + "/");
    }

    private static boolean isTest(ExtensionContext context) {
        return context.getTestMethod().isPresent();
    }
}
