package io.taskroutertest.internal.rest.http;

import java.util.Map;

/** One answer of TaskRouter's REST layer, whatever door it leaves through. */
@SuppressWarnings("ArrayRecordComponent") // one per request, never compared
public record RestResponse(int status, Map<String, String> headers, byte[] body) {}
