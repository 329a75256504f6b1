package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.base.Creator;
import com.twilio.base.Deleter;
import com.twilio.base.Fetcher;
import com.twilio.base.Reader;
import com.twilio.base.Resource;
import com.twilio.base.Updater;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.Workspace;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every creator, fetcher, reader, updater and deleter that the SDK on the class path has for TaskRouter gets its answer. */
class SdkWalkTest {

    private static final String PACKAGE = "com/twilio/rest/taskrouter/v1/";
    private static final Pattern OPERATION =
            Pattern.compile(PACKAGE + "[a-z/]*[A-Z]\\w*(Creator|Fetcher|Reader|Updater|Deleter)\\.class");

    /** What the fake does not have yet: it answers 404, and has to leave this list as soon as it does not. */
    private static final Set<String> NOT_YET = Set.of();

    static List<String> implemented() throws IOException, URISyntaxException {
        return operations().stream().filter(name -> !NOT_YET.contains(name)).toList();
    }

    /** The names of the classes of the SDK's jar, without the common package. */
    private static Set<String> operations() throws IOException, URISyntaxException {
        Path jar = Path.of(Workspace.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (JarFile file = new JarFile(jar.toFile())) {
            Set<String> found = new TreeSet<>();
            file.stream()
                    .map(entry -> OPERATION.matcher(entry.getName()))
                    .filter(matcher -> matcher.matches())
                    .forEach(matcher -> found.add(matcher.group()
                            .substring(PACKAGE.length(), matcher.group().length() - ".class".length())
                            .replace('/', '.')));
            return found;
        }
    }

    @Test
    void everyOperationOfTheSdkIsWalked() throws IOException, URISyntaxException {
        assertThat(operations()).hasSize(61).isEqualTo(new TreeSet<>(SdkOperations.ALL.keySet()));
    }

    @Test
    void exactlyWhatIsListedAsMissingAnswersNotFound() {
        Set<String> missing = new TreeSet<>();
        for (Map.Entry<String, Function<SdkScene, Object>> operation : SdkOperations.ALL.entrySet()) {
            try (FakeTaskRouter fake = FakeTaskRouter.start()) {
                run(operation.getValue().apply(new SdkScene(fake)), fake.client());
            } catch (ApiException e) {
                assertThat(e.getStatusCode()).as(operation.getKey()).isEqualTo(404);
                missing.add(operation.getKey());
            }
        }

        assertThat(missing).isEqualTo(new TreeSet<>(NOT_YET));
    }

    @ParameterizedTest
    @MethodSource("implemented")
    void everyOperationAnswersWithWhatTheSdkCanRead(String operation) throws ReflectiveOperationException {
        try (FakeTaskRouter fake = FakeTaskRouter.start()) {
            Object action = SdkOperations.ALL.get(operation).apply(new SdkScene(fake));
            assertThat(action.getClass().getName()).isEqualTo("com.twilio.rest.taskrouter.v1." + operation);

            List<? extends Resource> read = run(action, fake.client());

            assertThat(read).isNotEmpty();
            for (Resource resource : read) {
                assertThat(unset(resource)).as(resource.toString()).isEmpty();
            }
        }
    }

    /** What the operation answers: for a deletion nothing, which is shown as one empty row. */
    private static List<? extends Resource> run(Object action, TwilioRestClient client) {
        if (action instanceof Creator<?> creator) {
            return List.of(creator.create(client));
        }
        if (action instanceof Fetcher<?> fetcher) {
            return List.of(fetcher.fetch(client));
        }
        if (action instanceof Updater<?> updater) {
            return List.of(updater.update(client));
        }
        if (action instanceof Reader<?> reader) {
            List<Resource> rows = new ArrayList<>();
            reader.read(client).forEach(rows::add);
            return rows;
        }
        assertThat(((Deleter<?>) action).delete(client)).isTrue();
        return List.of(new Deleted());
    }

    private static final class Deleted extends Resource {
        private static final long serialVersionUID = 1L;
    }

    /** Dates, enumerations, maps and links: no getter of the typed result is null but those of what may be unset. */
    private static Set<String> unset(Resource resource) throws ReflectiveOperationException {
        Set<String> unset = new TreeSet<>();
        for (Method getter : resource.getClass().getMethods()) {
            if (getter.getDeclaringClass() != resource.getClass()
                    || !getter.getName().startsWith("get")) {
                continue;
            }
            String name = resource.getClass().getSimpleName() + "." + getter.getName();
            Object value = getter.invoke(resource);
            boolean isEmptyLinks =
                    getter.getName().equals("getLinks") && Map.of().equals(value);
            if ((value == null || isEmptyLinks) && !SdkOperations.MAY_BE_UNSET.contains(name)) {
                unset.add(name);
            }
        }
        return unset;
    }
}
