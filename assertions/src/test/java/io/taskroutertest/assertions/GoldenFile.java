package io.taskroutertest.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that is compared with a file, sign by sign. {@code mvn test -pl assertions -am -Dgolden.rewrite=true} writes
 * the files anew: then the change shows in the commit, where it is read.
 */
record GoldenFile(String name) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "messages");

    void mustEqual(String text) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text + "\n");
        }
        assertThat(file).exists();
        assertThat(text + "\n").isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }
}
