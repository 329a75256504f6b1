package io.taskroutertest.internal.engine.catalogue;

import java.util.List;
import java.util.stream.Stream;

/** All entries. ERRORS.md shows them as a table. */
public final class Catalogue {

    private static final List<Class<? extends Enum<?>>> CHAPTERS = List.of(
            RequestErrors.class,
            AccessErrors.class,
            ParameterErrors.class,
            ListErrors.class,
            WorkspaceErrors.class,
            WorkflowErrors.class,
            TaskErrors.class,
            ReservationErrors.class,
            ResourceAlerts.class,
            RequestAlerts.class,
            CallbackAlerts.class,
            ScriptAlerts.class,
            Frames.class);

    private Catalogue() {}

    /** The enums of entries, from what concerns every request to what concerns callbacks. */
    public static List<Class<? extends Enum<?>>> chapters() {
        return CHAPTERS;
    }

    public static List<Entry> entries() {
        return CHAPTERS.stream()
                .flatMap(chapter -> Stream.of(chapter.getEnumConstants()))
                .map(Entry.class::cast)
                .toList();
    }
}
