package io.taskroutertest.junit;

import io.taskroutertest.FakeTaskRouterBuilder;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/** Configures the fakes of a {@link TaskRouterExtension} that a test class registers by program. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TaskRouterExtensionBuilder {

    private String workspace = "";
    private Consumer<FakeTaskRouterBuilder> fake = builder -> {};
    private TwilioAccess twilio = TwilioAccess.STATIC;
    private FakeLifetime lifetime = FakeLifetime.PER_METHOD;

    TaskRouterExtensionBuilder() {}

    /** The definition of the workspace, found as {@link TaskRouterTest#workspace()} says. */
    public TaskRouterExtensionBuilder workspace(String source) {
        workspace = source;
        return this;
    }

    /**
     * Configures each fake as {@link io.taskroutertest.FakeTaskRouter#builder()} does. Called once for each test class.
     *
     * <pre>{@code
     * TaskRouterExtension.builder().fake(fake -> fake.seed(7).settleLimit(Duration.ofSeconds(5)))
     * }</pre>
     */
    public TaskRouterExtensionBuilder fake(Consumer<FakeTaskRouterBuilder> settings) {
        fake = fake.andThen(settings);
        return this;
    }

    /** Whether the SDK's static {@code Twilio} belongs to the fake; {@link TwilioAccess#STATIC} unless said otherwise. */
    public TaskRouterExtensionBuilder twilio(TwilioAccess access) {
        twilio = access;
        return this;
    }

    /** Sets how long each fake lives. The default is {@link FakeLifetime#PER_METHOD}. */
    public TaskRouterExtensionBuilder lifetime(FakeLifetime span) {
        lifetime = span;
        return this;
    }

    public TaskRouterExtension build() {
        return new TaskRouterExtension(new ProgrammedRequest(workspace, fake, twilio, lifetime));
    }
}
