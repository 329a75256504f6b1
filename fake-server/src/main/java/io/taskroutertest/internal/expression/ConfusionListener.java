package io.taskroutertest.internal.expression;

public interface ConfusionListener {
    void confused(Confusion c);
}
