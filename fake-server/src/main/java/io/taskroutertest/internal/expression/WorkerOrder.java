package io.taskroutertest.internal.expression;

public final class WorkerOrder {
    public static WorkerOrder parse(String t) {
        return new WorkerOrder();
    }

    public int compare(Scope a, Scope b) {
        return 0;
    }
}
