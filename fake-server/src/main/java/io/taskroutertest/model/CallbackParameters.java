package io.taskroutertest.model;

import java.util.Map;
import java.util.TreeSet;
import org.apiguardian.api.API;

/** The form parameters that a callback carries. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CallbackParameters {

    /** Returns all parameters by name. */
    Map<String, String> parameters();

    /**
     * Returns the value of one parameter.
     *
     * <pre>{@code
     * callback.parameter("TaskSid");
     * }</pre>
     *
     * @throws IllegalArgumentException if the callback has no such parameter; the message lists those that it has
     */
    default String parameter(String name) {
        String value = parameters().get(name);
        if (value == null) {
            throw new IllegalArgumentException("The callback has no parameter '" + name + "'; its parameters are "
                    + new TreeSet<>(parameters().keySet()));
        }
        return value;
    }
}
