package io.taskroutertest.internal.callback.http;

import org.jspecify.annotations.Nullable;

/**
 * What an application answered over HTTP.
 *
 * @param keepsConnection whether the connection can carry another request
 */
record HttpAnswer(int status, @Nullable String contentType, ReplyBody body, boolean keepsConnection) {}
