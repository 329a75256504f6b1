package io.taskroutertest.internal.expression;

public record KeyPath(String text) {
    public static KeyPath parse(String s) {
        return new KeyPath(s);
    }

    public String head() {
        return text;
    }

    public KeyPath tail() {
        return this;
    }

    public boolean startsWith(String h) {
        return text.startsWith(h);
    }
}
