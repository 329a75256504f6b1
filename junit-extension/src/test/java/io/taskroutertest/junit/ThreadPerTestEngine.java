package io.taskroutertest.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestExecutorService;
import org.junit.platform.engine.support.hierarchical.Node.ExecutionMode;
import org.junit.platform.engine.support.hierarchical.ResourceLock;

/**
 * JUnit Jupiter with a thread for each test and container that may run concurrently. The fork-join pool of Jupiter may
 * run fewer tests at a time than its parallelism says, down to one; here all that hold no common resource lock run at
 * the same time, so tests may wait for each other.
 */
final class ThreadPerTestEngine extends HierarchicalTestEngine<EngineExecutionContext> {

    private final JupiterTestEngine jupiter = new JupiterTestEngine();

    @Override
    public String getId() {
        return "thread-per-test";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        return jupiter.discover(request, uniqueId);
    }

    @Override
    protected HierarchicalTestExecutorService createExecutorService(ExecutionRequest request) {
        return new ThreadPerTask();
    }

    /** Created by reflection: Jupiter offers no other way, and the constructor differs from version to version. */
    @Override
    protected EngineExecutionContext createExecutionContext(ExecutionRequest request) {
        try {
            var method = JupiterTestEngine.class.getDeclaredMethod("createExecutionContext", ExecutionRequest.class);
            method.setAccessible(true);
            return (EngineExecutionContext) method.invoke(jupiter, request);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class ThreadPerTask implements HierarchicalTestExecutorService {

        @Override
        public Future<Void> submit(TestTask task) {
            FutureTask<Void> execution = new FutureTask<>(() -> execute(task));
            if (task.getExecutionMode() == ExecutionMode.CONCURRENT) {
                Thread thread = new Thread(execution, "thread-per-test");
                thread.setDaemon(true);
                thread.start();
            } else {
                execution.run();
            }
            return execution;
        }

        private static Void execute(TestTask task) throws InterruptedException {
            try (ResourceLock lock = task.getResourceLock().acquire()) {
                task.execute();
            }
            return null;
        }

        /** Starts all the concurrent ones before it runs the others, as Jupiter does. */
        @Override
        public void invokeAll(List<? extends TestTask> tasks) {
            List<Future<Void>> executions = new ArrayList<>();
            for (ExecutionMode mode : List.of(ExecutionMode.CONCURRENT, ExecutionMode.SAME_THREAD)) {
                for (TestTask task : tasks) {
                    if (task.getExecutionMode() == mode) {
                        executions.add(submit(task));
                    }
                }
            }
            executions.forEach(ThreadPerTask::awaitEnd);
        }

        private static void awaitEnd(Future<Void> execution) {
            try {
                execution.get();
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {}
    }
}
