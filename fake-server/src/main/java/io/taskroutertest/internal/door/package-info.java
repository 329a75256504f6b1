/** The ways in: WireMock over sockets or in process, and the Twilio SDK's client without sockets. */
@NullMarked
package io.taskroutertest.internal.door;

import org.jspecify.annotations.NullMarked;
