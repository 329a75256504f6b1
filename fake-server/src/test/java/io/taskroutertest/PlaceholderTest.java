package io.taskroutertest;

import org.junit.jupiter.api.Test;

class PlaceholderTest {
    @Test
    void x() {}
}
