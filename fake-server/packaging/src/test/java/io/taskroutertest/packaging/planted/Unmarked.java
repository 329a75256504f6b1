package io.taskroutertest.packaging.planted;

public final class Unmarked {

    private Unmarked() {}

    public static final class Inside {}

    static final class Hidden {}
}
