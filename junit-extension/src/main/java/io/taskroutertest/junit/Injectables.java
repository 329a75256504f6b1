package io.taskroutertest.junit;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.VirtualClock;
import io.taskroutertest.model.TaskRouterView;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What fields and parameters can get. Types are known by name: a test without the Twilio SDK need not have its class. */
final class Injectables {

    private static final Map<String, Function<FakeTaskRouter, Object>> BY_TYPE = new LinkedHashMap<>();

    static {
        BY_TYPE.put(FakeTaskRouter.class.getName(), fake -> fake);
        BY_TYPE.put(TaskRouterView.class.getName(), FakeTaskRouter::view);
        BY_TYPE.put(VirtualClock.class.getName(), fake -> fake.clock());
        BY_TYPE.put(FakeWorkspace.class.getName(), fake -> fake.workspace());
        BY_TYPE.put("com.twilio.http.TwilioRestClient", fake -> fake.client());
        BY_TYPE.put(InstantSource.class.getName(), fake -> fake.clock());
        BY_TYPE.put(Clock.class.getName(), fake -> fake.clock().withZone(ZoneOffset.UTC));
        BY_TYPE.put(WireMockServer.class.getName(), fake -> fake.wireMock());
    }

    private Injectables() {}

    static boolean has(Class<?> type) {
        return BY_TYPE.containsKey(type.getName());
    }

    static Object get(Class<?> type, FakeTaskRouter fake) {
        Function<FakeTaskRouter, Object> source = BY_TYPE.get(type.getName());
        if (source == null) {
            throw new IllegalArgumentException(type.getName() + " cannot be injected. " + allowed());
        }
        return source.apply(fake);
    }

    /** Whether only this extension can provide a parameter of this type. */
    static boolean isOurs(Class<?> type) {
        return type.getPackageName().equals(FakeTaskRouter.class.getPackageName());
    }

    static String allowed() {
        return "What can be injected is "
                + BY_TYPE.keySet().stream()
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .collect(Collectors.joining(", "));
    }
}
