package io.taskroutertest.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs test classes that fail on purpose, or in parallel. */
final class Kit {

    private static final Map<String, String> IN_PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

    private Kit() {}

    static EngineExecutionResults run(Class<?>... testClasses) {
        return run(Map.of(), testClasses);
    }

    static EngineExecutionResults runInParallel(Class<?>... testClasses) {
        return run(IN_PARALLEL, testClasses);
    }

    static EngineExecutionResults runInParallel(Map<String, String> parameters, Class<?>... testClasses) {
        Map<String, String> all = new HashMap<>(IN_PARALLEL);
        all.putAll(parameters);
        return run(all, testClasses);
    }

    static EngineExecutionResults run(Map<String, String> parameters, Class<?>... testClasses) {
        return execute(EngineTestKit.engine("junit-jupiter"), parameters, testClasses);
    }

    /** All that hold no common resource lock run at the same time for certain, which a fork-join pool does not promise. */
    static EngineExecutionResults runAllAtOnce(Class<?>... testClasses) {
        return execute(EngineTestKit.engine(new ThreadPerTestEngine()), IN_PARALLEL, testClasses);
    }

    private static EngineExecutionResults execute(
            EngineTestKit.Builder engine, Map<String, String> parameters, Class<?>... testClasses) {
        ClassSelector[] selectors =
                Stream.of(testClasses).map(testClass -> selectClass(testClass)).toArray(ClassSelector[]::new);
        return engine.configurationParameter("taskrouter.coverage", "none") // unless the parameters say otherwise
                .configurationParameters(parameters)
                .selectors(selectors)
                .execute();
    }

    /** Of the only test or class that failed. */
    static Throwable failure(EngineExecutionResults results) {
        Events failed = results.allEvents().failed();
        failed.assertStatistics(statistics -> statistics.failed(1));
        return failed.stream()
                .findFirst()
                .flatMap(event -> event.getPayload(TestExecutionResult.class))
                .flatMap(TestExecutionResult::getThrowable)
                .orElseThrow();
    }

    /** Of the only failure, without the SIDs of tasks. */
    static String message(EngineExecutionResults results) {
        return String.valueOf(failure(results).getMessage()).replaceAll("WT[0-9a-f]{32}", "WT…");
    }

    static Stream<Event> reports(EngineExecutionResults results) {
        return results.allEvents().reportingEntryPublished().stream();
    }
}
