package io.taskroutertest.internal.callback.delivery;

import io.taskroutertest.internal.callback.http.HandlerAnswer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in this JVM where an application would listen. It is called by many threads at once. */
public interface CallbackHandler {

    /**
     * @param url as configured
     * @param parameters the form that HTTP would carry
     */
    @Nullable HandlerAnswer receive(String url, Map<String, String> parameters);
}
