package io.taskroutertest.internal.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.callback.CallbackProvocations;
import io.taskroutertest.internal.door.AccessProvocations;
import io.taskroutertest.internal.guard.GuardProvocations;
import io.taskroutertest.internal.rest.ResourceProvocations;
import io.taskroutertest.internal.rest.RestProvocations;
import io.taskroutertest.internal.scenario.ScriptProvocations;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every entry of the catalogue is uttered by the fake itself, to the letter. */
class CatalogueWalkTest {

    static List<Provocation> provocations() {
        return Stream.of(
                        RestProvocations.all(),
                        ResourceProvocations.all(),
                        CallbackProvocations.all(),
                        AccessProvocations.all(),
                        GuardProvocations.all(),
                        ScriptProvocations.all(),
                        EngineProvocations.all(),
                        CallProvocations.all())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("provocations")
    void theFakeUttersIt(Provocation provocation) throws Exception {
        Provocation.Said said = provocation.deed().call();
        EntryDetails facts = provocation.entry().facts();

        assertThat(said.text()).isEqualTo(provocation.text()).containsPattern(pattern(facts.template()));
        if (said.status() != null) {
            assertThat(said.status()).isEqualTo(facts.status());
            assertThat(facts.codes()).extracting(Code::number).contains(said.code());
        } else if (facts.codes().isEmpty() && !(provocation.entry() instanceof Frames)) {
            assertThat(said.code()).isNull();
        } else if (!facts.codes().isEmpty()) {
            assertThat(facts.codes()).extracting(Code::number).contains(said.code());
        }
    }

    @Test
    void everyEntryIsProvoked() {
        assertThat(provocations()).extracting(Provocation::entry).containsAll(Catalogue.entries());
    }

    /** The text of the template, anything in the place of its placeholders. */
    private static Pattern pattern(Template template) {
        StringBuilder pattern = new StringBuilder();
        for (String literal : template.toString().split("\\{[a-zA-Z]+}", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
        }
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }
}
