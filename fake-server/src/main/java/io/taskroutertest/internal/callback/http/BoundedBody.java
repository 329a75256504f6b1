package io.taskroutertest.internal.callback.http;

/** How much of an answer is read. */
public final class BoundedBody {

    /** 64 KiB, Twilio's limit for what webhooks answer. */
    public static final int LIMIT = 64 * 1024;

    private BoundedBody() {}
}
