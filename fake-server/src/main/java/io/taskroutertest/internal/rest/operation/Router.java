package io.taskroutertest.internal.rest.operation;

import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.rest.http.RestError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds what a path and a verb ask for, walking the path segment by segment. */
public final class Router {

    private static final String ROOT = "/v1";
    private static final String SUFFIX = ".json";
    private static final String VARIABLE = "{}";

    private final Node root = new Node();

    /** Carries out one operation of the API. */
    public interface Operation {
        ApiAnswer answer(ApiCall call);
    }

    /** Whether what a path names is there. */
    public interface Existence {
        boolean holds(WorldView world, PathValues path);
    }

    /** Everything that can be done at one path. */
    public record Endpoint(Existence existence, Map<String, Operation> operations) {

        /** @throws RestError 405 */
        public Operation operation(String method) {
            Operation operation = operations.get(method);
            if (operation == null) {
                throw RestError.methodNotAllowed(String.join(", ", operations.keySet()));
            }
            return operation;
        }
    }

    public record Match(Endpoint endpoint, PathValues path) {}

    private static final class Node {
        private final Map<String, Node> children = new HashMap<>();
        private @Nullable Node variable;
        private @Nullable Endpoint endpoint;

        Node variable() {
            Node below = variable;
            if (below == null) {
                below = new Node();
                variable = below;
            }
            return below;
        }
    }

    /** @param template such as {@code /WorkspaceResource/{}/Tasks}, where {@code {}} stands for one segment */
    public void add(String template, Existence existence, Map<String, Operation> operations) {
        Node node = root;
        for (String segment : template.substring(1).split("/", -1)) {
            node = segment.equals(VARIABLE) ? node.variable() : node.children.computeIfAbsent(segment, s -> new Node());
        }
        node.endpoint = new Endpoint(existence, new TreeMap<>(operations));
    }

    /** @throws RestError 404 for a path that no resource of TaskRouter has */
    public Match match(String path) {
        String text = resource(path);
        List<String> values = new ArrayList<>();
        Node node = path.startsWith(ROOT + "/") ? root : null;
        int start = 1;
        while (node != null && start <= text.length()) {
            int slash = text.indexOf('/', start);
            int end = slash < 0 ? text.length() : slash;
            String segment = text.substring(start, end);
            Node literal = node.children.get(segment);
            if (literal == null && !segment.isEmpty()) {
                values.add(segment);
                node = node.variable;
            } else {
                node = literal;
            }
            start = end + 1;
        }
        Endpoint endpoint = node == null ? null : node.endpoint;
        if (endpoint == null) {
            throw RestError.of(RequestErrors.NOT_FOUND, text);
        }
        return new Match(endpoint, new PathValues(text, values));
    }

    /** As an answer 404 names it. */
    public static String resource(String path) {
        int start = path.startsWith(ROOT + "/") ? ROOT.length() : 0;
        int end = path.endsWith(SUFFIX) ? path.length() - SUFFIX.length() : path.length();
        return path.substring(start, end);
    }
}
