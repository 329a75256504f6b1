package io.taskroutertest.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.resource.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each wrong definition of {@code errors.txt} gets the very message that is written under it, and changes nothing. */
class DefinitionErrorTest {

    private static final String CASES = "errors.txt";

    @TestFactory
    Stream<DynamicTest> everyErrorNamesItsPlaceAndWhatIsAllowed() throws IOException {
        return Arrays.stream(read().split("(?m)^=== ", -1))
                .skip(1)
                .map(text -> DynamicTest.dynamicTest(text.substring(0, text.indexOf('\n')), () -> check(text)));
    }

    private static void check(String text) {
        List<String> parts =
                Arrays.asList(text.substring(text.indexOf('\n') + 1).split("(?m)^---\\n", -1));
        String source = text.contains("(JSON)") ? "ws.json" : "ws.yaml";
        Engine engine = new Engine(Settings.defaults());

        Throwable error = catchThrowable(() ->
                DefinitionLoader.apply(engine, SupportCenter.ACCOUNT, WorkspaceDefinitions.read(source, parts.get(0))));

        assertThat(error).as("the definition is refused").isInstanceOf(DefinitionException.class);
        assertThat(error.getMessage()).isEqualTo(parts.get(1).strip());
        assertThat(engine.journal()).as("commands given").isEmpty();
    }

    private static String read() throws IOException {
        try (InputStream in = DefinitionErrorTest.class.getResourceAsStream(CASES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
